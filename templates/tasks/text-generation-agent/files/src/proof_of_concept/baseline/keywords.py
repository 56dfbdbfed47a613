"""The second baseline, harder to beat: the first tool whose keywords stand in the request, once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..agent import Call, Final, Step
from ..planning.hints import WORDS, met
from ..planning.slots import SlotReader
from ..tools import Tool
from ..world import World


class KeywordPlanner:
    """One call, by keywords; the ids, names and values are found as the model finds them."""

    about = "One call to the first tool whose keywords stand in the request; acts without doubt."

    def __init__(self, world: World, tools: Mapping[str, Tool]) -> None:
        self.tools, self.slots = tools, SlotReader(world, list(tools.values()))

    def next(self, request: str, steps: Sequence[Step]) -> Call | Final:
        """The one call, then what it gave."""
        if steps:
            result = steps[-1].result
            if steps[-1].problem:
                return Final(f"That cannot be done: {result['error']}.", asks=True)
            rules = result.get("rules")
            told = rules[0]["rule"] if rules else ", ".join(f"{k} {v}" for k, v in result.items())
            return Final(str(told))
        slots = self.slots.read(request)
        does = next(iter(slots.tools), "") or next(
            does for does, words in WORDS.items() if met(slots.masked, words)
        )
        tool = slots.tools.get(does) or next(
            (one for one in self.tools.values() if one.does == does), None
        )
        if tool is None:
            return Final(f"There is no tool here to {does}.", asks=True)
        id = slots.ids[0] if slots.ids else ""
        field = slots.field.name if slots.field else ""
        taken: dict[str, object] = {
            "id": id, "field": field, "value": slots.value, "is": slots.value,
            "contact": slots.contact, "question": request, "text": request,
        }  # fmt: skip
        takes = tool.schema["properties"]
        return Call(
            tool.name, {name: said for name, said in taken.items() if said and name in takes}
        )
