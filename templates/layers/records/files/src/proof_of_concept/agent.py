"""The loop around a planner: it asks for the next call, checks it, runs it, and keeps a trace.

A planner only says what it would do next. Whether that happens is decided here: the tool has to be
there, the arguments have to fit its schema, and a person has to say yes to what is not easily
undone. Whatever a tool gives back is data for the planner, and never an order to this loop.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Protocol

from .tools import Tool, ToolError
from .world import World
from .world.store import Store

MOST_STEPS = 8
INVALID, FAILED, WAITING = "invalid", "failed", "waits for a person"


@dataclass(frozen=True)
class Call:
    """A tool that a planner wants to use, and with what."""

    tool: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True)
class Final:
    """The end of a run: what is said, and whether it is that a person has to take over."""

    text: str
    asks: bool = False


@dataclass(frozen=True)
class Step:
    """One call and what came of it. problem: INVALID, FAILED, WAITING, or empty."""

    call: Call
    result: Mapping[str, Any]
    problem: str = ""


@dataclass(frozen=True)
class Run:
    """One request from its words to its end: the trace.

    changes: what is not as it was, as Store.changes says it; texts: what was drafted or opened.
    """

    request: str
    steps: tuple[Step, ...]
    answer: str
    asks: bool
    changes: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    tokens: int = field(default=0, compare=False)

    @property
    def waits(self) -> bool:
        """Whether a person has to confirm its last call before it goes on."""
        return bool(self.steps) and self.steps[-1].problem == WAITING

    def problems(self, kind: str) -> int:
        """How many calls had a problem of that kind."""
        return sum(step.problem == kind for step in self.steps)

    def kept(self) -> dict[str, Any]:
        """As reports/traces.jsonl keeps it."""
        return {**asdict(self), "changes": list(self.changes), "texts": list(self.texts)}


class Planner(Protocol):
    """What says what to do next: a baseline, the model, or a language model."""

    def next(self, request: str, steps: Sequence[Step]) -> Call | Final:
        """The next call, or the end, given what has happened so far."""
        ...


def run(
    planner: Planner, request: str, world: World, tools: Mapping[str, Tool], confirmed: bool = True
) -> Run:
    """Carry out one request on a copy of the records.

    confirmed: what a person says to every call that has to be confirmed. The replay in `evaluate`
    says yes to all of them, so the figures are of what happens if nobody looks.
    """
    store, steps = Store(world), []
    spent = getattr(planner, "tokens", 0)
    end = Final(f"Stopped after {MOST_STEPS} steps: a person has to look at it.", asks=True)
    try:
        while len(steps) < MOST_STEPS:
            move = planner.next(request, steps)
            if isinstance(move, Final):
                end = move
                break
            steps.append(_step(move, store, world, tools, confirmed))
            if steps[-1].problem == WAITING:
                end = Final(f"Nothing is changed yet: {told(move)} waits for your yes.", asks=True)
                break
        changes, texts = store.changes(), tuple(store.texts())
    finally:
        store.close()
    tokens = getattr(planner, "tokens", 0) - spent
    return Run(request, tuple(steps), end.text, end.asks, changes, texts, tokens)


def told(call: Call) -> str:
    """A call on one line: `close_booking(id="B-1004")`."""
    return f"{call.tool}({', '.join(f'{name}={said!r}' for name, said in call.arguments.items())})"


def _step(
    call: Call, store: Store, world: World, tools: Mapping[str, Tool], confirmed: bool
) -> Step:
    """Check and carry out one call."""
    tool = tools.get(call.tool)
    problem = tool.problem(dict(call.arguments)) if tool else f"there is no tool {call.tool}"
    if tool is None or problem:
        return Step(call, {"error": problem}, INVALID)
    if tool.confirm and not confirmed:
        return Step(call, {"error": "a person has to confirm it"}, WAITING)
    try:
        return Step(call, tool.use(call.arguments, store, world))
    except ToolError as error:
        return Step(call, {"error": str(error)}, FAILED)
