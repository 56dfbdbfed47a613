"""One question in, one answer out: what the demo, the tests and your own scripts call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .config import ProblemError
from .documents import Document
from .documents.questions import LONGEST_QUESTION
from .model import AnswerModel
from .readers import language_model
from .readers.best_sentence import Reading
from .rungs.serving import ready

SHOWN = 3  # passages
REFUSAL = "Not in the documents."


@dataclass(frozen=True)
class Source:
    """A passage of a document. marks: (start, end) in `text` of each sentence of the answer."""

    document: Document
    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Answer:
    """text: sentences of the documents word for word, or None when they do not say. Where a
    language model wrote it (stronger/writer.py), it is its text, and the marks are what it quotes.

    sources: the passages, the cited ones first; without an answer, the nearest ones. sure: how
    likely it is that the documents hold the answer. remark: what else to know.
    """

    text: str | None
    sources: tuple[Source, ...]
    sure: float
    remark: str


def load() -> AnswerModel:
    """The trained model; a clone that has none trains one first.

    Raises ProblemError when the saved model does not fit project.yaml.
    """
    return ready()


def predict(model: AnswerModel, question: str) -> Answer:
    """Answer one question. Raises ProblemError when there is nothing to read, or too much.

    When a language model is set up, it picks the sentences (see readers/); the stronger model can
    have it write the answer (see stronger/writer.py).
    """
    if not isinstance(question, str) or not question.strip():
        raise ProblemError("Write a question first: there is nothing to look for yet.")
    if len(question) > LONGEST_QUESTION:
        raise ProblemError(
            f"That is {len(question):,} characters: shorten the question to {LONGEST_QUESTION}."
        )
    reading = model.read(question)
    if (written := model.written(question, reading)) is not None:
        return written
    if language_model.is_set() and len(reading.sentences):
        near = [int(number) for number in reading.sentences[: language_model.CANDIDATES]]
        pages = [model.documents[model.places.document[number]].title for number in near]
        texts = [model.places.sentence(number) for number in near]
        try:
            picked = language_model.pick(question, list(zip(pages, texts, strict=True)))
        except language_model.UnusableReplyError as problem:
            return extract(model, reading, f"{problem} This is the answer without it.")
        remark = "A language model picked this; the measured figures are without it."
        return _answer(model, reading, [near[number] for number in picked], remark)
    return extract(model, reading)


def extract(model: AnswerModel, reading: Reading, remark: str = "") -> Answer:
    """The best sentence, or a refusal when it is not sure enough: what `evaluate` measures."""
    if not len(reading.sentences):
        return _answer(model, reading, [], remark or "No document has any word of this question.")
    answers = model.sure(reading) >= model.threshold
    return _answer(model, reading, [int(reading.sentences[0])] if answers else [], remark)


def _answer(model: AnswerModel, reading: Reading, sentences: Sequence[int], remark: str) -> Answer:
    """The Answer made of these sentences, with the passages to show."""
    places = model.places
    cited = [int(places.passage[number]) for number in sentences]
    sources = []
    for passage in list(dict.fromkeys([*cited, *reading.passages[:SHOWN].tolist()]))[:SHOWN]:
        document, start, end = places.span(passage)
        marks = sorted(
            (int(places.start[number]) - start, int(places.end[number]) - start)
            for number in sentences
            if places.passage[number] == passage
        )
        sources.append(Source(document, document.text[start:end], tuple(marks)))
    text = " ".join(places.sentence(number) for number in sentences) or None
    return Answer(text, tuple(sources), round(model.sure(reading), 4), remark)
