"""Measure the model beside the naive baseline on the test questions, and write reports/."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from . import config, data, language_model, mistakes, plots, questions
from .baseline import WordOverlapBaseline
from .collect import read_summary
from .config import ProblemError, Project
from .data import FEWEST
from .model import AnswerModel, model_file
from .plumbing.intervals import compare
from .predict import extract
from .scores import DEPTH, Outcome, mean_over, per_type
from .words import raw_words


def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json and the plots, and return the content of metrics.json."""
    # 1. The same split as in training, the trained model and the naive baseline.
    if not model_file().is_file():
        raise ProblemError("There is no trained model yet: run the command `train` first.")
    documents = data.load()
    rows = questions.load(documents)
    if len(rows) < FEWEST:
        raise ProblemError(f"There are {len(rows)} questions to measure with. {questions.HOW_TO}.")
    parts = data.split(rows, documents, seed)
    model = AnswerModel.load(model_file(), project.labels)
    if model.trained_on != data.fingerprint(documents, parts.train + parts.validation):
        # The split would be another one too, with questions of the training part in the test part.
        raise ProblemError("The data or the seed changed since the training: train again first.")

    # 2. Let both answer every test question. A language model has no part in it: its answers cost
    # money and change. YOUR TURN (PLAN.md, week 5): measure one on the same questions.
    answers = [_ask_model(model, row) for row in parts.test]
    baseline = WordOverlapBaseline(documents)
    naive = [_ask_baseline(baseline, row) for row in parts.test]

    # 3. Compare them. YOUR TURN (PLAN.md, week 1): which costs more, a wrong answer or none?
    metrics = _metrics(answers, naive, seed)

    # 4. Look closer: each type of question, and the worst mistakes.
    source = read_summary()
    kind = "a learnt refusal" if model.learnt else "a fixed refusal, for want of questions"
    content = {
        "task": project.task,
        "data": {
            "source": source["source"],
            "seed": source["seed"],
            **{part: len(getattr(parts, part)) for part in ("train", "validation", "test")},
            "labels": source["labels"],
            "label_title": "Topic",
            "items": "documents",
            "tested": "questions",
        },
        "headline": "answer_f1",
        "metrics": metrics,
        "per_label": per_type(answers),
        "mistakes": mistakes.worst(answers),
        "plots": plots.draw(answers, naive, metrics, model.threshold, source["source"]),
        "baseline": "The first sentence of the document that shares most words; never refuses.",
        "model": f"BM25, the best sentence of the best passages, and {kind}.",
    }

    # 5. Write it all down.
    text = json.dumps(content, indent=2, ensure_ascii=False)
    path = config.REPORTS / "metrics.json"
    path.write_text(text + "\n", encoding="utf-8", newline="\n")
    mistakes.write_demo_examples(parts.test)
    if source["source"] == "own":
        print("reports/ and models/ quote documents of yours: read them before you publish.")
    if language_model.is_set():
        print("A language model is set up: the demo uses it, and these figures are without it.")
    score, naive_score = metrics[0]["model"]["value"], metrics[0]["baseline"]["value"]
    print(f"Answer F1 {score:.3f}, naive baseline {naive_score:.3f}, {len(answers)} test questions")
    return content


def _ask_model(model: AnswerModel, row: data.Question) -> Outcome:
    """What the model makes of one question."""
    reading = model.read(row.question)
    answer, ranked = extract(model, reading), model.ranked(reading)
    rank = ranked.index(row.document) + 1 if row.document in ranked else 0
    cited = frozenset(word for source in answer.sources for word in raw_words(source.text))
    return Outcome(row, answer.text, rank, cited, model.sure(reading))


def _ask_baseline(baseline: WordOverlapBaseline, row: data.Question) -> Outcome:
    """What the naive baseline makes of it."""
    said, ranked = baseline.answer(row.question)
    rank = ranked.index(row.document) + 1 if row.document in ranked else 0
    return Outcome(row, said, rank, frozenset(raw_words(said)))


def _metrics(
    answers: Sequence[Outcome], naive: Sequence[Outcome], seed: int
) -> list[dict[str, Any]]:
    """One row for each figure. A figure of which there is no question is left out."""
    figures: tuple[tuple[str, str, bool, Callable[[Outcome], float], Callable], ...] = (
        ("answer_f1", "Answer F1", True, lambda one: one.f1, lambda one: True),
        ("exact_match", "Exact match", True, lambda one: one.exact, lambda one: True),
        (
            "recall_at_3",
            "Document among the first three",
            True,
            lambda one: 0 < one.rank <= DEPTH,
            lambda one: one.answerable,
        ),
        (
            "groundedness",
            "Groundedness",
            True,
            lambda one: one.grounded,
            lambda one: one.said is not None,
        ),
        (
            "wrongly_answered",
            "Wrongly answered, of the unanswerable",
            False,
            lambda one: one.said is not None,
            lambda one: not one.answerable,
        ),
        (
            "wrongly_refused",
            "Wrongly refused, of the answerable",
            False,
            lambda one: one.said is None,
            lambda one: one.answerable,
        ),
    )
    rows = []
    for name, title, up, value, counts in figures:
        sides = [
            mean_over([value(one) for one in side], [counts(one) for one in side])
            for side in (naive, answers)
        ]
        if any(counts(one) for one in answers):
            row = {"name": name, "title": title, "unit": "", "higher_is_better": up}
            rows.append({**row, **compare(sides[0], sides[1], n=len(answers), seed=seed)})
    for row in rows:
        if row["name"] == "groundedness":
            row["note"] = (
                "Groundedness is 1 by construction as long as every answer is copied from a "
                "document; it is here for the day when a language model writes."
            )
    return rows
