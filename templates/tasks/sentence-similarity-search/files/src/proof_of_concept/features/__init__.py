"""Five ways to fit a query: words, meaning, spelling, numbers, what fitted before.

words      BM25, tuned on the train part: shared words, a rare one for more
meaning    latent semantic analysis: TF-IDF of words and pairs of them, brought down to a hundred
           directions by a truncated SVD, so that words which stand together count as alike
spelling   TF-IDF of runs of three and four letters: it forgives slips of the finger
numbers    the share of the query's numbers that the item says: one that differs is another thing
before     what told the items that answered from others, for queries of the train part that had
           the same words (Rocchio's feedback, 1971, kept from one query to the next)
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from ..baseline import shares, tuned
from ..collection import Item, Query
from ..documents.search import PARTS, Index
from ..documents.words import terms
from .numbers import Numbers

NAMES = ("words", "meaning", "spelling", "numbers", "before")
DIRECTIONS = 100
MOST_TERMS = 12_000
WORDS: dict[str, Any] = {
    "token_pattern": r"\S+", "lowercase": False, "ngram_range": (1, 2), "sublinear_tf": True,
}  # fmt: skip
LETTERS: dict[str, Any] = {"analyzer": "char_wb", "ngram_range": (3, 4), "sublinear_tf": True}


class Matcher:
    """directions: (DIRECTIONS, terms); asked: (queries, terms), sparse, queries of the train part;
    told: the same shape, what told their answers from other items.
    """

    def __init__(self, items: Sequence[Item], index: Index, terms_of: Any, **parts: Any) -> None:
        self.index, self.words, self.letters = index, terms_of, parts["letters"]
        self.directions, self.asked = parts["directions"], parts["asked"]
        self.told = parts["told"]
        wholes = [item.whole for item in items]
        self.numbers = Numbers(wholes)
        self.said = self.words.transform(map(_stems, wholes))  # sparse, (items, terms)
        self.meant = _directed(self.said, self.directions)  # (items, DIRECTIONS)
        self.spelled = self.letters.transform(wholes)  # sparse, (items, runs of letters)
        self.fitted = (self.told @ self.said.T).toarray()  # (queries, items)

    @classmethod
    def of(cls, items: Sequence[Item], known: Sequence[Query], seed: int) -> Matcher:
        """known: the queries of the train part."""
        wholes = [item.whole for item in items]
        index = Index.build([terms(whole) for whole in wholes], *tuned(items, known))
        words = TfidfVectorizer(max_features=MOST_TERMS, **WORDS)
        words.fit([_stems(text) for text in [*wholes, *(query.text for query in known)]])
        said: Any = words.transform(map(_stems, wholes))
        letters = TfidfVectorizer(max_features=MOST_TERMS, **LETTERS).fit(wholes)
        most = max(1, min(DIRECTIONS, *(size - 1 for size in said.shape)))
        directions = TruncatedSVD(most, random_state=seed).fit(said).components_
        questions = [_stems(query.text) for query in known]
        asked = words.transform(questions) if known else csr_matrix((0, said.shape[1]))
        told = _told_apart(known, items, said)
        parts = {"letters": letters, "directions": directions, "asked": asked, "told": told}
        return cls(items, index, words, **parts)

    def figures(self, texts: Sequence[str], passed: np.ndarray | None = None) -> np.ndarray:
        """(texts, items, 5), each about from 0 to 1. passed: (texts, queries), which queries of the
        train part must not count for which text.
        """
        by_words = np.array([shares(self.index, terms(text)) for text in texts])
        said = self.words.transform(map(_stems, texts))
        by_meaning = _directed(said, self.directions) @ self.meant.T
        by_spelling = (self.letters.transform(texts) @ self.spelled.T).toarray()
        like = (said @ self.asked.T).toarray() ** 2  # squared: a few that are very like count most
        if passed is not None:
            like[passed] = 0.0
        total = np.maximum(like.sum(axis=1, keepdims=True), 1e-9)
        before = (like / total) @ self.fitted
        figures = [by_words, by_meaning, by_spelling, self.numbers.shared(texts), before]
        return np.stack(figures, axis=-1)

    def kept(self) -> dict[str, Any]:
        """What `opened` makes the same of, with the items: arrays and lists, for a file."""
        names = {
            "index": self.index.vocabulary,
            "words": self.words.get_feature_names_out().tolist(),
            "letters": self.letters.get_feature_names_out().tolist(),
        }
        return {
            "names": json.dumps(names),  # as one: skops would keep a note of its own for each
            "index": self.index.kept(),
            "rarity": {"words": self.words.idf_, "letters": self.letters.idf_},
            "directions": self.directions,
            "asked": {part: getattr(self.asked, part) for part in PARTS},
            "told": {part: getattr(self.told, part) for part in PARTS},
        }

    @classmethod
    def opened(cls, items: Sequence[Item], kept: Mapping[str, Any]) -> Matcher:
        """Raises ValueError, KeyError or the like when the parts do not fit each other."""
        names, rarity = json.loads(kept["names"]), kept["rarity"]
        index = Index.opened(names["index"], kept["index"], len(items))
        words = TfidfVectorizer(vocabulary=names["words"], **WORDS)
        letters = TfidfVectorizer(vocabulary=names["letters"], **LETTERS)
        words.idf_, letters.idf_ = np.asarray(rarity["words"]), np.asarray(rarity["letters"])
        directions = np.asarray(kept["directions"], dtype=float)
        width = len(names["words"])
        if directions.ndim != 2 or directions.shape[1] != width:
            raise ValueError("directions of other words")
        parts = {name: _opened(kept[name], width) for name in ("asked", "told")}
        return cls(items, index, words, letters=letters, directions=directions, **parts)


def _told_apart(known: Sequence[Query], items: Sequence[Item], said: Any) -> Any:
    """(queries, terms), sparse: the items that answer each query, less others that were judged.

    So what they have in common, such as the subject, is nothing, and what is left answers.
    """
    places = {item.id: place for place, item in enumerate(items)}
    rows = []
    for query in known:
        right = [places[id] for id in sorted(query.relevant)]
        wrong = [places[id] for id in query.grades if id not in query.relevant]
        sides = [csr_matrix(said[side].mean(axis=0)) for side in (right, wrong) if right and side]
        empty = csr_matrix((1, said.shape[1]))
        rows.append(sides[0] - sides[1] if len(sides) == 2 else sides[0] if sides else empty)
    return csr_matrix(vstack(rows)) if rows else csr_matrix((0, said.shape[1]))


def _directed(said: Any, directions: np.ndarray) -> np.ndarray:
    """(texts, DIRECTIONS), rows of length 1, or of zeros where no word is known."""
    return np.asarray(normalize(np.asarray(said @ directions.T)))


def _opened(kept: Mapping[str, Any], width: int) -> Any:
    parts = tuple(np.asarray(kept[name]) for name in PARTS)
    found = csr_matrix(parts, shape=(len(parts[-1]) - 1, width), dtype=float)
    found.check_format(full_check=True)
    return found


def _stems(text: str) -> str:
    return " ".join(terms(text))
