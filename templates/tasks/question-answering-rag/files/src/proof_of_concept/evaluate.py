"""Measure the model beside the naive baseline on the test questions, and write reports/."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from . import data, plots, ranking
from .baseline import WordOverlapBaseline
from .config import ProblemError, Project
from .documents import questions
from .documents.questions import Question
from .model import AnswerModel, load
from .plumbing import results, seen
from .predict import REFUSAL, extract
from .readers import language_model
from .scores import Outcome, mean_over, per_type

WORST = 8  # mistakes shown
WRONG = 0.5  # an answer with a lower F1 counts as a mistake
LONGEST = 300  # characters of a sentence that is shown
# Name, title, whether higher is better, which property of an outcome, and of which outcomes.
FIGURES = (
    ("answer_f1", "Answer F1", True, "f1", ""),
    ("exact_match", "Exact match", True, "exact", ""),
    ("groundedness", "Groundedness", True, "grounded", "answered"),
    ("wrongly_answered", "Wrongly answered, of the unanswerable", False, "answered",
     "unanswerable"),
    ("wrongly_refused", "Wrongly refused, of the answerable", False, "refused", "answerable"),
)  # fmt: skip
NOTES = {
    "groundedness": "Groundedness is 1 by construction as long as every answer is copied from a "
    "document; it is here for the day when a language model writes."
}


@results.new_figures()
def evaluate(project: Project, seed: int) -> dict[str, Any]:
    """Write reports/metrics.json and the plots, and return the content of metrics.json."""
    # 1. The trained model, and the same split as in training.
    model, documents = load(project), data.load()
    rows = questions.load(documents)
    if len(rows) < questions.FEWEST:
        raise ProblemError(f"There are {len(rows)} questions to measure with. {questions.HOW_TO}.")
    parts = data.split(rows, documents, seed)
    learnt = data.contents(parts.train, parts.validation)
    seen.refuse_seen(model.trained_on, learnt, data.contents(parts.test), seed)
    if model.documents != documents:
        raise ProblemError("The documents changed since the training: train again first.")

    # 2. Let both answer every test question. A language model has no part in it: its answers cost
    # money and change. YOUR TURN (PLAN.md, week 5): measure one on the same questions.
    answers = [_ask(model, row) for row in parts.test]
    baseline = WordOverlapBaseline(documents)
    naive = [Outcome(row, *baseline.answer(row.question)) for row in parts.test]

    # 3. Compare them. YOUR TURN (PLAN.md, week 1): which costs more, a wrong answer or none?
    metrics = _metrics(answers, naive, seed)

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
            "headline": "answer_f1",
            "metrics": metrics,
            "per_label": per_type(answers),
            "mistakes": worst(answers),
            "plots": plots.draw(answers, naive, metrics, model.threshold, source),
            "baseline": "The first sentence of the document that shares most words; never refuses.",
            "model": model.about,
        }
    )


def _ask(model: AnswerModel, row: Question) -> Outcome:
    """What the model makes of one question."""
    reading = model.read(row.question)
    answer, found = extract(model, reading), model.ranked(reading)
    cited = " ".join(source.text for source in answer.sources)
    return Outcome(row, answer.text, found, cited, model.sure(reading))


def _metrics(
    answers: Sequence[Outcome], naive: Sequence[Outcome], seed: int
) -> list[dict[str, Any]]:
    """One row for each figure. A figure of which there is no question is left out."""
    rows = []
    for name, title, up, figure, counted in FIGURES:
        if any(not counted or getattr(one, counted) for one in answers):
            before, after = (mean_over(side, figure, counted) for side in (naive, answers))
            n, note = len(answers), NOTES.get(name, "")
            rows.append(results.row(name, title, before, after, n, seed, up, note=note))
    before, after = ([one.ranking for one in side if one.answerable] for side in (naive, answers))
    return rows[:2] + (ranking.rows(before, after, "Document", seed) if after else []) + rows[2:]


def worst(outcomes: Sequence[Outcome]) -> list[dict[str, Any]]:
    """The mistakes that the model was most sure of, wrong answers first, then wrong refusals.

    They teach most: a word that misleads, a page that was not found, a question asked too vaguely.
    """
    wrong = sorted((one for one in outcomes if one.f1 < WRONG), key=lambda one: -one.sure)
    answered = [one for one in wrong if one.answered]
    refused = [one for one in reversed(wrong) if one.refused]
    chosen = answered[: max(WORST // 2, WORST - len(refused))]
    chosen += refused[: WORST - len(chosen)]
    return [
        {
            "id": f"{one.question.document or 'no document'} ({one.question.type})",
            # Without their full stops: the report goes on behind them.
            "truth": (one.question.gold or (REFUSAL,))[0][:LONGEST].removesuffix("."),
            "predicted": (one.said or REFUSAL)[:LONGEST].removesuffix("."),
            "why": _why(one),
            "image": None,
            "text": one.question.question[:LONGEST],
        }
        for one in chosen
    ]


def _why(one: Outcome) -> str:
    """What the figures say about a mistake."""
    start = f"Question type {one.question.type}; it was {one.sure:.0%} sure of an answer"
    if not one.answerable:
        return f"{start}, and the documents have none."
    if not one.ranking.place:
        return f"{start}; the right document shares no word with the question."
    return f"{start}; the right document came in place {one.ranking.place}."
