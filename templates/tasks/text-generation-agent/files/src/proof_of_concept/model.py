"""The model: a planner that knows what is wanted by the wording, and has a plan for each intent."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.pipeline import Pipeline

from .agent import Call, Final, Step
from .config import Project
from .planning.hints import hints
from .planning.moves import Reading
from .planning.plans import Plans
from .planning.slots import SlotReader, Slots
from .plumbing import store
from .scores import ATTACKS
from .tools import CHANGE, CLOSE, COUNT, FIND, LOOK_UP, READS, RULES, Tool, tools_of
from .world import CLOSED, STATUS, World, fields_of
from .world.requests import ASK, Request

NOTHING = "nothing"  # the intent of what no tool is for
# The intent of the kinds of request that say it; of others, what had to change says it.
KINDS = {
    "look up": LOOK_UP, "find": FIND, "count": COUNT, "rule": RULES, "only if": "only if",
    "message": "message", **dict.fromkeys(ATTACKS, "message"),
}  # fmt: skip


class RulePlanner:
    """Plans by rules. Only the intent of a request is learnt: TF-IDF and a logistic regression.

    threshold: below which certainty a person is asked; wrong: the share of wrong actions that
    cross-validation found; trained_on: see plumbing/seen.py.
    """

    def __init__(self, world: World, tools: Mapping[str, Tool], steps: Pipeline) -> None:
        self.world, self.tools, self.steps = world, tools, steps
        self.slots = SlotReader(world, list(tools.values()))
        self.plans = Plans(tools, self.read)
        self.threshold = self.wrong = 0.0
        self.trained_on: Any = None
        self.known: dict[str, Reading] = {}

    @property
    def about(self) -> str:
        asks = (
            f"below {self.threshold:.2f} it asks a person before it does more than read."
            if self.threshold > 0
            else "no threshold made it better, so it never asks from doubt, only before changes."
        )
        return (
            f"Intent by TF-IDF and a logistic regression, then a written plan for each; {asks} "
            f"Wrong actions in cross-validation: {self.wrong:.2f}."
        )

    def read(self, text: str) -> Reading:
        """What is wanted, and of what. Asked twice, it is not worked out again."""
        if text not in self.known:
            slots = self.slots.read(text)
            chances = self.steps.predict_proba([hints(slots.masked)])[0]
            # An intent that needs what the text does not say is not meant.
            chances = chances * [slots.suffice(str(intent)) for intent in self.steps.classes_]
            chances = chances / max(chances.sum(), 1e-9)
            best = int(np.argmax(chances))
            intent = str(self.steps.classes_[best])
            if len(self.known) > 5000:
                self.known.clear()
            self.known[text] = Reading(intent, float(chances[best]), slots, text)
        return self.known[text]

    def next(self, request: str, steps: Sequence[Step]) -> Call | Final:
        """The next call, or the end."""
        reading = self.read(request)
        # What only reads does no harm, understood or not.
        if reading.intent not in READS and reading.sure < self.threshold:
            return Final("I am not sure what is asked for: say it in other words.", asks=True)
        if reading.intent == NOTHING:
            return Final("No tool here is for that.", asks=True)
        return self.plans.next(reading, steps)


def intent_of(row: Request, slots: Slots, tools: Mapping[str, Tool]) -> str:
    """What a request wants, by its kind or what had to come of it; empty where nothing says."""
    if row.kind in KINDS:
        return KINDS[row.kind]
    if row.outcome == ASK:
        # Of what cannot be done for a record or a person the tools will say so.
        return "" if slots.ids or slots.contact else NOTHING
    if row.changes:
        if row.changes[0].endswith(f"{STATUS} = {CLOSED}"):
            return CLOSE
        name = row.changes[0].split()[0]
        return tools[name].does if name in tools else CHANGE
    return LOOK_UP if row.facts else ""


def save(model: RulePlanner, project: Project) -> Path:
    """Write the model, with the records and rules: publish it only when they may be."""
    content = {
        "world": json.dumps(model.world.kept()),
        "steps": model.steps,
        "threshold": model.threshold,
        "wrong": model.wrong,
        "trained_on": model.trained_on,
    }
    return store.save(content, project)


def load(project: Project) -> RulePlanner:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    kept = store.load(project)
    world = opened(kept.get("world"), project)
    model = RulePlanner(world, tools_of(project, world), kept["steps"])
    model.threshold, model.wrong = kept["threshold"], kept["wrong"]
    model.trained_on = kept["trained_on"]
    return model


def opened(kept: Any, project: Project) -> World:
    """The world that a model's file keeps as text. Raises ProblemError when it is damaged."""
    try:
        content = json.loads(kept)
    except (TypeError, ValueError):
        content = {}
    return World.opened(content, fields_of(project))
