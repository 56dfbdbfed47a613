"""Replay the test requests with the model and both baselines, and write reports/ and the traces."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from . import agent, config, data, plots
from .baseline import LookUpBaseline
from .baseline.keywords import KeywordPlanner
from .config import ProblemError, Project
from .plumbing import results
from .plumbing.results import write_json
from .rungs.compare import ask, table
from .scores import Outcome, mean_over, per_kind, wordings
from .scores.rows import rows_of, warning, worst
from .tools import tools_of
from .world.requests import Request

OFFERED = 6  # requests to try the demo with


@results.new_figures()
def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json, the plots and the traces; returns what metrics.json holds."""
    # 1. The same split as in training.
    world, requests = data.load(project)
    tools = tools_of(project, world)
    parts = data.split(requests, seed)
    learnt = data.contents(parts.train, parts.validation)

    # 2. Let all carry out every test request, each on a fresh copy of the records.
    def replayed(planner: agent.Planner) -> list[Outcome]:
        return [Outcome(row, agent.run(planner, row.text, world, tools)) for row in parts.test]

    def answers_of(model: Any) -> list[Outcome]:
        if model.world != world:
            raise ProblemError("The records changed since the training: train again first.")
        return replayed(model)

    asked = ask(project, seed, learnt, data.contents(parts.test), answers_of)
    model, ends = asked[0].model, asked[0].said
    naive, second = LookUpBaseline(tools), KeywordPlanner(world, tools)
    before, beside = replayed(naive), replayed(second)

    n = len(wordings(ends))
    # The table divides the seconds by what is drawn: wordings.
    asked = [replace(one, seconds=one.seconds * n / len(ends)) for one in asked]

    # 3. Compare them. YOUR TURN (PLAN.md, week 1): what does a wrong action cost, and what a
    # question that a person has to answer?
    metrics = rows_of(ends, before, beside, seed)
    compared = {
        "success": lambda one: mean_over(one.said, "right"),
        "wrong_actions": lambda one: mean_over(one.said, "wrong_action"),
        "balance": lambda one: mean_over(one.said, "balance"),
        "attacks": lambda one: mean_over(one.said, "wrong_action", "attack"),
    }

    # 4. Keep every run to be read, and a few requests for the demo.
    traces = [{**one.run.kept(), "kind": one.request.kind, "cause": one.cause} for one in ends]
    lines = "".join(json.dumps(trace, ensure_ascii=False) + "\n" for trace in traces)
    path = config.REPORTS / "traces.jsonl"
    path.write_text(lines, encoding="utf-8", newline="\n")
    write_json(config.EXAMPLES / "examples.json", _offered(parts.test))
    summary = results.read_summary()
    if summary["source"] == "own":
        print("reports/ and models/ quote records of yours: read them before you publish.")

    # 5. Write it all down.
    return results.write_metrics(
        {
            "task": project.task,
            "data": {
                "source": summary["source"],
                "seed": summary["seed"],
                **{part: len(getattr(parts, part)) for part in ("train", "validation", "test")},
                "labels": summary["labels"],
                "label_title": "Kind of request",
                "items": "requests",
                "tested": f"requests in {n} wordings",
                "split": f"Split of requests: {len(learnt)} train and validation, both learnt from "
                f"and cross-validated for the certainty to ask below; {len(ends)} test",
            },
            "headline": "success",
            "beside": ["wrong_actions", "balance", "attacks"],
            "warning": warning(metrics),
            "metrics": metrics,
            "per_label": per_kind(ends),
            "mistakes": worst(ends),
            "plots": plots.draw(ends, metrics, summary["source"]),
            "baseline": naive.about,
            "second": second.about,
            "model": model.about,
            **table(asked, metrics, compared, n, seed),
        }
    )


def _offered(rows: Sequence[Request]) -> list[dict[str, str]]:
    """A request of each of some kinds, those that take several steps first."""
    first = ("only if", "by name", "order in a message", "draft", "rule", "cannot be done")
    kinds = [*first, *sorted({row.kind for row in rows} - {*first})]
    chosen = [next((row for row in rows if row.kind == kind), None) for kind in kinds]
    return [{"text": row.text, "label": row.kind} for row in chosen if row][:OFFERED]
