"""Throw made-up texts at `collect --source own`: they come back as they were written, or it is said why not.

Usage: python text.py PACKAGE [examples] [first seed]   in the folder of a repo. It works in a copy.
Each example is a folder or a .zip of tables and files in any encoding, separator and spelling, with
faults in a part of them. What is read has to be what was written; what is refused has to leave the
former data byte for byte.
"""

from __future__ import annotations

import csv
import io
import random
import shutil
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

from workbench import collected, module, packed, round_of

LABELS = (("bikes", "boats"), ("yes", "no", "it’s fine"), ("Größe", "lost and found", "C", "C++"))
WORDS = [
    "the",
    "a",
    "bike",
    "boat",
    "chain",
    "sail",
    "it's",
    "“fine”",
    "12,5",
    "3;4",
    "größer",
    "Zoë",
    "5",
    "€",
    "–",
    "tab\there",
    "don’t",
    '"so"',
]
WIDE = [*WORDS, "Чай", "図書館", "🙂", "e\u0301te\u0301"]
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252")


class Made:
    """A folder of own data, what should come of it, and whether something in it is wrong."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.random, self.folder = random.Random(seed), folder
        self.labels = self.random.choice(LABELS)
        self.wanted: dict[str, tuple[str, str]] = {}  # words of the text: it, and its label
        self.wrong: list[str] = []
        self.number = 0
        self.grouped = self.random.random() < 0.3
        parts = self.random.choice((("table",), ("files",), ("table", "files"), ("table", "table")))
        self.rows = {part: [] for part in parts}
        for label in self.labels:
            most = self.random.choice((12, 15, 40)) if self.random.random() < 0.9 else 7
            for _ in range(most):
                self.rows[self.random.choice(parts)].append(label)
        for place, part in enumerate(parts):
            getattr(self, part)(
                self.rows[part] if place == 0 or part != parts[0] else self.extra(), place
            )
        for label in self.labels:
            if sum(kept == label for _, kept in self.wanted.values()) < 10:
                self.wrong.append("few")
        if self.random.random() < 0.2:
            (
                folder / self.random.choice((".DS_Store", "notes.xlsx", "~$a.csv", "Thumbs.db"))
            ).write_bytes(b"x")

    def extra(self) -> list[str]:
        return [self.random.choice(self.labels) for _ in range(self.random.randint(0, 6))]

    def text(self, encoding: str) -> str:
        self.number += 1
        bank = WORDS if encoding == "cp1252" else WIDE
        words = [self.random.choice(bank) for _ in range(self.random.randint(1, 9))]
        if self.random.random() < 0.02:
            words.append("long " * 40_000)
        end = self.random.choice(("", "", ".", "\nSecond line", "\r\nSecond line", "\n\n"))
        return f"{self.number} {' '.join(words)}{end}"

    def spelled(self, label: str) -> str:
        return self.random.choice((
            label, label, label.upper() if len(label) > 1 and "ß" not in label else label, f" {label} ",
            unicodedata.normalize("NFD", label), label.replace("’", "'"), label.replace(" ", "\u00a0"),
        ))  # fmt: skip

    def keep(self, text: str, label: str) -> None:
        self.wanted[" ".join(text.lower().split())] = (text, label)

    def table(self, labels: list[str], place: int) -> None:
        encoding, separator = self.random.choice(ENCODINGS), self.random.choice(",;\t|")
        head = [self.random.choice(("text", "Text", "TEXT ", "message", "Body")),
                self.random.choice(("label", "Label", "category", "class"))]  # fmt: skip
        rows = []
        for label in labels:
            text = self.text(encoding)
            self.keep(text, label)
            rows.append([text, self.spelled(label)])
        if self.grouped:
            writers = self.random.choice((3, 8, 40))
            head.append(self.random.choice(("writer", "Author", "user", "group")))
            for row in rows:
                row.append(f"w{self.random.randrange(writers)}")
        extra = self.random.random() < 0.2
        if extra:
            head.append("when")
            for row in rows:
                row.append(str(self.random.randint(1, 9)))
        self.fault(rows, head, encoding)
        if self.random.random() < 0.3:  # the text is not the first column
            head, rows = head[1:] + head[:1], [row[1:] + row[:1] for row in rows]
        out = io.StringIO()
        writer = csv.writer(out, delimiter=separator, lineterminator=self.random.choice(("\n", "\r\n")),
                            quoting=self.random.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)))  # fmt: skip
        # Older Pythons put no quotes around a cell with the other sign of a line's end.
        writer = (
            writer
            if "\r" not in str(rows)
            else csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL)
        )
        if self.random.random() < 0.1 and separator != "|":
            out.write(f"sep={separator}\n")
        writer.writerow(head)
        for row in rows:
            writer.writerow(row)
            if self.random.random() < 0.01:
                writer.writerow(head)
            if self.random.random() < 0.01:
                out.write("\n")
        name = self.random.choice((f"notes{place}.csv", f"in/notes{place}.CSV", f"a{place}.tsv"))
        written = out.getvalue()
        if encoding == "cp1252":
            written = unicodedata.normalize("NFC", written)
        content = written.encode(encoding)
        if "damaged" in self.wrong:
            content = content[: len(content) // 2] + b"\x81\xff\x00" + content[len(content) // 2 :]
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def fault(self, rows: list[list[str]], head: list[str], encoding: str) -> None:
        if not rows or self.random.random() < 0.6:
            return
        row = self.random.choice(rows)
        words = " ".join(row[0].lower().split())
        kind = self.random.choice(
            ("label", "no text", "no label", "copy", "two", "head", "long", "damaged")
        )
        if kind == "label":
            row[1] = "trains"
            self.wrong.append(kind)
        elif kind == "no text":
            self.wanted.pop(words)
            row[0] = self.random.choice(("", " "))
        elif kind == "no label":
            self.wanted.pop(words)
            row[1] = ""
        elif kind == "copy":
            rows.append([f"{row[0].upper()} ", *row[1:]] if "ß" not in row[0] else list(row))
        elif kind == "two":
            self.wanted.pop(words)
            other = next(one for one in self.labels if one != self.meant(row[1]))
            rows.append([row[0], other, *row[2:]])
        elif kind == "head":
            head[0] = "what"
            self.wrong.append(kind)
        elif kind == "long":
            row += ["x"] * (len(head) - len(row) + 1)
            self.wrong.append(kind)
        else:
            self.wrong.append(kind)

    def meant(self, written: str) -> str:
        folded = unicodedata.normalize(
            "NFC", " ".join(written.casefold().replace("'", "’").split())
        )
        return next(one for one in self.labels if one.casefold() == folded)

    def files(self, labels: list[str], place: int) -> None:
        for number, label in enumerate(labels):
            encoding = self.random.choice(ENCODINGS)
            text = self.text(encoding)
            folder = self.spelled(label).strip().replace(" ", self.random.choice((" ", "_", "-")))
            if self.random.random() < 0.005:
                folder = "trains"
                self.wrong.append("folder")
            group = f"w{self.random.randrange(20)}/" if self.grouped else ""
            above = self.random.choice(("", "mine/"))
            path = (
                self.folder
                / f"{above}{folder}/{group}{number}{self.random.choice(('.txt', '.TXT', '.md'))}"
            )
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode(encoding))
            # Files of texts may have any line ends.
            self.keep(text.replace("\r\n", "\n"), label)


def one(seed: int, root: Path) -> bool:
    """One example. Returns whether it was read. Raises AssertionError where it is not as it should be."""
    own, data = root / "own", module("data")
    shutil.rmtree(own, ignore_errors=True)
    own.mkdir()
    made = Made(seed, own)
    project = replace(module("config").load_project(), labels=made.labels)
    problem, _ = collected(project, packed(own) if made.random.random() < 0.2 else own)
    if problem:
        # Encodings that cannot be told safely, and groups that happen to be too few, are not planned.
        told = ("are needed", "too few", "is not UTF-8", "is no text file", "is damaged text")
        assert made.wrong or any(words in problem for words in told), f"for no reason: {problem}"
        assert len(problem) < 8000, "it says too much"
        return False
    assert not made.wrong, f"read in spite of {made.wrong}"
    found = {" ".join(e.text.lower().split()): (e.text, e.label) for e in data.load(project)}
    odd = [
        (found.get(k), made.wanted.get(k))
        for k in {*found, *made.wanted}
        if found.get(k) != made.wanted.get(k)
    ]
    assert not odd, f"{len(odd)} read otherwise than written: {odd[:2]}"
    first = data.load(project)
    assert collected(project, root / "data" / "processed")[0] == ""
    assert data.load(project) == first, "read again, it is something else"
    return True


if __name__ == "__main__":
    sys.exit(round_of("text", one))
