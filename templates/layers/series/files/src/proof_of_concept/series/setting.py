"""What project.yaml says of the series, checked: target, keys, drivers, frequency and horizon."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..config import ProblemError, Project
from ..intake.text import key
from ..tables.columns import Column, column_of
from .clock import HORIZONS, SEASONS

DATE, SOURCE = "date", "source"  # columns of the kept file beside the project's own


@dataclass(frozen=True)
class Setting:
    """What is forecast, for what, from what and how far.

    target: the column with the figure, with its unit and usual range; keys: what tells one series
    from another; drivers: numbers and choices; ahead: the names of those that are known for the
    steps to come; frequency: "daily" and so on; horizon: steps ahead.
    """

    target: Column
    keys: tuple[Column, ...]
    drivers: tuple[Column, ...]
    ahead: frozenset[str]
    frequency: str
    horizon: int

    @property
    def season(self) -> int:
        """The steps after which the pattern comes again, such as 7 days."""
        return SEASONS[self.frequency]

    @property
    def known(self) -> tuple[Column, ...]:
        """The drivers that are known for the steps to come."""
        return tuple(column for column in self.drivers if column.name in self.ahead)

    @property
    def one(self) -> str:
        """What a series stands for, in words: its keys, "team and site"."""
        return " and ".join(column.name for column in self.keys) or "series"

    def described(self) -> dict[str, Any]:
        """What a saved model has to agree with project.yaml about, in plain values."""
        drivers = [[c.name, list(c.values), c.name in self.ahead] for c in self.drivers]
        return {
            "target": self.target.name,
            "keys": [column.name for column in self.keys],
            "drivers": drivers,
            "frequency": self.frequency,
            "horizon": self.horizon,
        }


def read_setting(project: Project) -> Setting:
    """The setting of project.yaml. Raises ProblemError with what to fix there."""
    said = project.options
    frequency = str(said.get("frequency") or "daily")
    if frequency not in SEASONS:
        raise ProblemError(f"`frequency` in project.yaml must be one of {', '.join(SEASONS)}.")
    horizon = said.get("horizon", HORIZONS[frequency])
    if isinstance(horizon, bool) or not isinstance(horizon, int) or not 1 <= horizon <= 60:
        raise ProblemError("`horizon` in project.yaml must be a whole number from 1 to 60.")
    target = _target(said)
    # The values of a key are whatever the data holds: those of project.yaml are for synthetic/.
    names = [column_of({"name": one.get("name")}).name for one in _listed(said, "keys")]
    keys = tuple(Column(name, "group") for name in names)
    raw = _listed(said, "drivers")
    drivers = tuple(column_of(one) for one in raw)
    names = [key(name) for name in (DATE, SOURCE, target.name, *(c.name for c in keys + drivers))]
    for name in names:
        if names.count(name) > 1:
            raise ProblemError(
                f"project.yaml says {name!r} twice among target, keys and drivers, where `date` "
                "and `source` are taken too: rename one of them."
            )
    ahead = {c.name for c, one in zip(drivers, raw, strict=True) if one.get("ahead") is True}
    return Setting(target, keys, drivers, frozenset(ahead), frequency, horizon)


def _target(said: Mapping[str, Any]) -> Column:
    raw = said.get("target")
    if not isinstance(raw, Mapping) or not str(raw.get("name") or "").strip():
        raise ProblemError("`target` in project.yaml has no `name`: say what is forecast.")
    return column_of(
        {name: raw.get(name) for name in ("name", "unit", "from")}
        | {end: raw[end] for end in ("min", "max") if end in raw}
    )


def _listed(said: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
    value = said.get(name) or []
    if not isinstance(value, list) or not all(isinstance(one, Mapping) for one in value):
        raise ProblemError(f"`{name}` in project.yaml must be a list of `- name: ...` entries.")
    return value
