"""Where texts come from: your own files, or a real source."""

from __future__ import annotations

from pathlib import Path

from . import sources
from .config import Project
from .examples import Example, deduplicate
from .intake.findings import Findings
from .texts.own import read


def own(project: Project, folder: Path) -> list[Example]:
    """Your own texts: tables with the columns text and label, and folders of files per label.

    Raises one ProblemError with all that is wrong. Says what was left out.
    """
    findings = Findings()
    examples = read(project.labels, folder, findings)
    findings.check()
    examples = deduplicate(examples, findings)
    findings.tell()
    return examples


def real(project: Project, source: str, limit: int) -> list[Example]:
    """Texts from a real source, with their licences in data/SOURCES.csv."""
    items = sources.ask(project, source, limit)
    return [Example(item.id, item.text, item.label, item.author, item.source) for item in items]
