"""Labels as people write them in tables and folders, and which of the project's each is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .findings import Findings, listed, shown
from .text import key


class Labels:
    """Finds labels whatever their case, spaces, dashes and quotes; keeps those that are none."""

    def __init__(self, labels: Sequence[str]) -> None:
        self.labels = tuple(labels)
        self.unknown: dict[str, list[str]] = {}

    def find(self, written: str) -> str | None:
        """The project's label that is meant; None where none is, or two could be."""
        if written in self.labels:
            return written
        for same in (key, _words):
            fitting = [label for label in self.labels if same(label) == same(written)]
            if fitting:
                return fitting[0] if len(fitting) == 1 else None
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
                f"the label {label!r} is none of project.yaml's ({', '.join(self.labels)}): mend "
                "it, add it there, or take out what has it",
            )


def _words(name: str) -> str:
    """A name with spaces where a folder or a program has dashes or underscores between words."""
    return re.sub(r"(?<=[^\W_])[_-]+(?=[^\W_])", " ", key(name))
