"""A .zip of somebody else's, unpacked without trusting it."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path, PurePosixPath

from ..config import ProblemError
from .text import key

MOST_FILES, MOST_UNPACKED = 200_000, 20_000_000_000


def unpack(archive: Path, target: Path) -> None:
    """Unpack a .zip. Raises ProblemError for one that is damaged, locked, a trap, or too large."""
    try:
        with zipfile.ZipFile(archive) as packed:
            members = [member for member in packed.infolist() if not member.is_dir()]
            size = sum(member.file_size for member in members)
            if len(members) > MOST_FILES or size > MOST_UNPACKED:
                raise ProblemError(f"{archive.name} holds too much: give a folder instead.")
            taken = set()
            for member in members:
                name = PurePosixPath(_true_name(member).replace("\\", "/"))
                if name.is_absolute() or ".." in name.parts or ":" in "".join(name.parts[:1]):
                    raise ProblemError(f"{archive.name} has a file outside of itself: {name}.")
                if key(str(name)) in taken:
                    raise ProblemError(f"{archive.name} has two files {name}: rename one of them.")
                taken.add(key(str(name)))
                path = target / name
                path.parent.mkdir(parents=True, exist_ok=True)
                with packed.open(member) as content, path.open("wb") as file:
                    shutil.copyfileobj(content, file)
    except (ProblemError, MemoryError):
        raise
    except Exception as error:  # zipfile raises many kinds for a damaged file
        if isinstance(error, OSError) and error.filename is not None:
            raise  # a disk that is full
        reason = "it is locked" if "password" in str(error) else str(error)
        problem = f"{archive.name} cannot be unpacked ({reason}): unpack it, and give the folder."
        raise ProblemError(problem) from None


def _true_name(member: zipfile.ZipInfo) -> str:
    """macOS and Linux write UTF-8 and forget to say so."""
    if member.flag_bits & 0x800:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return member.filename
