"""What an example is: as data, as the model takes it, as a report shows it, and in the demo."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from . import config
from .plumbing.results import write_json

ITEMS, GROUPS = "texts", "writers"
LONGEST = 400  # characters of a text that a report shows


@dataclass(frozen=True)
class Example:
    """One text with its label. `group` is who wrote it, or whatever else makes texts alike."""

    id: str
    text: str
    label: str
    group: str
    source: str


def deduplicate(examples: Sequence[Example]) -> list[Example]:
    """The examples with each text once: a text in both train and test would be a leak.

    Letter case and spaces make no difference. A text under two labels is left out altogether:
    nobody could learn which of them is meant.
    """
    labels: dict[str, set[str]] = {}
    first: dict[str, Example] = {}
    for example in examples:
        key = " ".join(example.text.lower().split())
        if key:
            first.setdefault(key, example)
            labels.setdefault(key, set()).add(example.label)
    return [example for key, example in first.items() if len(labels[key]) == 1]


def content(example: Example) -> str:
    """What makes it another example when it changes."""
    return example.text


def inputs(examples: Sequence[Example]) -> list[str]:
    """What the model takes of each example."""
    return [example.text for example in examples]


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
    rows = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
    return [(row["text"], row.get("label")) for row in rows]
