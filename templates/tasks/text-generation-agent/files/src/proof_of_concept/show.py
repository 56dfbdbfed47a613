"""A run as HTML: the demo and the static page show the same."""

from __future__ import annotations

from html import escape
from typing import Any

from . import config
from .agent import FAILED, INVALID, WAITING, Run, Step, told
from .intake.kept_files import read_json
from .predict import load, predict
from .world import CONTACT, MESSAGE, World, shown

CSS = """
.answer { line-height: 1.6; }
.answer .said { font-size: 1.2rem; font-weight: 700; line-height: 1.4; margin: 0 0 .6rem;
  overflow-wrap: anywhere; }
.answer h4 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
.answer blockquote { margin: 0 0 .7rem; padding: .1rem 0 .1rem .9rem; font-style: normal;
  border-left: 3px solid rgb(127 127 127 / .4); overflow-wrap: anywhere; }
.answer blockquote p { margin: .2rem 0; font-style: normal; }
.answer mark { color: inherit; background: rgb(64 132 255 / .3); border-radius: .2em;
  padding: .1em .15em; }
.answer table { border-collapse: collapse; font-size: .85rem; }
.answer td, .answer th { padding: .2rem .6rem .2rem 0; text-align: left; vertical-align: top; }
"""
LONGEST = 320  # characters of a result
RECORDS, FIELDS = 8, 4  # of the world that the demo shows
MARKS = {INVALID: "It did not run", FAILED: "It could not be done", WAITING: "It waits for you"}


def answer(run: Run) -> str:
    """What was said, what changed, and every step that led there."""
    steps = "".join(_step(place, step) for place, step in enumerate(run.steps, start=1))
    return (
        f'<div class="answer"><p class="said">{escape(run.answer)}</p>'
        f"<p>{escape(outcome(run))}</p>"
        f"{f'<h4>What it did</h4>{steps}' if steps else ''}</div>"
    )


def outcome(run: Run) -> str:
    """One sentence on what is otherwise now, and whether a person has to take over."""
    changed = f"Changed: {'; '.join(run.changes)}." if run.changes else "Nothing is changed."
    if run.waits:
        return f"{changed} Say yes below to let it go on."
    return f"{changed} A person has to take over." if run.asks else changed


def examples() -> list[str]:
    """HTML for each request in demo/examples/, with a yes to what is to be confirmed."""
    model = load()
    return [
        f"<p><strong>{escape(row['text'])}</strong></p>{answer(predict(model, row['text'], True))}"
        for row in demo_examples()
    ]


def demo_examples() -> list[dict[str, Any]]:
    """The requests to try the demo with."""
    path = config.EXAMPLES / "examples.json"
    return read_json(path, "evaluate again", kind=list) if path.is_file() else []


def records(world: World) -> str:
    """Some of the records, so that a visitor knows what to ask about."""
    names = ("id", CONTACT, *(field.name for field in world.fields[:FIELDS]))
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(shown(record[name]))}</td>' for name in names)}</tr>"
        for record in world.records[:RECORDS]
    )
    messages = sum(bool(record[MESSAGE]) for record in world.records)
    more = f"{len(world.records)} records, {messages} of them with a message."
    return f'<div class="answer"><table><tr>{head}</tr>{rows}</table><p>{more}</p></div>'


def _step(place: int, step: Step) -> str:
    """One call and what came of it: whatever stands in a record shows as it is."""
    said = ", ".join(f"{name}: {_text(value)}" for name, value in step.result.items())
    said = said if len(said) <= LONGEST else said[: LONGEST - 1] + "…"
    mark = f"<mark>{MARKS[step.problem]}</mark> " if step.problem else ""
    return (
        f"<blockquote><p>{place}. <strong>{escape(told(step.call))}</strong></p>"
        f"<p>{mark}{escape(said)}</p></blockquote>"
    )


def _text(value: Any) -> str:
    """A value of a result on one line."""
    if isinstance(value, list):
        return "; ".join(_text(one) for one in value) or "none"
    if isinstance(value, dict):
        return ", ".join(map(_text, value.values()))
    return "yes" if value is True else str(value)
