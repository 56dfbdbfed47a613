"""What pages say of the synthetic pictures: how near to the job they are, and whose drawings."""

from __future__ import annotations

from typing import Any

from ..intake.vocabulary import DOMAIN, JOB, STAND_IN, graded
from .shapes import Shapes

MEANT = {
    JOB: "as the owner chose",
    DOMAIN: "drawings of such things",
    STAND_IN: "a stand-in shape with initials, since there is no drawing",
}


def told(shapes: Shapes) -> dict[str, Any]:
    """For the summary of `collect`: the labels of each grade, and all of it in words."""
    summary = graded("Pictures", {look.label: look.grade for look in shapes.looks})
    parts = [f"{', '.join(names)}: {MEANT[grade]}" for grade, names in summary["grades"].items()]
    # Several grounds: nobody knows what the marks would be on.
    plain = shapes.states and not shapes.carrier and len(shapes.surfaces) > 1
    ground = "The thing itself is not drawn: its marks are on plain ground. " if plain else ""
    words = f"The pictures show {'; '.join(parts)}. {ground}{shapes.credit}"
    return {**summary, "told": words.strip()}
