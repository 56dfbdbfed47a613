"""What vocabulary.yaml says of the series: names, when the target is high, what pushes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..config import ProblemError, Project
from ..intake.vocabulary import STAND_IN, grade_of, mapping, read_vocabulary, texts
from ..series.setting import Setting
from ..tables.columns import Column

AMOUNT, RARE, STATE = KINDS = ("amount", "rare", "state")
CHOICES = {
    "kind": KINDS,
    "week": ("workdays", "weekend", "none"),
    "year": ("summer", "winter", "spring", "autumn", "christmas", "none"),
    "day": ("daytime", "evening", "none"),
}
SPELLS, DAYS, WEEKS, WEATHER, STEPS = RUNS = ("spells", "days", "weeks", "weather", "steps")
STAND_INS = "ABCDEF"


@dataclass(frozen=True)
class Driver:
    """How a driver runs, and which way it pushes: a sign, or the order of its values.

    effect: "raises", "lowers", "none" or "arbitrary"; of a choice its values, the one with the
    least of the target first. high_in: "summer", "winter" or nothing.
    """

    runs: str
    effect: str | tuple[str, ...]
    high_in: str = ""


@dataclass(frozen=True)
class Told:
    """kind: an amount, one that is mostly none, or a state that is measured; week, year, day: when
    it is high; keys: the values of each; drivers: by name."""

    kind: str
    week: str
    year: str
    day: str
    keys: Mapping[str, tuple[str, ...]]
    drivers: Mapping[str, Driver]


def read_told(project: Project, setting: Setting) -> tuple[Told, dict[str, str]]:
    """What the file says, and the grade of each part. What it leaves out is a stand-in.

    Raises ProblemError when it is not in the form that it came in.
    """
    said = read_vocabulary("series")
    grades: dict[str, str] = {}
    rhythm = mapping(said.get("rhythm"), "rhythm")
    when = {}
    for name, possible in CHOICES.items():
        when[name] = str(rhythm.get(name) or possible[0])
        if when[name] not in possible:
            words = ", ".join(possible)
            raise ProblemError(f"`{name}` of `rhythm` in vocabulary.yaml must be one of {words}.")
    usual = grade_of(rhythm.get("grade"), "rhythm") if rhythm else STAND_IN
    if setting.frequency in ("hourly", "daily") and when["week"] != "none":
        grades["the week"] = usual
    if when["year"] != "none" and setting.frequency != "yearly":
        grades["the season of the year"] = grade_of(rhythm.get("year_grade", usual), "rhythm")
    if "range" in said:  # nobody said how much of it there is
        about_range = mapping(said["range"], "range")
        grades[f"the range of {setting.target.name}"] = grade_of(about_range.get("grade"), "range")
    keys, about = {}, mapping(said.get("keys"), "keys")
    listed = {str(one.get("name")): one.get("values") for one in project.options.get("keys") or ()}
    for column in setting.keys:
        entry = mapping(about.get(column.name), column.name)
        values = texts(listed.get(column.name), column.name) or texts(
            entry.get("values"), column.name
        )
        stand_in = tuple(f"{column.name} {letter}" for letter in STAND_INS)
        keys[column.name] = values or stand_in
        grade = grade_of(entry.get("grade"), column.name)
        grades[column.name] = grade if values else STAND_IN
    drivers, about = {}, mapping(said.get("drivers"), "drivers")
    for column in setting.drivers:
        entry = mapping(about.get(column.name), column.name)
        # What is planned comes now and then; a number, such as a tide, drifts.
        planned = column.name in setting.ahead and bool(column.values)
        drivers[column.name] = _driver(column, entry, planned)
        known = "effect" in entry and entry["effect"] != "arbitrary"
        grade = grade_of(entry.get("grade"), column.name)
        grades[column.name] = grade if known else STAND_IN
    return Told(when["kind"], when["week"], when["year"], when["day"], keys, drivers), grades


def _driver(column: Column, entry: Mapping[str, object], planned: bool) -> Driver:
    effect, runs = entry.get("effect", "arbitrary"), str(entry.get("runs") or "")
    if isinstance(effect, list):
        order = tuple(str(value) for value in effect)
        if sorted(order) != sorted(column.values):
            raise ProblemError(
                f"The effect of {column.name!r} in vocabulary.yaml must list all its values, the "
                "one with the least of the target first."
            )
        return Driver(_runs(runs, planned), order)
    if effect not in ("raises", "lowers", "none", "arbitrary"):
        raise ProblemError(
            f"The effect of {column.name!r} in vocabulary.yaml must be raises, lowers or none."
        )
    return Driver(_runs(runs, planned), str(effect), str(entry.get("high_in") or ""))


def _runs(said: str, planned: bool) -> str:
    if said and said not in RUNS:
        raise ProblemError(f"`runs` in vocabulary.yaml must be one of {', '.join(RUNS)}.")
    return said or (SPELLS if planned else WEATHER)
