"""What stands in a file, whatever program wrote it: text, Markdown, web pages, PDF and DOCX."""

from __future__ import annotations

import codecs
import io
import logging
import re
import unicodedata
from collections.abc import Callable

from bs4 import BeautifulSoup

from ..intake.findings import Findings
from ..intake.text import decode

# A first line that begins with "# ", or has a line of === or *** below it.
_HEADING = re.compile(r"\s*(?:# +(\S.*)|(\S.*)\n([=*~^-])\3{2,} *)(?:\n|$)")
# What begins and ends a paragraph of a web page; all else stands within a line.
_BLOCKS = "address article aside blockquote br caption dd div dl dt figcaption footer form h1 h2 h3"
_BLOCKS += " h4 h5 h6 header hr li main nav ol p pre section table td th tr ul"
_HIDDEN = ["script", "style", "template", "noscript", "title"]
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_LATIN = {"iso8859-1", "ascii", "cp1252"}  # pages that say so are in Windows-1252, as browsers know
# Signs that are not seen, and only say where a word may be cut.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
_JOINERS = "\u200c\u200d"  # between letters of Persian and Hindi, where they matter


class UnreadableError(Exception):
    """A file that is passed over. The message says why, in words that fit all of its kind."""


def text_file(content: bytes, name: str, findings: Findings) -> tuple[str, str]:
    """The heading that a text or Markdown begins with, if it has one, and the text below it.

    Raises ProblemError when it is no text.
    """
    text = clean(decode(content, name, findings))
    heading = _HEADING.match(text)
    return (heading[1] or heading[2], text[heading.end() :]) if heading else ("", text)


def web_page(content: bytes, name: str, findings: Findings) -> tuple[str, str]:
    """Title and words of a web page, an empty line between its paragraphs."""
    page = BeautifulSoup(_declared(content) or decode(content, name, findings), "html.parser")
    title = page.title.get_text() if page.title else ""
    for hidden in page(_HIDDEN):
        hidden.decompose()
    for block in page(_BLOCKS.split()):
        block.insert_before("\f")
        block.insert_after("\f")
    lines = (" ".join(line.split()) for line in page.get_text().split("\f"))
    return title, clean("\n\n".join(line for line in lines if line))


def pdf(content: bytes, name: str, findings: Findings) -> tuple[str, str]:
    """No title, and the text of all pages. Raises UnreadableError when there is none."""
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells each flaw that it gets over
    try:
        document = PdfReader(io.BytesIO(content))
        locked = document.is_encrypted and not document.decrypt("")
        pages = [] if locked else [page.extract_text() for page in document.pages]
    except Exception as error:  # pypdf raises many kinds, all of them about this file
        kind = "locked" if "crypt" in str(error).lower() else "damaged"
        raise UnreadableError(f"a .pdf that is {kind}") from error
    if locked:
        raise UnreadableError("a .pdf that is locked")
    text = clean("\n\n".join(pages))
    if not text.strip():
        raise UnreadableError("a .pdf without text, such as a scan (have its text recognised)")
    return "", text


def docx(content: bytes, name: str, findings: Findings) -> tuple[str, str]:
    """No title, and the paragraphs. Raises UnreadableError when it cannot be opened."""
    from mammoth import extract_raw_text

    try:
        return "", clean(extract_raw_text(io.BytesIO(content)).value)
    except Exception as error:  # zipfile, the XML parser and mammoth raise many kinds
        raise UnreadableError("a .docx that is damaged or locked") from error


READERS: dict[str, Callable[[bytes, str, Findings], tuple[str, str]]] = {
    ".txt": text_file, ".md": text_file, ".html": web_page, ".htm": web_page, ".pdf": pdf,
    ".docx": docx,
}  # fmt: skip


def clean(text: str) -> str:
    """Plain line ends, letters with their marks in one sign (NFC), and no sign that is unseen."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    text = unicodedata.normalize("NFC", text.translate(_UNSEEN))
    return "".join(c if c.isprintable() or c == "\n" or c in _JOINERS else " " for c in text)


def _declared(content: bytes) -> str:
    """The text of a web page in the encoding that it names; empty when it names none that fits."""
    found = _CHARSET.search(content[:4096])
    if not found or content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ""
    try:
        encoding = codecs.lookup(found[1].decode("ascii")).name
        if encoding in _LATIN:
            # Many pages say so for want of better, and are UTF-8, which is hardly so by chance.
            return "" if _is_utf8(content) else content.decode("cp1252")
        # A page in UTF-16 could not have been read so far.
        return "" if encoding.startswith(("utf-16", "utf-32")) else content.decode(encoding)
    except (LookupError, ValueError):
        return ""


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
