"""What both demos ask, free of any framework. choices.py has what there is to choose."""

from __future__ import annotations

from typing import Any

from .. import config
from ..intake.kept_files import read_json
from .choices import ends, levels, starts


def asked(model: Any, values: Any) -> dict[str, Any]:
    """What predict() takes: series, origin, the choices in their order, first and last step."""
    series, origin, *chosen = values
    found: dict[str, Any] = {"series": series, "origin": starts(model).get(origin, "")}
    options = levels(model)
    if options:
        *named, first, last = chosen
        found["changes"] = {
            name: options[name][said]
            for name, said in zip(options, named, strict=True)
            if options[name].get(said) is not None
        }
        found |= {"first": int(first), "last": int(last)}
    return found


def settings(model: Any, example: dict[str, Any] | None = None) -> list[Any]:
    """What the controls show at first, or for an example: the opposite of asked()."""
    titles, origins = model.history.titles(), starts(model)
    example = example or {}
    series = example.get("series", titles[0])
    named = {origin: shown_as for shown_as, origin in origins.items()}
    first = [series if series in titles else titles[0]]
    first.append(named.get(example.get("origin", ""), next(iter(origins))))
    usual = [next(iter(options)) for options in levels(model).values()]
    return [*first, *usual, *(ends(model) if usual else [])]


def examples() -> list[dict[str, Any]]:
    """What stands in demo/examples/examples.json, as {"series", "origin"} and more; or none."""
    path = config.EXAMPLES / "examples.json"
    return read_json(path, "evaluate again", kind=list) if path.is_file() else []
