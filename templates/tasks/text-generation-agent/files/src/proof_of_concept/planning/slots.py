"""What a request speaks of: a record, a person, a field, a value, found by what the world knows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..tools import CHANGE, CLOSE, COUNT, DRAFT, FIND, LOOK_UP, OPEN_NEW, Tool
from ..world import CONTACT, Field, World
from .hints import IF, WORDS, met

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_DATE = re.compile(r"\b\d{4}-\d\d-\d\d\b")


@dataclass(frozen=True)
class Slots:
    """What was found in a text; empty or None where there is nothing.

    ids: as the records have them, unknown ones as they were written; masked: the text with a word
    for each thing found in its place, so that one wording is the same for all records and jobs.
    """

    ids: tuple[str, ...]
    contact: str
    field: Field | None
    value: str
    tools: Mapping[str, Tool]
    masked: str

    def suffice(self, intent: str) -> bool:
        """Whether the text says what the intent needs, such as what to look for."""
        cell = bool(self.field and self.value)
        searched = cell or bool(self.contact)
        # Who names a tool means it; who names a field does not mean to close. What hangs on a
        # condition is not done before a look.
        plain = not ((cell or self.ids) and met(self.masked, IF))
        acts, bare = plain and not self.tools, not self.tools and not self.field
        needs = {
            FIND: searched, COUNT: searched, "only if": cell, LOOK_UP: not self.tools,
            "message": bare, CLOSE: plain and bare and met(self.masked, WORDS[CLOSE]),
            CHANGE: acts and (cell or bare or met(self.masked, WORDS[CHANGE])),
            OPEN_NEW: plain and OPEN_NEW in self.tools,
            DRAFT: plain and (DRAFT in self.tools or met(self.masked, "write")),
        }  # fmt: skip
        return needs.get(intent, True)


class SlotReader:
    """Knows the ids, people and fields of a world, and the words of the tools."""

    def __init__(self, world: World, tools: Sequence[Tool]) -> None:
        self.ids = {plain(str(record["id"])): str(record["id"]) for record in world.records}
        # An id begins as those of the records do; of the year of a date it is no id.
        starts = {re.match(r"[a-z]*", id)[0] for id in self.ids}  # type: ignore[index]
        prefix = "|".join(sorted(map(re.escape, starts), key=len, reverse=True))
        self.id = re.compile(rf"\b({prefix})[-\s#]?(\d{{2,8}})\b(?!-\d\d)", re.IGNORECASE)
        self.texts = {
            field.name: sorted({str(record[field.name]) for record in world.records}, key=len)
            for field in world.fields
            if field.kind == "text"
        }
        people = {str(record[CONTACT]) for record in world.records}
        self.people = {name.lower(): name for name in people if name}
        # Longer names first: "rate paid" is not the field "rate".
        self.fields = sorted(world.fields, key=lambda field: -len(field.name))
        self.makers = [tool for tool in tools if tool.does in (OPEN_NEW, DRAFT)]

    def read(self, text: str) -> Slots:
        """Everything in one text."""
        ids: list[str] = []

        def known(match: re.Match[str]) -> str:
            id = self.ids.get(plain(match[0]))
            if id is None and not match[1]:
                return match[0]  # a number like any other
            ids.append(id or match[0])
            return " theid "

        masked = self.id.sub(known, text)
        contact = next((self.people[name] for name in self.people if name in masked.lower()), "")
        masked = _without(masked, contact, "thename")
        tools: dict[str, Tool] = {}
        for tool in self.makers:
            if re.search(rf"\b{re.escape(tool.words)}\b", masked, re.IGNORECASE):
                tools[tool.does] = tool
                masked = _without(masked, tool.words, "themaking" + tool.does)
        field = next((one for one in self.fields if _has(masked, one.name)), None)
        value = ""
        if field:
            value = self._value(masked, field)
            masked = _without(_without(masked, value, "thevalue"), field.name, "thefield")
        return Slots(tuple(dict.fromkeys(ids)), contact, field, value, tools, masked)

    def _value(self, text: str, field: Field) -> str:
        """The value of a field that stands in a text; of numbers the last, as in `from 2 to 3`."""
        if field.kind in ("choice", "text"):
            known = field.values if field.kind == "choice" else self.texts[field.name]
            longest = sorted(filter(None, known), key=len, reverse=True)
            return next((value for value in longest if _has(text, value)), "")
        found = (_DATE if field.kind == "date" else _NUMBER).findall(text)
        return found[-1] if found else ""


def plain(id: str) -> str:
    """An id without what people leave out: "b1004"."""
    return "".join(sign for sign in id.lower() if sign.isalnum())


def _has(text: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE) is not None


def _without(text: str, words: str, instead: str) -> str:
    """The text with one word in the place of `words`."""
    if not words:
        return text
    return re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", f" {instead} ", text, flags=re.IGNORECASE)
