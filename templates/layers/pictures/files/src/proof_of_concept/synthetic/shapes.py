"""What each label looks like: shapes.json says it, and was written for this project's labels.

A label is shown as a drawing, as a mark on a surface (a scratch, a stain), as a state of what is
looked at (clean, half full), or, where nothing of ours looks like it, as a stand-in: a plate with
its initials on it, so that nobody takes it for something else.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("shapes.json")
CORNERS = (0, 4, 1, 6, 3, 5, 8)  # of stand-ins: 0 is a circle, 1 a plate with round corners
COLOURS = ("#2f6db5", "#d9822b", "#3f8f5f", "#8e5aa8", "#c0504d", "#d6b53c", "#4d8f9e", "#7a6a58")


@dataclass(frozen=True)
class Layer:
    """A path in one colour. width: of its line, or 0 where it is filled."""

    colour: str
    path: str
    width: float = 0
    even_odd: bool = False


@dataclass(frozen=True)
class Drawing:
    """Paths on top of each other; `material` for one that has no colours of its own."""

    layers: Sequence[Layer]
    material: str = ""


@dataclass(frozen=True)
class Token:
    """How a stand-in looks."""

    corners: int
    colour: str
    letters: str


@dataclass(frozen=True)
class Look:
    """How a label is shown.

    shows: "drawing", "mark", "clean", "tint", "amount" or "token". grade: one of GRADES in
    intake/vocabulary.py. `what` names the drawing or the kind of mark; `colour` is that of a mark
    or a tint, `share` that of an amount, from 0 to 1.
    """

    label: str
    shows: str
    grade: str
    what: str = ""
    colour: str = ""
    share: float = 0
    token: Token | None = None


@dataclass(frozen=True)
class Shapes:
    """All that is drawn from.

    surfaces: kinds of ground, one a session; carrier: the drawing that is judged or counted, or "";
    credit: whose drawings are shown.
    """

    looks: tuple[Look, ...]
    drawings: dict[str, Drawing]
    surfaces: tuple[str, ...] = ("wood", "concrete", "fabric")
    carrier: str = ""
    clutter: tuple[str, ...] = ()
    credit: str = ""

    @property
    def states(self) -> bool:
        """Whether labels say in which state something is."""
        return any(look.shows in ("mark", "clean", "tint") for look in self.looks)

    @property
    def counted(self) -> bool:
        """Whether labels say how much of something there is."""
        return any(look.shows == "amount" for look in self.looks)


def load(labels: Sequence[str], file: Path | None = None) -> Shapes:
    """The shapes for these labels. One that shapes.json does not know gets a stand-in."""
    path = file or FILE
    content: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    known = content.get("labels", {})
    looks = []
    for number, label in enumerate(labels):
        said = known.get(label, {"shows": "token", "grade": "stand-in"})
        plate = stand_in(label, number, labels) if said["shows"] == "token" else None
        looks.append(Look(label=label, token=plate, **said))
    drawings = {
        name: Drawing([Layer(*layer) for layer in each["layers"]], each.get("material", ""))
        for name, each in content.get("drawings", {}).items()
    }
    return Shapes(
        tuple(looks),
        drawings,
        surfaces=tuple(content.get("surfaces", Shapes.surfaces)),
        carrier=content.get("carrier", ""),
        clutter=tuple(content.get("clutter", ())),
        credit=content.get("credit", ""),
    )


def stand_in(label: str, number: int, labels: Sequence[str]) -> Token:
    """The plate of a label: no two labels of a project share shape and colour, or letters."""
    corners, colour = CORNERS[number % len(CORNERS)], COLOURS[number % len(COLOURS)]
    letters = _initials(label)
    if len({_initials(other) for other in labels}) < len(labels):
        letters = f"{letters[:1]}{number + 1}"
    return Token(corners, colour, letters)


def _initials(label: str) -> str:
    words = [word for word in label.split() if word[:1].isalnum()]
    letters = "".join(word[0] for word in words[:2]) if len(words) > 1 else label.strip()[:2]
    return letters.upper() or "?"
