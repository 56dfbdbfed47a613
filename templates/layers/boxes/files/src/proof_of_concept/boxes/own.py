"""Take in your own pictures with boxes: a folder with COCO annotations, as tools export it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from tqdm import tqdm

from ..config import ProblemError, Project
from ..intake.findings import Findings, shown
from ..intake.folder import name_in
from ..pictures import own as owners
from ..pictures.matching import Finder
from ..plumbing.credits import sha256
from . import coco, exports
from .entries import Listed
from .fitting import Fitting

LONGEST = 1280  # pixels of the long side that are kept
MANY = 5  # folders: from here on, each is a group


def take_in(project: Project, source: Path, target: Path) -> None:
    """Copy the pictures of `source` and their boxes to `target`, upright and not too large.

    source: a folder with pictures and COCO .json files, each anywhere in it (Label Studio and CVAT
    export it so). An entry's `group` keeps pictures of one session together. Without it the folder
    a picture lies in does, if there are at least MANY. Raises ProblemError with all that does not
    fit.
    """
    if not source.is_dir():
        raise ProblemError(f"{source} is not a folder: give the one with pictures and boxes.")
    # 1. What is there, and what the annotations say of it.
    findings = Findings()
    everything = owners.find(source, findings, (".json",))
    lists = [path for path in everything if path.suffix.lower() == ".json"]
    finder = Finder((path for path in everything if path not in set(lists)), source)
    listed = matched(exports.read(lists, source, project.labels, findings), finder, findings)
    folders = {path.parent for path in listed}
    if 1 < len(folders) < MANY and not any(picture.group for picture in listed.values()):
        findings.note(
            f"The {len(folders)} folders are no groups, since that takes {MANY}: pictures of one "
            "may be in training and in the test. Give each image a `group`, or more folders."
        )

    # 2. Take the pictures in, one by one, and fit the boxes to what was kept.
    failed: dict[str, list[str]] = defaultdict(list)
    images, annotations, seen = [], [], set()
    fitting = Fitting(findings)
    for path, picture in tqdm(listed.items(), desc="Reading pictures"):
        name, kept_as = name_in(path, source), f"{len(images):05d}.jpg"
        try:
            taken = owners.take(path, target / "images" / kept_as, LONGEST)
        except ProblemError as problem:
            failed[str(problem)].append(name)
            continue
        boxes = fitting.boxes(picture, taken, name)
        digest = sha256((target / "images" / kept_as).read_bytes())
        if digest in seen:
            findings.leave_out("copies of others", name)
            continue
        seen.add(digest)
        folder = name_in(path.parent, source) if len(folders) >= MANY else ""
        images.append(coco.image(len(images), kept_as, taken.size, picture.group or folder))
        for label, box in boxes:
            number = len(annotations) + 1
            annotations.append(coco.annotation(number, len(images) - 1, label, box))
    (target / "images" / f"{len(images):05d}.jpg").unlink(missing_ok=True)  # of a copy at the end

    # 3. All that is wrong, at once; else keep it.
    owners.few_or_problem(findings, failed, len(listed))
    fitting.tell()
    findings.check()
    coco.write(target / "annotations.json", images, annotations, project.labels)
    findings.tell()


def matched(listed: Sequence[Listed], finder: Finder, findings: Findings) -> dict[Path, Listed]:
    """For each picture that is there, what the annotations say of it."""
    found: dict[Path, list[tuple[int, Listed]]] = defaultdict(list)
    missing: list[str] = []
    loose: dict[str, list[str]] = defaultdict(list)
    for picture in listed:
        match = finder.find(picture.name, picture.beside)
        if len(match.paths) > 1:
            two = " and ".join(name_in(path, finder.folder) for path in match.paths[:2])
            what = f"{shown(picture.name)} may be {two}: write its folder into file_name"
            findings.problem(picture.where, what)
        elif match.paths:
            found[match.paths[0]].append((match.shared - 99 * bool(match.loose), picture))
            if match.loose:
                loose[match.loose].append(picture.name)
        else:
            missing.append(picture.name)
    result: dict[Path, Listed] = {}
    for path, several in found.items():
        best = max(shared for shared, _ in several)
        missing += [picture.name for shared, picture in several if shared < best]
        meant = [picture for shared, picture in several if shared == best]
        result[path] = _one(meant, name_in(path, finder.folder), findings)
    owners.problem_of(
        findings, missing, "listed in the annotations and not in the folder: put it there"
    )
    for how, names in loose.items():
        findings.note(f"Found {len(names)} pictures {how}: {owners.in_words(names)}")
    for path, parts in finder.parts.items():
        if path not in found:
            findings.leave_out("in the folder and not in the annotations", "/".join(parts))
    return result


def _one(meant: Sequence[Listed], name: str, findings: Findings) -> Listed:
    """What several entries for one picture say together."""
    drawn = [each for each in meant if each.boxes] or meant[:1]
    first = drawn[0]
    for other in drawn[1:]:
        lists = {first.file, other.file}
        if len(lists) > 1 and _values(first) != _values(other):
            what = f"{' and '.join(sorted(lists))} have other boxes for it: leave one of them"
            findings.problem(name, what)
        elif len(lists) == 1:
            if first.name != other.name:
                two = f"{shown(first.name)} and {shown(other.name)}"
                what = f"{two} are the same file: fix one of them"
                findings.problem(name, what)
            first.boxes += [box for box in other.boxes if box not in first.boxes]
    return first


def _values(picture: Listed) -> list[tuple[int, list[float]]]:
    return sorted((label, box) for label, box, _ in picture.boxes)
