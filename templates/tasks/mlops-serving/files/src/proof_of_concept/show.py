"""A story of an incident as HTML: both demos and the static page show the same."""

from __future__ import annotations

from html import escape
from typing import Any

from . import config, registry
from .intake.kept_files import read_json
from .operate.ending import Event
from .operate.incidents import KINDS, OF_COLUMN
from .predict import LASTS, Story, load, predict

CSS = """
.answer { line-height: 1.5; overflow-wrap: anywhere; }
.answer .said { font-size: 1.3rem; font-weight: 700; margin: 0 0 .5rem; }
.answer h4 { font-size: 1rem; margin: 1.1rem 0 .4rem; }
.answer blockquote { margin: 0 0 .6rem; padding: .1rem 0 .1rem .9rem; font-style: normal;
  border-left: 3px solid #3b82f6; }
.answer blockquote p { margin: .15rem 0; font-style: normal; }
.answer .rows { display: grid; grid-template-columns: minmax(0, 4fr) minmax(0, 5fr) auto;
  align-items: center; gap: .1rem .8rem; margin: .4rem 0 .8rem; padding: 0; list-style: none; }
.answer .rows li { display: contents; }
.answer .bar { position: relative; height: 1rem; background: rgb(127 127 127 / .2); }
.answer .bar i { position: absolute; inset: 0 auto 0 0; background: #3b82f6; }
.answer .bar .against { background: #f0883e; }
"""
SAID = "The gate", "Nobody looks"


def answer(story: Story) -> str:
    """Whether it was caught, what that saved, and every step of the gate."""
    bars = ""
    sides = list(zip(SAID, (story.gate, story.unattended), ("for", "against"), strict=True))
    weeks = [(name, story.by_week(ending), kind) for name, ending, kind in sides]
    for week in range(len(weeks[0][1])):
        lasts = (
            " (it lasts)"
            if week in range(story.incident.first, story.incident.first + LASTS)
            else ""
        )
        for name, shares, kind in weeks:
            bars += _bar(f"{name}, week {week + 1}{lasts}", shares[week], kind)
    steps = "".join(_step(story, event) for event in story.gate.events)
    end = int(story.gate.numbers[-1])
    return (
        f'<div class="answer"><p class="said">{escape(verdict(story))}</p>'
        f"<p>{escape(story.incident.told)}</p><p><strong>Bad answers</strong>: late, refused, or "
        f'the wrong outcome</p><ul class="rows">{bars}</ul><h4>What the gate did</h4>'
        f"{steps or '<p>Nothing: no rule called for it.</p>'}"
        f"<p>At the end version {end} serves.</p></div>"
    )


def verdict(story: Story) -> str:
    """In a sentence: was it caught, and how many bad answers it cost with and without the gate."""
    bad = [int(ending.bad.sum()) for ending in (story.gate, story.unattended)]
    told = f"{bad[0]} bad answers in {len(story.traffic)} requests, {bad[1]} if nobody looks."
    if story.caught is None:
        return f"Not caught: {told}"
    return f"Caught {f'after {story.caught} requests' if story.caught else 'at once'}: {told}"


def examples() -> list[str]:
    """HTML for each incident in demo/examples/, as the demo tells it."""
    model = load()
    return [
        f"<p><strong>{escape(name_of(row))}</strong></p>"
        + answer(predict(model, row["kind"], row["column"]))
        for row in demo_examples()
    ]


def demo_examples() -> list[dict[str, Any]]:
    """The incidents to begin with, as {"kind", "column"}."""
    path = config.EXAMPLES / "examples.json"
    return read_json(path, "evaluate again", kind=list) if path.is_file() else []


def name_of(row: dict[str, Any]) -> str:
    """What an example is called: "a unit changes: amount"."""
    return f"{row['kind']}: {row['column']}" if row["kind"] in OF_COLUMN else row["kind"]


def incidents() -> list[str]:
    """What a visitor can let happen."""
    return list(KINDS)


def state() -> str:
    """Which version serves, what is known of it, and how fast the last load test found it."""
    known = registry.entries()
    own = next((one for one in known["versions"] if one["number"] == known["serving"]), None)
    lines = ["No version serves yet."]
    if own:
        lines = [
            f"Version {own['number']} serves. Data {own['data']}, created {own['created']}, "
            f"{own['figures']['wrong']:.1%} wrong on {own['figures']['rows']} unseen rows."
        ]
    path = config.REPORTS / "load.json"
    for one in read_json(path, "evaluate again", kind=list) if path.is_file() else []:
        lines.append(
            f"{one['callers']} at once: p95 {one['p95_ms']:g} ms over {one['requests']} requests, "
            f"{one['per_second']:g} a second, {one['errors']:.1%} errors."
        )
    return f'<div class="answer">{"".join(f"<p>{escape(line)}</p>" for line in lines)}</div>'


def _step(story: Story, event: Event) -> str:
    week = story.traffic.weeks[min(event.place, len(story.traffic) - 1)] + 1
    head = f"Request {event.place}, week {week}: {event.kind}"
    return f"<blockquote><p><strong>{head}</strong></p><p>{escape(event.why)}</p></blockquote>"


def _bar(name: str, share: float, kind: str) -> str:
    style = f"left: 0%; width: {share:.1%}"
    bar = f'<span class="bar"><i class="{kind}" style="{style}"></i></span>'
    return f"<li><span>{escape(name)}</span>{bar}<span>{share:.0%}</span></li>"
