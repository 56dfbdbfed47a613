"""Figures, sources and pictures as the report words them, in Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .markdown import markdown_table, markdown_text

Metrics = dict[str, Any]


def source(metrics: Metrics) -> str:
    """Where the data comes from."""
    kind = metrics["data"]["source"]
    names = {"synthetic": f"synthetic data (seed {metrics['data']['seed']})", "own": "own data"}
    return names.get(kind) or markdown_text(f"data from {kind.replace('_', ' ')}")


def tested(metrics: Metrics) -> str:
    """How many of what were in the test part."""
    return f"{metrics['data']['test']} test {metrics['data'].get('tested', 'examples')}"


def number(value: float) -> str:
    """A figure with two decimals, or with none where it is large."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{round(value, 2) + 0.0:.2f}"  # no -0.00


def with_interval(side: dict[str, float], words: str = "{} ({} to {})") -> str:
    """A figure and its interval, all with as many decimals."""
    figures = [side[key] for key in ("value", "low", "high")]
    if max(map(abs, figures)) >= 100:
        return words.format(*(f"{figure:,.0f}" for figure in figures))
    return words.format(*map(number, figures))


def headline(metrics: Metrics) -> str:
    """The figure that counts most, beside what the baselines reach, in a sentence or two."""
    rows = {row["name"]: row for row in metrics["metrics"]}
    row = rows[metrics["headline"]]
    model, unit = row["model"], f" {row['unit']}" if row["unit"] else ""
    against = f"{number(row['baseline']['value'])} for the naive baseline"
    if "second" in row:
        against += f" and {number(row['second']['value'])} for the second baseline"
    better = "" if row["higher_is_better"] else "; lower is better"
    value, interval = with_interval(model, "{}|{} to {}").split("|")
    sentence = (
        f"**{markdown_text(row['title'])}: {value}**{unit} (95 % interval {interval}{better}) on "
        f"{tested(metrics)} of {source(metrics)}, against {against}.{tie(row)}"
    )
    beside = [rows[name] for name in metrics.get("beside", ()) if name in rows]
    units = [f" {each['unit']}" if len(each["unit"].split()) == 1 else "" for each in beside]
    said = [
        f"{markdown_text(each['title'])} {number(each['model']['value'])}{unit}"
        for each, unit in zip(beside, units, strict=True)
    ]
    return f"{sentence} Also: {'; '.join(said)}." if said else sentence


def cell(value: object) -> str:
    """What stands in a cell of a table."""
    if value is None:
        return "not measured"
    return number(value) if isinstance(value, float) else markdown_text(value)


def picture(plot: dict[str, str], reports: str) -> str:
    """A plot of the folder `reports`."""
    return f"![{markdown_text(plot['title'])}]({reports}/{plot['file']})"


def rungs(metrics: Metrics) -> list[str]:
    """The lines of a table of the models that were compared; none where there was one alone."""
    rows = metrics.get("rungs", [])
    if not rows:
        return []
    named = {row["name"]: row for row in metrics["metrics"]}
    compared = [named[figure["name"]] for figure in rows[0]["figures"]]
    heads, naive = ["Rung"], ["naive"]
    for row in compared:
        better = "" if row["higher_is_better"] else " (lower is better)"
        heads += [markdown_text(row["title"] + better), "Against simple"]
        naive += [_finely(row["baseline"]), ""]
    lines = [[*naive, "", "", ""]]
    for row in rows:
        figures = [
            _finely(figure[side]) if figure[side] else ""
            for figure in row["figures"]
            for side in ("value", "difference")
        ]
        took = row["train_seconds"]
        trained = "not noted" if took is None else f"{took:.1f} s"
        sizes = [trained, f"{row['answer_ms']:.1f} ms", f"{row['megabytes']:.1f} MB"]
        lines.append([row["rung"], *figures, *sizes])
    about = [f"{row['rung'].capitalize()}: {markdown_text(row['model'])}  " for row in rows]
    how = "All answered the same test part. An answer: the mean of one go through that part."
    table = markdown_table([*heads, "Training", "An answer", "Its file"], lines)
    return ["", table, "", *about, how]


def _finely(side: dict[str, float]) -> str:
    """A figure and its interval with three decimals: two models may differ by little."""
    value, low, high = (f"{round(side[key], 3) + 0.0:.3f}" for key in ("value", "low", "high"))
    return f"{value} ({low} to {high})"


def tie(row: Mapping[str, Any]) -> str:
    """A sentence where the second baseline does as well as the model, or nothing."""
    over = row.get("over_second")
    if not over or not over["low"] <= 0 <= over["high"]:
        return ""
    return " The second baseline does as well, as far as so many examples can tell."
