"""The files that one step leaves for the next: data/source.json and reports/metrics.json."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .. import config
from ..config import ProblemError
from ..intake.kept_files import read_json
from ..intake.staging import staged
from .intervals import Statistic, compare
from .markdown import markdown_text


def write_json(path: Path, content: Any) -> None:
    """Write `content` as JSON that people can read, and git can compare."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(content, indent=2, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


@contextmanager
def new_figures() -> Iterator[None]:
    """Around `evaluate`: all figures, or the former ones; and so the demo's examples."""
    with staged("REPORTS", "experiments.csv"), staged("EXAMPLES", whole=True):
        (config.REPORTS / "mistakes").mkdir()  # so that pictures of former ones go
        yield


def write_summary(source: str, seed: int, items: int, **more: Any) -> dict[str, Any]:
    """Note what `collect` collected, and return it. `more`: such as `labels`, how many of each."""
    summary = {"source": source, "seed": seed, "items": items, **more}
    write_json(config.DATA / "source.json", summary)
    return summary


def read_summary() -> dict[str, Any]:
    """What `collect` last collected. Raises ProblemError when it has not run."""
    again = "name a --source, and collect again"
    return read_json(config.DATA / "source.json", again, {"source", "seed", "items"})


def real_source() -> str:
    """Where the collected data comes from; empty when it is synthetic, or there is none."""
    if not (config.DATA / "source.json").is_file():
        return ""
    source = str(read_summary()["source"])
    return "" if source == "synthetic" else source


def write_planted(folder: Path, planted: Mapping[str, Sequence[str]]) -> None:
    """Note which examples synthetic data has wrong on purpose: what is wrong -> their ids."""
    write_json(folder / "planted.json", {why: list(ids) for why, ids in planted.items()})


def read_planted() -> dict[str, str]:
    """The ids of such examples, each with what is wrong; none where the data is real."""
    path = config.DATA / "processed" / "planted.json"
    kept = read_json(path, "collect again") if path.is_file() and not real_source() else {}
    lists = {why: ids for why, ids in kept.items() if isinstance(ids, list)}
    return {str(one): why for why, ids in lists.items() for one in ids}


def planted_note(tested: Sequence[str], items: str, so: str = "") -> str:
    """A sentence on those of the test part, by their ids; empty if there are none.

    so: what follows, where no answer is wholly right or wrong.
    """
    planted = read_planted()
    counts = Counter(planted[one] for one in tested if one in planted)
    if not counts:
        return ""
    told = ", ".join(f"{count} {why}" for why, count in counts.most_common())
    most = 1 - counts.total() / len(tested)
    best = read_summary().get("best")  # of outcomes that are drawn by chance too
    knows = f"whoever knew every chance behind the rows would be right about {best or 0:.0%}"
    limit = f"no model can be wholly right about more than {most:.0%} but by luck"
    so = so or (knows if best else limit)
    are = "is" if counts.total() == 1 else "are"
    return (
        f"Of the {len(tested)} test {items}, {counts.total()} {are} wrong or unclear on purpose "
        f"({told}): {so}. The mistakes leave them out."
    )


def caution() -> str:
    """What a visitor of the demo is told before they try it, as Markdown; empty if there is none.

    That nothing in it is real yet, and the warning that `evaluate` left.
    """
    warning = ""
    try:
        metrics = read_metrics()
        data, warning = metrics["data"], metrics.get("warning", "")
    except ProblemError:
        data = read_summary() if (config.DATA / "source.json").is_file() else {}
    made = "A program wrote these examples, and the model has learnt from nothing else."
    told = f"> **Synthetic data.** {made} {markdown_text(data.get('told', ''))}"
    lines = [told] if data.get("source", "synthetic") == "synthetic" else []
    return "\n>\n".join([*lines, *([f"> {markdown_text(warning)}"] if warning else [])])


def row(
    name: str,
    title: str,
    baseline: Statistic,
    model: Statistic,
    n: int,
    seed: int,
    higher_is_better: bool = True,
    unit: str = "",
    note: str = "",
    second: Statistic | None = None,
) -> dict[str, Any]:
    """One metric of metrics.json: baselines, model and differences, each with its interval.

    baseline, model, second: from indices into the `n` test examples to the figure on those.
    """
    about = {"name": name, "title": title, "unit": unit, "higher_is_better": higher_is_better}
    figures = compare(baseline, model, n, seed=seed, second=second)
    return {**about, **figures, **({"note": note} if note else {})}


def write_metrics(content: Mapping[str, Any]) -> dict[str, Any]:
    """Write reports/metrics.json and return it. The first plot is the one that pages lead with."""
    told = read_summary().get("told", "") if (config.DATA / "source.json").is_file() else ""
    metrics = {**content, "data": {**content["data"], "told": told}}
    write_json(config.REPORTS / "metrics.json", metrics)
    row = next(row for row in metrics["metrics"] if row["name"] == metrics["headline"])
    others = {"naive baseline": "baseline", "second baseline": "second"}
    beside = [f"{name} {row[key]['value']:.2f}" for name, key in others.items() if key in row]
    better = "" if row["higher_is_better"] else " (lower is better)"
    print(", ".join([f"{row['title']}: {row['model']['value']:.2f}{better}", *beside]))
    return metrics


def read_metrics() -> dict[str, Any]:
    """The content of reports/metrics.json. Raises ProblemError when it cannot be read."""
    keys = {"data", "headline", "metrics", "plots", "mistakes", "baseline", "model"}
    return read_json(config.REPORTS / "metrics.json", "run the command `all`, or `evaluate`", keys)
