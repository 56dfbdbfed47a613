"""What is taken for a picture, what is answered with advice, and how pictures are written."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from proof_of_concept import config, pictures


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
        pictures.upright(picture)  # type: ignore[arg-type]


def test_a_file_that_is_no_picture_is_answered_with_advice() -> None:
    raw = io.BytesIO()
    Image.effect_noise((80, 60), 90).save(raw, "PNG")
    for data in (b"This is no picture.", raw.getvalue()[:-900]):
        with pytest.raises(config.ProblemError, match="picture"):
            pictures.open_picture(io.BytesIO(data))
    with pytest.raises(config.ProblemError, match="Choose a picture"):
        pictures.open_picture(None)


@pytest.mark.parametrize("mode", ["L", "LA", "RGBA", "P", "CMYK", "1", "I;16"])
def test_other_kinds_of_pictures_are_read(mode: str) -> None:
    assert pictures.upright(Image.new(mode, (80, 60))).mode == "RGB"


def test_a_photo_taken_with_the_camera_on_its_side_is_turned() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # show it turned by a quarter clockwise
    raw = io.BytesIO()
    Image.new("RGB", (80, 60), "white").save(raw, "PNG", exif=exif)
    assert pictures.open_picture(raw).size == (60, 80)


def test_a_page_shows_a_picture_and_does_nothing_with_its_words() -> None:
    tag = pictures.image_html(Image.new("RGB", (64, 48)), 'a "b" <script>')
    assert tag.count("<") == 1 and tag.startswith('<img src="data:image/jpeg;base64,')
    assert 'alt="a &quot;b&quot; &lt;script&gt;"' in tag and 'width="64" height="48"' in tag


def test_a_picture_in_the_reports_is_small_and_says_if_it_is_synthetic(workspace: Path) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (900, 1200, 3), dtype=np.uint8)
    picture = pictures.thumbnail(Image.fromarray(noise), 480)
    assert picture.size == (480, 360)
    drawn = pictures.outlined(picture, [(10, 10, 50, 50)], "lime")
    for name, source in (("a/own", "own"), ("a/made", "synthetic")):
        assert pictures.keep(drawn, name, source) == f"{name}.jpg"
        assert (config.REPORTS / f"{name}.jpg").stat().st_size <= pictures.BYTES
    own, made = (Image.open(config.REPORTS / f"a/{name}.jpg") for name in ("own", "made"))
    corner = (380, 330, 480, 360)
    assert np.asarray(own.crop(corner)).std() < np.asarray(made.crop(corner)).std()
