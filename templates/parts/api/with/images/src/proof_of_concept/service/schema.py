"""What goes into the service and what comes out: one picture, and every label's probability."""

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


class Answer(BaseModel):
    """The likeliest label, and every label with its probability, likeliest first."""

    label: str
    probabilities: dict[str, float]


def answer(model: Any, given: Input) -> Answer:
    """What the model says of one picture. Raises ProblemError where it is none that can be used."""
    said = predict.predict(model, open_picture(io.BytesIO(given.picture)))
    return Answer(label=said.label, probabilities=said.probabilities)
