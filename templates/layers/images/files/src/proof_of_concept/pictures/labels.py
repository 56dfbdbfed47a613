"""The labels of a project, found by what people call folders and write into tables."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping

from ..intake.text import key


class Labels:
    """The labels of a project, found by what people write: case, spaces, a number before it."""

    def __init__(self, folders: Mapping[str, str]) -> None:
        """folders: for each label the name that its folder has in data/processed/."""
        self.folders = folders
        self.ways: list[dict[str, list[str]]] = []
        for read in (_composed, key, plain):
            way: dict[str, list[str]] = defaultdict(list)
            for label, folder in folders.items():
                for name in dict.fromkeys((read(label), read(folder))):
                    way[name].append(label)
            self.ways.append(way)

    def find(self, written: str) -> str | None:
        """The label that is meant, if it is one and no other."""
        for way, read in zip(self.ways, (_composed, key, plain), strict=True):
            if read(written) and len(set(way.get(read(written), []))) == 1:
                return way[read(written)][0]
        return None

    def wanted(self) -> str:
        """What their folders may be called, in words."""
        return ", ".join(self.folders.values())


def plain(text: str) -> str:
    """The words of `text`, in small letters."""
    return re.sub(r"[\W_]+", " ", _composed(text).lower()).strip()[:40].rstrip()


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text.strip())
