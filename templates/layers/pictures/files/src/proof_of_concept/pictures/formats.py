"""What a file holds, by its first bytes: a name may end in anything.

Pillow is only asked for formats that are listed here. Others that it knows start programs, or are
made for printers.
"""

from __future__ import annotations

import io
import warnings
from pathlib import Path
from typing import BinaryIO

from PIL import Image

from ..config import ProblemError

_READ = "jpg jpeg jpe jfif png apng webp gif bmp dib tif tiff jp2 ppm pgm pbm avif heic heif hif"
_RAW = "dng cr2 cr3 crw nef nrw arw srf sr2 raf rw2 orf pef srw 3fr raw rwl"
_VIDEO = "mp4 mov m4v avi mkv webm wmv mpg mpeg mts m2ts 3gp"
ENDINGS, RAWS, VIDEOS = (
    {f".{ending}" for ending in endings.split()} for endings in (_READ, _RAW, _VIDEO)
)
PLAIN = {"APP0", "APP14"}  # parts of a JPEG that say how its colours are meant, and no more
MOST_BYTES = 500_000_000
TOO_LARGE = "The picture has too many pixels: make it smaller first."
DAMAGED = "The picture is damaged or cut short: copy it again, or save it as JPEG."
NO_PICTURE = "That file is no picture we can read: save it as JPEG or PNG."
STARTS = {
    b"\xff\xd8\xff": "JPEG",
    b"\x89PNG\r\n\x1a\n": "PNG",
    b"GIF8": "GIF",
    b"BM": "BMP",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
    b"II+\0": "TIFF",
    b"MM\0+": "TIFF",
    b"\0\0\0\x0cjP": "JPEG2000",
    b"\xff\x4f\xff\x51": "JPEG2000",
    **{b"P%d" % number: "PPM" for number in range(1, 7)},
}
# What a camera got wrong in its notes is of no use to a visitor.
warnings.filterwarnings("ignore", module=r"PIL\.")
HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
REDUCED, DNG_VERSION = 254, 50706  # entries of a TIFF: what its picture is, and whether it is a DNG


def kind_of(start: bytes) -> str:
    """The format of a file by its first 64 bytes, or nothing."""
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return "WEBP"
    if start[4:8] == b"ftyp":
        brands = {start[8:12], *(start[at : at + 4] for at in range(16, 64, 4))}
        if brands & {b"avif", b"avis"}:
            return "AVIF"
        if brands & HEIC:
            return "HEIC"
        return "a camera's raw file" if start[8:12] == b"crx " else "a video"
    if start[8:10] == b"CR" and start[:2] == b"II":
        return "a camera's raw file"
    return next((kind for mark, kind in STARTS.items() if start.startswith(mark)), "")


def opened(file: str | Path | BinaryIO) -> Image.Image:
    """The picture in a file, not decoded yet. Raises ProblemError when it is none we read."""
    content = _bytes(file)
    if not content:
        raise ProblemError("The file is empty: copy it once more from where it was.")
    kind = kind_of(content[:64])
    if not kind:
        raise ProblemError(NO_PICTURE)
    if kind not in (*STARTS.values(), "WEBP", "AVIF"):
        raise ProblemError(_unread(kind))
    try:
        picture = Image.open(io.BytesIO(content), formats=[kind])
    except (Image.DecompressionBombError, MemoryError):
        raise ProblemError(TOO_LARGE) from None
    except Exception as error:  # Pillow raises many kinds, all of them about this file
        words = _unread(kind) if kind == "AVIF" else DAMAGED
        raise ProblemError(words) from error
    tags = getattr(picture, "tag_v2", {}) if kind == "TIFF" else {}
    if DNG_VERSION in tags or tags.get(REDUCED) == 1:
        raise ProblemError(_unread("a camera's raw file"))
    return picture


def is_plain(picture: Image.Image, path: Path) -> bool:
    """Whether a file is a JPEG in RGB that holds its pixels and nothing else: no notes, no copy."""
    parts = getattr(picture, "applist", None)
    if picture.format != "JPEG" or picture.mode != "RGB" or parts is None:
        return False
    known = all(name in PLAIN and len(part) <= 14 for name, part in parts)
    content = path.read_bytes()
    return known and content.find(b"\xff\xd9") == len(content) - 2


def _unread(kind: str) -> str:
    name = kind if kind.isupper() else kind.capitalize()
    return f"{name} cannot be read here: export it as JPEG."


def _bytes(file: str | Path | BinaryIO) -> bytes:
    """All of a file, from its start. Raises ProblemError when it cannot be read."""
    try:
        if isinstance(file, (str, Path)):
            with Path(file).open("rb") as opened_file:
                content = opened_file.read(MOST_BYTES + 1)
        else:
            file.seek(0)
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        reason = error.strerror or error
        raise ProblemError(f"The file cannot be read ({reason}): look after it.") from error
    if len(content) > MOST_BYTES:
        raise ProblemError(TOO_LARGE)
    return content
