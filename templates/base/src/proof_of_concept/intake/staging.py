"""All or nothing: what a step writes takes the place of what was there when all of it is written.

A step that fails, is stopped or is killed leaves the former files as they were. Its own lie beside
them in `.staged-...`, which is renamed to `.ready` when the last one is written. That one rename
decides: from then on `finish` moves them to their places, and if the computer stops in the middle,
the next command does the rest.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from .. import config
from ..config import ProblemError

READY, FORMER, STAGED, LOCK = ".ready", ".former-", ".staged-", ".finishing"
OLD = 24 * 3600.0  # seconds after which a stage is nobody's any more: its run was killed
LOCKED = 10.0  # seconds; moving takes a moment, so an older lock is a killed run's


@contextmanager
def staged(name: str, *kept: str, whole: bool = False) -> Iterator[None]:
    """Inside, config's folder `name` is an empty one; after it, what was written is in its place.

    name: "DATA", "MODELS", "REPORTS" or "EXAMPLES". Each file or folder directly in it takes the
    place of the former one of its name, and others stay; with `whole` none of the others does.
    `kept` are files to begin with, copied when they are there. Raises ProblemError when one of
    these was changed meanwhile, or a link would be replaced by what it leads to.
    """
    folder: Path = getattr(config, name)
    place = folder.parent if whole else folder
    place.mkdir(parents=True, exist_ok=True)
    finish(place)
    stage = Path(tempfile.mkdtemp(prefix=STAGED, dir=place))
    try:
        inside = stage / folder.name if whole else stage
        inside.mkdir(exist_ok=True)
        before = {file: (folder / file).read_bytes() for file in kept if (folder / file).is_file()}
        for file, content in before.items():
            (inside / file).write_bytes(content)
        setattr(config, name, inside)
        try:
            yield
        finally:
            setattr(config, name, folder)
        for file, content in before.items():
            if (inside / file).read_bytes() == content:
                (inside / file).unlink()
            elif not (folder / file).is_file() or (folder / file).read_bytes() != content:
                raise ProblemError(f"{file} was changed by somebody else meanwhile: run it again.")
        if whole and not any(inside.iterdir()):
            inside.rmdir()  # nothing was written: nothing is replaced
        for new in stage.iterdir():
            if new.is_dir() and (place / new.name).is_symlink():
                link = f"{place.name}/{new.name} is a link, and a new folder would take its place"
                raise ProblemError(f"{link}: make {place.name}/ the link instead.")
        with _alone(place):
            _move(place)  # what somebody else made ready
            os.rename(stage, place / READY)
            _move(place)
    except BaseException:
        shutil.rmtree(stage, ignore_errors=True)
        raise
    _sweep(place)


def finish(place: Path | None = None) -> None:
    """Move what is ready in `place` (by default wherever it may be) to where it belongs."""
    everywhere = [config.DATA, config.MODELS, config.REPORTS, config.EXAMPLES.parent]
    for folder in [place] if place else everywhere:
        if (folder / READY).is_dir():
            with _alone(folder):
                _move(folder)
        _sweep(folder)


def _move(place: Path) -> None:
    """Put what is ready in its place, if anything is; what was there is thrown away later."""
    ready = place / READY
    for new in sorted(ready.iterdir()) if ready.is_dir() else ():
        old = place / new.name
        # A file takes another's place at once; a folder takes none while something is there.
        if os.path.lexists(old) and (new.is_dir() or old.is_dir()):
            os.rename(old, place / f"{FORMER}{time.time_ns()}")
        if new.is_dir() and not any(new.iterdir()):
            new.rmdir()
        else:
            os.replace(new, old)
    if ready.is_dir():
        ready.rmdir()


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    """One process at a time moves files in `place`: a demo may start while data is collected."""
    lock = place / LOCK
    while True:
        try:
            lock.mkdir()
            break
        except FileExistsError:
            try:
                if time.time() - lock.stat().st_mtime > LOCKED:
                    lock.rmdir()
            except FileNotFoundError:
                continue
            time.sleep(0.1)
    try:
        yield
    finally:
        lock.rmdir()


def _sweep(place: Path) -> None:
    """Take away what was replaced, and what runs left that were killed long ago."""
    for left in [*place.glob(f"{FORMER}*"), *place.glob(f"{STAGED}*")]:
        if left.name.startswith(FORMER) or time.time() - left.stat().st_mtime > OLD:
            if left.is_dir() and not left.is_symlink():
                shutil.rmtree(left, ignore_errors=True)
            else:
                with suppress(OSError):  # a disk that can only be read keeps it
                    left.unlink()
