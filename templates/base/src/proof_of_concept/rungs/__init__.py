"""The rungs above the naive baseline: which models there are, which are trained, which one serves.

simple    model.py and train.py: trained in seconds, with nothing more to install
stronger  stronger/: what the trade would use, with the packages of the extra `stronger`

Both have one interface, and each has a file of its own in models/. `model` in project.yaml names
the one that the demo serves and that the pages are about; `evaluate` compares all that are trained.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from .. import config
from ..config import ProblemError, Project
from ..intake.kept_files import read_json
from ..intake.staging import staged
from ..plumbing.results import write_json
from ..plumbing.store import SIMPLE, STRONGER

PACKAGE = str(config.__package__)
MODULES = {SIMPLE: ("model", "train"), STRONGER: ("stronger", "stronger.train")}


def chosen(project: Project) -> str:
    """The rung that project.yaml names. Raises ProblemError when there is none of that name."""
    return known(project.model or SIMPLE)


def known(rung: str) -> str:
    """`rung`, if this project has it. Raises ProblemError if not."""
    there = [name for name, (model, _) in MODULES.items() if find_spec(f"{PACKAGE}.{model}")]
    if rung not in there:
        raise ProblemError(f"There is no model {rung!r} here: `model` is {' or '.join(there)}.")
    return rung


def train(project: Project, seed: int, rung: str = SIMPLE) -> Path:
    """Train the model of one rung, note how long that took, and return its file.

    All that it writes is in its place when all of it is written: see intake/staging.py.
    """
    name = MODULES[known(rung)][1]
    start = time.perf_counter()
    notes = sorted(path.name for path in config.MODELS.glob("*.json"))  # added to, not replaced
    with staged("MODELS", *notes), _extra(rung):
        path = import_module(f"{PACKAGE}.{name}").train(project, seed)
        write_json(_times(), {**train_seconds(), rung: round(time.perf_counter() - start, 2)})
    return config.MODELS / path.name


def train_seconds() -> dict[str, float]:
    """How long the last training of each rung took, as far as it was noted."""
    return read_json(_times(), "train again") if _times().is_file() else {}


def _times() -> Path:
    return config.MODELS / "seconds.json"


def load(project: Project, rung: str | None = None) -> Any:
    """The trained model of a rung, by default of the one that project.yaml names.

    Raises ProblemError when it is not trained, or does not fit project.yaml.
    """
    rung = known(rung or chosen(project))
    with _extra(rung):
        name = MODULES[rung][0]
        return import_module(f"{PACKAGE}.{name}").load(project)


@contextmanager
def _extra(rung: str) -> Iterator[None]:
    """Inside, a package of the extra that is missing is a sentence that says how to get it."""
    try:
        yield
    except ModuleNotFoundError as error:
        if rung == SIMPLE or str(error.name).startswith(PACKAGE):
            raise
        raise ProblemError(
            f"The stronger model needs {error.name}, which is not installed: run `uv sync --extra "
            'stronger` or `python -m pip install --editable ".[stronger]"` first.'
        ) from error
