"""The Markdown that `report` puts between the markers, from the content of metrics.json.

Each function takes the metrics, the folder of the reports as the page sees it, and the rows of
data/SOURCES.csv. Labels and texts go through `markdown_text`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .markdown import markdown_table, markdown_text

Metrics = dict[str, Any]


def result(metrics: Metrics, reports: str, items: Sequence[Any]) -> str:
    """One sentence with the figures, and the headline figure."""
    headline = next(row for row in metrics["metrics"] if row["name"] == metrics["headline"])
    model, baseline = headline["model"], headline["baseline"]
    sentence = (
        f"**{markdown_text(headline['title'])} {_number(model['value'])}** (95 % interval "
        f"{_number(model['low'])} to {_number(model['high'])}) on {_tested(metrics)} of "
        f"{_source(metrics)}, against {_number(baseline['value'])} for the naive baseline."
    )
    return "\n\n".join([sentence, *(_picture(plot, reports) for plot in metrics["plots"][:1])])


def status(metrics: Metrics, reports: str, items: Sequence[Any]) -> str:
    """Whether these figures say anything about the real world."""
    if metrics["data"]["source"] == "synthetic":
        return (
            "> **Synthetic data.** A program wrote these examples. The figures show that each step "
            f"works, and nothing more. {markdown_text(metrics['data'].get('told', ''))}"
        )
    words = "The figures were" if "test" in metrics["data"] else "Nothing was yet"
    return f"> **Real data.** {words} measured on {_source(metrics)}."


def metrics_table(metrics: Metrics, reports: str, items: Sequence[Any]) -> str:
    """Baseline, model and difference of every metric."""
    rows = []
    for row in metrics["metrics"]:
        title = row["title"] + (f" ({row['unit']})" if row.get("unit") else "")
        arrow = "higher is better" if row["higher_is_better"] else "lower is better"
        cells = (_with_interval(row[side]) for side in ("baseline", "model", "difference"))
        rows.append([f"{markdown_text(title)}, {arrow}", *cells])
    lines = [
        markdown_table(["Metric", "Baseline", "Model", "Difference"], rows),
        f"Baseline: {markdown_text(metrics['baseline'])}  ",
        f"Model: {markdown_text(metrics['model'])}  ",
        f"In brackets: 95 % intervals, from {_tested(metrics)} drawn again and again.",
    ]
    notes = [markdown_text(row["note"]) for row in metrics["metrics"] if row.get("note")]
    return "\n".join([lines[0], "", *lines[1:], *([""] if notes else []), *notes])


def labels(metrics: Metrics, reports: str, items: Sequence[Any]) -> str:
    """The figures of each label, whatever columns the task measures."""
    rows = metrics.get("per_label")
    if not rows:
        return "Nothing was measured per label."
    titles = [column.replace("_", " ").capitalize() for column in rows[0]]
    return markdown_table(titles, [[_cell(row.get(column)) for column in rows[0]] for row in rows])


def mistakes(metrics: Metrics, reports: str, items: Sequence[Any]) -> str:
    """The worst mistakes: what it was, what the model said, and why."""
    if not metrics["mistakes"]:
        return "No mistakes on the test set, which is a reason to look for a harder one."
    blocks = []
    for number, mistake in enumerate(metrics["mistakes"], start=1):
        lines = [f"{number}. {mistake_sentence(mistake)}"]
        if mistake.get("text"):
            lines.append(f"   > {markdown_text(mistake['text'])}")
        if mistake.get("image"):
            lines.append(f"   ![Mistake {number}]({reports}/{mistake['image']})")
        blocks.append("\n\n".join(lines))
    return "\n\n".join(blocks)


def mistake_sentence(mistake: Mapping[str, Any]) -> str:
    """What it was, what the model made of it (`verb`, by default "taken for"), and why."""
    truth, said = markdown_text(mistake["truth"]), markdown_text(mistake["predicted"])
    verb = markdown_text(mistake.get("verb", "taken for"))
    return f"**{truth}**, {verb} **{said}**. {markdown_text(mistake['why'])}"


def plots(metrics: Metrics, reports: str, items: Sequence[Any]) -> str:
    """Every plot with its caption."""
    return "\n\n".join(
        f"{_picture(plot, reports)}\n\n*{markdown_text(plot['caption'])}*"
        for plot in metrics["plots"]
    )


def data(metrics: Metrics, reports: str, items: Sequence[Any]) -> str:
    """How many examples per label, how they were split, and where they come from."""
    facts = metrics["data"]
    parts = [f"{facts[part]} {part}" for part in ("train", "validation", "test") if part in facts]
    split = f"{facts.get('tested', 'examples')}: {', '.join(parts) or 'not made yet'}"
    lines = [f"Source: {_source(metrics)}. Split of {split}."]
    if facts.get("labels"):
        counts = [[markdown_text(label), str(count)] for label, count in facts["labels"].items()]
        titles = [facts.get("label_title", "Label"), facts.get("items", "examples").capitalize()]
        lines += ["", markdown_table(titles, counts)]
    if items:
        kinds = Counter((item.source, item.licence, item.licence_url) for item in items)
        rows = [
            [markdown_text(source), markdown_text(licence), markdown_text(url), str(count)]
            for (source, licence, url), count in sorted(kinds.items())
        ]
        table = markdown_table(["Source", "Licence", "Terms", "Items"], rows)
        lines += ["", "Author, address and licence of each are in data/SOURCES.csv.", "", table]
    return "\n".join(lines)


SECTIONS: dict[str, Callable[[Metrics, str, Sequence[Any]], str]] = {
    "result": result, "status": status, "metrics": metrics_table, "labels": labels,
    "mistakes": mistakes, "plots": plots, "data": data,
}  # fmt: skip


def _source(metrics: Metrics) -> str:
    source, seed = metrics["data"]["source"], metrics["data"]["seed"]
    names = {"synthetic": f"synthetic data (seed {seed})", "own": "our own data"}
    return names.get(source) or markdown_text(f"data from {source.replace('_', ' ')}")


def _tested(metrics: Metrics) -> str:
    return f"{metrics['data']['test']} test {metrics['data'].get('tested', 'examples')}"


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{round(value, 2) + 0.0:.2f}"  # no -0.00


def _with_interval(side: dict[str, float]) -> str:
    return f"{_number(side['value'])} ({_number(side['low'])} to {_number(side['high'])})"


def _cell(value: object) -> str:
    if value is None:
        return "not measured"
    return _number(value) if isinstance(value, float) else markdown_text(value)


def _picture(plot: dict[str, str], reports: str) -> str:
    return f"![{markdown_text(plot['title'])}]({reports}/{plot['file']})"
