"""Throw made-up documents and questions at `collect --source own`: they are read as written, or it is said why not.

Usage: python documents.py PACKAGE [examples] [first seed]   in the folder of a repo. It works in a
copy. Each example is a folder or a .zip of documents in any format and encoding, with a table of
questions whose answers are typed as a keyboard has them, and faults in a part of them.
"""

from __future__ import annotations

import csv
import html
import io
import random
import re
import shutil
import sys
import unicodedata
import zipfile
from dataclasses import replace
from pathlib import Path

from workbench import collected, module, packed, round_of

WORDS = [
    "the",
    "key",
    "desk",
    "porter’s",
    "child’s",
    "9–17",
    "“fine”",
    "größer",
    "Zoë",
    "5",
    "€",
    "–",
    "laundry",
    "costs",
    "don’t",
    "open",
    "Monday",
]
WIDE = [*WORDS, "oﬃce", "soft\u00adly", "a\u00a0b", "e\u0301te\u0301", "Чай", "…and"]
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252")
TYPED = str.maketrans(
    {"’": "'", "–": "-", "“": '"', "”": '"', "\u00ad": "", "\u00a0": " ", "ﬃ": "ffi"}
)


class Made:
    """A folder of documents, what should come of it, and what is wrong with it."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.random, self.folder = random.Random(seed), folder
        self.pages: dict[str, str] = {}
        self.wrong: list[str] = []
        self.passed: list[str] = []
        self.rows: list[list[str]] = []
        for number in range(self.random.randint(1, 12)):
            self.page(number)
        if self.random.random() < 0.3:
            self.beside()
        if self.random.random() < 0.8:
            self.table()

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def sentence(self, bank: list[str], number: int) -> str:
        words = " ".join(self.random.choice(bank) for _ in range(self.random.randint(2, 8)))
        return f"Page {number} says {words} indeed."

    def page(self, number: int) -> None:
        ending = self.random.choice((".txt", ".md", ".html", ".HTM", ".docx", ".TXT"))
        encoding = "utf-8" if ending == ".docx" else self.random.choice(ENCODINGS)
        bank = WORDS if encoding == "cp1252" else WIDE
        lines = [self.sentence(bank, number) for _ in range(self.random.randint(1, 4))]
        folder = self.random.choice(("", "keys/", "Laundry/", "a/b/", "Größe/"))
        name = f"{folder}{self.random.choice(('page', 'Seite ä', 'p-'))}{number}{ending}"
        text = "\n\n".join(lines)
        content = self.content(ending, encoding, lines)
        if self.chance(0.04):
            self.wrong.append("damaged")
            content, ending = b"\x81\xff\x00" + content, ".txt"
            name = f"{name}.txt"
        if self.chance(0.3) and ending != ".docx":
            name = unicodedata.normalize("NFD", name)
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        self.pages[unicodedata.normalize("NFC", name)] = text

    def content(self, ending: str, encoding: str, lines: list[str]) -> bytes:
        if ending == ".docx":
            space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            body = "".join(
                f"<w:p><w:r><w:t>{html.escape(line)}</w:t></w:r></w:p>" for line in lines
            )
            file = io.BytesIO()
            with zipfile.ZipFile(file, "w") as packed:
                packed.writestr(
                    "word/document.xml",
                    f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>',
                )
            return file.getvalue()
        if ending.lower().startswith(".htm"):
            said = {"cp1252": "iso-8859-1", "utf-8-sig": "utf-8"}.get(encoding, encoding)
            meta = f'<meta charset="{said}">' if self.chance(0.8) or encoding == "cp1252" else ""
            body = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
            return (
                f"<html><head>{meta}<title>A page</title></head><body>{body}</body></html>".encode(
                    encoding
                )
            )
        return self.random.choice(("\n\n", "\r\n\r\n")).join(lines).encode(encoding)

    def beside(self) -> None:
        for name, content in (
            ("scan.pdf", b"%PDF-1.4 x"),
            ("x.docx", b"PK\x03\x04"),
            ("a.xlsx", b"x"),
            ("b.odt", b"x"),
        ):
            if self.chance(0.5):
                (self.folder / name).write_bytes(content)
                self.passed.append(name)

    def table(self) -> None:
        for number in range(self.random.randint(0, 15)):
            name, text = self.random.choice(list(self.pages.items()))
            if self.chance(0.3):
                self.rows.append([f"What is not there {number}?", "", "", ""])
                continue
            sentence = self.random.choice(text.split("\n\n"))
            words = sentence.removesuffix(".").split(" ")
            start = self.random.randrange(len(words))
            answer = " ".join(words[start : start + self.random.randint(1, 5)])
            if self.chance(0.5):
                answer = answer.translate(TYPED)
            if self.chance(0.3):
                answer = unicodedata.normalize(self.random.choice(("NFC", "NFD")), answer)
            called = self.random.choice((name, name.upper(), name.rpartition("/")[2], re.sub(r"\.\w+$", "", name),
                                         name.replace("/", "\\"), unicodedata.normalize("NFD", name)))  # fmt: skip
            row = [
                f"What does it say {number}?",
                answer,
                called,
                self.random.choice(("", "direct")),
            ]
            if self.chance(0.02):
                fault = self.random.choice(((1, "never said"), (2, "nowhere.md"), (0, ""), (2, "")))
                row[fault[0]] = fault[1]
                self.wrong.append("question")
            self.rows.append(row)
        out = io.StringIO()
        head = [
            self.random.choice((name, name.upper(), f" {name}"))
            for name in ("question", "answer", "document", "type")
        ]
        if self.chance(0.03):
            head[1] = "reply"
            self.wrong.append("head")
        writer = csv.writer(out, delimiter=self.random.choice(",;\t"))
        writer.writerow(head)
        writer.writerows(self.rows)
        encoding = self.random.choice(("utf-8", "utf-8-sig", "utf-16"))
        (self.folder / self.random.choice(("questions.csv", "Questions.CSV"))).write_bytes(
            out.getvalue().encode(encoding)
        )


def plain(text: str) -> str:
    """A text as it should be read: composed, with plain spaces, and nothing unseen."""
    text = unicodedata.normalize("NFC", text.replace("\u00ad", "").replace("\u00a0", " "))
    return " ".join(text.split())


def one(seed: int, root: Path) -> bool:
    """One example. Returns whether it was read. Raises AssertionError where it is not as it should be."""
    own, data = root / "own", module("data")
    shutil.rmtree(own, ignore_errors=True)
    own.mkdir()
    made = Made(seed, own)
    project = replace(module("config").load_project(), labels=("keys", "laundry"))
    zipped = made.random.random() < 0.2
    problem, said = collected(project, packed(own) if zipped else own)
    if problem:
        told = ("is not UTF-8", "may be")  # what happens to be doubtful
        assert made.wrong or any(words in problem for words in told), f"for no reason: {problem}"
        return False
    assert not made.wrong, f"read in spite of {made.wrong}"
    start = f"{own.name}/" if zipped else ""
    found = {page.id.removeprefix(start): " ".join(page.text.split()) for page in data.load()}
    wanted = {name: plain(text) for name, text in made.pages.items()}
    copies = {" ".join(text.lower().split()) for text in wanted.values()}
    assert {" ".join(text.lower().split()) for text in found.values()} == copies, (
        "other texts than were written"
    )
    odd = [
        (name, text, wanted.get(name)) for name, text in found.items() if text != wanted.get(name)
    ]
    assert not odd, f"read otherwise: {odd[:2]}"
    for name in made.passed:
        assert name in said or "more" in said, f"{name} is passed over in silence"
    rows = module("documents.questions").load(data.load())
    assert [row.question for row in rows] == [row[0] for row in made.rows], "other questions"
    for row, written in zip(rows, made.rows, strict=True):
        assert bool(row.gold) == bool(written[1]), f"no answer for {written}"
    return True


if __name__ == "__main__":
    sys.exit(round_of("documents", one))
