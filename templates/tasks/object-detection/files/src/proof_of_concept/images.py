"""Pictures from real sources: fetch, check, keep. The only module of collecting that needs Pillow.

    item = download_image(client, item, config.RAW / "openverse")    # None: left out
    items, copies = deduplicate(items, hash_images(items, config.RAW))

Nothing is resized or saved again: the licence was given for these very bytes.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image

from .plumbing.cache import write_whole
from .plumbing.credits import Item, average_hash, sha256
from .plumbing.fetch import Client
from .plumbing.web import UnusableError

MAX_BYTES = 5_000_000  # a thumbnail has some 100,000
MAX_PIXELS = 20_000_000
MIN_SIDE = 32  # pixels; smaller is an icon
ENDINGS = {"JPEG": ".jpg", "PNG": ".png"}


def image_format(data: bytes) -> str | None:
    """JPEG or PNG by the bytes themselves, when they can be decoded; else None.

    What a name or a header says is not looked at: a server can send an HTML page as `cat.jpg`.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=list(ENDINGS)) as image:
                width, height = image.size
                if min(width, height) < MIN_SIDE or width * height > MAX_PIXELS:
                    return None
                image.load()  # a file that is cut short opens, but does not load
                return image.format
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Warning):
        return None


def download_image(client: Client, item: Item, folder: Path) -> Item | None:
    """Fetch item.media_url into `folder`, and return the item with `file` and `sha256` filled in.

    None when this picture is gone, too big, or no picture; count those and go on. Raises
    ProblemError when the whole run must end (refused, no network, today's budget is used up).
    """
    try:
        data = client.get_bytes(item.media_url, MAX_BYTES)
    except UnusableError:
        return None
    kind = image_format(data)
    if kind is None:
        return None
    name = f"{item.id}{ENDINGS[kind]}"
    write_whole(folder / name, data)
    return replace(item, file=f"{folder.name}/{name}", sha256=sha256(data))


def hash_images(items: Iterable[Item], raw: Path) -> dict[str, int]:
    """The average hash of each item's file below `raw`, by the item's id."""
    hashes = {}
    for item in items:
        with Image.open(raw / item.file) as image:
            small = image.convert("L").resize((64, 64), Image.Resampling.BOX)
            hashes[item.id] = average_hash(np.asarray(small))
    return hashes
