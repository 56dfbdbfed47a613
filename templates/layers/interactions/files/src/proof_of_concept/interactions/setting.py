"""What project.yaml says of the log, checked: items, people, action, columns and repeats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..config import ProblemError, Project
from ..tables.columns import Column, described, features_of, read_columns

ITEMS, PEOPLE, ACTION = ("item", "items"), ("person", "people"), "took"  # where nothing is said


@dataclass(frozen=True)
class Setting:
    """items, people: one and several, such as ("film", "films"); action: such as "watched".

    columns: numbers and choices that describe an item; names: for synthetic items; repeats: whether
    what somebody took may be recommended to them again; kinds: of events that count, empty for all.
    """

    items: tuple[str, str]
    people: tuple[str, str]
    action: str
    columns: tuple[Column, ...]
    names: tuple[str, ...]
    repeats: bool
    kinds: tuple[str, ...]

    def described(self) -> dict[str, Any]:
        """What a saved model has to agree with project.yaml about, in plain values."""
        return {"columns": described(self.columns), "repeats": self.repeats}


def read_setting(project: Project) -> Setting:
    """The setting of project.yaml. Raises ProblemError with what to fix there.

    A column with a role says whose or when, not what an item is: it is passed over.
    """
    said = project.options
    repeats = str(said.get("repeats", "no"))
    if repeats not in ("yes", "no", "True", "False"):  # YAML reads a bare yes as True
        raise ProblemError('`repeats` in project.yaml must be "yes" or "no".')
    return Setting(
        _pair(said, "items", ITEMS),
        _pair(said, "people", PEOPLE),
        " ".join(str(said.get("action") or ACTION).split()),
        features_of(read_columns(project)),
        _texts(said, "names"),
        repeats in ("yes", "True"),
        _texts(said, "kinds"),
    )


def _texts(said: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = said.get(name) or []
    if not isinstance(value, (list, tuple)):
        raise ProblemError(f"`{name}` in project.yaml must be a list, please fix it.")
    return tuple(dict.fromkeys(" ".join(str(one).split()) for one in value))


def _pair(said: Mapping[str, Any], name: str, otherwise: tuple[str, str]) -> tuple[str, str]:
    words = _texts(said, name) or otherwise
    words = words * 2 if len(words) == 1 else words  # as of sheep
    if len(words) != 2 or not all(words):
        raise ProblemError(f"`{name}` in project.yaml must be two words: one, and several.")
    return words[0], words[1]
