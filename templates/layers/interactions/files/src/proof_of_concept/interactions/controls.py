"""What both demos ask, free of any framework: for whom, and what else they took."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from .. import config
from ..intake.kept_files import read_json
from ..plumbing.results import write_json

NEW, NOTHING = "somebody new", "nothing"
NAMED = 3  # items that a visitor can name
OFFERED = 3  # people with a history to start from


def people(model: Any) -> dict[str, str]:
    """What the control of the person shows -> the person, as predict() takes them."""
    return {NEW: "", **{name: name for name in model.known if name != NEW}}


def titles(model: Any) -> list[str]:
    """What the controls of items show."""
    return [NOTHING, *(title for title in model.offered if title != NOTHING)]


def labels(model: Any) -> list[str]:
    """The names of the controls: the person, and each of the items beside."""
    one, setting = model.setting.items[0], model.setting
    person = setting.people[0].capitalize()
    words = ("And", "And then", "And also")
    return [person, *(f"{word} {setting.action} this {one}" for word in words[:NAMED])]


def asked(model: Any, values: Any) -> dict[str, Any]:
    """What predict() takes: the person, and the titles that were named."""
    person, *named = values
    taken = [title for title in named if title and title != NOTHING]
    return {"person": people(model).get(person, ""), "taken": taken}


def settings(model: Any, example: dict[str, Any] | None = None) -> list[Any]:
    """What the controls show at first, or for an example: the opposite of asked()."""
    example = example or {}
    person = example.get("person")
    taken = [title for title in example.get("taken", ()) if title in model.offered][:NAMED]
    named = [*taken, *[NOTHING] * (NAMED - len(taken))]
    return [person if person in people(model) else NEW, *named]


def examples() -> list[dict[str, Any]]:
    """The people of demo/examples/examples.json, each as predict() takes them; or none."""
    path = config.EXAMPLES / "examples.json"
    found = read_json(path, "evaluate again", kind=list) if path.is_file() else []
    return [one for one in found if isinstance(one, dict) and {"person", "taken"} <= one.keys()]


def came(model: Any, person: str) -> tuple[str, ...]:
    """The titles that a person of the test part took in it, if this very model was tested so."""
    path = config.EXAMPLES / "next.json"
    found = read_json(path, "evaluate again", kind=dict) if path.is_file() else {}
    if found.get("model") != _mark(model):
        return ()
    return tuple(title for title in found["next"].get(person, ()))


def write_examples(model: Any, following: Mapping[str, Sequence[str]]) -> None:
    """Write demo/examples/: people with a history, one who named what they took, and a new one.

    following: by name the titles that people of the test part took in it. What is of those whom the
    demo offers is written too, for came(); the model does not hold it.
    """
    known = {name: list(following[name]) for name in model.known if name in following}
    names = list(known or model.known)
    step = max(1, len(names) // OFFERED)
    found: list[dict[str, Any]] = [
        {"person": name, "taken": []} for name in names[::step][:OFFERED]
    ]
    found.append({"person": "", "taken": model.offered[:: max(1, len(model.offered) // 2)][:2]})
    found.append({"person": "", "taken": []})
    write_json(config.EXAMPLES / "examples.json", found)
    write_json(config.EXAMPLES / "next.json", {"model": _mark(model), "next": known})


def _mark(model: Any) -> str:
    """The same for models that learnt from the same events."""
    codes = (model.trained_on or {}).get("codes", [])
    return str(np.bitwise_xor.reduce(np.asarray(codes, dtype=np.uint64)))
