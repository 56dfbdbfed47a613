"""The second baseline, harder to beat: the sentence nearest to the question by TF-IDF."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from ..documents import Document
from ..documents.passages import Passages
from ..documents.questions import Question
from ..scores import careful_limit, f1


class NearestSentence:
    """The sentence nearest by TF-IDF, with its page's title; refuses below a likeness.

    That is chosen on the validation questions, with the cap of the model.
    """

    about = "The nearest sentence by TF-IDF, with its title; refuses below a likeness, as capped."

    def __init__(self, documents: Sequence[Document], known: Sequence[Question]) -> None:
        self.places = places = Passages(documents)
        texts = [
            f"{documents[page].title}. {places.sentence(number)}"
            for number, page in enumerate(places.document.tolist())
        ]
        self.words = TfidfVectorizer(sublinear_tf=True)
        self.sentences = self.words.fit_transform(texts)  # sparse, (sentences, terms)
        likeness = [self._likeness(row.question) for row in known]
        said = [places.sentence(int(each.argmax())) for each in likeness]
        pairs = zip(said, known, strict=True)
        fits = [max((f1(one, gold) for gold in row.gold), default=0.0) for one, row in pairs]
        tops = np.array([each.max() for each in likeness])
        self.limit = careful_limit(tops, np.array(fits)) if known else 0.5

    def answer(self, question: str) -> tuple[str | None, list[str]]:
        """The sentence or None, and the ids of the documents, the nearest first."""
        likeness = self._likeness(question)
        order = np.argsort(-likeness, kind="stable")
        ids = [self.places.documents[page].id for page in self.places.document[order]]
        best = int(order[0])
        said = self.places.sentence(best) if likeness[best] >= self.limit else None
        return said, list(dict.fromkeys(ids))

    def _likeness(self, question: str) -> np.ndarray:
        """(sentences,): the cosine of each with the question."""
        asked: Any = self.words.transform([question])
        return (self.sentences @ asked.T).toarray().ravel()
