"""Pictures of yours, taken in: found in a folder, made upright and small, and cleaned of notes.

Cameras note who took a picture, where, and with which device. None of that is kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from .. import config
from ..config import ProblemError
from ..intake.findings import Findings, listed, shown
from ..intake.folder import files, name_in
from ..plumbing import results
from . import upright
from .formats import ENDINGS, RAWS, VIDEOS, is_plain, kind_of, opened

FEW = 0.05  # share of pictures, or boxes, that may be left out without asking
NAMED = 20  # of those that were left out, or refused


@dataclass(frozen=True)
class Taken:
    """stored: (width, height) in the file of yours; orientation: how it was turned, as in EXIF;
    size: that of the picture that was kept; frames: more than 1 when the others were left out."""

    stored: tuple[int, int]
    orientation: int
    size: tuple[int, int]
    frames: int


def find(source: Path, findings: Findings, others: Sequence[str] = ()) -> list[Path]:
    """The pictures below `source`, and the files with an ending of `others`, in order of name.

    What else lies there is counted in `findings`. Raises ProblemError for pictures that a program
    drew: they are not yours.
    """
    processed = config.ROOT / "data" / "processed"
    inside = processed.resolve() in (source.resolve(), *source.resolve().parents)
    drawn = False
    with suppress(ProblemError):  # where nothing tells the source, it may be anything
        drawn = inside and results.read_summary()["source"] == "synthetic"
    if drawn:
        raise ProblemError(f"What is in {source} is synthetic: give a folder with data of yours.")
    found = []
    for path in files(source, {*ENDINGS, *RAWS, *VIDEOS, "", *others}, findings):
        name, ending = name_in(path, source), path.suffix.lower()
        if ending in RAWS:
            findings.leave_out("raw files of cameras, which must be exported as JPEG", name)
        elif ending in VIDEOS:
            findings.leave_out("videos", name)
        elif ending in ENDINGS or ending in others or kind_of(_start(path)):
            found.append(path)
        else:
            findings.leave_out("no picture", name)
    return found


def take(path: Path, target: Path, longest: int) -> Taken:
    """Keep the picture in `path` as the JPEG `target`, at most `longest` each way.

    One that is so already is copied byte for byte. Raises ProblemError when it cannot be used.
    """
    with opened(path) as picture:
        stored, frames = _stored_size(picture), _frames(picture)
        orientation = _orientation(picture)
        same = max(stored) <= longest and is_plain(picture, path)
        kept = upright(picture, longest)
    target.parent.mkdir(parents=True, exist_ok=True)
    if same:
        target.write_bytes(path.read_bytes())
    else:
        kept.save(target, "JPEG", quality=92)
    return Taken(stored, orientation, kept.size, frames)


def few_or_problem(
    findings: Findings, failed: Mapping[str, Sequence[str]], total: int, kind: str = "pictures"
) -> None:
    """Leave out what failed when it is FEW of `total`, and name it; else it is a problem.

    failed: what is wrong, and the names of those with which it is so.
    """
    count = sum(map(len, failed.values()))
    few = count <= FEW * total
    for what, names in failed.items():
        if few:
            findings.note(f"Left out {len(names)} of {total} {kind}: {what} ({in_words(names)})")
        else:
            problem_of(findings, names, what, kind)


def problem_of(findings: Findings, names: Sequence[str], what: str, kind: str = "pictures") -> None:
    """One problem that several have."""
    if len(names) == 1:
        findings.problem(names[0], what)
    elif names:
        findings.problem(f"{len(names)} {kind}", f"{what} ({in_words(names)})")


def in_words(names: Sequence[str]) -> str:
    """The names, the first NAMED of them."""
    return listed((shown(name) for name in names), NAMED)


def tell_frames(findings: Findings, names: Sequence[str]) -> None:
    """Say of which pictures only the first frame or page was kept."""
    if names:
        findings.note(f"Only the first frame or page counts of {len(names)}: {in_words(names)}")


def _start(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(64)


def _stored_size(picture: Image.Image) -> tuple[int, int]:
    """The (width, height) in the file. Pillow turns a TIFF by itself, and says what that gives."""
    tags = getattr(picture, "tag_v2", {}) if picture.format == "TIFF" else {}
    return (tags.get(256, picture.width), tags.get(257, picture.height))


def _frames(picture: Image.Image) -> int:
    """A phone puts a second, smaller picture into a JPEG: that is not counted."""
    try:
        return 1 if picture.format == "MPO" else int(getattr(picture, "n_frames", 1))
    except Exception:  # damaged behind its first frame, which may be whole
        return 1


def _orientation(picture: Image.Image) -> int:
    try:
        turned = picture.getexif().get(0x0112, 1)
    except Exception:  # Pillow raises many kinds for notes that are damaged
        return 1
    return turned if turned in range(1, 9) else 1
