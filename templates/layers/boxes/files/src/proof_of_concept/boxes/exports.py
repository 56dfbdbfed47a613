"""The COCO files in a folder, as tools export them; there may be several, and other .json too."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..config import ProblemError
from ..intake.findings import Findings, listed, shown
from ..intake.folder import name_in
from ..intake.text import decode
from .entries import Export, Listed

PARTS = ("images", "annotations", "categories")


def read(
    paths: Sequence[Path], source: Path, labels: Sequence[str], findings: Findings
) -> list[Listed]:
    """Every picture of every COCO file among `paths`; what is wrong goes to `findings`."""
    found: list[Listed] = []
    others: Counter[str] = Counter()
    files = 0
    for path in paths:
        name = name_in(path, source)
        content = _content(path, name, findings)
        if content:
            files += 1
            export = Export(name, path.parent, content, findings)
            found += export.pictures(labels, others)
    if not files and not findings.problems:
        has = f" (not {listed((name_in(path, source) for path in paths), 3)})" if paths else ""
        findings.problem(
            "Boxes are missing",
            f"there is no .json file in COCO format{has}: export it again as COCO, with pictures",
        )
    elif not any(picture.boxes for picture in found) and not findings.problems:
        if others:
            has = ", ".join(sorted(shown(name, 40) for name in others))
            findings.problem(
                "No box has a label of project.yaml",
                f"they have {has}, it has {', '.join(labels)}: give both the same labels",
            )
        else:
            findings.problem("There is no box", "draw them, and export the annotations again")
    else:
        for name, count in others.items():
            findings.note(f"Left out {count} boxes of {name!r}: project.yaml does not list it.")
    return found


def _content(path: Path, name: str, findings: Findings) -> dict[str, Any] | None:
    """What a COCO file holds; nothing for another .json, and for one that is damaged."""
    raw = path.read_bytes()
    try:
        content = json.loads(_text(raw, name, findings))
    except ProblemError as problem:
        findings.problems.append(str(problem))
        return None
    except (ValueError, RecursionError) as error:
        findings.problem(name, f"it is damaged ({error}): export it again as COCO")
        return None
    if not isinstance(content, dict) or not all(
        isinstance(content.get(part), list) for part in PARTS
    ):
        findings.leave_out("no COCO file of boxes", name)
        return None
    for part in PARTS:
        if not all(isinstance(entry, dict) for entry in content[part]):
            findings.problem(name, f"`{part}` must be a list of objects: export it again as COCO")
            return None
    return content


def _text(raw: bytes, name: str, findings: Findings) -> str:
    try:
        return raw.decode(json.detect_encoding(raw))
    except UnicodeDecodeError:
        return decode(raw, name, findings)
