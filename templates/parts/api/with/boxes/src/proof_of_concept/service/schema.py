"""What goes into the service and what comes out: one picture, and what is on it, where."""

from __future__ import annotations

import io
from typing import Any

from pydantic import Base64Bytes, BaseModel, ConfigDict, Field

from .. import predict
from ..pictures import open_picture


class Input(BaseModel):
    """One picture: the bytes of a JPEG, PNG or WebP file, in base64."""

    model_config = ConfigDict(extra="forbid")
    picture: Base64Bytes = Field(min_length=1)


class Box(BaseModel):
    """A thing that was found: x, y, width and height in pixels of the upright picture."""

    label: str
    score: float
    box: tuple[float, float, float, float]


class Answer(BaseModel):
    """Which labels are on the picture, its size upright, and where they are, surest first."""

    present: dict[str, bool]
    width: int
    height: int
    boxes: list[Box]


def answer(model: Any, given: Input) -> Answer:
    """What the model finds on one picture. Raises ProblemError where none can be used."""
    said = predict.predict(model, open_picture(io.BytesIO(given.picture)))
    width, height = said.picture.size
    return Answer(
        present={label: there for label, there, _ in said.presence},
        width=width,
        height=height,
        boxes=[Box(label=one.label, score=one.score, box=one.box) for one in said.boxes],
    )
