"""The registry: every version on disk, with what is known of it, and which of them serves."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping
from datetime import datetime, timezone
from importlib import import_module
from pathlib import Path
from typing import Any

from .. import config, data
from ..config import ProblemError, Project
from ..intake.kept_files import read_json
from ..plumbing.results import write_json
from ..plumbing.store import model_file
from ..rungs import MODULES, chosen


def file() -> Path:
    """Where the registry is kept, beside its versions."""
    return config.MODELS / "registry.json"


def entries() -> dict[str, Any]:
    """{"serving": number or None, "before": [numbers], "versions": [what is known of each]}."""
    if not file().is_file():
        return {"serving": None, "before": [], "versions": []}
    return read_json(file(), "train again", {"serving", "before", "versions"})


def register(project: Project, rung: str, figures: Mapping[str, float]) -> int:
    """Keep the saved model of a rung as a version, and return its number.

    One of the rung that project.yaml names serves at once. figures: what was measured of it.
    """
    known = entries()
    number = 1 + max((one["number"] for one in known["versions"]), default=0)
    shutil.copyfile(model_file(rung), model_file(_name(number)))
    rows = data.examples_file().read_bytes()
    known["versions"].append(
        {
            "number": number,
            "rung": rung,
            "data": hashlib.sha256(rows).hexdigest()[:12],
            "figures": dict(figures),
            "created": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
        }
    )
    _keep(known)
    if rung == chosen(project):
        promote(number)
    print(f"Registered as version {number}: `python -m {config.__package__}.registry list`")
    return number


def promote(number: int) -> int:
    """Let a version serve. Raises ProblemError when there is none of that number."""
    known = entries()
    numbers = [one["number"] for one in known["versions"]]
    if number not in numbers:
        listed = ", ".join(map(str, numbers)) or "none yet"
        raise ProblemError(f"There is no version {number}: the registry has {listed}.")
    if known["serving"] not in (None, number):
        known["before"].append(known["serving"])
    _keep({**known, "serving": number})
    return number


def roll_back() -> int:
    """Let the version serve that served before, and return its number."""
    known = entries()
    if not known["before"]:
        raise ProblemError("No other version has served before: there is nothing to go back to.")
    number = known["before"].pop()
    _keep({**known, "serving": number})
    return number


def serving() -> dict[str, Any]:
    """What is known of the version that serves. Raises ProblemError when none does."""
    known = entries()
    for one in known["versions"]:
        if one["number"] == known["serving"]:
            return one
    raise ProblemError("No version serves yet: run `train` first.")


def served(project: Project) -> tuple[int, Any]:
    """The number of the version that serves, and its model, read by its rung's `load`.

    Raises ProblemError when none does, or its file is damaged or does not fit project.yaml.
    """
    known = serving()
    module = import_module(f"{config.__package__}.{MODULES[known['rung']][0]}")
    return known["number"], module.load(project, _name(known["number"]))


def _keep(known: Mapping[str, Any]) -> None:
    """Write the registry in one step: a running service may read it at any time."""
    draft = file().with_suffix(".new")
    write_json(draft, known)
    draft.replace(file())


def _name(number: int) -> str:
    return f"version-{number}"
