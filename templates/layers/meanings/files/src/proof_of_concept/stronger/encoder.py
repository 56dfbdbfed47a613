"""A pretrained network that puts the meaning of a text into numbers (sentence-transformers)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np

from .. import config
from ..config import ProblemError, Project

# 22 million weights, 90 MB, Apache-2.0; it knows English. For other languages take a multilingual
# one, such as sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2 (470 MB, Apache-2.0).
DEFAULT = "sentence-transformers/all-MiniLM-L6-v2"
ABOUT = "90 MB, Apache-2.0"


class Encoder:
    """name: on the Hugging Face Hub, or a folder; network: what is there."""

    def __init__(self, name: str, network: Any) -> None:
        self.name, self.network = name, network

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """(texts, numbers), each row of length 1; texts beyond some 250 words are cut off."""
        made = self.network.encode(
            list(texts), batch_size=32, normalize_embeddings=True, show_progress_bar=False
        )
        return np.asarray(made, dtype=np.float64)


def chosen(project: Project) -> str:
    """The encoder that project.yaml names under `options`, else DEFAULT."""
    return str(project.options.get("encoder") or DEFAULT)


@lru_cache(maxsize=1)
def opened(name: str) -> Encoder:
    """The encoder of that name: a folder of this computer, or of the Hub, which is downloaded once.

    Raises ProblemError when it can be found in neither.
    """
    from sentence_transformers import SentenceTransformer

    folder = config.ROOT / name
    size = f" ({ABOUT})" if name == DEFAULT else ""
    if not folder.is_dir():
        print(f"Opening {name}{size}: the first time, it is downloaded from huggingface.co")
    try:
        return Encoder(name, SentenceTransformer(str(folder) if folder.is_dir() else name))
    except (OSError, ValueError, RuntimeError) as error:
        raise ProblemError(
            f"{name}{size} is not on this computer and could not be downloaded: go online once, or "
            "give the path of a folder that holds one as `encoder` under `options` in project.yaml."
        ) from error
