"""One request through the graph, from its words to its end: a Run, as agent.py gives it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from langgraph.types import Command

from ..agent import MOST_STEPS, Planner, Run
from ..tools import Tool
from ..world import World
from ..world.store import Store
from .build import graph_of, step_of

# From the call that waits, {tool, arguments}, to whether somebody says yes.
Answer = Callable[[Mapping[str, Any]], bool]


def run(
    planner: Planner,
    request: str,
    world: World,
    tools: Mapping[str, Tool],
    answer: Answer = lambda call: True,
) -> Run:
    """Carry out one request on a copy of the records; `answer` decides what is confirmed."""
    store = Store(world)
    graph = graph_of(planner, store, world, tools)
    # Three nodes for each step, and the last plan.
    config = {"configurable": {"thread_id": "one"}, "recursion_limit": 3 * MOST_STEPS + 3}
    try:
        state = graph.invoke({"request": request, "steps": [], "move": {}}, config)
        while waiting := state.get("__interrupt__"):
            state = graph.invoke(Command(resume=answer(waiting[0].value)), config)
        changes, texts = store.changes(), tuple(store.texts())
    finally:
        store.close()
    end, steps = state["move"], tuple(step_of(one) for one in state["steps"])
    return Run(request, steps, end["text"], end["asks"], changes, texts)
