"""Records are kept as they were meant, and a tool does what it says and no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from proof_of_concept import agent, config, data
from proof_of_concept.agent import FAILED, INVALID, Call, Final, Step
from proof_of_concept.collect import collect
from proof_of_concept.tools import tools_of
from proof_of_concept.world import Field, World, fields_of
from proof_of_concept.world.store import Store

COLUMNS = [
    {"name": "seats", "min": 0, "max": 9},
    {"name": "plan", "values": ["small", "large"]},
    {"name": 'odd "name"; --', "role": "group"},
    {"name": "day", "role": "time"},
]
TOOLS = {"read_it": "look up", "find_them": "find", "count_them": "count", "set_it": "change",
         "close_it": "close", "open_task": "open", "draft_reply": "draft"}  # fmt: skip
PROJECT = replace(config.load_project(), options={"columns": COLUMNS, "tools": TOOLS})
HOSTILE = "'; DROP TABLE records; --"


def record(number: int) -> dict[str, str | float]:
    plan = "large" if number % 2 else "small"
    about = {"id": f"A-{number}", "contact": HOSTILE if number == 1 else "Ann Lee", "message": ""}
    cells = {"status": "open", "seats": float(number), "plan": plan, "day": "2026-01-02"}
    return {**about, **cells, 'odd "name"; --': "x"}


FIELDS = fields_of(PROJECT)
WORLD = World(FIELDS, tuple(record(number) for number in (*range(100, 106), 1)))
KIT = tools_of(PROJECT, WORLD)


class Script:
    """A planner that makes the calls that it is given."""

    def __init__(self, *calls: Call) -> None:
        self.calls = calls

    def next(self, request: str, steps: Sequence[Step]) -> Call | Final:
        return self.calls[len(steps)] if len(steps) < len(self.calls) else Final("Done.")


def ran(*calls: Call, confirmed: bool = True) -> agent.Run:
    return agent.run(Script(*calls), "do it", WORLD, KIT, confirmed)


def test_a_run_changes_its_own_copy_and_says_what() -> None:
    run = ran(
        Call("set_it", {"id": "a-101", "field": "plan", "value": "SMALL"}),
        Call("close_it", {"id": "A-100"}),
        Call("draft_reply", {"id": "A-101", "text": "Dear Ann"}),
    )
    assert run.changes == ("A-100 status = closed", "A-101 plan = small", "draft_reply A-101")
    assert run.texts == ("Dear Ann",) and not run.asks
    assert ran(Call("read_it", {"id": "A-101"})).steps[0].result["plan"] == "large"


@pytest.mark.parametrize(
    ("tool", "arguments", "problem"),
    [
        ("erase", {}, INVALID),
        ("close_it", {}, INVALID),
        ("close_it", {"id": 7}, INVALID),
        ("close_it", {"id": "A-100", "force": True}, INVALID),
        ("set_it", {"id": "A-100", "field": "status", "value": "closed"}, INVALID),
        ("set_it", {"id": "A-100", "field": "plan", "value": "huge"}, FAILED),
        ("set_it", {"id": "A-100", "field": "seats", "value": "many"}, FAILED),
        ("close_it", {"id": "A-9"}, FAILED),
        ("find_them", {"field": "plan", "is": "huge"}, FAILED),
    ],
)
def test_a_call_that_does_not_fit_never_runs(tool: str, arguments: dict, problem: str) -> None:
    run = ran(Call(tool, arguments))
    assert (run.steps[0].problem, run.changes) == (problem, ())
    assert run.steps[0].result["error"]


def test_what_is_not_easily_undone_waits_for_a_person() -> None:
    run = ran(Call("open_task", {"id": "A-100", "text": "x"}), Call("close_it", {"id": "A-100"}),
              confirmed=False)  # fmt: skip
    assert run.waits and run.asks and run.changes == ("open_task A-100",)
    assert "close_it" in run.answer


def test_no_text_becomes_sql() -> None:
    found = ran(Call("find_them", {"contact": HOSTILE})).steps[0].result["found"]
    assert [row["id"] for row in found] == ["A-1"]
    store = Store(WORLD)
    store.change("A-1", 'odd "name"; --', HOSTILE)
    assert store.changes() == (f'A-1 odd "name"; -- = {HOSTILE}',)
    count = {"field": "seats", "above": 102}
    assert ran(Call("count_them", count)).steps[0].result == {"count": 3}


def test_a_planner_that_never_ends_is_stopped() -> None:
    run = ran(*[Call("read_it", {"id": "A-100"})] * 30)
    assert len(run.steps) == agent.MOST_STEPS and run.asks


def test_a_field_takes_what_it_can_mean() -> None:
    number, day = Field("seats", "number", unit="kg"), Field("day", "date")
    assert (number.read("1,200 kg"), number.read("-0.5")) == (1200.0, -0.5)
    assert [number.read(text) for text in ("x", "nan", "1_000", "1,5", "٣")] == [None] * 5
    assert (day.read("2026-02-28"), day.read("2026-02-30")) == ("2026-02-28", None)


RECORDS = "id,contact,seats,plan,day,odd\n" + "".join(
    f"A-{n},Person {n},{n % 9},small,2026-01-{n:02d},x\n" for n in range(1, 13)
)
REQUESTS = "request,changes,facts,outcome\n" + "".join(
    f"Close A-{n},A-{n} status = closed,,done\n" for n in range(1, 13)
)


def own(workspace: Path, files: dict[str, str]) -> Path:
    folder = workspace / "mine"
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


MINE = replace(PROJECT, options={
    "columns": [*COLUMNS[:2], {"name": "odd", "role": "group"}, COLUMNS[3]], "tools": TOOLS,
})  # fmt: skip


def test_your_own_records_and_requests(workspace: Path) -> None:
    files = {"records.csv": RECORDS, "requests.csv": REQUESTS, "rules.txt": "No dogs.\n\nNo cats."}
    summary = collect(MINE, "own", folder=own(workspace, files))
    world, requests = data.load(MINE)
    assert (summary["items"], len(world.records), world.rules) == (12, 12, ("No dogs.", "No cats."))
    assert world.records[3]["seats"] == 4.0 and requests[0].changes == ("A-1 status = closed",)
    assert world.records[0]["status"] == "open" and world.records[0]["message"] == ""


@pytest.mark.parametrize(
    ("name", "old", "new", "words"),
    [
        ("records.csv", "id,contact", "number,contact", "lacks the columns id"),
        ("records.csv", "A-2,", "A-1,", "is there twice"),
        ("records.csv", ",small,", ",huge,", "one of small, large"),
        ("records.csv", "2026-01-03", "3 May", "a date such as"),
        ("requests.csv", "A-3 status", "A-99 status", "no record 'A-99'"),
        ("requests.csv", "A-3 status = closed", "A-3 wings = 2", "has no 'wings'"),
        ("requests.csv", "A-3 status = closed", "A-3 seats = 2.0", "written as a record has it"),
        ("requests.csv", ",done", ",perhaps", "must be done, ask or empty"),
        ("requests.csv", "request,", "text,", "needs the column `request`"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_and_nothing_changes(
    workspace: Path, name: str, old: str, new: str, words: str
) -> None:
    data.examples_file().parent.mkdir(parents=True)
    data.examples_file().write_bytes(b"what there was")
    files = {"records.csv": RECORDS, "requests.csv": REQUESTS}
    files[name] = files[name].replace(old, new)
    with pytest.raises(config.ProblemError, match=words):
        collect(MINE, "own", folder=own(workspace, files))
    assert data.examples_file().read_bytes() == b"what there was"


def test_project_yaml_is_checked() -> None:
    for options, words in (
        ({"columns": COLUMNS[:1], "tools": TOOLS}, "2 to 24 columns"),
        ({"columns": [*COLUMNS, {"name": "Message"}], "tools": TOOLS}, "rename"),
        ({"columns": COLUMNS}, "names no tools"),
        ({"columns": COLUMNS, "tools": {"a b": "close"}}, "must do one of"),
        ({"columns": COLUMNS, "tools": {"erase": "erase"}}, "must do one of"),
    ):
        project = replace(PROJECT, options=options)
        with pytest.raises(config.ProblemError, match=words):
            tools_of(project, World(fields_of(project), WORLD.records))
