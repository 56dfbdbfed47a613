"""Throw made-up collections and judgements at `collect --source own`: they are read as written, or it is said why not.

Usage: python collection.py PACKAGE [examples] [first seed]   in the folder of a repo. It works in a
copy. Each example is a table of items, or files, with judgements in one of the forms that people
have them in, in any encoding, and faults in a part of them.
"""

from __future__ import annotations

import csv
import io
import random
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

from workbench import collected, given, module, round_of, spelled

WORDS = ["the", "key", "porter’s", "9–17", "“fine”", "größer", "5", "€", "a, b", 'say "x"', "open"]
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16")


class Made:
    """A collection, what should come of it, and what is wrong with it."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.wrong: list[str] = []
        self.files: dict[str, bytes] = {}
        count = self.random.randint(3, 25)
        self.texts = {f"it-{n}": f"Item {n} says {self.words()}." for n in range(count)}
        self.grades: dict[str, dict[str, int]] = {}
        self.binary = self.chance(0.2)
        self.as_files = self.chance(0.3)
        self.collection() if not self.as_files else self.pages()
        if self.chance(0.85):
            self.judge()

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def words(self) -> str:
        return " ".join(self.random.choice(WORDS) for _ in range(self.random.randint(2, 8)))

    def table(self, rows: list[list[str]]) -> bytes:
        out = io.StringIO()
        separator = self.random.choice(",;\t")
        csv.writer(out, delimiter=separator).writerows(rows)
        return out.getvalue().encode(self.random.choice(ENCODINGS))

    def head(self, *names: str) -> list[str]:
        return [self.random.choice((name, name.upper(), f" {name}")) for name in names]

    def collection(self) -> None:
        extra = self.chance(0.5)
        rows = [self.head("id", "text", "topic", *["shelf"] * extra)]
        for number, (id, text) in enumerate(list(self.texts.items())):
            row = [id, text, spelled(self.random, "keys"), *[f"row {number}"] * extra]
            if self.chance(0.01):
                row[0] = self.random.choice(("", "it-0" if number else ""))
                self.wrong.append("id")
            rows.append(row)
            if extra:
                self.texts[id] = f"{text} shelf: row {number}."
        if self.chance(0.03):
            rows[0][0] = "number"
            self.wrong.append("head")
        name = self.random.choice(("items.csv", "Items.CSV", "corpus.tsv", "collection.csv"))
        self.files[name] = self.table(rows)

    def pages(self) -> None:
        for id, text in self.texts.items():
            encoding = self.random.choice(ENCODINGS)
            self.files[f"{self.random.choice(('', 'Keys/'))}{id}.txt"] = text.encode(encoding)

    def judge(self) -> None:
        for number in range(self.random.randint(1, 15)):
            ids = self.random.sample(list(self.texts), self.random.randint(1, 3))
            most = 1 if self.binary else 3
            self.grades[f"What of {number} {self.words()}?"] = {
                id: self.random.randint(0, most) for id in ids
            }
        by_id = self.chance(0.4)
        first = self.random.choice(("query_id", "query-id")) if by_id else "query"
        rows = [self.head(first, self.random.choice(("item", "item_id")), "grade")]
        for number, (query, grades) in enumerate(self.grades.items()):
            for id, grade in grades.items():
                row = [f"q{number}" if by_id else query, id, str(grade)]
                if self.chance(0.01):
                    place, cell = self.random.choice(((1, "nowhere"), (2, "good"), (2, "7"), (2, "-1")))
                    row[place] = cell
                    self.wrong.append(f"judgement {row}")
                rows.append(row)
        self.files[self.random.choice(("judgements.csv", "qrels.tsv", "Judgments.csv"))] = self.table(rows)
        if not by_id:
            return
        asked = [self.head("id", "text"), *([f"q{n}", query] for n, query in enumerate(self.grades))]
        if self.chance(0.04):
            asked.append(["more", "never judged"])
            self.wrong.append("query without judgement")
        if self.chance(0.95):
            self.files["queries.csv"] = self.table(asked)
        else:
            self.wrong.append("no queries")


def flat(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


def one(seed: int, root: Path) -> bool:
    """One example. Returns whether it was read. Raises AssertionError where it is not as it should be."""
    made, data = Made(seed), module("data")
    project = replace(module("config").load_project(), labels=("keys", "laundry"))
    problem, _ = collected(project, given(made.random, root / "own", made.files))
    if problem:
        assert made.wrong, f"for no reason: {problem}"
        return False
    assert not made.wrong, f"read in spite of {made.wrong}"
    items = data.load()
    found = {item.id.rpartition("/")[2].removesuffix(".txt"): flat(item.text) for item in items}
    wanted = {id: flat(text) for id, text in made.texts.items()}
    assert set(found.values()) == set(wanted.values()), "other texts than were written"
    assert all(wanted[id] == text for id, text in found.items()), "a text under another id"
    if not made.as_files:
        assert {item.topic for item in items} == {"keys"}, "other topics"
    queries = {flat(query.text): query for query in module("collection.kept").load(items)}
    assert set(queries) == {flat(text) for text in made.grades}, "other queries"
    most = max((grade for grades in made.grades.values() for grade in grades.values()), default=0)
    for text, grades in made.grades.items():
        read = {id.rpartition("/")[2].removesuffix(".txt"): g for id, g in queries[flat(text)].grades.items()}
        assert read == {id: 3 * grade if most == 1 else grade for id, grade in grades.items()}, "other grades"
    return True


if __name__ == "__main__":
    sys.exit(round_of("collection", one))
