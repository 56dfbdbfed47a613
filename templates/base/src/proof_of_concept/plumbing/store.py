"""Keep a trained model in one file, models/model.skops, and read it again.

skops writes scikit-learn's models, numpy's arrays and plain values without pickle: a file that
somebody else made cannot run code when it is opened.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .. import config
from ..config import ProblemError, Project


def model_file() -> Path:
    """Where the trained model is kept."""
    return config.MODELS / "model.skops"


def save(content: Mapping[str, Any], project: Project) -> Path:
    """Write what was learnt, with the project's task and labels and scikit-learn's version."""
    import sklearn
    from skops import io

    about = {
        "task": project.task,
        "labels": list(project.labels),
        "scikit_learn": sklearn.__version__,
    }
    path = model_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(io.dumps({**about, **content}))
    return path


def load(project: Project) -> dict[str, Any]:
    """What `save` was given, and what it added.

    Raises ProblemError when there is no model yet, the file cannot be read or holds anything but
    models and plain values, or the project has another task or other labels now.
    """
    path = model_file()
    if not path.is_file():
        raise ProblemError("There is no trained model yet: run the command `train` first.")
    import sklearn
    from skops import io

    try:
        content = io.load(path)
    except Exception as error:  # skops and zipfile raise many kinds, all of them about this file
        reason = " ".join(str(error).split())[:200]
        raise ProblemError(f"{path.name} cannot be read, train again: {reason}") from error
    if not isinstance(content, dict) or content.get("task") != project.task:
        raise ProblemError(f"{path.name} was made for another task: train again.")
    if content.get("labels") != list(project.labels):
        raise ProblemError(
            f"{path.name} was trained for other labels than project.yaml has now: train again."
        )
    made, here = (
        version.split(".")[:2] for version in (content["scikit_learn"], sklearn.__version__)
    )
    if made != here:
        print(
            f"{path.name} was trained with scikit-learn {content['scikit_learn']}, and this is "
            f"{sklearn.__version__}: train again if its answers look odd.",
            file=sys.stderr,
        )
    return content
