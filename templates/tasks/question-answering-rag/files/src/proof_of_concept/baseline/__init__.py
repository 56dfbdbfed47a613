"""The naive baseline: it always has an answer. The second one is nearest_sentence."""

from __future__ import annotations

from collections.abc import Sequence

from ..documents import Document
from ..documents.words import raw_words, sentences


class WordOverlapBaseline:
    """The page that shares most words with the question, and its first sentence. Never refuses."""

    about = "The first sentence of the document that shares most words; never refuses."

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = list(documents)
        self.words = [set(raw_words(f"{page.title} {page.text}")) for page in documents]

    def answer(self, question: str) -> tuple[str, list[str]]:
        """The sentence, and the ids of all documents, the one with most shared words first."""
        asked = set(raw_words(question))
        shared = [len(asked & words) for words in self.words]
        order = sorted(range(len(shared)), key=lambda number: -shared[number])
        best = self.documents[order[0]]
        start, end = sentences(best.text)[0]
        return best.text[start:end], [self.documents[number].id for number in order]
