"""Documents: read from files, cut into passages, found by their words, and asked questions about.

Nothing in this folder knows what the project makes of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..intake.findings import Findings
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


def deduplicate(
    documents: Iterable[Document], findings: Findings | None = None
) -> tuple[list[Document], dict[str, str]]:
    """The documents that have words, each text once: letter case and spaces make no difference.

    With the ids of those that were left out as copies, and of which one. `findings` hear of them.
    """
    findings = findings or Findings()
    first: dict[str, Document] = {}
    copies: dict[str, str] = {}
    for document in documents:
        if not sentences(document.text):
            findings.leave_out("without words", document.id)
            continue
        kept = first.setdefault(" ".join(document.text.lower().split()), document)
        if kept is not document:
            copies[document.id] = kept.id
            findings.leave_out("the same text as another", f"{document.id} (as {kept.id})")
    return list(first.values()), copies
