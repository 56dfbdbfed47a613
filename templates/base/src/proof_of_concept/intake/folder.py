"""The files of a folder that somebody gives: what is theirs, without what systems add to it."""

from __future__ import annotations

import os
import tempfile
import unicodedata
import zipfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from .. import config
from ..config import ProblemError
from .findings import Findings
from .text import key

MOST_FILES, MOST_UNPACKED = 200_000, 20_000_000_000
SYSTEM = {"__macosx", "thumbs.db", "desktop.ini", "$recycle.bin", "icon\r", "node_modules", "venv"}
# Of the project itself: its pages are not its data, and private/ is for nobody's eyes.
OWN_FOLDERS = ("private", "src", "tests", "demo", "reports", "models", "build", "dist")
OWN_FILES = {"README.md", "PLAN.md", "WRITEUP.md", "MODEL_CARD.md", "AGENTS.md", "CHANGELOG.md"}
OWN_DATA = {"README.md", "SOURCES.csv", "source.json", "questions.csv", "processed", "raw"}


@contextmanager
def opened(source: Path | None) -> Iterator[Path]:
    """The folder or file that --from names; a .zip is unpacked beside, for as long as it is read.

    Raises ProblemError when it is not there, or is private.
    """
    if source is None:
        raise ProblemError("Say where your own data is: --source own --from FOLDER.")
    source = source.expanduser()
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
                if name.is_absolute() or ".." in name.parts or ":" in name.parts[0]:
                    raise ProblemError(f"{archive.name} has a file outside of itself: {name}.")
                if key(str(name)) in taken:
                    raise ProblemError(f"{archive.name} has two files {name}: rename one of them.")
                taken.add(key(str(name)))
                path = target / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(packed.read(member))
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, ValueError) as error:
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
