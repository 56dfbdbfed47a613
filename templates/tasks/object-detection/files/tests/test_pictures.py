"""What may be given to `predict`, and what is answered with advice."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from proof_of_concept import config, predict


@pytest.mark.parametrize(
    ("picture", "words"),
    [
        (Image.new("RGB", (20, 300)), "at least"),
        (Image.new("RGB", (900, 100)), "strip"),
        (Image.new("1", (20_000, 6_000)), "smaller"),
        (np.zeros((100, 100), np.uint8), "array"),
        (np.zeros((100, 100, 3)), "array"),
        (None, "Choose a picture"),
    ],
)
def test_what_is_no_picture_is_answered_with_advice(picture: object, words: str) -> None:
    with pytest.raises(config.ProblemError, match=words):
        predict.upright(picture)  # type: ignore[arg-type]


@pytest.mark.parametrize("mode", ["L", "LA", "RGBA", "P", "CMYK", "1", "I;16"])
def test_other_kinds_of_pictures_are_read(mode: str) -> None:
    assert predict.upright(Image.new(mode, (80, 60))).mode == "RGB"
