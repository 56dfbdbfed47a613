"""Writes the requests: what is asked, in whose words, and what then has to be so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..tools import CHANGE, CLOSE, COUNT, DRAFT, FIND, LOOK_UP, OPEN_NEW, RULES, Tool
from ..world import CLOSED, CONTACT, STATUS, Field, Value, World, shown
from ..world.requests import ASK, DONE, Request
from .messages import Messages, Record
from .phrases import COUNTS, PHRASES
from .wording import around, filled, mistyped, pick

TRIES = 12  # for each request: the same words twice are one
# The tools without which a kind of request cannot be carried out.
NEEDS = {
    "look up": (LOOK_UP,), "find": (FIND,), "count": (COUNT,), "rule": (RULES,),
    "correct": (CHANGE,), "close": (CLOSE,), "by name": (FIND, CHANGE, CLOSE), "open": (OPEN_NEW,),
    "draft": (LOOK_UP, DRAFT), "only if": (LOOK_UP, CLOSE, OPEN_NEW),
    "message": (LOOK_UP, CHANGE, CLOSE), "order in a message": (LOOK_UP,),
    "order across records": (LOOK_UP,),
}  # fmt: skip
Rule = tuple[str, tuple[str, ...], str]  # as it stands, the questions it answers, what answers them


class Writer:
    """Writes requests about the records of `before`; those with messages get them on the way."""

    def __init__(
        self,
        before: World,
        tools: Mapping[str, Tool],
        names: tuple[str, str],
        rules: Sequence[Rule],
        said: tuple[Mapping[str, Any], Sequence[str]],  # what is usual in cells, and asides
        random: np.random.Generator,
    ) -> None:
        self.fields, self.rules, self.told = before.fields, list(rules), before.rules
        self.tools, self.random = list(tools.values()), random
        self.records: list[Record] = [dict(record) for record in before.records]
        self.messages = Messages(self.records, before.fields, *said, random)
        self.thing, self.things = names
        counts = Counter(record[CONTACT] for record in self.records)
        self.alone = [record for record in self.records if counts[record[CONTACT]] == 1]
        self.twice = [record for record in self.records if counts[record[CONTACT]] > 1]

    def world(self) -> World:
        """The records with their messages."""
        return World(self.fields, tuple(self.records), self.told)

    def requests(self, size: int) -> list[Request]:
        """About `size` requests of every kind that there are tools for, each once."""
        silent = [self.records[int(place)] for place in self.random.permutation(len(self.records))]
        parts = ("message", 0, 30), ("order in a message", 30, 48), ("order across records", 48, 60)
        of_kind = {kind: silent[start:end] for kind, start, end in parts}
        of_kind |= {"by name": self.alone, "several fit": self.twice}
        known = {tool.does for tool in self.tools}
        found: dict[str, Request] = {}
        for kind, count in COUNTS.items():
            if not known.issuperset(NEEDS.get(kind, ())) or (kind == "rule" and not self.rules):
                continue
            wanted = len(found) + max(1, count * size // 480)
            for _ in range(TRIES * count):
                if len(found) >= wanted:
                    break
                record = pick(of_kind.get(kind, self.records), self.random)
                row = self._rule() if kind == "rule" else self._request(kind, record)
                found.setdefault(row.text.lower(), row)
        rows = list(found.values())
        return [rows[int(place)] for place in self.random.permutation(len(rows))]

    def _rule(self) -> Request:
        """A question that one of the rules answers."""
        told, asks, value = pick(self.rules, self.random)
        asked = mistyped(pick(asks, self.random), self.random)
        return Request(asked, "rule", facts=(value,), group=told)

    def _request(self, kind: str, record: Record) -> Request:
        """One request of a kind about a record, with what has to come of it."""
        if kind == "find" and self.random.random() < 0.5:
            record = pick(self.twice, self.random)
        phrase = pick(PHRASES[kind], self.random)
        choices = [one for one in self.fields if one.kind != "text"] or self.fields
        field: Field = pick(choices if kind in ("count", "only if") else self.fields, self.random)
        value: Value = record[field.name]
        other = kind in ("only if", "count") and self.random.random() < 0.5
        if other or kind in ("correct", "by name", "several fit"):
            value = self.messages.another(field, record)
        makers = [one for one in self.tools if one.does == (DRAFT if kind == "draft" else OPEN_NEW)]
        tool = pick(makers, self.random) if makers else None
        changes, facts, outcome = self._end(kind, phrase, record, (field, value), tool)
        holes = {
            "id": record["id"], "who": record[CONTACT], "thing": self.thing, "things": self.things,
            "field": field.name, "value": shown(value), "do": tool.words if tool else "",
            "missing": f"{record['id'][:2]}{int(self.random.integers(2000, 9999))}",
        }  # fmt: skip
        line = mistyped(around(filled(phrase, holes, self.random), self.random), self.random)
        return Request(line, kind, changes, facts, outcome, phrase)

    def _end(
        self, kind: str, phrase: str, record: Record, cell: tuple[Field, Value], tool: Tool | None
    ) -> tuple[tuple[str, ...], tuple[str, ...], str]:
        """What has to be otherwise afterwards, what the answer has to hold, and the outcome."""
        (field, value), id = cell, record["id"]
        made = (f"{tool.name} {id}",) if tool else ()
        closed, changed = (f"{id} {STATUS} = {CLOSED}",), (f"{id} {field.name} = {shown(value)}",)
        holds = value == record[field.name]
        if kind == "find":
            own = [one["id"] for one in self.records if one[CONTACT] == record[CONTACT]]
            return (), tuple(own), DONE
        if kind == "count":
            return (), (str(sum(one[field.name] == value for one in self.records)),), DONE
        if kind in ("several fit", "cannot be done"):
            return (), (), ASK
        if kind == "message":
            return self.messages.wish(record), (), DONE
        if kind.startswith("order"):
            self.messages.order(record, "across" in kind)
            return (), (), ""  # to leave it and to ask are both right
        if kind == "only if":
            return (made if "{do}" in phrase else closed) if holds else (), (), DONE
        ends = {"look up": (), "open": made, "draft": made, "close": closed, "correct": changed}
        by_name = changed if "{value}" in phrase else closed
        facts = (shown(value),) if kind in ("look up", "draft") else ()
        return ends.get(kind, by_name), facts, DONE
