"""Take in your own pictures with masks: a folder with images of label numbers, or COCO outlines."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import numpy as np
from tqdm import tqdm

from .. import data
from ..config import ProblemError, Project
from ..intake.findings import Findings
from ..intake.folder import name_in
from ..pictures import own as owners
from ..pictures.matching import Finder
from ..plumbing.credits import sha256
from . import areas, coco, files, write
from .fitting import Source, fitted
from .kept import write as write_list

LONGEST = 640  # pixels of the long side that are kept
OURS = ("examples.json", "planted.json")  # of data/processed/, which may be taken in again
MANY = 5  # folders: from here on, each is a group


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
    lists = [path for path in by_ending[".json"] if path.name not in OURS]
    drawn = coco.read(lists, source, project.labels, findings)
    pair = _outlined if drawn else _masked
    found = pair(pictures, source, findings, drawn)
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
    former = _former_groups(source)
    kept: list[tuple[str, str]] = []
    seen: set[str] = set()
    frames, covered = [], np.zeros(len(project.labels))
    for one in tqdm(found, desc="Reading pictures"):
        name, kept_as = name_in(one.path, source), f"{len(kept):05d}"
        image = target / "images" / f"{kept_as}.jpg"
        try:
            taken = owners.take(one.path, image, LONGEST)
            ids = fitted(one, taken, len(project.labels), colours)
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
        group = one.drawn.group if one.drawn else former.get(one.path.stem, "")
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
    write_list(target / data.examples_file().name, kept, project.labels)
    findings.tell()


def _masked(
    everything: list[Path], source: Path, findings: Findings, _: list[coco.Drawn]
) -> list[Source]:
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
    pictures: list[Path], source: Path, findings: Findings, drawn: list[coco.Drawn]
) -> list[Source]:
    """Pictures that COCO files list; what several of them draw on one counts together."""
    finder, missing = Finder(pictures, source), []
    found: dict[Path, coco.Drawn] = {}
    for one in drawn:
        match = finder.find(one.name, one.beside)
        if len(match.paths) > 1:
            two = " and ".join(name_in(path, source) for path in match.paths[:2])
            findings.problem(one.where, f"it may be {two}: write its folder into file_name")
        elif not match.paths:
            missing.append(one.name)
        elif match.paths[0] in found:
            found[match.paths[0]].outlines += one.outlines
        else:
            found[match.paths[0]] = one
    words = "listed in the annotations and not in the folder: put it there"
    owners.problem_of(findings, missing, words)
    left = (name_in(path, source) for path in pictures if path not in found)
    findings.leave_out_all("in the folder and not in the annotations", left)
    return [Source(path, None, one) for path, one in found.items()]


def _former_groups(source: Path) -> dict[str, str]:
    """The groups of pictures that were kept before: data/processed/ may be taken in again."""
    try:
        kept = json.loads((source / data.examples_file().name).read_bytes())["pictures"]
        return {str(entry["name"]): str(entry["group"]) for entry in kept}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}
