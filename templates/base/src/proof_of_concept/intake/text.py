"""The text of a file, whatever wrote it: UTF-8, UTF-16 or Windows' own encoding.

What cannot be told apart safely is a problem, and never a guess.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from ..config import ProblemError
from .findings import Findings

MOST_BYTES = 200_000_000
# What the first bytes say of a file that is no text.
_KINDS = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "packed, or of an office program",
    b"\xd0\xcf\x11\xe0": "of an old office program",
    b"{\\rtf": "rich text",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "packed",
    b"SQLite format 3": "a database",
    b"PAR1": "a table in Parquet",
}
# UTF-32 first, since its mark begins as that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Dashes, quotes and spaces that word processors put in the place of plain ones.
_PLAIN = str.maketrans(
    "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
    "\u2018\u2019\u201a\u201b\u02bc\u00b4\u2032\u2039\u203a"
    "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"
    "\u00a0\u2007\u2009\u202f",
    "-------" + "'" * 9 + '"' * 7 + " " * 4,
)
_UTF8_TAKEN_APART = re.compile("[ÂÃâ][\u0080-\u00bf€™œ]")
# Signs that no text needs. Many of them: bytes of UTF-16 without its mark, or of no text at all.
_CONTROLS = [chr(number) for number in (*range(1, 9), *range(14, 32))]
MOST_CONTROLS = 0.1
MOST_FOREIGN = 0.3  # above this share of letters with marks it is some other encoding


def decode(content: bytes, name: str, findings: Findings | None = None) -> str:
    """The text in `content`, with the line ends that it has.

    Raises ProblemError when it is no text, or in an encoding that cannot be told. That a file is
    in no Unicode is noted in `findings`.
    """
    for start, kind in _KINDS.items():
        if content.startswith(start):
            raise ProblemError(f"{name} is {kind}, and no text: save it as text in UTF-8.")
    if len(content) > MOST_BYTES:
        raise ProblemError(f"{name} has more than {MOST_BYTES // 1_000_000} MB: cut it up.")
    encoding = next((one for mark, one in _MARKS if content.startswith(mark)), "")
    encoding = encoding or _wide(content) or "utf-8"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise ProblemError(f"{name} is damaged text in {encoding}: save it again.") from None
        text = _windows(content, name, error)
        if findings:
            findings.note("in Windows-1252, not UTF-8: are ä, é and € right?", name)
    controls = sum(map(text.count, _CONTROLS))
    if "\0" in text or controls > MOST_CONTROLS * len(text):
        raise ProblemError(f"{name} is no text file: take it out, or save it as text in UTF-8.")
    return text


def key(text: str) -> str:
    """What names are compared by: one form of letters, no case, plain quotes, dashes and spaces."""
    if text.isascii():  # the same, and quicker for a long table
        return " ".join(text.lower().split())
    return " ".join(unicodedata.normalize("NFC", plain(text)).casefold().split())


def plain(text: str) -> str:
    """`text` with plain quotes, dashes and spaces, sign for sign: its length stays."""
    return text.translate(_PLAIN)


def _wide(content: bytes) -> str:
    """UTF-16 without its mark: every other byte of plain letters is zero."""
    start = content[:4096]
    pairs = len(start) // 2
    if pairs < 2 or len(content) % 2:
        return ""
    even, odd = start[0 : 2 * pairs : 2].count(0) / pairs, start[1 : 2 * pairs : 2].count(0) / pairs
    if odd > 0.6 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 and odd < 0.1 else ""


def _windows(content: bytes, name: str, error: UnicodeDecodeError) -> str:
    """Windows-1252, where it plainly is that. Raises ProblemError where it is not."""
    row = content.count(b"\n", 0, error.start) + 1
    problem = ProblemError(f"{name} is not UTF-8 (line {row}): save it again as UTF-8.")
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        raise problem from None
    letters = sum(c.isalpha() for c in text)
    marked = sum(c.isalpha() and ord(c) > 127 for c in text)
    # Damaged UTF-8, Greek and Russian would come out as letters too, and as nonsense.
    if marked > MOST_FOREIGN * max(letters, 1) or _UTF8_TAKEN_APART.search(text):
        raise problem from None
    return text
