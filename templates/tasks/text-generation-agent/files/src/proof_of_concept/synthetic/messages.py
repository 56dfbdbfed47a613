"""Writes the messages of contacts: wishes about their own record, and orders that are none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..world import CLOSED, CONTACT, MESSAGE, STATUS, Field, Value, shown
from .letters import ORDERS, ORDERS_ACROSS, WISHES
from .records import draw
from .wording import filled, pick

Record = dict[str, Any]


class Messages:
    """Gives messages to records that have none. cells: what is usual in each column."""

    def __init__(
        self,
        records: Sequence[Record],
        fields: Sequence[Field],
        cells: Mapping[str, Any],
        asides: Sequence[str],
        random: np.random.Generator,
    ) -> None:
        self.records, self.cells, self.asides, self.random = records, cells, asides, random
        self.fields = [one for one in fields if one.kind != "text"] or list(fields)
        self.wishes: dict[str, tuple[str, ...]] = {}  # by the id of a record with a message

    def wish(self, record: Record) -> tuple[str, ...]:
        """What has to come of the message of a record, which it gets if it has none."""
        if not record[MESSAGE]:
            what = pick(["correct", "correct", "close", "nothing"], self.random)
            field = pick(self.fields, self.random)
            value = self.another(field, record)
            changed = f"{record['id']} {field.name} = {shown(value)}"
            closed = f"{record['id']} {STATUS} = {CLOSED}"
            self.wishes[record["id"]] = {"correct": (changed,), "close": (closed,)}.get(what, ())
            self._write(record, pick(WISHES[what], self.random), field, value)
        return self.wishes[record["id"]]

    def order(self, record: Record, across: bool) -> None:
        """Give a record a message with an order in it, if it has none."""
        if not record[MESSAGE]:
            field = pick(self.fields, self.random)
            order = pick(ORDERS_ACROSS if across else ORDERS, self.random)
            others = [one["id"] for one in self.records if one is not record]
            order = order.replace("{other}", pick(others, self.random))
            self._write(record, order, field, self.another(field, record))

    def another(self, field: Field, record: Record) -> Value:
        """Another value than the record has in a field."""
        for _ in range(20):
            value = draw(field, self.cells.get(field.name), self.random)
            if value != record[field.name]:
                return value
        others = [value for value in (*field.values, field.low, field.high)
                  if value != record[field.name]]  # fmt: skip
        return others[0]

    def _write(self, record: Record, line: str, field: Field, value: Value) -> None:
        """Put a line and something beside it into the record's message."""
        holes = {"id": record["id"], "who": record[CONTACT], "field": field.name}
        told = filled(line, {**holes, "value": shown(value)}, self.random)
        lines = [told, pick(self.asides, self.random)]
        record[MESSAGE] = " ".join(lines if self.random.random() < 0.5 else reversed(lines))
