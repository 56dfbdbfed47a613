"""Keep a trained model in one file in models/, and read it again.

skops writes scikit-learn's models, numpy's arrays and plain values without pickle: a file that
somebody else made cannot run code when it is opened. Trees name their nodes by number, and
scikit-learn trusts these numbers, so they are checked.
"""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from .. import config
from ..config import ProblemError, Project
from ..intake.kept_files import write_whole

SIMPLE, STRONGER = "simple", "stronger"  # see rungs/
_TRUSTED = [
    "sklearn.ensemble._hist_gradient_boosting.predictor.TreePredictor",
    "sklearn.compose._column_transformer._RemainderColsList",  # a list, in scikit-learn 1.5 and 1.6
]


def model_file(rung: str = SIMPLE) -> Path:
    """Where the trained model of a rung is kept."""
    return config.MODELS / ("model.skops" if rung == SIMPLE else f"{rung}.skops")


def save(content: Mapping[str, Any], project: Project, rung: str = SIMPLE) -> Path:
    """Write what was learnt, with the project's task and labels and scikit-learn's version."""
    import sklearn
    from skops import io

    about = {
        "task": project.task,
        "labels": list(project.labels),
        "scikit_learn": sklearn.__version__,
    }
    path = model_file(rung)
    write_whole(path, io.dumps({**about, **content}, compression=zipfile.ZIP_DEFLATED))
    return path


def load(project: Project, rung: str = SIMPLE) -> dict[str, Any]:
    """What `save` was given, and what it added.

    Raises ProblemError when there is no model yet, the file cannot be read or holds anything but
    models and plain values, or the project has another task or other labels now.
    """
    path = model_file(rung)
    if not path.is_file():
        kind, how = ("", "") if rung == SIMPLE else (f"{rung} ", f" --model {rung}")
        raise ProblemError(f"There is no trained {kind}model yet: run `train{how}` first.")
    import sklearn
    from skops import io

    try:
        content = io.load(path, trusted=_TRUSTED)
        _check_trees(content)
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


def _check_trees(content: Any) -> None:
    """Raise ValueError unless every walk down a boosted tree stays in the tree, and ends."""
    forests = [value for value in _inside(content) if hasattr(value, "_predictors")]
    checked = [(tree, f.n_features_in_) for f in forests for row in f._predictors for tree in row]
    for tree, features in checked:
        nodes = tree.nodes
        inner, place = nodes["is_leaf"] == 0, range(len(nodes))
        for side in ("left", "right"):
            onward = (nodes[side] > place) & (nodes[side] < len(nodes))
            if not onward[inner].all():
                raise ValueError("a tree that has no end")
        asked = nodes["feature_idx"][inner]
        if not ((asked >= 0) & (asked < features)).all() or nodes["is_categorical"].any():
            raise ValueError("a tree that asks for what is not there")
    if sum(type(value).__name__ == "TreePredictor" for value in _inside(content)) > len(checked):
        raise ValueError("a tree outside of a model")


def _inside(value: Any) -> Iterator[Any]:
    """`value`, and all that is in it."""
    yield value
    if isinstance(value, Mapping):
        parts = list(value.values())
    elif isinstance(value, (list, tuple, set, frozenset)):
        parts = list(value)
    elif isinstance(value, np.ndarray):
        parts = list(value.ravel()) if value.dtype == object else []
    else:
        parts = list(getattr(value, "__dict__", {}).values())
    for part in parts:
        yield from _inside(part)
