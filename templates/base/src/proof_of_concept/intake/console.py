"""What a command says when the computer fails it: a sentence, and no traceback."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..config import ProblemError

REASONS = {
    errno.EPIPE: "whoever read the output has gone",
    errno.ENOSPC: "the disk is full: make room",
    errno.EDQUOT: "your share of the disk is used up: make room",
    errno.EROFS: "the disk can only be read: copy the project to another one",
    errno.EACCES: "you may not do that there: change who may read and write it",
    errno.EPERM: "you may not do that there: change who may read and write it",
    errno.ENOENT: "it is not there, or the disk is gone",
    errno.EIO: "the disk does not answer: look after it",
}


def without_screen() -> None:
    """Draw figures into files only: a notebook names a way to show them that may not be there."""
    os.environ["MPLBACKEND"] = "agg"


@contextmanager
def sentences() -> Iterator[None]:
    """Inside, what a disk or a console refuses becomes a ProblemError."""
    for stream in (sys.stdout, sys.stderr):
        # A console that lacks a sign of a label shows a question mark, and the work goes on.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        yield
        sys.stdout.flush()
    except OSError as error:
        if error.filename is None and error.errno in (errno.ENOSPC, errno.EPIPE, errno.EBADF):
            # It is the output itself. Python would write the rest of it at its end, and fail.
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise ProblemError(in_words(error)) from error
    except MemoryError:
        problem = "There is not enough memory: close other programs, or take fewer examples."
        raise ProblemError(problem) from None


def in_words(error: OSError) -> str:
    """What was refused, in a sentence."""
    path = Path(os.fsdecode(error.filename)) if isinstance(error.filename, (str, bytes)) else None
    if path and path.name.startswith("."):
        path = path.parent  # of a file that nobody has seen
    what = f"{path}: " if path else ""
    reason = REASONS.get(error.errno or 0) or f"{error.strerror or error}: try again"
    return f"{what}{reason}. Nothing is half done: run the command again then."
