"""Measure the lists beside two baselines by what people took next, and write reports/."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from . import data
from .baseline import Popular, Together, popular, together
from .config import Project
from .interactions import controls
from .interactions.setting import read_setting
from .lists import mistakes, plots, scores
from .lists.groups import Tested, by_group, unseen
from .plumbing import results
from .plumbing.intervals import Statistic
from .ranking import DEEPEST
from .rungs.compare import Answered, ask, table


@results.new_figures()
def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json and the plots; return the former's content."""
    # 1. The same parts as in training. A model is asked only if it has seen no event of the test.
    setting, log = read_setting(project), data.load(project)
    parts = data.split(log, setting.repeats)
    past = log.part(-np.inf, parts.tested)
    cases = data.cases(past, parts.test, parts.tested, parts.unit, setting.repeats, seed)
    learnt = data.contents(parts.train, parts.validation)
    asked = ask(
        project, seed, learnt, data.contents(parts.test),
        lambda model: model.order(cases.histories),
    )  # fmt: skip
    model = asked[0].model

    # 2. Ten for each person from all three, and how good each list is.
    counts = popular(past, parts.tested, parts.unit)
    naive = Popular(counts, setting.repeats)
    second = Together(together(past), counts, setting.repeats)
    orders = {
        "baseline": naive.order(cases.histories),
        "model": asked[0].said,
        "second": second.order(cases.histories),
    }
    lists = {side: scores.rankings(order, cases) for side, order in orders.items()}
    tested = Tested(setting, past, cases, orders, lists)
    gains = {side: scores.gains(lists[side]) for side in orders}
    recalls = {side: scores.recalls(lists[side]) for side in orders}
    most = scores.most_popular(past.counts())
    shares = {side: scores.popular_share(orders[side], most) for side in orders}

    # 3. Compare them. YOUR TURN (PLAN.md, week 3): which figure decides for the user?
    several = setting.items[1]
    taken_most = np.mean([most[list(right)].mean() for right in cases.right])

    def row(name: str, title: str, score: Callable[[str], Statistic], **more: Any) -> Any:
        by_side = {side: score(side) for side in orders}
        return results.row(name, title, n=len(cases), seed=seed, **by_side, **more)

    def mean_of(values: dict[str, np.ndarray]) -> Callable[[str], Statistic]:
        return lambda side: lambda at: float(values[side][at].mean())

    def covered(side: str) -> Statistic:
        return lambda at: scores.coverage(orders[side][at], len(log.catalogue))

    metrics = [
        row(
            "ndcg_at_10", f"nDCG@{DEEPEST}", mean_of(gains),
            note=f"nDCG@{DEEPEST} is 1 where all that somebody {setting.action} next comes first, "
            f"and less the later it comes. {parts.how}",
        ),
        row("recall_at_10", f"Recall@{DEEPEST}", mean_of(recalls)),
        row(
            "coverage", "Coverage of the catalogue", covered,
            note=f"Coverage: the share of all {several} that the lists of "
            f"{scores.TOGETHER} {setting.people[1]} show together.",
        ),
        row(
            "popularity", "Share of popular items", mean_of(shares), higher_is_better=False,
            note=f"Popular: the tenth of all {several} that most {setting.action} before. Of what "
            f"they {setting.action} next, {taken_most:.0%} on average were of these.",
        ),
    ]  # fmt: skip

    def gain_of(answered: Answered) -> Statistic:
        values = scores.gains(scores.rankings(answered.said, cases))
        return lambda at: float(values[at].mean())

    # 4. Write it all down.
    summary = results.read_summary()
    if summary["source"] == "own":
        print("The reports name people of your log: read reports/metrics.json before you publish.")
    titles, names = log.catalogue.titles, [log.people[person] for person in cases.people]
    following = {
        name: [titles[item] for item in sorted(right)]
        for name, right in zip(names, cases.right, strict=True)
    }
    controls.write_examples(model, following)
    groups = by_group(tested)
    return results.write_metrics(
        {
            "task": project.task,
            "data": {
                "source": summary["source"],
                "seed": summary["seed"],
                "train": len(np.unique(parts.train.person)),
                "validation": len(np.unique(parts.validation.person)),
                "test": len(cases),
                "items": "events",
                "tested": setting.people[1],
            },
            "headline": "ndcg_at_10",
            "beside": ["recall_at_10", "coverage"],
            "unseen": unseen(groups, setting),
            "metrics": metrics,
            "per_label": groups,
            "mistakes": mistakes.worst(model, tested, parts.test),
            "planted": results.planted_note(parts.test.contents(), "events"),
            "plots": plots.draw(metrics, groups, tested, summary["source"]),
            "baseline": f"What most {setting.people[1]} {setting.action} lately, for everybody.",
            "second": f"What the same {setting.people[1]} {setting.action} (cosine).",
            "model": model.about,
            **table(asked, metrics, {"ndcg_at_10": gain_of}, len(cases), seed),
        }
    )
