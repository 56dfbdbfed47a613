"""Documents: read from files, cut into passages, found by their words, and asked questions about.

Nothing in this folder knows what the project makes of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .words import sentences


@dataclass(frozen=True)
class Document:
    """One page. Pages of one `group` are alike (versions, look-alikes) and stay together."""

    id: str
    title: str
    topic: str
    text: str
    url: str = ""
    group: str = ""
    credit: str = ""


def deduplicate(documents: Iterable[Document]) -> list[Document]:
    """The documents that have words, each text once: letter case and spaces make no difference."""
    first: dict[str, Document] = {}
    for document in documents:
        if sentences(document.text):
            first.setdefault(" ".join(document.text.lower().split()), document)
    return list(first.values())
