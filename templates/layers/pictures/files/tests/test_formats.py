"""Pictures as people have them: each comes out in its colours, or with what to do about it."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms

from proof_of_concept.config import ProblemError
from proof_of_concept.pictures import open_picture

GREY = np.tile(np.linspace(0, 255, 120), (90, 1))  # from black on the left to white on the right
RED = Image.new("RGB", (80, 60), (220, 30, 40))


def stored(picture: Image.Image, kind: str, **how: Any) -> io.BytesIO:
    raw = io.BytesIO()
    picture.save(raw, kind, **how)
    return raw


def same(picture: Image.Image, other: Image.Image, most: int = 0) -> bool:
    """Whether no colour of two pictures differs by more than `most`."""
    first, second = (np.asarray(each).astype(int) for each in (picture, other))
    return first.shape == second.shape and bool(np.abs(first - second).max() <= most)


@pytest.mark.parametrize(
    "values",
    [
        (GREY * 257).astype(np.uint16),
        (GREY * 16).astype(np.uint16),  # 12 bits, as scanners write
        (GREY * 257).astype(np.int32),
        GREY.astype(np.float32),
        (GREY / 255).astype(np.float32),
        GREY.astype(np.uint8),
    ],
)
def test_grey_of_any_depth_goes_from_black_to_white(values: np.ndarray) -> None:
    pixels = np.asarray(open_picture(stored(Image.fromarray(values), "TIFF"))).astype(int)
    assert np.abs(pixels - GREY[..., None]).max() <= 2


@pytest.mark.parametrize(
    ("mode", "kind"),
    [("CMYK", "JPEG"), ("CMYK", "TIFF"), ("RGB", "GIF"), ("RGBA", "WEBP"), ("RGB", "BMP")],
)
def test_colours_stay_what_they_are(mode: str, kind: str) -> None:
    pixels = np.asarray(open_picture(stored(RED.convert(mode), kind))).astype(int)
    assert np.abs(pixels - (220, 30, 40)).max() <= 12


def test_a_colour_profile_is_followed_and_a_broken_one_passed_over() -> None:
    lab = ImageCms.createProfile("LAB")
    screen = ImageCms.createProfile("sRGB")
    in_lab = ImageCms.profileToProfile(RED, screen, lab, outputMode="LAB")
    assert in_lab is not None and same(open_picture(stored(in_lab, "TIFF")), RED, 6)
    assert same(open_picture(stored(RED, "PNG", icc_profile=b"nonsense")), RED)


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_what_one_sees_through_lies_on_white(mode: str) -> None:
    clear = Image.new(mode, (80, 60), 0)
    assert open_picture(stored(clear, "PNG")).getpixel((5, 5)) == (255, 255, 255)
    palette = stored(RED.quantize(2), "PNG", transparency=0)
    assert open_picture(palette).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("turn", range(1, 9))
def test_all_ways_to_hold_a_camera(turn: int) -> None:
    """One corner of what was seen is white; the camera stores it turned and says how."""
    seen = Image.new("RGB", (80, 60))
    seen.paste("white", (0, 0, 20, 20))
    ways = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    exif = Image.Exif()
    exif[0x0112] = turn
    as_stored = seen.transpose(ways[turn]) if turn in ways else seen
    assert same(open_picture(stored(as_stored, "PNG", exif=exif)), seen)


def test_nothing_is_kept_of_what_a_camera_noted() -> None:
    exif = Image.Exif()
    exif[0x013B] = "Ada"
    picture = open_picture(stored(RED, "JPEG", exif=exif, comment=b"at home"))
    again = stored(picture, "JPEG").getvalue()
    assert picture.info == {} and b"Ada" not in again and b"at home" not in again


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"<html>no picture</html>", "no picture"),
        (struct.pack(">I", 24) + b"ftypheic\0\0\0\0mif1heic", "HEIC cannot be read here"),
        (struct.pack(">I", 24) + b"ftypcrx \0\0\0\0crx isom", "raw"),
        (b"II*\0\x10\0\0\0CR\x02\0", "raw"),
        (stored(RED, "TIFF", tiffinfo={254: 1}).getvalue(), "raw"),  # a small one before the real
        (struct.pack(">I", 24) + b"ftypisom\0\0\0\0isommp41", "video"),
        (stored(Image.new("1", (20_000, 20_000)), "PNG").getvalue(), "too many pixels"),
        (stored(RED, "JPEG").getvalue()[:300], "cut short"),
        (stored(RED, "GIF").getvalue()[:-90], "cut short"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(content: bytes, words: str, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(content)
    for file in (tmp_path / "a.jpg", io.BytesIO(content)):
        with pytest.raises(ProblemError, match=words):
            open_picture(file)


def test_what_the_file_is_called_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(stored(RED, "PNG").getvalue())
    assert open_picture(tmp_path / "a.jpg").size == (80, 60)
