"""Texts as numbers that anybody would try first: TF-IDF of their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sklearn.feature_extraction.text import TfidfVectorizer


def rough_numbers(known: Sequence[str], asked: Sequence[str]) -> tuple[Any, Any]:
    """Sparse, (known, words) and (asked, words): what is rare in `known` counts most."""
    words = TfidfVectorizer(token_pattern=r"\w+")
    return words.fit_transform(known), words.transform(asked)
