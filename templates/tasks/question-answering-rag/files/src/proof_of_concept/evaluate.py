"""Measure the model beside the naive baseline on the test questions, and write reports/."""

from __future__ import annotations

from typing import Any

from . import data, plots
from .baseline import WordOverlapBaseline
from .baseline.nearest_sentence import NearestSentence
from .config import ProblemError, Project
from .documents import questions
from .documents.questions import Question
from .plumbing import results
from .predict import extract
from .readers import language_model
from .rungs.compare import ask, table
from .scores import Outcome, mean_over, per_type
from .scores.mistakes import worst
from .scores.rows import rows_of, warning


@results.new_figures()
def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json and the plots, and return the content of metrics.json."""
    # 1. The same split as in training.
    documents = data.load()
    rows = questions.load(documents)
    if len(rows) < questions.FEWEST:
        raise ProblemError(f"There are {len(rows)} questions to measure with. {questions.HOW_TO}.")
    parts = data.split(rows, documents, seed)
    learnt = data.contents(parts.train, parts.validation)

    # 2. Let all answer every test question. A language model has no part in it: its answers cost
    # money and change. YOUR TURN (PLAN.md, week 5): measure one on the same questions.
    planted = results.read_planted()

    def answers_of(model: Any) -> list[Outcome]:
        if model.documents != documents:
            raise ProblemError("The documents changed since the training: train again first.")
        return [_ask(model, row, row.question in planted) for row in parts.test]

    asked = ask(project, seed, learnt, data.contents(parts.test), answers_of)
    model, answers = asked[0].model, asked[0].said
    baseline = WordOverlapBaseline(documents)
    marks = [{"planted": row.question in planted} for row in parts.test]
    pairs = list(zip(parts.test, marks, strict=True))
    naive = [Outcome(row, *baseline.answer(row.question), **mark) for row, mark in pairs]
    nearest = NearestSentence(documents, parts.validation)
    second = [Outcome(row, *nearest.answer(row.question), **mark) for row, mark in pairs]

    # 3. Compare them. YOUR TURN (PLAN.md, week 1): which costs more, a wrong answer or none?
    metrics = rows_of(answers, naive, second, seed)

    compared = {
        "right_answers": lambda one: mean_over(one.said, "right", "answerable"),
        "wrong_answers": lambda one: mean_over(one.said, "wrong"),
    }

    # 4. Look closer, and keep a few questions for the demo.
    summary = results.read_summary()
    source = summary["source"]
    questions.write_demo_examples(parts.test)
    if source == "own":
        print("reports/ and models/ quote documents of yours: read them before you publish.")
    if language_model.is_set():
        print("A language model is set up: the demo uses it, and these figures are without it.")

    # 5. Write it all down.
    return results.write_metrics(
        {
            "task": project.task,
            "data": {
                "source": source,
                "seed": summary["seed"],
                **{part: len(getattr(parts, part)) for part in ("train", "validation", "test")},
                "labels": summary["labels"],
                "label_title": "Topic",
                "items": "documents",
                "tested": "questions",
            },
            "headline": "wrong_answers",
            "beside": ["right_answers", "near_misses"],
            "warning": warning(metrics),
            "metrics": metrics,
            "per_label": per_type(answers),
            "mistakes": worst(answers),
            "planted": results.planted_note([row.question for row in parts.test], "questions"),
            "plots": plots.draw(answers, naive, metrics, model.threshold, source),
            "baseline": baseline.about,
            "second": nearest.about,
            "model": model.about,
            **table(asked, metrics, compared, len(answers), seed),
        }
    )


def _ask(model: Any, row: Question, planted: bool) -> Outcome:
    """What the model makes of one question."""
    reading = model.read(row.question)
    answer, found = extract(model, reading), model.ranked(reading)
    return Outcome(row, answer.text, found, model.sure(reading), planted)
