"""Documents of your own: .txt, .md and .html files in a folder, at any depth.

A file in a folder that is named like a topic is about that topic.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from bs4 import BeautifulSoup

from ..config import ProblemError
from . import Document

ENDINGS = (".txt", ".md", ".html", ".htm")
MOST_BYTES = 5_000_000  # of one file: a long book
MOST_FILES = 5_000
# A first line that begins with "# ", or has a line of === or *** below it.
_HEADING = re.compile(r"\s*(?:# +(\S.*)|(\S.*)\n([=*~^-])\3{2,} *)(?:\n|$)")
# What begins and ends a paragraph of a web page; all else stands within a line.
_BLOCKS = "address article aside blockquote br caption dd div dl dt figcaption footer form h1 h2 h3"
_BLOCKS += " h4 h5 h6 header hr li main nav ol p pre section table td th tr ul"
_HIDDEN = ["script", "style", "template", "noscript", "title"]


def read(topics: Sequence[str], folder: Path) -> list[Document]:
    """The documents in the order of their names.

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
    documents = [_document(topics, path, folder) for path in paths]
    return [page for page in documents if page.text.strip()]


def _document(topics: Sequence[str], path: Path, folder: Path) -> Document:
    """One file as a Document. Its id is its path below the folder."""
    place = path.relative_to(folder)
    text = _text(path)
    title = path.stem.replace("_", " ").replace("-", " ")
    if path.suffix.lower() in (".html", ".htm"):
        named, text = _page(text)
        title = named or title
    else:
        heading = _HEADING.match(text)
        if heading:
            title, text = heading[1] or heading[2], text[heading.end() :]
    names = {topic.lower(): topic for topic in topics}
    found = [names[part.lower()] for part in place.parts[:-1] if part.lower() in names]
    topic = found[-1] if found else topics[0] if len(topics) == 1 else ""
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


def _page(html: str) -> tuple[str, str]:
    """Title and words of a web page, an empty line between its paragraphs."""
    page = BeautifulSoup(html, "html.parser")
    title = page.title.get_text() if page.title else ""
    for hidden in page(_HIDDEN):
        hidden.decompose()
    for block in page(_BLOCKS.split()):
        block.insert_before("\f")
        block.insert_after("\f")
    lines = (" ".join(line.split()) for line in page.get_text().split("\f"))
    return title, "\n\n".join(line for line in lines if line)
