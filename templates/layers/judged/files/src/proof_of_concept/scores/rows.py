"""The figures of all queries and items: as rows of metrics.json, and by kind of query."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..plumbing import results
from ..plumbing.intervals import Statistic
from ..ranking import DEEPEST
from . import Outcome
from .silence import MOST_SILENT
from .twins import Nearest, average_precision

SIDES = {"model": "model", "second": "BM25", "baseline": "word overlap"}
NAMED = {"model": "model", "second": "second baseline", "baseline": "naive baseline"}
# Name, title, which property of an outcome, and note: those of queries that some item answers.
FIGURES = (
    ("ndcg_at_10", f"nDCG@{DEEPEST}", "ndcg",
     "nDCG@10 is 1 where the first ten stand in the best order there is, by grades from 3 to 0. "
     "Counted are queries that some item answers; the two rows on answers have the others."),
    ("mrr", "Mean reciprocal rank", "reciprocal", ""),
    ("recall_at_10", f"Recall@{DEEPEST}, grade 2 or 3", "recall", ""),
    ("recall_best_at_10", f"Recall@{DEEPEST}, grade 3 alone", "recall_best",
     "Recall is the share of the items with these grades that are among the first ten."),
    ("judged_at_10", f"Judged@{DEEPEST}", "judged",
     "Judged@10 is the share of the first ten that somebody judged. The others count as wrong, "
     "which is sure of made-up data alone: where it is low, judge more before you believe a "
     "difference."),
)  # fmt: skip
SILENCE = (
    f"Below a threshold it says that nothing is close enough. It is chosen so that at most "
    f"{MOST_SILENT:.0%} of the validation queries that have an answer are lost."
)

Sided = Mapping[str, Sequence[Outcome]]


def mean_of(outcomes: Sequence[Outcome], figure: str) -> Statistic:
    """The mean of one property of outcomes, such as "ndcg", for any draw of them."""
    values = np.array([getattr(one, figure) for one in outcomes], dtype=float)
    return lambda indices: float(values[indices].mean())


def rows_of(sides: Sided, twins: Mapping[str, Nearest], seed: int) -> list[dict[str, Any]]:
    """One row for each figure. One of which there is no query, or no twin, is left out."""

    def row(name: str, title: str, each: Mapping[str, Statistic], n: int, **more: Any) -> Any:
        return results.row(
            name, title, each["baseline"], each["model"], n, seed, second=each["second"], **more
        )

    some = {side: [one for one in every if one.query.answerable] for side, every in sides.items()}
    none = {
        side: [one for one in every if not one.query.answerable] for side, every in sides.items()
    }
    found = []
    for name, title, figure, note in FIGURES:
        best = figure == "recall_best"  # of queries that no item answers fully there is none
        left = {side: [one for one in every if one.query.fully or not best]
                for side, every in some.items()}  # fmt: skip
        if left["model"]:
            each = {side: mean_of(left[side], figure) for side in left}
            found.append(row(name, title, each, len(left["model"]), note=note))
    if none["model"]:
        each = {side: mean_of(none[side], "answered") for side in none}
        title = "Answered although nothing fits"
        found.append(
            row("false_answers", title, each, len(none["model"]), higher_is_better=False,
                note=SILENCE)
        )  # fmt: skip
        lost = {side: _lost(some[side]) for side in some}
        title = "Not answered although an item fits"
        found.append(row("lost_answers", title, lost, len(some["model"]), higher_is_better=False))
    if twins["model"].has.any():
        areas = {side: average_precision(one) for side, one in twins.items()}
        n, title = len(twins["model"].has), "Near duplicates, average precision"
        note = (
            f"Near duplicates: of the {n} items that answer no query of training or validation, "
            f"{int(twins['model'].has.sum())} have one that says the same. The pairs of an item "
            "and its nearest are taken for such, the nearest first."
        )
        found.append(row("twins", title, areas, n, note=note))
    return found


def _lost(outcomes: Sequence[Outcome]) -> Statistic:
    values = np.array([not one.answered for one in outcomes], dtype=float)
    return lambda indices: float(values[indices].mean())


def per_kind(sides: Sided) -> list[dict[str, Any]]:
    """The figures of each kind of query, in the order of their names."""
    kinds = sorted({one.query.kind for one in sides["model"]})
    found = []
    for kind in kinds:
        own = {side: [one for one in every if one.query.kind == kind]
               for side, every in sides.items()}  # fmt: skip
        some = {side: [one for one in every if one.query.answerable] for side, every in own.items()}
        row: dict[str, Any] = {"kind_of_query": kind or "no kind", "queries": len(own["model"])}
        for side, name in NAMED.items():
            row[f"nDCG, {name}"] = _mean(some[side], "ndcg")
        row["recall_at_10"] = _mean(some["model"], "recall")
        row["answered"] = _mean(own["model"], "answered")
        found.append(row)
    return found


def _mean(outcomes: Sequence[Outcome], figure: str) -> float | None:
    values = [float(getattr(one, figure)) for one in outcomes]
    return round(sum(values) / len(values), 4) if values else None
