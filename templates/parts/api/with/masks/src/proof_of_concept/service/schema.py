"""What goes into the service and what comes out: one picture, and the mask of what it shows."""

from __future__ import annotations

import base64
import io
from typing import Any

from PIL import Image
from pydantic import Base64Bytes, BaseModel, ConfigDict, Field

from .. import predict
from ..pictures import open_picture


class Input(BaseModel):
    """One picture: the bytes of a JPEG, PNG or WebP file, in base64."""

    model_config = ConfigDict(extra="forbid")
    picture: Base64Bytes = Field(min_length=1)


class Answer(BaseModel):
    """The share of the picture that each label covers, the size of the picture, and its mask.

    mask: a PNG in base64, as large as the upright picture; its values count `labels` from 1.
    """

    labels: list[str]
    areas: list[float]
    width: int
    height: int
    mask: str


def answer(model: Any, given: Input) -> Answer:
    """What the model marks on one picture. Raises ProblemError where none can be used."""
    said, raw = predict.predict(model, open_picture(io.BytesIO(given.picture))), io.BytesIO()
    Image.fromarray(said.mask).save(raw, "PNG")
    return Answer(
        labels=[label for label, _ in said.areas],
        areas=[share for _, share in said.areas],
        width=said.picture.width,
        height=said.picture.height,
        mask=base64.b64encode(raw.getvalue()).decode(),
    )
