"""All or nothing: what a step writes takes the place of what was there when all of it is written.

A step that fails, is stopped or is killed leaves the former files as they were. Its own lie beside
them in `.staged-...`, which is renamed to `.ready` when the last one is written. That one rename
decides: from then on `finish` moves them to their places, and if the computer stops in the middle,
the next command does the rest.
"""

from __future__ import annotations

import filecmp
import json
import os
import shutil
import tempfile
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .. import config
from ..config import ProblemError

READY, FORMER, STAGED = ".ready", ".former", ".staged-"
OLD = 24 * 3600.0  # seconds after which a stage is nobody's any more: its run was killed


@contextmanager
def staged(name: str, *kept: str, whole: bool = False) -> Iterator[None]:
    """Inside, config's folder `name` is an empty one; after it, what was written is in its place.

    name: "DATA", "REPORTS" or "EXAMPLES". Each file or folder directly in it takes the place of the
    former one of its name, and others stay; with `whole` none of the others does. `kept` are files
    to begin with, copied when they are there.
    """
    folder: Path = getattr(config, name)
    place = folder.parent if whole else folder
    place.mkdir(parents=True, exist_ok=True)
    finish(place)
    _sweep(place)
    stage = Path(tempfile.mkdtemp(prefix=STAGED, dir=place))
    try:
        inside = stage / folder.name if whole else stage
        inside.mkdir(exist_ok=True)
        copied: list[str] = []
        for file in kept:
            if (folder / file).is_file():
                shutil.copyfile(folder / file, inside / file)
                copied.append(file)
        setattr(config, name, inside)
        try:
            yield
        finally:
            setattr(config, name, folder)
        for file in copied:
            if filecmp.cmp(folder / file, inside / file, shallow=False):
                (inside / file).unlink()
        if whole and not any(inside.iterdir()):
            inside.rmdir()  # nothing was written: nothing is replaced
        os.rename(stage, place / READY)
    except BaseException:
        shutil.rmtree(stage, ignore_errors=True)
        raise
    finish(place)


def finish(place: Path | None = None) -> None:
    """Move what is ready in `place` (by default wherever it may be) to where it belongs."""
    places = [place] if place else [config.DATA, config.REPORTS, config.EXAMPLES.parent]
    for folder in places:
        ready, former = folder / READY, folder / FORMER
        if not ready.is_dir():
            continue
        for new in sorted(ready.iterdir()):
            old = folder / new.name
            if old.is_dir():  # a folder takes no other's place while that one is there
                shutil.rmtree(former, ignore_errors=True)
                os.rename(old, former)
            if new.is_dir() and not any(new.iterdir()):
                new.rmdir()
            else:
                os.replace(new, old)
        shutil.rmtree(former, ignore_errors=True)
        ready.rmdir()


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        os.replace(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def read_text(path: Path) -> str:
    """The text of a file of the project, with its line ends. Raises ProblemError for no UTF-8."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise ProblemError(f"{path.name} is not in UTF-8: save it as UTF-8 again.") from None


def read_json(path: Path, again: str, keys: Collection[str] = (), kind: type = dict) -> Any:
    """What a step left as JSON: of this kind, an object with these keys.

    again: how to get it once more. Raises ProblemError when it is not there, or damaged.
    """
    where = f"{path.parent.name}/{path.name}"
    try:
        content = json.loads(path.read_bytes())
    except FileNotFoundError:
        raise ProblemError(f"There is no {where} yet: {again}.") from None
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, kind) or not all(key in (content or ()) for key in keys):
        raise ProblemError(f"{where} is damaged: {again}.")
    return content


def _sweep(place: Path) -> None:
    """Take away what runs left that were killed long ago."""
    for stage in place.glob(f"{STAGED}*"):
        if time.time() - stage.stat().st_mtime > OLD:
            shutil.rmtree(stage, ignore_errors=True)
