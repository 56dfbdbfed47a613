"""Whether there are enough examples: of each label, and from different people or places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from .findings import Findings


def check_labels(labels: Sequence[str], known: Sequence[str], fewest: int, items: str) -> None:
    """Raise ProblemError when a label is not known, or of a known one there are too few.

    labels: that of each example; items: what these are, such as texts.
    """
    findings, counts = Findings(), Counter(labels)
    for label in sorted(counts.keys() - set(known)):
        findings.problem(
            f"The data has the label {label!r}",
            "project.yaml does not: add it there, or collect again",
        )
    # Of two labels none can go: that would lead to the next refusal.
    others = sum(counts[label] >= fewest for label in known) >= 2
    out = f", or take it out of project.yaml, and what has it out of your {items}" if others else ""
    for label in known:
        if counts[label] < fewest:
            findings.problem(
                f"The label {label!r}",
                f"{fewest} different {items} are needed, and there are {counts[label]}: collect "
                f"more{out}",
            )
    findings.check()


def check_groups(
    labels: Sequence[str], groups: Sequence[str], fewest: int, names: str, otherwise: str
) -> None:
    """Raise ProblemError when a label comes from too few groups to have new ones in the test.

    labels, groups: of each example; names: what the groups are; otherwise: what else one can do.
    """
    findings, pairs = Findings(), set(zip(labels, groups, strict=True))
    for label, count in Counter(label for label, _ in sorted(pairs)).items():
        if count < fewest:
            findings.problem(
                f"The label {label!r}",
                f"it comes from too few {names} ({count}) to test it on new ones: collect it from "
                f"at least {fewest}, or {otherwise}",
            )
    findings.check()
