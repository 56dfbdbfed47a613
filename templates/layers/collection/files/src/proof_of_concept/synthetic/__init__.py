"""A made-up collection of the trade, with queries whose answers are known.

vocabulary.yaml has its subjects and facts. It is imperfect on purpose: several items a subject, old
versions, near duplicates, queries in other words or mistyped, some that nothing answers, and a few
judgements that are wrong. Some wordings stand in the test part alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from ..collection import items, kept
from ..config import ProblemError, Project
from ..documents.words import terms
from ..intake.vocabulary import graded
from ..plumbing.results import write_planted
from .entries import Entry, Writer
from .needs import Asker
from .subjects import read_subjects

SIZE = 900  # queries, about
TRIES = 30  # for each query: with few subjects there are not so many
# How many of each kind, in 100.
KINDS = {
    "its own words": 12,  # as the item puts it
    "other words": 32,  # as somebody puts it who does not know the item
    "wanted values": 15,  # a few words, and the value that they have to find
    "mistyped": 9,
    "more like this": 12,  # an item, said once more
    "nothing, close by": 12,  # the subject is there, what is asked is not
    "nothing, far off": 8,
}
APART = "Some ways to ask are kept for the test part."


def make(project: Project, folder: Path, seed: int) -> dict[str, Any]:
    """Write items.csv and judgements.csv into `folder`.

    Returns how much of them is about the job. Raises ProblemError for no topic, or more than 20,
    and where vocabulary.yaml cannot be used.
    """
    if not 1 <= len(project.labels) <= 20:
        raise ProblemError("project.yaml needs 1 to 20 different `labels` for this task.")
    subjects = read_subjects(project.labels)
    writer = Writer(subjects, np.random.default_rng(seed))
    entries = writer.collection()
    texts = [writer.item(entry, _topic(entry, project.labels)) for entry in entries]
    items.write(texts, folder / "items.csv")
    asker, found, wrong = Asker(writer, entries), {}, []
    for kind, share in KINDS.items():
        wanted = len(found) + share * SIZE // 100
        for _ in range(TRIES * share * SIZE // 100):
            if len(found) >= wanted:
                break
            query, is_wrong = asker.ask(kind)
            if query and query.text.lower() not in found:
                found[query.text.lower()] = query
                wrong += [query.text] if is_wrong else []
    queries = list(found.values())
    order = writer.random.permutation(len(queries))
    kept.write([queries[int(number)] for number in order], folder / "judgements.csv")
    write_planted(folder, {"judged on the wrong item": wrong})
    about = graded("Items and queries", {subjects.kind: subjects.grade})
    return {**about, "told": f"{about['told']} {APART}"}


def _topic(entry: Entry, topics: tuple[str, ...]) -> str:
    """The topic that shares most words with the subject; if none does, by the subject's place."""
    shared = [len({*terms(entry.subject)} & {*terms(topic)}) for topic in topics]
    return topics[shared.index(max(shared)) if any(shared) else entry.number % len(topics)]
