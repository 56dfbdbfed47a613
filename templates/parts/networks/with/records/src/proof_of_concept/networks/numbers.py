"""Requests as numbers: the TF-IDF of their words, with which the simple planner begins too.

What is learnt is what that one learns: the intent of a request.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from .. import data
from ..config import Project
from ..model import intent_of, load
from ..planning.hints import hints
from ..plumbing import seen
from ..world.requests import Request
from .arrays import Arrays

INPUTS = 400  # numbers of a text, at most: a network on thousands would learn by heart


def arrays(project: Project, seed: int) -> Arrays:
    """The split as arrays. Raises ProblemError when there is no data or no model to compare with.

    Requests that say no intent are left out. The numbers are fitted on the training part alone.
    """
    _, requests = data.load(project)
    parts, model = data.split(requests, seed), load(project)
    learnt, tested = data.contents(parts.train, parts.validation), data.contents(parts.test)
    seen.refuse_seen(model.trained_on, learnt, tested, seed)
    labels = [str(label) for label in model.steps.classes_]

    def read(rows: Sequence[Request]) -> tuple[list[str], np.ndarray]:
        slots = [(row, model.slots.read(row.text)) for row in rows]
        said = [(hints(one.masked), intent_of(row, one, model.tools)) for row, one in slots]
        known = [(text, labels.index(intent)) for text, intent in said if intent in labels]
        return [text for text, _ in known], np.array([place for _, place in known], dtype=int)

    (texts, truth), unseen, test = read(parts.train), read(parts.validation), read(parts.test)
    words = TfidfVectorizer(token_pattern=r"\w+|\?", max_features=INPUTS, sublinear_tf=True)
    words.fit(texts)

    def told(texts: list[str]) -> np.ndarray:
        return np.asarray(words.transform(texts).toarray(), np.float32)

    simple = model.steps.predict_proba(test[0])
    sides = told(texts), truth, told(unseen[0]), unseen[1], told(test[0]), test[1]
    return Arrays(*sides, tuple(labels), simple)
