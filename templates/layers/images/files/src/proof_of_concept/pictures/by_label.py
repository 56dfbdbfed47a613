"""Which label each picture of yours has: by the folder that it lies in, or by a table.

The table is a .csv with a column for the file and one for the label; where it names a picture, its
folder does not count. A group (session, photographer) comes from the folders below the label's, or
from a column of the table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from ..config import ProblemError
from ..examples import Example
from ..intake.csv_file import Table, parse
from ..intake.findings import Findings, listed, shown
from ..intake.folder import name_in
from ..intake.labels import Labels
from ..intake.text import key
from .matching import Finder
from .own import find, problem_of

FILE = ("file", "filename", "file_name", "path", "image", "picture", "photo")
LABEL = ("label", "class", "category", "labels")
GROUP = ("group", "session", "photographer", "author", "camera")
TABLES = (".csv", ".tsv")
OURS = tuple(field.name for field in fields(Example))  # the columns that `collect` writes
MANY = 5  # folders above those of the labels: from here on, each is a group
PARTS = {"train", "training", "val", "valid", "validation", "test", "testing"}


@dataclass(frozen=True)
class Labelled:
    """A picture of yours. label: one of the project; group: may be empty."""

    path: Path
    id: str
    label: str
    group: str


def read(labels: Labels, source: Path, findings: Findings) -> list[Labelled]:
    """Every picture below `source` with its label; what is wrong goes to `findings`."""
    everything = find(source, findings, TABLES)
    tables = [path for path in everything if path.suffix.lower() in TABLES]
    paths = [path for path in everything if path not in tables]
    wanted = ", ".join(labels.also.values())
    if not paths:
        raise ProblemError(f"There are no pictures in {source.name}: put them into {wanted}.")
    found: dict[Path, Labelled] = {}
    finder = Finder(paths, source)
    for table in tables:
        try:
            found |= _by_table(table, labels, finder, findings, found)
        except ProblemError as problem:
            findings.problems.append(str(problem))
    stray: list[str] = []
    above: dict[Path, str] = {}
    for path in paths:
        if path in found:
            continue
        name = name_in(path, source)
        folders = name.split("/")[:-1]
        every = enumerate(map(labels.find, folders))
        known = [(place, label) for place, label in every if label]
        if len({label for _, label in known}) != 1:
            stray.append(name)
            continue
        place, label = known[0]
        above[path] = "/".join(each for each in folders[:place] if key(each) not in PARTS)
        if any(key(each) in PARTS for each in folders[:place]):
            findings.note("Folders such as train and test are no split: the project makes its own.")
        found[path] = Labelled(path, name, label, "/".join(folders[place + 1 :]))
    problem_of(
        findings,
        stray,
        f"in no folder of a label, or in those of two: name the folders {wanted}, or add the label "
        "to project.yaml",
    )
    return list(_grouped(found, above, findings).values())


def _grouped(
    found: dict[Path, Labelled], above: Mapping[Path, str], findings: Findings
) -> dict[Path, Labelled]:
    """Folders above those of the labels are groups too, if there are enough of them."""
    several = len(set(above.values()))
    if several >= MANY:
        for path, folder in above.items():
            group = "/".join(filter(None, (folder, found[path].group)))
            found[path] = replace(found[path], group=group)
    elif several > 1:
        findings.note(
            f"The {several} folders above those of the labels are no groups, since that takes "
            f"{MANY}: pictures of one may be in training and in the test."
        )
    return found


def _by_table(
    path: Path, labels: Labels, finder: Finder, findings: Findings, former: Mapping[Path, Labelled]
) -> dict[Path, Labelled]:
    """The pictures that a table names. Those with a wrong row go to `findings`."""
    name = name_in(path, finder.folder)
    table = parse(path.read_bytes(), name, (*FILE, *LABEL, *GROUP, "id"), findings)
    files, written, groups = (table.column(*names) for names in (FILE, LABEL, GROUP))
    if files is None or written is None:
        findings.leave_out("a table without a column `file` and a column `label`", name)
        return {}
    # An `id` of another table may be a patient's or a shift's, of many pictures.
    ours = tuple(key(head) for head in table.head) == OURS
    ids = (table.column("id") if ours else None) or files
    found: dict[Path, Labelled] = {}
    unknown: dict[str, list[str]] = defaultdict(list)
    for row, file in enumerate(files):
        label, match = labels.find(written[row]), finder.find(file, path.parent)
        first = match.paths[0] if match.paths else None
        other = (found.get(first) or former.get(first)) if first else None
        if first is None:
            findings.leave_out("in the table and not in the folder", f"{table.where(row)} {file}")
        elif label is None:
            unknown[shown(written[row], 40)].append(str(table.numbers[row]))
        elif len(match.paths) > 1:
            two = " and ".join(name_in(each, finder.folder) for each in match.paths[:2])
            what = f"{shown(file)} may be {two}: write its folder, too"
            findings.problem(table.where(row), what)
        elif other and other.label != label:
            what = f"{shown(file)} has the label {label!r}, elsewhere {other.label!r}: choose one"
            findings.problem(table.where(row), what)
        else:
            group = groups[row].strip() if groups else ""
            found[first] = Labelled(first, ids[row] or file, label, group)
    _tell_unknown(table, unknown, labels, findings)
    return found


def _tell_unknown(
    table: Table, unknown: Mapping[str, Sequence[str]], labels: Labels, findings: Findings
) -> None:
    for written, rows in unknown.items():
        what = f"the label {written!r}, which project.yaml does not list" if written else "no label"
        has = ", ".join(labels.labels)
        findings.problem(
            f"{table.name}, row {listed(rows, 5)}", f"{what}: fix it, or add it there ({has})"
        )
