"""Boxes drawn on one size of a picture, fitted to the one that is kept."""

from __future__ import annotations

from collections import defaultdict

from ..intake.findings import Findings
from ..pictures.own import Taken, few_or_problem, in_words, problem_of, tell_frames
from .entries import Listed
from .values import Box, inside, turned

OFF = 0.01  # how far two proportions may differ and count as the same
EDGE = 1.0  # pixels that tools are wrong by


class Fitting:
    """Fits the boxes of one picture after another, and counts what was odd about them."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.total = 0
        self.lost: dict[str, list[str]] = defaultdict(list)
        self.other: dict[str, list[str]] = defaultdict(list)
        self.wrong: list[str] = []

    def boxes(self, picture: Listed, taken: Taken, name: str) -> list[tuple[int, Box]]:
        """The boxes of a picture in pixels of the one that was kept, each with its label."""
        if taken.frames > 1:
            self.other["frames"].append(name)
        if not picture.boxes:
            self.other["empty"].append(name)
        wide, high = taken.stored
        upright = (high, wide) if taken.orientation >= 5 else (wide, high)
        if picture.size is None:
            self.other["no size"].append(name)
        drawn_on = picture.size or upright
        as_stored = not alike(drawn_on, upright)
        if as_stored and not alike(drawn_on, taken.stored):
            self.wrong.append(f"{name}: {_size(drawn_on)}, and it has {_size(upright)}")
            return []
        if drawn_on not in (upright, taken.stored):
            self.other["resized"].append(name)
        # Most tools draw on the picture as the camera was held, some on it as it is stored.
        wide, high = drawn_on[::-1] if as_stored else drawn_on
        shown_as = (wide, high)
        scale = (taken.size[0] / shown_as[0], taken.size[1] / shown_as[1])
        fitted = []
        for label, box, where in picture.boxes:
            self.total += 1
            held = turned(box, drawn_on, taken.orientation) if as_stored else box
            x, y, width, height = held
            kept = inside(
                [x * scale[0], y * scale[1], width * scale[0], height * scale[1]], taken.size
            )
            over = max(-x, -y, x + width - shown_as[0], y + height - shown_as[1])
            if kept:
                fitted.append((label, kept))
                if over > EDGE:
                    self.other["cut"].append(where)
            elif inside(held, shown_as) or over <= EDGE:
                self.lost["too small to see: is bbox in pixels?"].append(where)
            else:
                self.lost["outside of its picture: is it the right one?"].append(where)
        return fitted

    def tell(self) -> None:
        """Say what was odd."""
        few_or_problem(self.findings, self.lost, self.total, "boxes")
        problem_of(
            self.findings,
            self.wrong,
            "the annotations give a picture another shape than it has: draw on this very one",
        )
        for name, words in (
            ("empty", "have no box, and count as showing none of the labels"),
            ("no size", "have no size in the annotations: their own is taken"),
            ("resized", "have another size than in the annotations: their boxes were fitted"),
        ):
            if names := self.other[name]:
                self.findings.note(f"{len(names)} pictures {words}: {in_words(names[:3])}")
        if names := self.other["cut"]:
            self.findings.note(f"{len(names)} boxes were cut at the edge: {in_words(names[:3])}")
        tell_frames(self.findings, self.other["frames"])


def alike(size: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two sizes (width, height) have the same proportions, but for rounding."""
    height = size[0] * other[1] / other[0]
    return abs(height - size[1]) <= max(1.0, OFF * size[1])


def _size(size: tuple[float, float]) -> str:
    return f"{size[0]:g} x {size[1]:g}"
