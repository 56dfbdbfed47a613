"""Take in your own pictures with labels, each picture once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from tqdm import tqdm

from ..config import ProblemError
from ..examples import Example, folder, left_out
from ..intake.findings import Findings
from ..intake.folder import name_in
from ..intake.labels import Labels
from . import own
from .by_label import read


def take_in(names: Mapping[str, str], source: Path, longest: int) -> list[Example]:
    """Keep the pictures of `source`, at most `longest` pixels each way, and return the examples.

    names: for each label of the project the name of its folder in data/processed/. Folders within
    a label's folder keep pictures of one session or camera in one part of the split; a session of
    the same name under two labels is the same one. Raises ProblemError with all that does not fit.
    """
    findings = Findings()
    failed: dict[str, list[str]] = defaultdict(list)
    moving, examples = [], []
    found = read(Labels(list(names), names), source, findings)
    for each in tqdm(found, desc="Reading pictures"):
        file = f"pictures/{names[each.label]}/{len(examples):05d}.jpg"
        try:
            taken = own.take(each.path, folder() / file, longest)
        except ProblemError as problem:
            failed[str(problem)].append(name_in(each.path, source))
            continue
        if taken.frames > 1:
            moving.append(each.id)
        examples.append(Example(each.id, file, each.label, each.group, "own"))
    own.few_or_problem(findings, failed, len(found))
    own.tell_frames(findings, moving)
    findings.check()
    examples = _each_once(examples, findings)
    findings.tell()
    return examples


def _each_once(examples: list[Example], findings: Findings) -> list[Example]:
    """The examples without those that `left_out` names, and their files without gaps."""
    why, kept = left_out(examples), []
    for number, example in enumerate(examples):
        path = folder() / example.file
        if number in why:
            findings.leave_out(why[number], example.id)
            path.unlink()
            continue
        renamed = path.with_name(f"{len(kept):05d}.jpg")
        path.rename(renamed)
        file = renamed.relative_to(folder()).as_posix()
        kept.append(Example(example.id, file, example.label, example.group, example.source))
    return kept
