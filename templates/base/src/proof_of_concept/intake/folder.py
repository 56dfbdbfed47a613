"""The files of a folder that somebody gives: what is theirs, without what systems add to it."""

from __future__ import annotations

import os
import tempfile
import unicodedata
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from .. import config
from ..config import ProblemError
from .archive import unpack
from .findings import Findings
from .text import key

SYSTEM = {"__macosx", "thumbs.db", "desktop.ini", "$recycle.bin", "icon\r", "node_modules", "venv"}
# Of the project itself: its pages are not its data, and private/ is for nobody's eyes.
OWN_FOLDERS = ("private", "src", "tests", "demo", "reports", "models", "build", "dist")
OWN_FILES = {"README.md", "PLAN.md", "WRITEUP.md", "MODEL_CARD.md", "AGENTS.md", "CHANGELOG.md"}
OWN_TABLES = ("questions.csv", "judgements.csv")
OWN_DATA = {"README.md", "SOURCES.csv", "source.json", "processed", "raw", *OWN_TABLES}


@contextmanager
def opened(source: Path | None) -> Iterator[Path]:
    """The folder or file that --from names; a .zip is unpacked for as long as it is read.

    Raises ProblemError when it is not there, or is private.
    """
    if source is None:
        raise ProblemError("Say where your own data is: --source own --from FOLDER.")
    source = Path(os.path.expanduser(source))
    if not source.exists():
        raise ProblemError(f"There is no {source}: look how it is spelled.")
    if _is_private(source):
        raise ProblemError(f"{source} is private, and pages would quote it: copy what may be seen.")
    if source.is_dir() or source.suffix.lower() != ".zip":
        yield source
        return
    with tempfile.TemporaryDirectory(prefix="own-data-") as folder:
        unpack(source, Path(folder))
        yield Path(folder)


def files(
    folder: Path, endings: Collection[str], findings: Findings, passed: Collection[str] = ()
) -> list[Path]:
    """The files at any depth with one of the `endings` (".csv"), in the order of their names.

    Hidden files, those of systems, and those of the project itself are passed over. All others are
    counted as left out, except those with an ending in `passed`, which somebody else reads.
    """
    if not folder.is_dir():
        return [folder]
    found = []
    for path in _walk(folder, findings):
        ending = path.suffix.lower()
        if ending in endings:
            found.append(path)
        elif ending not in passed:
            kind = ending or "a file without an ending"
            findings.leave_out(f"{kind} is not read here", _name(path, folder))
    return sorted(found, key=lambda path: key(_name(path, folder)))


def name_in(path: Path, folder: Path) -> str:
    """What a file is called below the folder, with / and composed letters on every system."""
    return _name(path, folder) if folder.is_dir() else path.name


def _walk(folder: Path, findings: Findings) -> Iterator[Path]:
    """Every file below `folder` that is the owner's. A folder that two ways lead to, once."""
    root, seen = config.ROOT.resolve(), set()
    for place, folders, names in os.walk(folder, followlinks=True, onerror=_unreadable):
        here = Path(place).resolve()
        if here in seen or _is_private(here):
            del folders[:]
            continue
        seen.add(here)
        own: Collection[str] = ()
        if here == root:
            own = {*OWN_FOLDERS, *OWN_FILES}
        elif here == root / "data":
            own = OWN_DATA
        hidden = [n for n in folders if n.startswith(".") or n.lower() in SYSTEM or n in own]
        folders[:] = sorted(name for name in folders if name not in hidden)
        for name in (name for name in hidden if not name.startswith(".staged-")):
            why = "of the project itself" if name in own else "hidden, or a system's"
            findings.leave_out(why, f"{_name(Path(place, name), folder)}/")
        for name in names:
            path = Path(place, name)
            licence = here == root and name.startswith("LICENSE")
            if name in own or licence or (path.is_symlink() and _is_private(path)):
                findings.leave_out("of the project itself", _name(path, folder))
            elif name.startswith((".", "~$")) or name.lower() in SYSTEM:
                findings.leave_out("hidden, or a system's", _name(path, folder))
            elif path.is_file():
                yield path
            else:
                findings.leave_out("no file, or a link to nothing", _name(path, folder))


def _is_private(path: Path) -> bool:
    """Whether it lies in private/, also where a link leads there."""
    return (config.ROOT / "private").resolve() in (path.resolve(), *path.resolve().parents)


def _unreadable(error: OSError) -> None:
    raise error


def _name(path: Path, folder: Path) -> str:
    return unicodedata.normalize("NFC", path.relative_to(folder).as_posix())
