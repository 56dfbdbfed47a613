"""Documents of your own: .txt, .md and .html files in a folder, at any depth.

A file in a folder that is named like a topic is about that topic. A file questions.csv in the
same folder becomes data/questions.csv.
"""

from __future__ import annotations

import re
from pathlib import Path

from bs4 import BeautifulSoup

from . import questions
from .config import ProblemError, Project
from .data import Document, Question

ENDINGS = (".txt", ".md", ".html", ".htm")
MOST_BYTES = 5_000_000  # of one file: a long book
MOST_FILES = 5_000
# A first line that begins with "# ", or has a line of === or *** below it.
_HEADING = re.compile(r"\s*(?:# +(\S.*)|(\S.*)\n([=*~^-])\3{2,} *)(?:\n|$)")
_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)


def read(project: Project, folder: Path) -> tuple[list[Document], list[Question]]:
    """The documents, in the order of their names, and the questions beside them, if any.

    Raises ProblemError when there is none, or one cannot be read.
    """
    if not folder.is_dir():
        raise ProblemError(f"{folder} is no folder: put your documents into one and name it.")
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS)
    paths = [path for path in paths if path.is_file()]
    if not paths:
        raise ProblemError(f"{folder} has no .txt, .md or .html file: put your documents there.")
    if len(paths) > MOST_FILES:
        raise ProblemError(f"{folder} has {len(paths)} documents: take at most {MOST_FILES}.")
    table = folder / "questions.csv"
    documents = [_document(project, path, folder) for path in paths]
    return [page for page in documents if page.text.strip()], questions.read(table)


def _document(project: Project, path: Path, folder: Path) -> Document:
    """One file as a Document. Its id is its path below the folder."""
    place = path.relative_to(folder)
    text = _text(path)
    title = path.stem.replace("_", " ").replace("-", " ")
    if path.suffix.lower() in (".html", ".htm"):
        named = _TITLE.search(text)
        title = _plain(named[1]) if named else title
        text = _plain(_TITLE.sub("", text)).replace("\n", "\n\n")
    else:
        heading = _HEADING.match(text)
        if heading:
            title, text = heading[1] or heading[2], text[heading.end() :]
    names = {label.lower(): label for label in project.labels}
    topics = [names[part.lower()] for part in place.parts[:-1] if part.lower() in names]
    topic = topics[-1] if topics else project.labels[0] if len(project.labels) == 1 else ""
    return Document(place.as_posix(), " ".join(title.split())[:200] or path.name, topic, text)


def _text(path: Path) -> str:
    """The text of a file, with plain line ends. Raises ProblemError when it is no text."""
    if path.stat().st_size > MOST_BYTES:
        raise ProblemError(f"{path.name} has more than {MOST_BYTES // 1_000_000} MB: cut it up.")
    raw = path.read_bytes()
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))  # as Windows' Notepad says "Unicode"
    try:
        text = raw.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        raise ProblemError(f"{path.name} is not text in UTF-8: save it as that.") from None
    if "\0" in text:
        raise ProblemError(f"{path.name} is no text file: take it out, or save it as text.")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)


def _plain(html: str) -> str:
    """The words of `html`, one line a paragraph."""
    page = BeautifulSoup(html, "html.parser")
    for hidden in page(["script", "style"]):
        hidden.decompose()
    lines = page.get_text("\n").split("\n")
    return "\n".join(line for line in (" ".join(each.split()) for each in lines) if line)
