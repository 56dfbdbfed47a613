"""Pictures: opened upright, made smaller, drawn on, and put inside a page.

Everything here takes and gives pictures of Pillow, in RGB. `formats` opens files, `colours` makes
RGB of what is in them, `own` takes in yours, `downloads` fetches others.
"""

from __future__ import annotations

import base64
import html
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from PIL import Image, ImageDraw, ImageFont, ImageOps

from .. import config
from ..config import ProblemError
from .colours import to_rgb
from .formats import DAMAGED, TOO_LARGE, opened

SMALLEST = 48  # pixels of the short side
NARROWEST = 0.2  # short side as a share of the long one
LARGEST = 100_000_000  # pixels in all; a phone takes 12 to 50 million
BYTES = 120_000  # of a picture in reports/: git keeps every version
# What Pillow raises for a file that is no picture, is cut short, or is a trap.
BROKEN = (OSError, SyntaxError, ValueError, Image.DecompressionBombError)


def example_files() -> list[Path]:
    """The pictures in demo/examples/."""
    return sorted(config.EXAMPLES.glob("*.jpg"))


def open_picture(file: str | Path | BinaryIO | None) -> Image.Image:
    """The picture in a file, upright. Raises ProblemError when it is none that can be used."""
    if file is None:
        raise ProblemError("Choose a picture first: an example, or a photo of yours.")
    with opened(file) as picture:
        return upright(picture)


def upright(picture: Image.Image | np.ndarray, longest: int | None = None) -> Image.Image:
    """The picture in RGB, turned the way its camera was held, at most `longest` each way.

    picture: of Pillow, or an array (height, width, 3) of uint8. Raises ProblemError when it is
    neither, or too small, too large or too narrow to see anything on it.
    """
    if isinstance(picture, np.ndarray):
        if picture.dtype != np.uint8 or picture.ndim != 3 or picture.shape[2] != 3:
            raise ProblemError("An array must be (height, width, 3) of uint8: convert it first.")
        if 0 in picture.shape:
            raise ProblemError("The picture is empty: choose another one.")
        picture = Image.fromarray(picture)
    if not isinstance(picture, Image.Image):
        raise ProblemError("Choose a picture first: a photo, as JPEG or PNG.")
    width, height = picture.size
    if width * height > LARGEST:
        raise ProblemError(f"The picture has {width} x {height} pixels: make it smaller first.")
    if min(width, height) < SMALLEST:
        raise ProblemError(
            f"The picture has {width} x {height} pixels: take one of at least {SMALLEST} each way."
        )
    if min(width, height) < NARROWEST * max(width, height):
        raise ProblemError("The picture is a narrow strip: crop it to what counts.")
    try:
        return to_rgb(picture, longest)
    except (Image.DecompressionBombError, MemoryError):
        raise ProblemError(TOO_LARGE) from None
    except Exception as error:  # Pillow raises many kinds, all of them about this picture
        raise ProblemError(DAMAGED) from error


def thumbnail(picture: Image.Image, longest: int) -> Image.Image:
    """A copy whose long side has `longest` pixels, or the picture itself when it has fewer."""
    if max(picture.size) <= longest:
        return picture
    return ImageOps.contain(picture, (longest, longest))


def outlined(
    picture: Image.Image, boxes: Iterable[Sequence[float]], colour: str, width: int = 3
) -> Image.Image:
    """A copy with a frame around each of the boxes (x, y, width, height in pixels)."""
    copy = picture.copy()
    draw = ImageDraw.Draw(copy)
    for x, y, wide, high in boxes:
        draw.rectangle((x, y, x + wide, y + high), outline=colour, width=width)
    return copy


def image_html(picture: Image.Image, alt: str, quality: int = 80) -> str:
    """The picture as an <img> that needs no file; `alt` says what there is to see."""
    raw = io.BytesIO()
    picture.save(raw, "JPEG", quality=quality)
    data = base64.b64encode(raw.getvalue()).decode()
    width, height = picture.size
    words = html.escape(" ".join(alt.split()))
    return (
        f'<img src="data:image/jpeg;base64,{data}" alt="{words}" width="{width}" height="{height}">'
    )


def from_figure(figure: Any) -> Image.Image:
    """A figure of Matplotlib as a picture, for one that shows photos: as JPEG they are small."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    figure.set_dpi(150)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    return Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("RGB")


def keep(picture: Image.Image, name: str, source: str) -> str:
    """Write reports/<name>.jpg, on it that the data is synthetic if it is. Returns `name`.jpg."""
    if source == "synthetic":
        picture = picture.copy()
        font = ImageFont.load_default(max(10, picture.width // 50))
        place = (picture.width - 4, picture.height - 4)
        look: dict[str, Any] = {"fill": "white", "stroke_width": 2, "stroke_fill": "#8a3b08"}
        ImageDraw.Draw(picture).text(place, "synthetic data", font=font, anchor="rb", **look)
    path = config.REPORTS / f"{name}.jpg"
    path.parent.mkdir(parents=True, exist_ok=True)
    for quality in (85, 70, 50, 30):
        picture.save(path, quality=quality)
        if path.stat().st_size <= BYTES:
            break
    return f"{name}.jpg"
