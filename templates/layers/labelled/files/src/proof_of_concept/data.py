"""Read the collected examples, drop what would cheat, and split them into three parts."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path

import numpy as np

from . import config
from .config import ProblemError, Project
from .examples import GROUPS, ITEMS, UNGROUPED, Example, content, deduplicate
from .intake import csv_file
from .intake.enough import check_groups, check_labels
from .intake.findings import Findings

FEWEST = 10  # examples of each label: below that a split leaves too few to learn or measure
FOLDS = 5  # of the split: three to train, one to validate, one to test
PARTS = ("train", "validation", "test")
PLANTED = (":misfiled", ":vague")  # how the ids of such synthetic examples end
PRIVATE = ":own"  # and of those made from an example of the owner's
COLUMNS = tuple(field.name for field in fields(Example))


@dataclass(frozen=True)
class Split:
    """Learn from `train`, choose with `validation`, and look at `test` once, at the end."""

    train: list[Example]
    validation: list[Example]
    test: list[Example]


def examples_file() -> Path:
    """Where `collect` leaves the examples."""
    return config.DATA / "processed" / "examples.csv"


def save(examples: Iterable[Example], path: Path | None = None) -> Path:
    """Write the examples as CSV, a column for each field of Example, and return the file."""
    path, rows = path or examples_file(), [astuple(example) for example in examples]
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        # With both signs of a line's end, because older Pythons put quotes around these alone.
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)
    return path


def load(project: Project) -> list[Example]:
    """The collected examples without duplicates, in the order of the file.

    Raises ProblemError when there are none yet, or too few of a label of the project.
    """
    path, findings = examples_file(), Findings()
    if not path.is_file():
        raise ProblemError("There is no data yet: run the command `all`, or `collect`, first.")
    table = csv_file.parse(path.read_bytes(), path.name, COLUMNS, findings)
    if table.head != COLUMNS:
        raise ProblemError(f"{path.name} has other columns now: collect again.")
    findings.check()
    examples = deduplicate([Example(*row) for row in table.rows])
    check_labels([example.label for example in examples], project.labels, FEWEST, ITEMS)
    return examples


def contents(*parts: Sequence[Example]) -> list[str]:
    """What makes each example of these parts what it is: by that a model knows what it has seen."""
    return [content(example) for part in parts for example in part]


def planted(example: Example) -> bool:
    """Whether `synthetic` made it wrong, or said nothing in it, on purpose."""
    return example.source == "synthetic" and example.id.endswith(PLANTED)


def private(example: Example) -> bool:
    """Whether it is a variant of somebody's real text, which no report may show."""
    return example.source == "synthetic" and example.id.endswith(PRIVATE)


def meant_for(group: str) -> str:
    """The part that a group goes to by its name, as of "test only: Anna"; empty for most."""
    part, only, _ = group.partition(" only: ")
    return part if only and part in PARTS else ""


def label_numbers(project: Project, examples: Sequence[Example]) -> np.ndarray:
    """(examples,): the number of each one's label, which is its place in project.labels."""
    number = {label: place for place, label in enumerate(project.labels)}
    return np.array([number[example.label] for example in examples])


def split(examples: Sequence[Example], seed: int) -> Split:
    """About 60 % train, 20 % validation, 20 % test, with every label in each.

    All examples of one group land in the same part: else the model could gain by knowing who or
    where they are from, and the test would not notice. An empty group is a group of its own. A
    group called "test only: ..." (or train, validation) has its part already.
    """
    # Imported here, because the demo reads examples and splits none: it starts sooner.
    from sklearn.model_selection import StratifiedGroupKFold

    part_of = np.array([meant_for(example.group) for example in examples], dtype="<U10")
    open_ones: list[int] = np.flatnonzero(part_of == "").tolist()
    labels = [examples[number].label for number in open_ones]
    groups = [examples[number].group or f"only {examples[number].id}" for number in open_ones]
    check_groups(labels, groups, FOLDS, GROUPS, UNGROUPED)
    folds = StratifiedGroupKFold(n_splits=FOLDS, shuffle=True, random_state=seed)
    chosen = folds.split(labels, labels, groups) if labels else ()
    for part, (_, places) in zip(("test", "validation", *["train"] * 3), chosen, strict=False):
        part_of[np.array(open_ones)[places]] = part
    pairs = list(zip(examples, part_of, strict=True))
    result = Split(*([example for example, its in pairs if its == part] for part in PARTS))
    labels = [example.label for example in examples]
    for examples_of_part in (result.train, result.validation, result.test):
        missing = set(labels) - {example.label for example in examples_of_part}
        if missing:
            raise ProblemError(
                f"The {GROUPS} of the label {min(missing)!r} are too few to have some in each part "
                f"of the split: collect it from more, or {UNGROUPED}."
            )
    return result
