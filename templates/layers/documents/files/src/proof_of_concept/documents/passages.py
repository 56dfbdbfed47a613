"""Documents cut into sentences, and neighbouring sentences into passages.

A passage is what is looked for, a sentence is what is said: the passage has the words around the
sentence that the question may use.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from . import Document
from .words import sentences, terms

SENTENCES = 4  # in one passage. YOUR TURN (PLAN.md, week 3): try 2 and 8, or passages that overlap.


class Passages:
    """Where every sentence and every passage lies.

    document, start, end, passage: (sentences,), numbers and places in the document's text.
    first, last: (passages,), the numbers of the first and the last sentence of each.
    """

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = list(documents)
        rows: list[tuple[int, int, int, int]] = []
        passage = -1
        for number, document in enumerate(documents):
            for place, (start, end) in enumerate(sentences(document.text)):
                passage += place % SENTENCES == 0
                rows.append((number, start, end, passage))
        self.document, self.start, self.end, self.passage = np.array(rows, dtype=int).T
        numbers = np.arange(passage + 1)
        self.first = np.searchsorted(self.passage, numbers)
        self.last = np.searchsorted(self.passage, numbers, side="right") - 1

    def sentence(self, number: int) -> str:
        text = self.documents[self.document[number]].text
        return text[self.start[number] : self.end[number]]

    def span(self, passage: int) -> tuple[Document, int, int]:
        """The document of a passage, and where in its text the passage starts and ends."""
        first, last = self.first[passage], self.last[passage]
        document = self.documents[self.document[first]]
        return document, int(self.start[first]), int(self.end[last])

    def about(self, number: int) -> list[str]:
        """The terms of a document's title and topic: they hold for every passage of it."""
        document = self.documents[number]
        return terms(f"{document.title} {document.topic}")

    def passage_terms(self) -> list[list[str]]:
        """The terms of each passage, and what it is about."""
        found = []
        for passage, first in enumerate(self.first):
            document, start, end = self.span(passage)
            found.append(self.about(self.document[first]) + terms(document.text[start:end]))
        return found

    def sentence_terms(self) -> list[list[str]]:
        """The terms of each sentence, each once, and what it is about: "It costs 2 euros" does not
        name its thing again. A heading that only repeats the title has none: it answers nothing.
        """
        found = []
        for number, document in enumerate(self.document):
            own, about = set(terms(self.sentence(number))), set(self.about(document))
            found.append(sorted(own | about) if own - about else [])
        return found
