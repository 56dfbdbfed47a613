"""What vocabulary.yaml says of the columns: which way each pushes the outcome looked for."""

from __future__ import annotations

from collections.abc import Sequence

from ..config import ProblemError
from ..intake.vocabulary import FILE, STAND_IN, grade_of, mapping, read_vocabulary
from ..tables.columns import Column
from .effects import ARBITRARY, PROPORTIONAL, Effect


def known_effects(columns: Sequence[Column]) -> tuple[list[Effect], dict[str, str]]:
    """The effect of each column, and its grade by the column's name.

    A column that the file does not name has an arbitrary effect, which is a stand-in. Raises
    ProblemError for what does not suit its column.
    """
    said = read_vocabulary("effects")
    effects: list[Effect] = []
    grades: dict[str, str] = {}
    for column in columns:
        entry = mapping(said.get(column.name), column.name)
        effect = _effect(column, entry.get("effect", ARBITRARY))
        grade = grade_of(entry.get("grade"), column.name)
        effects.append(effect)
        grades[column.name] = STAND_IN if effect == ARBITRARY else grade
    return effects, grades


def _effect(column: Column, said: object) -> Effect:
    """One entry, checked."""
    if isinstance(said, list):
        order = tuple(" ".join(str(value).split()) for value in said)
        if sorted(order) == sorted(column.values):
            return order
        wanted = "list all of its values, and no others" if column.values else "it is a number"
        raise ProblemError(f"The effect of {column.name!r} in {FILE} does not suit it: {wanted}.")
    ways = () if column.values else ("raises", "lowers", PROPORTIONAL)
    known = (*ways, "none", ARBITRARY)
    if said not in known:
        wanted = ", ".join(known) + (", or a list of its values" if column.values else "")
        raise ProblemError(f"The effect of {column.name!r} in {FILE} must be {wanted}.")
    return str(said)
