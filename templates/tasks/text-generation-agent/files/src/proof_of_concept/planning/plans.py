"""What the planner does for each intent: a few lines each, one call at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from ..agent import Call, Final, Step
from ..tools import CHANGE, CLOSE, COUNT, DRAFT, FIND, LOOK_UP, OPEN_NEW, RULES
from ..world import CONTACT, MESSAGE
from .guard import is_order
from .moves import Moves, Reading, done

LIKE_ENOUGH = 0.25  # a rule that is less like the question does not answer it
_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_IF = re.compile(r"\b(?:but only if|only if|if|should|when|in case|provided)\b", re.IGNORECASE)


class Plans(Moves):
    """Goes through a request, one call at a time."""

    def next(self, reading: Reading, steps: Sequence[Step]) -> Call | Final:
        """The next call, or the end. The last call that went wrong ends it."""
        if steps and steps[-1].problem:
            return Final(f"That cannot be done: {steps[-1].result['error']}.", asks=True)
        slots = reading.slots
        if reading.intent in (FIND, COUNT):
            return self._search(reading, steps)
        if reading.intent == RULES:
            return self._rule(reading, steps)
        if len(slots.ids) > 1:
            return Final("It names more than one record: ask for one at a time.", asks=True)
        if not slots.ids:
            if not slots.contact:
                return Final("It does not say which record.", asks=True)
            if not steps:
                return self.call(FIND, contact=slots.contact)
            found = steps[0].result["found"]
            if len(found) != 1:
                return Final(f"{slots.contact} has {len(found)} records: say which.", asks=True)
            reading = replace(reading, slots=replace(slots, ids=(found[0]["id"],)))
            steps = steps[1:]
        acts: dict[str, Callable[[Reading, Sequence[Step]], Call | Final]] = {
            LOOK_UP: self._look_up, "only if": self._if, "message": self._message,
            DRAFT: self._draft,
        }  # fmt: skip
        if reading.intent in acts:
            return acts[reading.intent](reading, steps)
        return self.act(reading) if not steps else done(steps)

    def _search(self, reading: Reading, steps: Sequence[Step]) -> Call | Final:
        if steps:
            result = steps[-1].result
            rows = [f"{row['id']} ({row[CONTACT]})" for row in result.get("found", ())]
            return Final(f"{result['count']}." if "count" in result else ", ".join(rows) or "None.")
        slots = reading.slots
        if slots.contact:
            return self.call(reading.intent, contact=slots.contact)
        if slots.field is None or not slots.value:
            return Final("It does not say what to look for.", asks=True)
        where: dict[str, Any] = {"field": slots.field.name, "is": slots.value}
        return self.call(reading.intent, None, **where)

    def _rule(self, reading: Reading, steps: Sequence[Step]) -> Call | Final:
        if not steps:
            return self.call(RULES, question=reading.text)
        rules = steps[-1].result["rules"]
        if not rules or rules[0]["likeness"] < LIKE_ENOUGH:
            return Final("The rules do not say.", asks=True)
        return Final(rules[0]["rule"])

    def _look_up(self, reading: Reading, steps: Sequence[Step]) -> Call | Final:
        if not steps:
            return self.call(LOOK_UP, id=reading.slots.ids[0])
        field, record = reading.slots.field, steps[-1].result
        if field is None:
            return Final(f"{', '.join(f'{name} {said}' for name, said in record.items())}.")
        return Final(f"The {field.name} of {record['id']} is {record[field.name]}.")

    def _draft(self, reading: Reading, steps: Sequence[Step]) -> Call | Final:
        slots = reading.slots
        if not steps:
            return self.call(LOOK_UP, id=slots.ids[0])
        if len(steps) == 1:
            record = steps[0].result
            told = f"the {slots.field.name} is {record[slots.field.name]}" if slots.field else ""
            text = f"Dear {record[CONTACT]}, {told or 'we have your message'}. Kind regards"
            return self.call(DRAFT, slots.tools.get(DRAFT), id=slots.ids[0], text=text)
        return done(steps)

    def _if(self, reading: Reading, steps: Sequence[Step]) -> Call | Final:
        """Look at the record, and act only where it is as the request says."""
        slots = reading.slots
        if slots.field is None or not slots.value:
            return Final("It does not say on what it depends.", asks=True)
        if not steps:
            return self.call(LOOK_UP, id=slots.ids[0])
        if len(steps) > 1:
            return done(steps)
        held = steps[0].result[slots.field.name]
        if slots.field.read(held) != slots.field.read(slots.value):
            return Final(f"The {slots.field.name} of {slots.ids[0]} is {held}: nothing to do.")
        if OPEN_NEW in slots.tools or DRAFT in slots.tools:
            does = OPEN_NEW if OPEN_NEW in slots.tools else DRAFT
            return self.call(does, slots.tools[does], id=slots.ids[0], text=reading.text)
        before, *after = _IF.split(reading.text, maxsplit=1)
        clauses = [before, *(part for line in after for part in re.split(r"[,:.]| then ", line))]
        wanted = [self.read(clause) for clause in clauses if len(clause.split()) > 1]
        acts = [one for one in wanted if one.intent in (CLOSE, OPEN_NEW)]
        if not acts:
            return Final("It does not say what to do then.", asks=True)
        best = max(acts, key=lambda one: one.sure)
        return self.act(replace(best, slots=replace(best.slots, ids=slots.ids)))

    def _message(self, reading: Reading, steps: Sequence[Step]) -> Call | Final:
        """Do what the contact asks for about their own record; anything else is for a person."""
        id = reading.slots.ids[0]
        if not steps:
            return self.call(LOOK_UP, id=id)
        if len(steps) > 1:
            return done(steps)
        message = steps[0].result[MESSAGE]
        wishes = [self.read(sentence) for sentence in _SENTENCES.split(message) if sentence]
        for wish in wishes:
            if is_order(wish.text, id, wish.slots.ids):
                return Final(f"A person has to read the message of {id} first.", asks=True)
        for wish in wishes:
            if wish.intent in (CHANGE, CLOSE):
                own = replace(wish, slots=replace(wish.slots, ids=(id,)))
                move = self.act(own)
                if isinstance(move, Call):
                    return move
        return Final(f"The message of {id} asks for nothing to be done: {message or 'it is empty'}")
