"""Single examples: as the model takes them, as a report shows them, and a few for the demo."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from . import config
from .config import Project
from .data import Example
from .plumbing.results import write_json

ITEMS = "texts"
LONGEST = 400  # characters of a text that a report shows
OFFERED = 6  # examples in the demo


def inputs(examples: Sequence[Example]) -> list[str]:
    """What the model takes of each example."""
    return [example.text for example in examples]


def shown(example: Example, number: int) -> dict[str, Any]:
    """What metrics.json keeps of the example behind mistake `number`."""
    return {"image": None, "text": example.text[:LONGEST]}


def write_demo_examples(project: Project, examples: Sequence[Example]) -> None:
    """Write demo/examples/examples.json: a few texts of different labels, to try the demo with."""
    queues = [[e for e in examples if e.label == label] for label in project.labels]
    chosen = [queue[turn] for turn in range(OFFERED) for queue in queues if turn < len(queue)]
    rows = [{"text": example.text, "label": example.label} for example in chosen[:OFFERED]]
    write_json(config.EXAMPLES / "examples.json", rows)


def demo_examples() -> list[tuple[str, str | None]]:
    """The demo's examples, each with its label where one knows it; none where there are none."""
    path = config.EXAMPLES / "examples.json"
    rows = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
    return [(row["text"], row.get("label")) for row in rows]
