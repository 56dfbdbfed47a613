"""Your own texts, wherever they lie below a folder: what each file is, and the texts in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from ..examples import Example
from ..intake import text
from ..intake.findings import Findings, listed
from ..intake.folder import files, name_in
from ..intake.labels import Labels
from .table import examples_of, is_table

TABLES, TEXTS = (".csv", ".tsv", ".tab"), (".txt", ".md")


def read(labels: Sequence[str], folder: Path, findings: Findings) -> list[Example]:
    """All texts, in the order of their files' names. What is wrong with any is in `findings`.

    A file is about the label that a folder above it is named after, and folders below that one
    are its group: bikes/anna/1.txt is a text of anna's.
    """
    known = Labels(labels)
    found: list[Example] = []
    strange: Counter[str] = Counter()
    for path in files(folder, (*TABLES, *TEXTS), findings):
        with findings.gathering():
            name = name_in(path, folder)
            label, group = _place(name, known, findings)
            ending = path.suffix.lower()
            if ending in TABLES or (not label and ending != ".md" and is_table(path)):
                found += examples_of(path, name, known, label, findings)
            elif label:
                words = text.decode(path.read_bytes(), name, findings)
                words = words.replace("\r\n", "\n").replace("\r", "\n")
                found.append(Example(name, words, label, group, "own"))
            elif "/" in name:
                strange[name.rpartition("/")[0]] += 1
            else:
                findings.leave_out("in no folder of a label", name)
    known.tell(findings)
    for name, count in strange.items():
        findings.problem(
            f"{name}/",
            f"{count} texts in a folder that is named like none of the labels {', '.join(labels)}: "
            "rename it, add the label to project.yaml, or take it out",
        )
    made_up = [example.id for example in found if example.source == "synthetic"]
    if made_up and len(made_up) < len(found):
        findings.problem(
            listed(made_up, 3),
            f"a program made {len(made_up)} of these {len(found)} texts up (source synthetic): "
            "take them out, or take them alone",
        )
    if not found and not findings.problems:
        findings.problem(
            "There are no texts",
            "have a table (.csv) with the columns text and label, or .txt files in folders named "
            f"{', '.join(labels)}",
        )
    return found


def _place(name: str, known: Labels, findings: Findings) -> tuple[str, str]:
    """Label and group of a file by the folders that it is in; empty where they say nothing."""
    folders = name.split("/")[:-1]
    named = [(place, known.find(folder)) for place, folder in enumerate(folders)]
    meant = [(place, label) for place, label in named if label]
    if len({label for _, label in meant}) > 1:
        both = " and ".join(dict.fromkeys(str(label) for _, label in meant))
        findings.problem(name, f"it is in the folders of two labels, {both}: move it into one")
    if not meant:
        return "", ""
    place, label = meant[0]
    return str(label), "/".join(folders[place + 1 :])
