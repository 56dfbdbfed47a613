"""Measure the search beside two baselines on the test queries, and write reports/."""

from __future__ import annotations

from typing import Any

import numpy as np

from . import data
from .baseline import ByBM25, ByOverlap, tuned
from .collection import kept
from .config import ProblemError, Project
from .plumbing import results
from .plumbing.intervals import Statistic
from .rungs.compare import Answered, ask, table
from .scores import Outcome, outcomes, plots
from .scores.mistakes import worst
from .scores.rows import mean_of, per_kind, rows_of
from .scores.speed import keep, timed
from .scores.twins import nearest

MOST_COMPARED = 1500  # items that are compared with each other: beyond that, the first so many


@results.new_figures()
def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json and the plots, and return the content of metrics.json."""
    # 1. The same split as in training.
    collection = data.load()
    queries = kept.load(collection)
    if len(queries) < kept.FEWEST:
        raise ProblemError(f"There are {len(queries)} queries to measure with. {kept.HOW_TO}.")
    parts = data.split(queries, collection, seed)
    if not any(query.answerable for query in parts.test):
        raise ProblemError("No item answers any query of the test part: judge more queries.")
    learnt = data.contents(parts.train, parts.validation)

    # 2. Let all search for every test query.
    planted, texts = results.read_planted(), [query.text for query in parts.test]

    def found_by(model: Any) -> list[Outcome]:
        if model.items != collection:
            raise ProblemError("The items changed since the training: train again first.")
        figures = model.figures(texts)
        scores, sure = model.scored(figures), model.sure(figures)
        return outcomes(parts.test, collection, scores, sure, model.threshold, list(planted))

    asked = ask(project, seed, learnt, data.contents(parts.test), found_by)
    model = asked[0].model
    naive, second = ByOverlap(collection), ByBM25(collection, *tuned(collection, parts.train))
    second.learn_to_refuse(parts.validation)
    sides = {"model": asked[0].said}
    for name, one in (("second", second), ("baseline", naive)):
        scores = one.scores(texts)
        sides[name] = outcomes(parts.test, collection, scores, scores.max(axis=1), one.limit)

    # 3. Look for near duplicates: each item is a query for the others. Those by which a model has
    # learnt do not count.
    some = collection[:MOST_COMPARED]
    known = {id for query in [*parts.train, *parts.validation] for id in query.relevant}
    counted = np.array([item.id not in known for item in some])
    wholes = [item.whole for item in some]
    every = {"model": model, "second": second, "baseline": naive}
    twins = {
        side: nearest(one.scores(wholes)[:, : len(some)], some, counted)
        for side, one in every.items()
    }

    # 4. Time a query, of each rung and of both baselines.
    def search(one: Any) -> Any:
        def of(texts: list[str]) -> Any:
            figures = one.figures(texts)
            return one.scored(figures), one.sure(figures)

        return of

    searches = {"naive": naive.scores, "BM25": second.scores}
    searches |= {one.rung: search(one.model) for one in asked}
    times = timed(searches, texts)
    keep(times, len(collection))

    # 5. Compare them. YOUR TURN (PLAN.md, week 3): which figure decides for the user?
    metrics = rows_of(sides, twins, seed)
    answerable = np.array([query.answerable for query in parts.test])

    def figure(name: str) -> Any:
        def of(one: Answered) -> Statistic:
            return mean_of([found for found in one.said if found.query.answerable], name)

        return of

    # 6. Write it all down, and leave queries for the demo.
    summary = results.read_summary()
    kept.write_demo_examples([query for query in parts.test if query.text not in planted])
    if summary["source"] == "own":
        print("reports/ and models/ quote items of yours: read them before you publish.")
    by_kind = per_kind(sides)
    compared = {"ndcg_at_10": figure("ndcg"), "mrr": figure("reciprocal")}
    source = summary["source"]
    drawn = plots.draw(sides, metrics, by_kind, twins, model.threshold, times, source)
    return results.write_metrics(
        {
            "task": project.task,
            "data": {
                "source": summary["source"],
                "seed": summary["seed"],
                **{part: len(getattr(parts, part)) for part in ("train", "validation", "test")},
                "labels": summary["labels"],
                "label_title": "Topic",
                "items": "items",
                "tested": "queries",
            },
            "headline": "ndcg_at_10",
            "beside": ["mrr", "false_answers", "lost_answers", "twins"],
            "metrics": metrics,
            "per_label": by_kind,
            "mistakes": worst(sides["model"], {item.id: item for item in collection}),
            "planted": results.planted_note(texts, "queries"),
            "plots": drawn,
            "baseline": naive.about,
            "second": second.about,
            "model": model.about,
            **table(asked, metrics, compared, int(answerable.sum()), seed),
        }
    )
