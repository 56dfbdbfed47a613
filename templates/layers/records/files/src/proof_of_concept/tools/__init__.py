"""The tools that an agent may use: what each takes, and what it does to the records.

project.yaml names them under `tools`, with what each does: one of DOES. What a tool takes is a JSON
Schema, the same that a language model is shown; a call that does not fit it never runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from ..config import ProblemError, Project
from ..world import CLOSED, CONTACT, STATUS, World, shown
from ..world.store import MOST_FOUND, Store
from .rules import nearest

LOOK_UP, FIND, COUNT, RULES = "look up", "find", "count", "read rules"
CHANGE, CLOSE, OPEN_NEW, DRAFT = "change", "close", "open", "draft"
DOES = {
    LOOK_UP: "Read one record: all of its fields, its contact and their message.",
    FIND: "List the records of a contact, or those with a value in a field.",
    COUNT: "Count the records of a contact, or those with a value in a field.",
    RULES: "Look up the written rules that come nearest to a question.",
    CHANGE: "Write another value into a field of one record. A person confirms it first.",
    CLOSE: "Close one record. A person confirms it first.",
    OPEN_NEW: "Open a piece of work for somebody else about one record.",
    DRAFT: "Put a reply to the contact of one record into the drafts. It is not sent.",
}
CONFIRMED = (CHANGE, CLOSE)  # what these do is not easily undone
READS = (LOOK_UP, FIND, COUNT, RULES)
LONGEST = 2000  # characters of a text that a tool takes


class ToolError(Exception):
    """A call that fits its schema and cannot be done. The message is for the agent to read."""


@dataclass(frozen=True)
class Tool:
    """One tool. schema: the JSON Schema of its arguments; confirm: a person is asked first."""

    name: str
    does: str
    schema: Mapping[str, Any]

    @property
    def about(self) -> str:
        return DOES[self.does]

    @property
    def confirm(self) -> bool:
        return self.does in CONFIRMED

    @property
    def words(self) -> str:
        """As people say it: "draft reply"."""
        return self.name.replace("_", " ")

    def problem(self, arguments: Any) -> str:
        """What is wrong with the arguments of a call; empty where they fit."""
        error = best_match(Draft202012Validator(self.schema).iter_errors(arguments))
        return "" if error is None else error.message[:200]

    def use(self, arguments: Mapping[str, Any], store: Store, world: World) -> dict[str, Any]:
        """What the call gives. Raises ToolError where it cannot be done."""
        if self.does == RULES:
            return {"rules": nearest(world.rules, arguments["question"])}
        if self.does in (FIND, COUNT):
            found = store.find(_where(arguments, world))
            rows = [{"id": id, CONTACT: contact} for id, contact in found[:MOST_FOUND]]
            return {"count": len(found)} if self.does == COUNT else {"found": rows}
        record = store.read(arguments["id"])
        if record is None:
            raise ToolError(f"there is no {arguments['id']}")
        if self.does == LOOK_UP:
            return {name: shown(value) for name, value in record.items()}
        id = str(record["id"])
        if self.does == CHANGE:
            field = world.field(arguments["field"])
            value = field.read(arguments["value"]) if field else None
            if field is None or value is None:
                wanted = field.wanted if field else "no field of a record"
                raise ToolError(f"{arguments['field']} is {wanted}")
            store.change(id, field.name, value)
        elif self.does == CLOSE:
            store.change(id, STATUS, CLOSED)
        else:
            store.add(self.name, id, arguments["text"])
        return {"done": True}


def tools_of(project: Project, world: World) -> dict[str, Tool]:
    """The tools of project.yaml by their names. Raises ProblemError with what to fix there."""
    said = project.options.get("tools")
    if not isinstance(said, Mapping) or not said:
        raise ProblemError("project.yaml names no tools: list some under `options: tools`.")
    for name, does in said.items():
        if does not in DOES or not str(name).isidentifier():
            raise ProblemError(f"The tool {name!r} must do one of: {', '.join(DOES)}.")
    return {str(name): Tool(str(name), does, _schema(does, world)) for name, does in said.items()}


def _schema(does: str, world: World) -> dict[str, Any]:
    """What a tool takes."""
    text = {"type": "string", "minLength": 1, "maxLength": LONGEST}
    id = {**text, "description": f"the id of a record, such as {world.records[0]['id']}"}
    field = {"enum": [one.name for one in world.fields]}
    told = {one.name: f"{one.wanted} {one.unit}".strip() for one in world.fields}
    takes: dict[str, Any] = {
        LOOK_UP: {"id": id},
        RULES: {"question": text},
        CHANGE: {"id": id, "field": field, "value": {**text, "description": f"of {told}"}},
        CLOSE: {"id": id},
    }.get(does, {"id": id, "text": text})
    needed = list(takes)
    if does in (FIND, COUNT):
        number = {"type": "number"}
        takes = {CONTACT: text, "field": field, "is": text, "above": number, "below": number}
        needed = []
    return {
        "type": "object", "properties": takes, "required": needed, "additionalProperties": False,
    }  # fmt: skip


def _where(arguments: Mapping[str, Any], world: World) -> dict[str, Any]:
    """A search as the store takes it. Raises ToolError for a value that the field cannot have."""
    where = dict(arguments)
    if "is" in where:
        field = world.field(where.get("field", ""))
        value = field.read(where["is"]) if field else None
        if field is None or value is None:
            raise ToolError(f"{where.get('field', 'it')} is {field.wanted if field else 'missing'}")
        where["is"] = value
    return where
