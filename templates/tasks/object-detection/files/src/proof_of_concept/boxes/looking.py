"""Let detectors look at the same pictures, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PIL import Image
from tqdm import tqdm

from ..data import Example
from ..features import pyramid, working_copy
from ..model import Detector
from . import Found


class Finder(Protocol):
    """What every detector here has, the simple one and the stronger one."""

    labels: tuple[str, ...]

    def find(self, picture: Image.Image) -> list[Found]:
        """What is found for each label, in pixels of the picture."""
        ...


def looker(examples: Sequence[Example]) -> Callable[[Any], list[Any]]:
    """From a detector to what it finds on each picture, per label.

    Detectors of templates spend most of their time on the pyramid of a picture: the first one makes
    it, and the next one finds it made.
    """
    made: list[tuple[list[Any], float]] = []

    def look(detector: Any) -> list[Any]:
        if not isinstance(detector, Detector):
            return [detector.find(example.picture()) for example in tqdm(examples, desc="Looking")]
        if not made:
            for example in tqdm(examples, desc="Looking"):
                small, shrink = working_copy(example.picture())
                made.append((pyramid(small), shrink))
        return [detector.find_in(*levels) for levels in made]

    return look
