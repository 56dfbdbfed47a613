"""The graph: plan, ask a person where a call has to be confirmed, call the tool, and plan again.

    plan ──► person ──► call ──► plan …
      └────────────────────►┘      └──► END

The state is plain values, so that a checkpointer can keep it while somebody thinks. What may run is
decided as in agent.py: the tool has to be there, and the arguments have to fit its schema.
"""

from __future__ import annotations

import operator
from collections.abc import Mapping
from typing import Annotated, Any, TypedDict

from langchain_core.tools import StructuredTool, ToolException
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import END, START, StateGraph
from langgraph.types import Command, interrupt

from ..agent import FAILED, INVALID, MOST_STEPS, WAITING, Call, Final, Planner, Step
from ..tools import Tool, ToolError
from ..world import World
from ..world.store import Store


class State(TypedDict):
    """Of one request: its steps so far, as plain values, and what is to come next."""

    request: str
    steps: Annotated[list[dict[str, Any]], operator.add]
    move: dict[str, Any]


def as_langchain(tool: Tool, store: Store, world: World) -> StructuredTool:
    """One of the agent's tools as LangChain has them; its schema is the same."""

    def use(**arguments: Any) -> dict[str, Any]:
        try:
            return tool.use(arguments, store, world)
        except ToolError as error:
            raise ToolException(str(error)) from None

    return StructuredTool.from_function(
        use,
        name=tool.name,
        description=f"{tool.words}: {tool.about}",
        args_schema={"title": tool.name, **tool.schema},
    )


def graph_of(planner: Planner, store: Store, world: World, tools: Mapping[str, Tool]) -> Any:
    """The graph of one run, compiled. It works on `store`, which belongs to that run."""
    ready = {name: as_langchain(tool, store, world) for name, tool in tools.items()}

    def plan(state: State) -> dict[str, Any]:
        if len(state["steps"]) >= MOST_STEPS:
            text = f"Stopped after {MOST_STEPS} steps: a person has to look at it."
            return {"move": {"text": text, "asks": True}}
        move = planner.next(state["request"], [step_of(one) for one in state["steps"]])
        if isinstance(move, Final):
            return {"move": {"text": move.text, "asks": move.asks}}
        return {"move": {"tool": move.tool, "arguments": dict(move.arguments)}}

    def wanted(move: Mapping[str, Any]) -> str:
        """What is wrong with a call; empty where nothing is."""
        tool = tools.get(move["tool"])
        return tool.problem(move["arguments"]) if tool else f"there is no tool {move['tool']}"

    def after_plan(state: State) -> str:
        move = state["move"]
        if "text" in move:
            return END
        return "person" if not wanted(move) and tools[move["tool"]].confirm else "call"

    def person(state: State) -> Command:
        """Stop here until somebody answers; without a yes the run ends with nothing changed."""
        if interrupt(state["move"]):
            return Command(goto="call")
        result = {"error": "a person has to confirm it"}
        step = {**state["move"], "result": result, "problem": WAITING}
        end = {"text": f"Nothing is changed: {step['tool']} got no yes.", "asks": True}
        return Command(goto=END, update={"steps": [step], "move": end})

    def call(state: State) -> dict[str, Any]:
        move, problem = state["move"], wanted(state["move"])
        if problem:
            return {"steps": [{**move, "result": {"error": problem}, "problem": INVALID}]}
        try:
            result = ready[move["tool"]].invoke(move["arguments"])
        except ToolException as error:
            return {"steps": [{**move, "result": {"error": str(error)}, "problem": FAILED}]}
        return {"steps": [{**move, "result": result, "problem": ""}]}

    graph = StateGraph(State)
    for name, node in (("plan", plan), ("person", person), ("call", call)):
        graph.add_node(name, node)
    graph.add_edge(START, "plan")
    graph.add_conditional_edges("plan", after_plan, ["person", "call", END])
    graph.add_edge("call", "plan")
    return graph.compile(checkpointer=InMemorySaver())


def step_of(one: Mapping[str, Any]) -> Step:
    """A step as planners take it."""
    return Step(Call(one["tool"], one["arguments"]), one["result"], one["problem"])
