"""What an import found: problems, all of them said at once, and what was left out, counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from ..config import ProblemError

MOST = 20  # problems that are told one by one
NAMED = 3  # of what was left out


class Findings:
    """Fill it while reading; `check` before anything is written, `tell` at the end."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self.left_out: dict[str, list[str]] = {}
        self.notes: list[str] = []
        self.alike: dict[str, list[str]] = {}

    def problem(self, where: str, what: str) -> None:
        """Something that the owner has to fix. where: the file, and the row if it has rows."""
        self.problems.append(f"{shown(where)}: {what}")

    @contextmanager
    def gathering(self) -> Iterator[None]:
        """Inside, a ProblemError is one problem of several, and reading goes on behind it."""
        try:
            yield
        except ProblemError as problem:
            self.problems.append(str(problem))

    def leave_out(self, why: str, where: str) -> None:
        """Something that is passed over. why: the same words for all of its kind."""
        self.left_out.setdefault(why, []).append(shown(where))

    def leave_out_all(self, why: str, places: Iterable[str]) -> None:
        """Several things that are passed over for the same reason; may be none."""
        for where in places:
            self.leave_out(why, where)

    def note(self, words: str, where: str = "") -> None:
        """Something that was decided for the owner, who may want to look at it. Once is enough.

        where: the file; the notes of several files with the same words are told as one.
        """
        if where:
            self.alike.setdefault(words, []).append(shown(where))
        elif words not in self.notes:
            self.notes.append(words)

    def check(self) -> None:
        """Raise one ProblemError with every problem, if there is any."""
        if not self.problems:
            return
        lines = self.problems[:MOST]
        more = len(self.problems) - len(lines)
        if len(lines) > 1:
            lines += [f"and {more} more like these"] if more else []
            lines.insert(0, f"{len(self.problems)} problems to fix, and nothing was changed:")
        raise ProblemError("\n  ".join([*lines, *self.summary()]))

    def summary(self) -> list[str]:
        """What was decided or left out, a line each."""
        lines = list(self.notes)
        for words, places in self.alike.items():
            lines.append(f"{listed(dict.fromkeys(places), NAMED)}: {words}")
        for why, places in self.left_out.items():
            named = listed(places, NAMED)
            lines.append(f"Left out {len(places)}, {why}: {named}")
        return lines

    def tell(self) -> None:
        """Print what was decided or left out."""
        for line in self.summary():
            print(printable(line))


def printable(text: str) -> str:
    """A text in which no sign steers a terminal; line ends stay."""
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)


def shown(text: str, longest: int = 120) -> str:
    """A name or a cell of somebody's, fit for one line of a terminal."""
    line = " ".join(printable(text).split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def listed(names: Iterable[str], most: int) -> str:
    """The first names, and how many more there are."""
    every = list(names)
    more = len(every) - most
    return ", ".join(every[:most]) + (f" and {more} more" if more > 0 else "")
