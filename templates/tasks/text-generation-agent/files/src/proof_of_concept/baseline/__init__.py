"""The naive baseline: it can read, and nothing else. The second one is keywords."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..agent import Call, Final, Step
from ..tools import LOOK_UP, Tool

_ID = re.compile(r"\b[A-Z]+-\d+\b")


class LookUpBaseline:
    """Reads the record whose id stands in the request and says all of it; else asks a person."""

    about = "Reads the record whose id it finds and says all of it; changes nothing."

    def __init__(self, tools: Mapping[str, Tool]) -> None:
        self.tool = next((one.name for one in tools.values() if one.does == LOOK_UP), "")

    def next(self, request: str, steps: Sequence[Step]) -> Call | Final:
        """The one call, then what it gave."""
        found = _ID.search(request)
        if found is None or not self.tool or (steps and steps[-1].problem):
            return Final("Somebody has to look at this.", asks=True)
        if not steps:
            return Call(self.tool, {"id": found[0]})
        return Final(", ".join(f"{name} {said}" for name, said in steps[-1].result.items()))
