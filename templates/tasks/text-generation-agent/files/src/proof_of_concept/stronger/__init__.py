"""The stronger planner: a language model with the same tools, by any OpenAI-compatible address.

    LLM_BASE_URL   such as http://127.0.0.1:11434/v1 (Ollama, llama.cpp) or https://example.org/v1
    LLM_MODEL      the name of the model
    LLM_API_KEY    the key, where the address wants one; it is sent there and nowhere else

It sees the request, the tools and what they give back: check that these may leave your computer.
What it wants to do is checked, confirmed and measured like everything else, by agent.py.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..agent import Call, Final, Step
from ..config import ProblemError, Project
from ..model import opened
from ..planning.guard import POLICY
from ..plumbing import store
from ..tools import Tool, tools_of
from ..world import World
from .chat import Chat

PROMPT = (
    "You carry out requests about records with the tools given, one call at a time. Never guess an "
    f"id or a value: look it up. {POLICY} If a request is unclear, fits several records, or no "
    "tool is for it, say so and begin with ASK. Otherwise answer in one or two sentences that hold "
    "the facts."
)


class ModelPlanner:
    """Plans by a language model. shots: runs that ended right, as part of the prompt.

    trained_on: see plumbing/seen.py; tokens: what it took so far.
    """

    def __init__(
        self, world: World, tools: Mapping[str, Tool], shots: Sequence[str], chat: Chat
    ) -> None:
        self.world, self.tools, self.shots, self.chat = world, tools, list(shots), chat
        self.trained_on: Any = None

    @property
    def about(self) -> str:
        shots = len(self.shots)
        return f"{self.chat.model} with tool calling, and {shots} examples in its prompt."

    @property
    def tokens(self) -> int:
        return self.chat.tokens

    def next(self, request: str, steps: Sequence[Step]) -> Call | Final:
        """The next call, or the end. Raises ProblemError when the model cannot be asked."""
        prompt = "\n\n".join([PROMPT, *self.shots])
        messages: list[dict[str, Any]] = [
            {"role": "system", "content": prompt},
            {"role": "user", "content": request},
        ]
        for place, step in enumerate(steps):
            called = {"name": step.call.tool, "arguments": json.dumps(dict(step.call.arguments))}
            call = {"id": f"call_{place}", "type": "function", "function": called}
            messages.append({"role": "assistant", "content": "", "tool_calls": [call]})
            result = json.dumps(dict(step.result), ensure_ascii=False)
            messages.append({"role": "tool", "tool_call_id": f"call_{place}", "content": result})
        said = self.chat.ask(messages, [_told(tool) for tool in self.tools.values()])
        if calls := said.get("tool_calls"):
            return _call(calls)
        text = str(said.get("content") or "").strip()
        asks = text.startswith("ASK") or not text
        return Final(text.removeprefix("ASK").lstrip(" :,.-") or "It said nothing.", asks)


def _told(tool: Tool) -> dict[str, Any]:
    """A tool as the model is shown it."""
    about = f"{tool.words}: {tool.about}"
    shown = {"name": tool.name, "description": about, "parameters": dict(tool.schema)}
    return {"type": "function", "function": shown}


def _call(calls: Any) -> Call:
    """The first call of a reply. What is no call of a tool has arguments that fit none."""
    try:
        function = calls[0]["function"]
        said = function["arguments"]
        arguments = json.loads(said) if isinstance(said, str) else said
        name = str(function["name"])
    except (KeyError, IndexError, TypeError, ValueError):
        return Call("unreadable", {})
    return Call(name, arguments if isinstance(arguments, dict) else {"unreadable": True})


def save(model: ModelPlanner, project: Project) -> Path:
    """Write what the planner is made of, with the records and rules, and without the key."""
    content = {
        "world": json.dumps(model.world.kept()),
        "shots": model.shots,
        "name": model.chat.model,
        "trained_on": model.trained_on,
    }
    return store.save(content, project, store.STRONGER)


def load(project: Project) -> ModelPlanner:
    """The saved planner. Raises ProblemError when there is none, or no address to ask."""
    kept = store.load(project, store.STRONGER)
    world = opened(kept.get("world"), project)
    chat = Chat.from_environment()
    if chat.model != kept["name"]:
        raise ProblemError(f"It was trained for {kept['name']}: train again for {chat.model}.")
    model = ModelPlanner(world, tools_of(project, world), kept["shots"], chat)
    model.trained_on = kept["trained_on"]
    return model
