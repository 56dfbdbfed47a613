"""Labels as people write them in tables and folders, and which of the project's each is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence

from .findings import Findings, listed, shown
from .text import key


class Labels:
    """Finds labels whatever their case, spaces, dashes and quotes; keeps those that are none."""

    def __init__(self, labels: Sequence[str], also: Mapping[str, str] | None = None) -> None:
        """also: another name of each label, such as that of its folder."""
        self.labels, self.also = tuple(labels), dict(also or {})
        self.unknown: dict[str, list[str]] = {}
        self._ways: list[tuple[Callable[[str], str], dict[str, set[str]]]] = []
        for same in (_composed, key, _words):
            meant: dict[str, set[str]] = {}
            for label in self.labels:
                for name in (label, self.also.get(label, label)):
                    meant.setdefault(same(name), set()).add(label)
            self._ways.append((same, meant))

    def find(self, written: str) -> str | None:
        """The project's label that is meant; None where none is, or two could be."""
        for same, meant in self._ways:
            if found := meant.get(same(written) or written):
                return next(iter(found)) if len(found) == 1 else None
        return None

    def get(self, written: str, where: str) -> str:
        """The label that is meant; an empty text, and a problem to tell, where there is none."""
        label = self.find(written)
        if label is None:
            self.unknown.setdefault(shown(written, 60), []).append(where)
        return label or ""

    def tell(self, findings: Findings, most: int = 3) -> None:
        """One problem for each label that is none of the project's, however often it is there."""
        for label, places in self.unknown.items():
            file, row, _ = places[0].rpartition(", row ")
            if row and all(place.startswith(file + row) for place in places[1:]):
                rows = listed([place.removeprefix(file + row) for place in places], most)
                where = f"{file}{row}{rows}"
            else:
                where = listed(places, most)
            findings.problem(
                where,
                f"the label {label!r} is none of project.yaml's ({', '.join(self.labels)}): fix "
                "it, add it there, or take out what has it",
            )


def _composed(name: str) -> str:
    """A name as it is written; on a Mac ä may be two signs."""
    return unicodedata.normalize("NFC", name)


def _words(name: str) -> str:
    """A name without the signs that folders lack or people vary; C++ is not C, nor -1 the 1."""
    return " ".join(re.sub(r"(?<=\w)-|-(?!\d)|[_/.,;:()\[\]'\"&|]+", " ", key(name)).split())
