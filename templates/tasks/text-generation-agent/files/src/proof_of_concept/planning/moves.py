"""What every plan is made of: a reading of the request, the calls, and the words at the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ..agent import Call, Final, Step
from ..tools import CHANGE, CLOSE, OPEN_NEW, Tool
from .slots import Slots


@dataclass(frozen=True)
class Reading:
    """A request as the planner understands it: what is wanted, how sure that is, and of what."""

    intent: str
    sure: float
    slots: Slots
    text: str


Read = Callable[[str], Reading]


class Moves:
    """The calls that plans are made of. `tools` of the project; `read` understands a text."""

    def __init__(self, tools: Mapping[str, Tool], read: Read) -> None:
        self.tools, self.read = tools, read

    def call(self, does: str, tool: Tool | None = None, **arguments: object) -> Call | Final:
        """A call of the first tool that does it, or of `tool`."""
        known = tool or next((one for one in self.tools.values() if one.does == does), None)
        if known is None:
            return Final(f"There is no tool here to {does}.", asks=True)
        return Call(known.name, arguments)

    def act(self, reading: Reading) -> Call | Final:
        """The one call by which something is changed, closed or opened."""
        slots = reading.slots
        id = slots.ids[0]
        if reading.intent == CLOSE:
            return self.call(CLOSE, id=id)
        if reading.intent == OPEN_NEW:
            return self.call(OPEN_NEW, slots.tools.get(OPEN_NEW), id=id, text=reading.text)
        if reading.intent == CHANGE and slots.field and slots.value:
            return self.call(CHANGE, id=id, field=slots.field.name, value=slots.value)
        return Final("It does not say what to change into what.", asks=True)


def done(steps: Sequence[Step]) -> Final:
    """The end of a plan whose last call went well."""
    last = steps[-1].call
    said = ", ".join(f"{name} {value}" for name, value in last.arguments.items())
    return Final(f"Done: {last.tool.replace('_', ' ')}, {said.rstrip('.')}.")
