"""Build the indexes, and learn when to answer: five steps, about a second."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict
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
from .scores import RIGHT, careful_limit, f1

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


def enough(parts: Split) -> bool:
    """Whether there are questions to learn from; says so if not."""
    answerable = sum(bool(row.gold) for row in parts.train)
    if min(answerable, len(parts.train) - answerable) >= FEWEST_OF_EACH and parts.validation:
        return True
    print("There are too few questions to learn from: it refuses as it did when it came.")
    return False


def learn(model: AnswerModel, parts: Split) -> None:
    """Steps 3 to 5: what counts in a sentence, and when to refuse."""
    if not enough(parts):
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
    print(f"Passage counts {-passage:g}, kind {-kind:g}: F1 {best:.3f} without refusing")
    learn_to_doubt(model, parts)


def learn_to_doubt(model: AnswerModel, parts: Split) -> None:
    """Steps 4 and 5, for any model that reads: when to refuse."""
    # 4. Learn to doubt: is the best sentence right, judging by the figures about it?
    features, fits = _best_answers(model, parts.train)
    right = fits >= RIGHT
    if min(right.sum(), (~right).sum()) < FEWEST_OF_EACH:
        print("Nearly all answers are right, or wrong: it refuses as it did when it came.")
        return
    classifier = LogisticRegression(C=3.0, max_iter=1000)
    with threadpool_limits(1):
        # Each fifth of the train part judged by the other four, as if it were new.
        folds = cross_val_predict(classifier, features, right, cv=5, method="predict_proba")
        classifier.fit(features, right)
    model.refusal = np.hstack([classifier.intercept_, classifier.coef_[0]])
    model.learnt = True

    # 5. Choose the certainty below which it refuses: the lowest that keeps wrong answers below the
    # cap in scores.py, on these folds and the validation part. More questions, a steadier choice.
    unseen, unseen_fits = _best_answers(model, parts.validation)
    sure = np.append(np.asarray(folds)[:, 1], np.asarray(classifier.predict_proba(unseen))[:, 1])
    model.threshold = careful_limit(sure, np.append(fits, unseen_fits))
    print(f"It refuses below {model.threshold:.2f}")


def _best_answers(model: AnswerModel, rows: Sequence[Question]) -> tuple[np.ndarray, np.ndarray]:
    """The figures about the best sentence for each question (questions, FEATURES), and its F1."""
    readings = [model.read(row.question) for row in rows]
    pairs = zip(readings, rows, strict=True)
    fits = [_score(model, reading, row) for reading, row in pairs]
    return np.array([reading.features for reading in readings]), np.array(fits)


def _score(model: AnswerModel, reading: Reading, row: Question) -> float:
    """The F1 of answering `row` with the best sentence; 0 when nothing was found."""
    return fit_of(model, int(reading.sentences[0]), row) if len(reading.sentences) else 0.0


def fit_of(model: AnswerModel, sentence: int, row: Question) -> float:
    """The F1 of answering `row` with the sentence of that number."""
    said = model.places.sentence(sentence)
    return max((f1(said, gold) for gold in row.gold), default=0.0)
