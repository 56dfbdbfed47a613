"""Pictures from a real source: searched for, fetched into data/raw/, and written down.

Nothing is resized or saved again: the licence was given for these very bytes.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import replace
from pathlib import Path

from PIL import Image
from tqdm import tqdm

from .. import config, sources
from ..config import ProblemError, Project
from ..intake.kept_files import write_whole
from ..plumbing.credits import Item, deduplicate, keep_allowed, sha256
from ..plumbing.fetch import Client
from ..plumbing.web import UnusableError
from . import BROKEN
from .copies import copies

MAX_BYTES = 5_000_000  # a thumbnail has some 100,000
MAX_PIXELS = 20_000_000
MIN_SIDE = 32  # pixels; smaller is an icon
ENDINGS = {"JPEG": ".jpg", "PNG": ".png"}


def download(project: Project, source: str, limit: int) -> list[Item]:
    """Fetch at most `limit` pictures per label to data/raw/<source>/, each with its label.

    Each label is looked for by its `data.queries` in project.yaml, else by its own name. Author,
    licence and address of every picture go to data/SOURCES.csv. Raises ProblemError when there
    are none, or the source refuses.
    """
    # 1. Search.
    client, found = sources.search(project, source, limit)
    allowed, _ = keep_allowed(found, noncommercial=project.allow_noncommercial)
    wanted, _ = deduplicate(allowed)

    # 2. Fetch, and leave out what is broken or there twice.
    folder = config.RAW / source
    fetched = [fetch_picture(client, item, folder) for item in tqdm(wanted, desc="Fetching")]
    whole = [item for item in fetched if item]
    same = copies([config.RAW / item.file for item in whole])
    items = [item for number, item in enumerate(whole) if min(same[number]) == number]
    if not items:
        raise ProblemError(f"{source} found nothing: fix `data.queries` in project.yaml.")
    sources.write_down(items)
    print(f"{len(items)} pictures are in {folder}")
    left_out = len(found) - len(items)
    print(f"{left_out} were left out: no licence that allows it, a copy, or broken")
    return items


def picture_format(data: bytes) -> str | None:
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
    except (*BROKEN, Warning):
        return None


def fetch_picture(client: Client, item: Item, folder: Path) -> Item | None:
    """Fetch item.media_url into `folder`, and return the item with `file` and `sha256` filled in.

    None when this picture is gone, too big, or no picture. Raises ProblemError when the whole run
    must end (refused, no network, today's budget is used up).
    """
    try:
        data = client.get_bytes(item.media_url, MAX_BYTES)
    except UnusableError:
        return None
    kind = picture_format(data)
    if kind is None:
        return None
    name = f"{item.id}{ENDINGS[kind]}"
    write_whole(folder / name, data)
    return replace(item, file=f"{folder.name}/{name}", sha256=sha256(data))
