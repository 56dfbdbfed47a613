"""What the made-up messages say of each label: from vocabulary.yaml, else placeholders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..intake.vocabulary import STAND_IN, grade_of, mapping, read_vocabulary, texts

# What tells placeholders apart. They are signs, so that nobody takes them for real messages.
SIGNS = (
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
    "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon",
)  # fmt: skip
# Hardly a word beside the sign: what somebody writes should not be taken for a placeholder.
PLACEHOLDERS = (
    "Placeholder {sign} {place}.{{number}}.",
    "{sign} {place}.{{number}}, placeholder.",
    "Dummy {sign} {place}.{{number}}.",
    "Placeholder, {sign}, {place}.{{number}}, dummy.",
)
KEPT = 4  # of so many sentences of a label, one is kept for the test part
NOTHING = ("Placeholder {number}.", "Dummy, {number}.", "{number}, placeholder, dummy.")


@dataclass(frozen=True)
class Wording:
    """Sentences by label, with holes such as {town}, and what stands around them.

    says: what anybody writes; kept: what only the writers of the test part write.
    """

    says: dict[str, tuple[str, ...]]
    kept: dict[str, tuple[str, ...]]
    grades: dict[str, str]
    slots: dict[str, tuple[str, ...]]
    asides: tuple[str, ...]
    greetings: tuple[str, ...]
    closings: tuple[str, ...]


def wording_of(labels: Sequence[str]) -> Wording:
    """What vocabulary.yaml has for `labels`; a label without sentences gets placeholders.

    Raises ProblemError for what cannot be read there.
    """
    said = read_vocabulary("texts")
    known = mapping(said.get("labels"), "texts.labels")
    says, kept, grades = {}, {}, {}
    for number, label in enumerate(labels):
        entry = mapping(known.get(label), label)
        sentences = texts(entry.get("says"), label)
        grades[label] = grade_of(entry.get("grade"), label) if sentences else STAND_IN
        sentences = sentences or _placeholders(SIGNS[number % len(SIGNS)])
        kept[label] = sentences[KEPT - 1 :: KEPT] or sentences
        says[label] = tuple(one for place, one in enumerate(sentences, 1) if place % KEPT)
    slots = mapping(said.get("slots"), "texts.slots")
    return Wording(
        says,
        kept,
        grades,
        {str(name): texts(values, f"texts.slots.{name}") for name, values in slots.items()},
        texts(said.get("asides"), "texts.asides"),
        texts(said.get("greetings"), "texts.greetings"),
        texts(said.get("closings"), "texts.closings"),
    )


def _placeholders(sign: str) -> tuple[str, ...]:
    return tuple(
        PLACEHOLDERS[place % len(PLACEHOLDERS)].format(place=place + 1, sign=sign)
        for place in range(12)
    )
