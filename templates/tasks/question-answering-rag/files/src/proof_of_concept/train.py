"""Build the indexes, and learn when to answer: five steps, about a second."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits
from tqdm import tqdm

from . import data
from .config import Project
from .data import Split
from .documents import questions
from .documents.questions import Question
from .model import AnswerModel, save
from .plumbing import seen
from .readers.best_sentence import Reading
from .scores import f1

# Tried for what counts in a sentence: its own words (1), its passage and its kind.
PASSAGE_COUNTS, KIND_COUNTS = (0.25, 0.5, 1.0, 2.0), (0.0, 0.05, 0.1, 0.2)
FEWEST_OF_EACH = 8  # train questions with an answer, and without: fewer teach nothing


def train(project: Project, seed: int) -> Path:
    """Train on the collected documents and questions, and save the model. Returns its file."""
    # 1. Read and split. The test part stays untouched here.
    documents = data.load()
    parts = data.split(questions.load(documents), documents, seed)
    print(f"Training on {len(parts.train)} questions, choosing with {len(parts.validation)}")

    # 2. Cut the documents into passages and sentences, and index both.
    model = AnswerModel.of(documents)
    model.trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    print(f"Indexed {len(documents)} documents in {len(model.places.first)} passages")
    learn(model, parts)
    return save(model, project)


def learn(model: AnswerModel, parts: Split) -> None:
    """Steps 3 to 5: what counts in a sentence, and when to refuse."""
    answerable = sum(bool(row.gold) for row in parts.train)
    if min(answerable, len(parts.train) - answerable) < FEWEST_OF_EACH or not parts.validation:
        print("There are too few questions to learn from: it refuses as it did when it came.")
        return

    # 3. Choose what counts in a sentence, by the answers it would give to answerable questions.
    # YOUR TURN (PLAN.md, week 3): is this the reader to beat? Try overlapping passages, or
    # sentence embeddings beside BM25.
    known = [row for row in parts.train if row.gold]
    scored = []
    for passage, kind in tqdm(list(product(PASSAGE_COUNTS, KIND_COUNTS)), desc="Choosing"):
        model.mix = np.array([1.0, passage, kind])
        fits = [_score(model, model.read(row.question), row) for row in known]
        scored.append((float(np.mean(fits)), -kind, -passage))
    best, kind, passage = max(scored)  # of two that are as good, the simpler one
    model.mix = np.array([1.0, -passage, -kind])

    # 4. Learn to doubt: is the answer there, judging by the figures about the best sentence?
    features = np.array([model.read(row.question).features for row in parts.train])
    classifier = LogisticRegression(C=3.0, max_iter=1000)
    with threadpool_limits(1):
        classifier.fit(features, [bool(row.gold) for row in parts.train])
    model.refusal = np.hstack([classifier.intercept_, classifier.coef_[0]])
    model.learnt = True

    # 5. Choose the certainty below which it refuses, by the mean F1 on the validation part.
    # YOUR TURN (PLAN.md, week 4): a wrong answer may cost your user more than a refusal.
    model.threshold = _threshold(model, parts.validation)
    print(
        f"Passage counts {-passage:g}, kind {-kind:g}: F1 {best:.3f} without refusing; it refuses "
        f"below {model.threshold:.2f}"
    )


def _score(model: AnswerModel, reading: Reading, row: Question) -> float:
    """The F1 of answering `row` with the best sentence; 0 when nothing was found."""
    if not len(reading.sentences):
        return 0.0
    said = model.places.sentence(int(reading.sentences[0]))
    return max((f1(said, gold) for gold in row.gold), default=0.0)


def _threshold(model: AnswerModel, rows: Sequence[Question]) -> float:
    """The threshold with the best mean F1; in the middle of a flat stretch."""
    readings = [(model.read(row.question), row) for row in rows]
    sure = np.array([model.sure(reading) for reading, _ in readings])
    fits = np.array([_score(model, reading, row) for reading, row in readings])
    unanswerable = np.array([not row.gold for row in rows], dtype=float)
    tried = np.linspace(0.05, 0.95, 91)
    means = np.array([np.where(sure >= level, fits, unanswerable).mean() for level in tried])
    return float(np.median(tried[means >= means.max() - 1e-9]))
