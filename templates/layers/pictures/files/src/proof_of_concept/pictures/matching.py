"""Which file a name in a list means, when folders, spelling or the ending differ.

Tools for labels write names as it suits them: `images\\a.jpg`, `/data/upload/3/1f2e3d4c-a.jpg`,
`my%20photo.jpg`. A Mac takes ä apart into two signs.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from ..intake.folder import name_in

Parts = tuple[str, ...]
UPLOADED = re.compile(r"^[0-9a-f]{8}-(?=.)")  # Label Studio puts it before a name


@dataclass(frozen=True)
class Match:
    """paths: the file that is meant, or several that fit as well, or none.

    shared: how many parts of their paths are the same, from the end; loose: how else the name
    itself was read, or nothing.
    """

    paths: tuple[Path, ...] = ()
    shared: int = 0
    loose: str = ""


class Finder:
    """Finds files below `folder` by what a list calls them."""

    def __init__(self, paths: Iterable[Path], folder: Path) -> None:
        self.folder = folder
        self.parts = {path: tuple(name_in(path, folder).split("/")) for path in paths}
        self.known: list[dict[str, list[Path]]] = []
        for read in (_same, str.casefold, _stem):
            names: dict[str, list[Path]] = defaultdict(list)
            for path, parts in self.parts.items():
                names[read(parts[-1])].append(path)
            self.known.append(names)

    def find(self, written: str, beside: Path) -> Match:
        """The file that a list in the folder `beside` calls `written`."""
        same, folded, stems = self.known
        ways: tuple[tuple[dict[str, list[Path]], Callable[[str], str], str], ...] = (
            (same, _same, ""),
            (folded, str.casefold, ""),
            (folded, _not_uploaded, "without the sign that was put before its name"),
            (stems, str.casefold, "with another ending"),
            (stems, _stem, "with another ending"),
            (stems, _uploaded_stem, "with another ending"),
        )
        spelled = spellings(written)
        for names, read, loose in ways:
            fits = [
                self._best(names[read(parts[-1])], parts, beside, loose)
                for parts in spelled
                if read(parts[-1]) in names
            ]
            if fits:
                return max(fits, key=lambda fit: fit[0])[1]
        return Match()

    def _best(
        self, found: list[Path], parts: Parts, beside: Path, loose: str
    ) -> tuple[tuple[int, ...], Match]:
        """Those whose folders fit best: by name first, and then by lying near the list."""
        try:
            near = name_in(beside, self.folder).split("/") if beside != self.folder else []
        except ValueError:
            near = []

        def rank(path: Path) -> tuple[int, ...]:
            own = self.parts[path]
            folded = [tuple(map(str.casefold, each[:-1])) for each in (own, parts)]
            return (
                _shared(folded[0], folded[1]),
                _shared(own[:-1], parts[:-1]),
                own[:-1] == (*near, *parts[:-1]),
                _shared(own[::-1], tuple(near[::-1])),
            )

        ranks = {path: rank(path) for path in found}
        best = max(ranks.values())
        paths = tuple(path for path in found if ranks[path] == best)
        return best, Match(paths, best[0] + 1, loose)


def spellings(written: str) -> list[Parts]:
    """The ways to read a name, as the parts of its path; the plainest one first."""
    name = written.strip().replace("\\", "/")
    plain = unquote(name)
    ways = [name, plain, plain.partition("?d=")[2], plain.partition("?")[0]]
    found: dict[Parts, None] = {}
    for way in ways:
        composed = unicodedata.normalize("NFC", way)
        parts = tuple(part for part in composed.split("/") if part not in ("", ".", ".."))
        if parts:
            found[parts] = None
    return list(found)


def _shared(first: Parts, second: Parts) -> int:
    """How many parts are the same, from the end."""
    count = 0
    for one, other in zip(reversed(first), reversed(second), strict=False):
        if one != other:
            break
        count += 1
    return count


def _same(name: str) -> str:
    return name


def _not_uploaded(name: str) -> str:
    return UPLOADED.sub("", name.casefold())


def _stem(name: str) -> str:
    return Path(name.casefold()).stem


def _uploaded_stem(name: str) -> str:
    return Path(_not_uploaded(name)).stem
