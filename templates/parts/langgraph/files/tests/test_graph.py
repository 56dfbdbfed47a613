"""The graph does what the loop does, stops for a person, and runs nothing that does not fit."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("langgraph", reason="the extra `langgraph` is not installed")

from proof_of_concept import __main__ as commands
from proof_of_concept import agent, config, data
from proof_of_concept.agent import FAILED, INVALID, Call, Final, Step
from proof_of_concept.graph import __main__ as graph_command
from proof_of_concept.graph import run as graph
from proof_of_concept.tools import CHANGE, CLOSE, LOOK_UP, tools_of

synthetic = pytest.importorskip(f"{config.__package__}.synthetic")


class Script:
    """A planner that goes through a list, whatever comes of it."""

    def __init__(self, *moves: Call | Final) -> None:
        self.moves = moves

    def next(self, request: str, steps: Sequence[Step]) -> Call | Final:
        return self.moves[min(len(steps), len(self.moves) - 1)]


@pytest.fixture
def world(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(synthetic, "SIZE", synthetic.SIZE // 3)
    assert commands.main(["collect"]) == 0
    return data.load(config.load_project())[0]


def test_it_ends_as_the_loop_does(world: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["train"]) == 0
    capsys.readouterr()
    assert graph_command.main() == 0
    said = capsys.readouterr().out
    tested = len(data.split(data.load(config.load_project())[1], config.load_project().seed).test)
    assert f"{tested} of {tested} requests end alike" in said


def test_it_stops_for_a_person(world: Any) -> None:
    tools = tools_of(config.load_project(), world)
    changing = next(tool for tool in tools.values() if tool.does == CLOSE)
    id = next(row["id"] for row in world.records if row["status"] != "closed")
    script = Script(Call(changing.name, {"id": id}), Final("Done."))
    asked: list[Any] = []

    def answer(call: Any) -> bool:
        asked.append(call)
        return len(asked) > 1

    refused = graph.run(script, "close it", world, tools, answer)
    assert refused.waits and refused.asks and not refused.changes
    done = graph.run(script, "close it", world, tools, answer)
    assert done.answer == "Done." and done.changes == (f"{id} status = closed",)
    assert asked == 2 * [{"tool": changing.name, "arguments": {"id": id}}]


def test_what_does_not_fit_is_not_run(world: Any) -> None:
    tools = tools_of(config.load_project(), world)
    by = {tool.does: name for name, tool in tools.items()}
    calls = (
        Call("no_such_tool", {}),
        Call(by[LOOK_UP], {"id": 7}),
        Call(by[LOOK_UP], {"id": "Z-0"}),
        Call(by[CHANGE], {"id": "Z-0"}),
    )
    script = Script(*calls, Final("The end."))
    ran = graph.run(script, "try", world, tools)
    assert [step.problem for step in ran.steps] == [INVALID, INVALID, FAILED, INVALID]
    assert ran == agent.run(script, "try", world, tools)
    # One that never ends is stopped.
    endless = Script(Call(by[LOOK_UP], {"id": "Z-0"}))
    assert graph.run(endless, "on", world, tools) == agent.run(endless, "on", world, tools)
