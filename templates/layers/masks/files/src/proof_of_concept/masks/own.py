"""Take in your own pictures with masks: a folder with images of label numbers, or COCO outlines."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tqdm import tqdm

from .. import data
from ..config import ProblemError, Project
from ..intake.findings import Findings
from ..intake.folder import name_in
from ..pictures import own as owners
from ..pictures.matching import Finder
from ..pictures.own import Taken
from ..plumbing.credits import sha256
from . import areas, coco, files, resized, write

LONGEST = 640  # pixels of the long side that are kept
MANY = 5  # folders: from here on, each is a group
OFF = 0.02  # how far two proportions may differ and count as the same


@dataclass
class Source:
    """A picture, and either the file of its mask or what a COCO file says of it."""

    path: Path
    mask: Path | None = None
    drawn: coco.Drawn | None = None


def take_in(project: Project, source: Path, target: Path) -> None:
    """Copy the pictures of `source` and their masks to `target`, upright and not too large.

    Raises ProblemError with all that does not fit.
    """
    if not source.is_dir():
        raise ProblemError(f"{source} is not a folder: give the one with pictures and masks.")
    # 1. What is there, and which mask belongs to which picture.
    findings = Findings()
    everything = owners.find(source, findings, (".json", ".txt"))
    by_ending = {e: [p for p in everything if p.suffix.lower() == e] for e in (".json", ".txt")}
    pictures = [path for path in everything if path.suffix.lower() not in by_ending]
    drawn = coco.read(by_ending[".json"], source, project.labels, findings)
    found = _outlined(drawn, pictures, source, findings) if drawn else _masked(pictures, source, findings)
    colours: files.Colours = {}
    for path in by_ending[".txt"]:
        if path.name.lower() == files.LABELMAP and not drawn:
            colours = files.read_labelmap(path, project.labels, findings)
        else:
            findings.leave_out(".txt is not read here", name_in(path, source))
    if not found and not findings.problems:
        words = "there is no mask: put them into a folder `masks`, or export outlines as COCO"
        findings.problem(source.name, words)

    # 2. Take the pictures in, one by one, and fit the masks to what was kept.
    failed: dict[str, list[str]] = defaultdict(list)
    folders = {one.path.parent for one in found}
    kept: list[tuple[str, str]] = []
    seen: set[str] = set()
    frames, covered = [], np.zeros(len(project.labels))
    for one in tqdm(found, desc="Reading pictures"):
        name, kept_as = name_in(one.path, source), f"{len(kept):05d}"
        image = target / "images" / f"{kept_as}.jpg"
        try:
            taken = owners.take(one.path, image, LONGEST)
            ids = _fitted(one, taken, len(project.labels), colours)
        except ProblemError as problem:
            failed[str(problem)].append(name)
            continue
        digest = sha256(image.read_bytes())
        if digest in seen:
            findings.leave_out("copies of others", name)
            continue
        seen.add(digest)
        frames += [name] if taken.frames > 1 else []
        covered += areas(ids, len(project.labels))
        write(target / "masks" / f"{kept_as}.png", ids)
        group = one.drawn.group if one.drawn else ""
        folder = name_in(one.path.parent, source) if len(folders) >= MANY else ""
        kept.append((kept_as, group or folder))
    (target / "images" / f"{len(kept):05d}.jpg").unlink(missing_ok=True)  # of a failure at the end

    # 3. All that is wrong, at once; else keep it.
    owners.few_or_problem(findings, failed, len(found))
    owners.tell_frames(findings, frames)
    if kept and not covered.any() and not findings.problems:
        findings.problem(source.name, "no mask shows anything: draw the outlines first")
    if 1 < len(folders) < MANY and not any(group for _, group in kept):
        findings.note(
            f"The {len(folders)} folders are no groups, since that takes {MANY}: pictures of one "
            "may be in training and in the test."
        )
    findings.check()
    data.save(kept, project.labels, target)
    findings.tell()


def _masked(everything: list[Path], source: Path, findings: Findings) -> list[Source]:
    """Pictures with the files of their masks."""
    masks = [path for path in everything if files.is_mask(path)]
    known, found = files.Masks(masks, source, findings), []
    for path in everything:
        if files.is_mask(path):
            continue
        mask = known.of(path)
        if mask is None:
            findings.leave_out("without a mask of the same name", name_in(path, source))
        else:
            found.append(Source(path, mask))
    known.tell_unused()
    return found


def _outlined(
    drawn: list[coco.Drawn], pictures: list[Path], source: Path, findings: Findings
) -> list[Source]:
    """Pictures that COCO files list."""
    finder, found, missing = Finder(pictures, source), {}, []
    for one in drawn:
        match = finder.find(one.name, one.beside)
        if len(match.paths) > 1:
            two = " and ".join(name_in(path, source) for path in match.paths[:2])
            findings.problem(one.where, f"it may be {two}: write its folder into file_name")
        elif not match.paths:
            missing.append(one.name)
        elif (former := found.setdefault(match.paths[0], Source(match.paths[0], None, one))).drawn is not one:
            former.drawn.outlines += one.outlines
    words = "listed in the annotations and not in the folder: put it there"
    owners.problem_of(findings, missing, words)
    left = (name_in(path, source) for path in pictures if path not in found)
    findings.leave_out_all("in the folder and not in the annotations", left)
    return list(found.values())


def _fitted(one: Source, taken: Taken, labels: int, colours: files.Colours) -> np.ndarray:
    """The mask of the picture that was kept. Raises ProblemError when it has another shape."""
    wide, high = taken.stored
    upright = (high, wide) if taken.orientation >= 5 else (wide, high)
    if one.drawn:
        ids = coco.filled(one.drawn.outlines, one.drawn.size or upright)
    else:
        ids = files.ids_of(one.mask or one.path, labels, colours)
    if not _alike(ids.shape[::-1], upright) and _alike(ids.shape[::-1], taken.stored):
        ids = files.turned(ids, taken.orientation)  # drawn on the picture as it is stored
    if not _alike(ids.shape[::-1], upright):
        raise ProblemError("Its mask has another shape: draw on this very picture.")
    return resized(ids, taken.size)


def _alike(size: tuple[int, ...], other: tuple[int, int]) -> bool:
    height = size[0] * other[1] / other[0]
    return abs(height - size[1]) <= max(1.0, OFF * size[1])
