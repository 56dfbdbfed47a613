"""Put the measured figures into the pages, and a picture of the demo into reports/.

Only the text between `<!-- report:NAME -->` and `<!-- /report:NAME -->` changes, and two keys of
front matter: `model-index` in MODEL_CARD.md and `size_categories` in data/README.md. What you
wrote around them stays as it is, byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .. import config
from ..config import ProblemError
from ..intake.folder import OWN_TABLES
from ..intake.kept_files import read_text, write_whole
from ..intake.staging import staged
from . import demo_picture, results
from .markdown import read_front_matter, replace_front_matter
from .sections import SECTIONS, Metrics

# Each file, and the folder of the reports as its text says it.
PAGES = ("README.md", "WRITEUP.md", "MODEL_CARD.md")
DRAFTS = ("private/follow-up.md", "private/outreach.md", "private/post.md")
FILES = {name: "reports" for name in (*PAGES, *DRAFTS)} | {"data/README.md": "../reports"}
# The Hub's steps for the size of a data set: fewer than so many items.
SIZES = {10**3: "n<1K", 10**4: "1K<n<10K", 10**5: "10K<n<100K", 10**6: "100K<n<1M"}
_MARKED = re.compile(
    r"(?P<open><!-- report:(?P<name>[a-z-]+) -->)(?P<old>.*?)(?P<close><!-- /report:(?P=name) -->)",
    re.DOTALL,
)


def report(examples: Callable[[], list[str]] = list) -> list[Path]:
    """Fill every marker there is, and return the files that changed.

    examples: gives HTML of the demo's examples with the model's answers, of which one is drawn.
    Raises ProblemError when there is no reports/metrics.json yet.
    """
    metrics, collected = results.read_metrics(), results.read_summary()
    if any(metrics["data"][key] != collected[key] for key in ("source", "seed")):
        raise ProblemError("The data is newer than the figures: train and evaluate first.")
    items = read_items(metrics)
    demo_picture.save(examples, metrics["data"]["source"] == "synthetic")
    changed = []
    for name, reports in FILES.items():
        path = config.ROOT / name
        if not path.is_file():
            continue
        before = read_text(path)
        after = fill(before, metrics, reports, items)
        if name == "MODEL_CARD.md":
            after = index_model(after, metrics)
        elif name == "data/README.md":
            after = size_data(after, collected["items"])
        if after != before:
            write_whole(path, after.encode("utf-8"))
            changed.append(path)
    names = [path.relative_to(config.ROOT).as_posix() for path in changed]
    print("Filled: " + (", ".join(names) or "nothing new"))
    return changed


@contextmanager
def new_data() -> Iterator[None]:
    """Around `collect`: the new data with its source, licences and card, or the former ones."""
    with staged("DATA", "README.md", "SOURCES.csv", "source.json", *OWN_TABLES):
        yield
        describe_data()


def describe_data() -> None:
    """Say in data/README.md what was collected, as soon as it is: before anything is measured."""
    path = config.DATA / "README.md"
    if not path.is_file() or not (config.DATA / "source.json").is_file():
        return
    summary = results.read_summary()
    collected = {"data": {**summary, "items": "examples"}}
    items = read_items(collected)
    after = fill(read_text(path), collected, "../reports", items, ("status", "data"))
    after = size_data(after, summary["items"])
    path.write_bytes(after.encode("utf-8"))


def fill(
    text: str,
    metrics: Metrics,
    reports: str,
    items: Sequence[Any] = (),
    names: Collection[str] = tuple(SECTIONS),
) -> str:
    """`text` with a new text between each pair of markers with one of `names`, from SECTIONS."""
    newline = "\r\n" if "\r\n" in text else "\n"

    def replaced(match: re.Match[str]) -> str:
        if match["name"] not in names:
            return match[0]
        new = SECTIONS[match["name"]](metrics, reports, items).replace("\n", newline)
        return f"{match['open']}{newline}{new}{newline}{match['close']}"

    return _MARKED.sub(replaced, text)


def index_model(text: str, metrics: Metrics) -> str:
    """`text` with the figures in the `model-index` of its front matter, if it has one.

    The Hugging Face Hub shows them beside the model. The other keys stay.
    """
    card = read_front_matter(text, "MODEL_CARD.md")
    if card is None:
        return text
    project = config.load_project()
    source = metrics["data"]["source"]
    result = {
        "task": {"type": str(card.get("pipeline_tag") or project.task)},
        "dataset": {"type": source, "name": f"{project.title or project.name} ({source} data)"},
        "metrics": [
            {"type": row["name"], "name": row["title"], "value": row["model"]["value"]}
            for row in metrics["metrics"]
        ],
    }
    card["model-index"] = [{"name": project.name, "results": [result]}]
    return replace_front_matter(text, card)


def size_data(text: str, items: int) -> str:
    """`text` with the size of the data in its front matter, in one of the Hub's own steps."""
    card = read_front_matter(text, "data/README.md")
    if card is None:
        return text
    step = next((step for size, step in SIZES.items() if items < size), "1M<n<10M")
    return replace_front_matter(text, {**card, "size_categories": [step]})


def read_items(metrics: Metrics) -> list[Any]:
    """What was collected from real sources, by data/SOURCES.csv; nothing of synthetic data."""
    path = config.DATA / "SOURCES.csv"
    if metrics["data"]["source"] == "synthetic" or not path.is_file():
        return []
    from .credits import read_sources

    return list(read_sources(path))
