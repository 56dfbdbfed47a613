"""Prepare the language model: nothing of it is trained, its prompt gets a few examples."""

from __future__ import annotations

from pathlib import Path

from .. import data
from ..config import Project
from ..plumbing import seen
from ..tools import tools_of
from ..world.requests import ASK, Request
from . import ModelPlanner, save
from .chat import Chat

SHOTS = 8  # YOUR TURN (PLAN.md, week 5): fewer are cheaper. Measure what each is worth.


def train(project: Project, seed: int) -> Path:
    """Choose examples from the train part, ask the model one thing, and save. Returns its file.

    The first request is asked so that a wrong address or key is noticed here, and not while it is
    measured. Measuring then takes a few calls for every test request: look at the price first.
    """
    world, requests = data.load(project)
    parts = data.split(requests, seed)
    chat = Chat.from_environment()
    kinds = dict.fromkeys(row.kind for row in parts.train)
    rows = [next(row for row in parts.train if row.kind == kind) for kind in kinds]
    shots = [_shot(row) for row in rows[:SHOTS]]
    model = ModelPlanner(world, tools_of(project, world), shots, chat)
    model.next(parts.test[0].text if not rows else rows[0].text, [])
    print(f"{chat.model} answers; {len(shots)} examples, {model.tokens} tokens for one call.")
    model.trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    return save(model, project)


def _shot(row: Request) -> str:
    """One request and how it has to end."""
    end = "; ".join(row.changes) or "nothing is changed"
    person = " A person is asked: begin with ASK." if row.outcome == ASK else ""
    facts = f" The answer holds {', '.join(row.facts)}." if row.facts else ""
    return f"Example: {row.text}\nHow it ends: {end}.{facts}{person}"
