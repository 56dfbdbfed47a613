"""Pictures for the scripts beside: each has colours of its own, and files of any kind hold it."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from PIL import Image

TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 200
POOL: dict[int, Image.Image] = {}
FILES: dict[tuple[int, str, int], bytes] = {}


def drawn(number: int) -> Image.Image:
    """Picture `number`, 96 x 72: large squares, in greys, since some kinds of files have no more."""
    if number not in POOL:
        squares = np.random.default_rng(number).integers(0, 255, (3, 4), dtype=np.uint8)
        POOL[number] = Image.fromarray(squares).resize((96, 72), Image.Resampling.NEAREST)
    return POOL[number]


def file_of(number: int, kind: str, turn: int = 1) -> tuple[bytes, str]:
    """A file with that picture, and an ending for it. turn: EXIF's, for how it is stored."""
    ending = {"cmyk": "jpg", "grey16": "png", "noted": "jpeg"}.get(kind, kind)
    if (number, kind, turn) not in FILES:
        picture, raw = drawn(number), io.BytesIO()
        if turn in TURNS:
            picture = picture.transpose(TURNS[turn])
        exif = Image.Exif()
        if turn > 1:
            exif[0x0112] = turn
        if kind == "noted":
            exif[0x013B] = "Ada Example"
        if kind == "grey16":
            Image.fromarray(np.asarray(picture).astype(np.uint16) * 257).save(raw, "PNG", exif=exif)
        elif kind == "cmyk":
            picture.convert("RGB").convert("CMYK").save(raw, "JPEG", quality=95, exif=exif)
        else:
            form = {"jpg": "JPEG", "noted": "JPEG", "tif": "TIFF"}.get(kind, kind.upper())
            how = (
                {"quality": 95} if form == "JPEG" else {"lossless": True} if form == "WEBP" else {}
            )
            picture.convert("RGB").save(raw, form, exif=exif, **how)
        FILES[number, kind, turn] = raw.getvalue()
    return FILES[number, kind, turn], ending


KINDS = ("jpg", "png", "webp", "tif", "cmyk", "grey16", "noted", "bmp", "gif")
TURNABLE = ("jpg", "png", "tif", "cmyk", "noted")


def same(path: Path, number: int) -> bool:
    """Whether a kept file shows picture `number`, and nothing of what a camera noted."""
    with Image.open(path) as kept:
        wide, high = kept.size
        expected = drawn(number).convert("RGB").resize((wide, high), Image.Resampling.NEAREST)
        away = np.abs(np.asarray(kept.convert("RGB")).astype(int) - np.asarray(expected)).mean()
    content = path.read_bytes()
    return bool(away < 12) and b"Exif" not in content and b"Ada" not in content
