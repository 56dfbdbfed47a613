"""No model is measured on what it has seen: what it learnt from is kept with it, as codes.

An example goes by a code of its content, and not by its name or its place in a file. So another
seed, data collected again and a model from another computer are noticed alike.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from ..config import ProblemError


def trained_on(contents: Iterable[str], seed: int) -> dict[str, Any]:
    """What a model keeps of the examples that it learnt or was chosen by: eight bytes of each."""
    return {"seed": seed, "codes": _codes(contents)}


def refuse_seen(kept: Any, learnt: Iterable[str], tested: Iterable[str], seed: int) -> None:
    """Raise ProblemError unless a model is fit to be measured on the examples `tested`.

    kept: what `trained_on` gave in training; learnt, tested: the contents of this split, of the
    parts to learn and choose by, and of the test part. It must have learnt from the former, all of
    them, and from none of the latter.
    """
    codes = kept.get("codes") if isinstance(kept, Mapping) else None
    if not isinstance(codes, np.ndarray) or codes.dtype != np.uint64:
        raise ProblemError("The model does not say what it was trained on: train again first.")
    test = _codes(tested)
    if known := int(np.isin(test, codes).sum()):
        raise ProblemError(
            f"The model was trained on {known} of the {len(test)} examples of this test part, so "
            "the figures would flatter it: train again with this data and this seed first."
        )
    if kept.get("seed") != seed or not np.array_equal(codes, _codes(learnt)):
        raise ProblemError("The data or the seed changed since the training: train again first.")


def _codes(contents: Iterable[str]) -> np.ndarray:
    """The first eight bytes of the SHA-256 of each different content, in order."""
    digests = (hashlib.sha256(text.encode("utf-8", "replace")).digest() for text in contents)
    return np.unique(np.array([int.from_bytes(one[:8], "big") for one in digests], np.uint64))
