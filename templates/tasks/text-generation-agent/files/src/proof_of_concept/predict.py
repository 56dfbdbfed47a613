"""One request in, one run out: what the demo, the tests and your own scripts call."""

from __future__ import annotations

from typing import Any

from .agent import Run, run
from .config import ProblemError
from .rungs.serving import ready
from .world.requests import LONGEST


def load() -> Any:
    """The trained planner; a clone that has none trains one first.

    Raises ProblemError when the saved one does not fit project.yaml.
    """
    return ready()


def predict(model: Any, request: str, confirmed: bool = False) -> Run:
    """Carry out one request on a copy of the records; nothing of it is kept.

    confirmed: whether a person says yes to what has to be confirmed. Raises ProblemError when there
    is nothing to do, or too much to read.
    """
    if not isinstance(request, str) or not request.strip():
        raise ProblemError("Write a request first: there is nothing to do yet.")
    if len(request) > LONGEST:
        raise ProblemError(
            f"That is {len(request):,} characters: shorten the request to {LONGEST}."
        )
    return run(model, " ".join(request.split()), model.world, model.tools, confirmed)
