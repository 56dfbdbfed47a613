"""The model that the demo, the page and your own scripts ask."""

from __future__ import annotations

from typing import Any

from ..__main__ import collect_from
from ..config import load_project
from ..intake import console, staging
from ..plumbing.store import SIMPLE, model_file
from . import chosen, load, train


def ready() -> Any:
    """The model that project.yaml names, as predict.py takes it.

    A clone without the simple one trains it, if need be on synthetic data. Raises ProblemError when
    another one is not trained, or the saved one does not fit project.yaml.
    """
    project = load_project()
    with console.sentences():
        staging.finish()
        if chosen(project) == SIMPLE and not model_file().is_file():
            # Imported here: a demo that finds its model reads no data.
            from ..data import examples_file

            if not examples_file().is_file():
                collect_from(project, project.seed)
            train(project, project.seed)
        return load(project)
