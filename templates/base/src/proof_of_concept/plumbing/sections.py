"""The Markdown that `report` puts between the markers, from the content of metrics.json.

Each function takes the metrics, the folder of the reports as the page sees it, and the rows of
data/SOURCES.csv. Labels and texts go through `markdown_text`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .markdown import markdown_table, markdown_text
from .standing import demo, facts, state
from .wording import (
    Metrics,
    cell,
    headline,
    picture,
    rungs,
    source,
    tested,
    with_interval,
)


def result(metrics: Metrics, reports: str, items: Sequence[Any]) -> str:
    """A warning if there is one, the figures in a sentence, and what they hide of new examples."""
    before, after = (markdown_text(metrics.get(name) or "") for name in ("warning", "unseen"))
    return "\n\n".join(filter(None, [before and f"**{before}**", headline(metrics), after]))


def status(metrics: Metrics, reports: str, items: Sequence[Any]) -> str:
    """Whether these figures say anything about the real world."""
    if metrics["data"]["source"] == "synthetic":
        told = markdown_text(metrics["data"].get("told", ""))
        return (
            "> **Synthetic data.** A program wrote these examples: the figures show that every "
            f"step works, not how well it would do in use. {told}"
        )
    words = "The figures are" if "test" in metrics["data"] else "Nothing is yet"
    return f"> **Real data.** {words} measured on {source(metrics)}."


def metrics_table(metrics: Metrics, reports: str, items: Sequence[Any]) -> str:
    """Baselines and model of every metric, and how far the model is from the better baseline."""
    sides = {"Naive": "baseline", "Model": "model", "Difference": "difference"}
    if second := any("second" in row for row in metrics["metrics"]):
        sides = {"Naive": "baseline", "Second": "second", "Model": "model"}
        sides["Difference"] = "over_second"
    rows = []
    for row in metrics["metrics"]:
        title = row["title"] + (f" ({row['unit']})" if row.get("unit") else "")
        arrow = "higher is better" if row["higher_is_better"] else "lower is better"
        cells = [with_interval(row[side]) if side in row else "" for side in sides.values()]
        rows.append([f"{markdown_text(title)}, {arrow}", *cells])
    lines = [
        markdown_table(["Metric", *sides], rows),
        f"Naive baseline: {markdown_text(metrics['baseline'])}  ",
        *([f"Second baseline: {markdown_text(metrics['second'])}  "] if second else []),
        f"Model: {markdown_text(metrics['model'])}  ",
        f"Difference: the model minus the {'second' if second else 'naive'} baseline. In brackets: "
        f"95 % bootstrap intervals over the {tested(metrics)}.",
    ]
    notes = [markdown_text(row["note"]) for row in metrics["metrics"] if row.get("note")]
    notes += [markdown_text(metrics["planted"])] if metrics.get("planted") else []
    notes = [*([""] if notes else []), *notes, *rungs(metrics)]
    return "\n".join([lines[0], "", *lines[1:], *notes])


def summary(metrics: Metrics, reports: str, items: Sequence[Any]) -> str:
    """The same for the metrics that count most: README.md leaves the others to the write-up."""
    first = metrics["headline"]
    compared = (figure["name"] for row in metrics.get("rungs", ()) for figure in row["figures"])
    most = {first, *metrics.get("beside", ()), *compared}
    rows = [
        {**row, "note": row.get("note") if row["name"] == first else ""}
        for row in metrics["metrics"]
        if row["name"] in most
    ]
    return metrics_table({**metrics, "metrics": rows, "planted": ""}, reports, items)


def labels(metrics: Metrics, reports: str, items: Sequence[Any]) -> str:
    """The figures of each label, whatever columns the task measures."""
    rows = metrics.get("per_label")
    if not rows:
        return "Nothing was measured per label."
    titles = [column[:1].upper() + column[1:].replace("_", " ") for column in rows[0]]
    return markdown_table(titles, [[cell(row.get(column)) for column in rows[0]] for row in rows])


def mistakes(metrics: Metrics, reports: str, items: Sequence[Any]) -> str:
    """The worst mistakes: what it was, what the model said, and why."""
    planted = markdown_text(metrics.get("planted", ""))
    if not metrics["mistakes"]:
        none = "No mistakes on the test set, which is a reason to look for a harder one."
        return f"{none} {planted}".strip()
    blocks = [planted] if planted else []
    for place, mistake in enumerate(metrics["mistakes"], start=1):
        lines = [f"{place}. {mistake_sentence(mistake)}"]
        if mistake.get("text"):
            lines.append(f"   > {markdown_text(mistake['text'])}")
        if mistake.get("image"):
            lines.append(f"   ![Mistake {place}]({reports}/{mistake['image']})")
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
        f"{picture(plot, reports)}\n\n*{markdown_text(plot['caption'])}*"
        for plot in metrics["plots"]
    )


def data(metrics: Metrics, reports: str, items: Sequence[Any]) -> str:
    """How many examples per label, how they were split, and where they come from."""
    facts = metrics["data"]
    parts = [f"{facts[part]} {part}" for part in ("train", "validation", "test") if part in facts]
    split = f"Split of {facts.get('tested', 'examples')}: {', '.join(parts) or 'not made yet'}"
    lines = [f"Source: {source(metrics)}. {facts.get('split') or split}."]
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
    "mistakes": mistakes, "plots": plots, "data": data, "state": state, "demo": demo,
    "facts": facts, "summary": summary,
}  # fmt: skip
