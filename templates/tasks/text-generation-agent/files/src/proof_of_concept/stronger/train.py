"""Prepare the language model: nothing of it is trained, its prompt gets a few examples."""

from __future__ import annotations

from pathlib import Path

from .. import data
from ..agent import Run, run, told
from ..config import Project
from ..plumbing import seen
from ..scores import Outcome
from ..tools import tools_of
from ..train import fitted
from . import ModelPlanner, save
from .chat import Chat

LONGEST = 300  # characters of a result


def train(project: Project, seed: int) -> Path:
    """Ask the model one thing, and save it with its examples. Returns its file.

    They are runs of the simple planner that ended right, one of each kind of the train part.
    YOUR TURN (PLAN.md, week 5): fewer are cheaper. Measure what each is worth.

    The first request is asked so that a wrong address or key is noticed here, and not while it is
    measured. Measuring then takes a few calls for every test request: look at the price first.
    """
    world, requests = data.load(project)
    parts = data.split(requests, seed)
    chat = Chat.from_environment()
    tools = tools_of(project, world)
    shots: dict[str, str] = {}
    if parts.train:
        planner = fitted(parts.train, world, tools)
        for row in parts.train:
            done = run(planner, row.text, world, tools)
            if row.kind not in shots and Outcome(row, done).right:
                shots[row.kind] = _shot(done)
    model = ModelPlanner(world, tools, list(shots.values()), chat)
    model.next((parts.train or parts.test)[0].text, [])
    print(f"{chat.model} answers; {len(shots)} examples, {model.tokens} tokens for one call.")
    model.trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    return save(model, project)


def _shot(done: Run) -> str:
    """A run as the model is to go through one: its calls, what they gave, and the end."""
    calls = [f"{told(step.call)} gives {str(dict(step.result))[:LONGEST]}" for step in done.steps]
    end = f"{'ASK: ' if done.asks else 'Answer: '}{done.answer}"
    return "\n".join([f"Example: {done.request}", *calls, end])
