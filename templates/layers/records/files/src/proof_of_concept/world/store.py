"""The records in a small SQL database, one for each request: changes stay in it."""

from __future__ import annotations

import sqlite3
from typing import Any

from . import Value, World, shown

MOST_FOUND = 20  # records that one search lists
TABLES = "CREATE TABLE entries (tool TEXT, record TEXT, text TEXT)"


class Store:
    """Reads and changes the records of one request, in memory.

    The names of columns come from project.yaml and are quoted; every value is a parameter, so no
    text of a request or of a record ever becomes SQL.
    """

    def __init__(self, world: World) -> None:
        self.names = tuple(world.records[0])
        self.db = sqlite3.connect(":memory:", check_same_thread=False)
        self.db.execute(TABLES)
        self.db.execute(f"CREATE TABLE records ({', '.join(map(quoted, self.names))})")
        marks = ", ".join("?" * len(self.names))
        rows = [tuple(record[name] for name in self.names) for record in world.records]
        self.db.executemany(f"INSERT INTO records VALUES ({marks})", rows)
        self.world, self.written = world, self.db.total_changes

    def read(self, id: str) -> dict[str, Value] | None:
        """The record of that id; None where there is none."""
        row = self.db.execute("SELECT * FROM records WHERE id = ? COLLATE NOCASE", (id,)).fetchone()
        return dict(zip(self.names, row, strict=True)) if row else None

    def find(self, where: dict[str, Any]) -> list[tuple[str, str]]:
        """The id and the contact of each record that fits, in the order of the ids.

        where: `contact`, or a `field` with `is`, `above` or `below`, or both; nothing at all fits
        every record.
        """
        tests, values = ["1"], []
        if "contact" in where:
            tests.append("contact = ? COLLATE NOCASE")
            values.append(where["contact"])
        for word, sign in (("is", "= ? COLLATE NOCASE"), ("above", "> ?"), ("below", "< ?")):
            if word in where and "field" in where:
                tests.append(f"{quoted(where['field'])} {sign}")
                values.append(where[word])
        sql = f"SELECT id, contact FROM records WHERE {' AND '.join(tests)} ORDER BY id"
        return self.db.execute(sql, values).fetchall()

    def change(self, id: str, field: str, value: Value) -> None:
        """Write one cell."""
        self.db.execute(f"UPDATE records SET {quoted(field)} = ? WHERE id = ?", (value, id))

    def add(self, tool: str, id: str, text: str) -> None:
        """Note what a tool has made for a record, such as the draft of a reply."""
        self.db.execute("INSERT INTO entries VALUES (?, ?, ?)", (tool, id, text))

    def texts(self) -> list[str]:
        """All texts that tools have made."""
        return [text for (text,) in self.db.execute("SELECT text FROM entries")]

    def changes(self) -> tuple[str, ...]:
        """What is not as it was, a line each: `B-1004 deposit = full`, `draft_reply B-1004`."""
        if self.db.total_changes == self.written:
            return ()
        rows = self.db.execute("SELECT * FROM records").fetchall()
        cells = [
            f"{before['id']} {name} = {shown(value)}"
            for before, row in zip(self.world.records, rows, strict=True)
            for name, value in zip(self.names, row, strict=True)
            if value != before[name]
        ]
        made = self.db.execute("SELECT DISTINCT tool, record FROM entries")
        return tuple(sorted([*cells, *(f"{tool} {record}" for tool, record in made)]))

    def close(self) -> None:
        """Let go of the memory."""
        self.db.close()


def quoted(name: str) -> str:
    """The name of a column as SQL writes it, whatever signs are in it."""
    return '"' + name.replace('"', '""') + '"'
