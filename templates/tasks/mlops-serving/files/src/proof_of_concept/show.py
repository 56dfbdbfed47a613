"""A story of an incident as HTML: both demos and the static page show the same."""

from __future__ import annotations

from html import escape

import numpy as np

from . import choices
from .model import Service
from .operate.acts import delays
from .operate.incidents import KINDS
from .predict import WEEKS, Story, happen, load
from .replay.run import Event
from .service.standing import standing as standing
from .tables import moves

CSS = f"""{moves.CSS}
.answer .said {{ font-weight: 700; margin: 0 0 .5rem; }}
.answer blockquote {{ margin: 0 0 .6rem; padding: .1rem 0 .1rem .9rem; font-style: normal;
  border-left: 3px solid #3b82f6; }}
.answer blockquote p {{ margin: .15rem 0; font-style: normal; }}
"""


def answer(story: Story) -> str:
    """Whether it was caught, what that saved, and every step of the gate."""
    bars, weeks = "", story.traffic.weeks
    sides = ("The gate", story.gate, "for"), ("Nobody looks", story.unattended, "against")
    struck = weeks[story.traffic.places(story.incident)]
    for week in range(WEEKS):
        lasts = " (it lasts)" if week in struck else ""
        for name, ending, side in sides:
            share, when = float(ending.bad[weeks == week].mean()), f"week {week + 1}{lasts}"
            bars += moves.bar(f"{name}, {when}", 0, 100 * share, f"{share:.0%}", side)
    steps = "".join(_step(story, event) for event in story.gate.events)
    return (
        f'<div class="answer"><p class="said">{escape(verdict(story))}</p>'
        f"<p>{escape(story.incident.told)}</p><p><strong>Bad answers</strong>: late, refused, or "
        f'the wrong outcome</p><ul class="rows">{bars}</ul><h4>What the gate did</h4>'
        f"{steps or '<p>Nothing: no rule called for it.</p>'}"
        f"<p>At the end version {story.gate.numbers[-1]} serves.</p></div>"
    )


def verdict(story: Story) -> str:
    """In a sentence: was it caught, and how many bad answers it cost with and without the gate."""
    bad = [int(ending.bad.sum()) for ending in (story.gate, story.unattended)]
    told = f"{bad[0]} bad answers in {len(story.traffic)} requests, {bad[1]} if nobody looks."
    after = delays(story.gate)[0]
    if np.isnan(after):
        return f"Not caught: {told}"
    return f"Caught {f'after {after:.0f} requests' if after else 'at once'}: {told}"


def lists(model: Service) -> dict[str, list[str]]:
    """What a visitor chooses: what happens, and to which column."""
    names = [column.name for column in model.version.columns]
    return {"What happens": list(KINDS), "To which column": names}


def examples() -> list[str]:
    """HTML for each incident in demo/examples/, as the demo tells it."""
    model = load()
    return [
        f"<p><strong>{escape(name)}</strong></p>{answer(happen(model, *chosen))}"
        for name, chosen in choices.examples()
    ]


def _step(story: Story, event: Event) -> str:
    week = story.traffic.weeks[min(event.place, len(story.traffic) - 1)] + 1
    head = f"Request {event.place}, week {week}: {event.kind}"
    return f"<blockquote><p><strong>{head}</strong></p><p>{escape(event.why)}</p></blockquote>"
