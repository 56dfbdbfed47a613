"""What an example is: as data, as the model takes it, as a report shows it, and in the demo."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from . import config
from .intake.findings import Findings
from .intake.kept_files import read_json
from .plumbing.results import write_json

ITEMS, GROUPS = "texts", "writers"
ROUGHLY = "the TF-IDF of their words"  # what `rough` goes by
# What to do where there are too few of them.
UNGROUPED = "leave out the column (or the folders) of writers: each text is then by itself"
LONGEST = 400  # characters of a text that a report shows


@dataclass(frozen=True)
class Example:
    """One text with its label. `group` is who wrote it, or whatever else makes texts alike."""

    id: str
    text: str
    label: str
    group: str
    source: str


def deduplicate(examples: Sequence[Example], findings: Findings | None = None) -> list[Example]:
    """The examples with each text once: a text in both train and test would be a leak.

    Letter case and spaces make no difference. A text under two labels is left out altogether:
    nobody could learn which of them is meant. `findings` hear of both.
    """
    findings = findings or Findings()
    alike: dict[str, list[Example]] = {}
    for example in examples:
        alike.setdefault(content(example), []).append(example)
    kept = []
    for words, same in alike.items():
        if not words:
            findings.leave_out_all("without words", [example.id for example in same])
        elif len({example.label for example in same}) > 1:
            places = [f"{one.id} ({one.label}: {words[:30]})" for one in same]
            findings.leave_out_all("the same text under two labels", places)
        else:
            kept.append(same[0])
            findings.leave_out_all("a copy of another text", [example.id for example in same[1:]])
    return kept


def content(example: Example) -> str:
    """What makes it another example when it changes: not letter case, and not spaces."""
    return " ".join(inputs([example])[0].lower().split())


def inputs(examples: Sequence[Example]) -> list[str]:
    """What the model takes of each example: a letter and its mark as one sign (NFC)."""
    return [unicodedata.normalize("NFC", example.text) for example in examples]


def rough(known: Sequence[Example], asked: Sequence[Example]) -> tuple[Any, Any]:
    """Both as numbers that say how alike they are: for a baseline."""
    from .texts.rough import rough_numbers  # here, because the demo starts sooner so

    return rough_numbers(inputs(known), inputs(asked))


def shown(example: Example, number: int) -> dict[str, Any]:
    """What metrics.json keeps of the example behind mistake `number`."""
    return {"image": None, "text": example.text[:LONGEST]}


def write_demo_examples(chosen: Sequence[Example]) -> None:
    """Write demo/examples/examples.json: a few texts to try the demo with."""
    rows = [{"text": example.text, "label": example.label} for example in chosen]
    write_json(config.EXAMPLES / "examples.json", rows)


def demo_examples() -> list[tuple[str, str | None]]:
    """The demo's examples, each with its label where one knows it; none where there are none."""
    path = config.EXAMPLES / "examples.json"
    rows = read_json(path, "evaluate again", kind=list) if path.is_file() else []
    return [(row["text"], row.get("label")) for row in rows]
