"""vocabulary.yaml: what the synthetic data is made of, and how much of it is this job's own.

The file is beside project.yaml, and yours to change. Pages say the grades in these words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from .. import config
from ..config import ProblemError

JOB, DOMAIN, STAND_IN = GRADES = ("of the job", "of the domain", "stand-in")
FILE = "vocabulary.yaml"
_MOST_NAMED = 6


def read_vocabulary(kind: str) -> Mapping[str, Any]:
    """What the file says of a kind of data, such as "texts"; nothing where it does not.

    Raises ProblemError when it is no YAML, or not in the form that it came in.
    """
    path = config.ROOT / FILE
    if not path.is_file():
        return {}
    try:
        # The fast reader is not in every build of PyYAML.
        reader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        content = yaml.load(path.read_text(encoding="utf-8"), reader) or {}
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        reason = " ".join(str(error).split())
        raise ProblemError(f"{FILE} is not valid YAML, please fix it: {reason}") from error
    return mapping(mapping(content, FILE).get(kind), kind)


def mapping(value: Any, name: str) -> Mapping[Any, Any]:
    """`value` as a mapping; nothing at all is an empty one. Raises ProblemError otherwise."""
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise ProblemError(f"`{name}` in {FILE} must hold `key: value` lines, please fix it.")
    return value


def texts(value: Any, name: str) -> tuple[str, ...]:
    """A list as texts without repeats; nothing at all is none. Raises ProblemError otherwise."""
    if value is not None and not isinstance(value, list):
        raise ProblemError(f"`{name}` in {FILE} must be a list, please fix it.")
    return tuple(dict.fromkeys(str(item) for item in value or () if str(item).strip()))


def grade_of(value: Any, name: str) -> str:
    """A grade as the file says it; of the job where the owner left it out."""
    grade = JOB if value is None else str(value)
    if grade not in GRADES:
        raise ProblemError(f"The grade of `{name}` in {FILE} must be one of {', '.join(GRADES)}.")
    return grade


def graded(what: str, grade_by_name: Mapping[str, str]) -> dict[str, Any]:
    """For the summary of `collect`: the names of each grade, and all of it as a sentence.

    what: such as "Texts"; the sentence then begins with "Texts are invented".
    """
    named = {grade: [n for n, g in grade_by_name.items() if g == grade] for grade in GRADES}
    grades = {grade: names for grade, names in named.items() if names}
    return {"grades": grades, "told": _told(what, grades)}


def _told(what: str, grades: Mapping[str, Sequence[str]]) -> str:
    meant = {
        JOB: "taken from the owner's own words",
        DOMAIN: "invented as is usual in the industry",
        STAND_IN: "stand-ins, invented without knowing the job",
    }
    if len(grades) == 1:
        return f"{what} are {meant[next(iter(grades))]}."
    parts = [f"partly {meant[grade]} ({_listed(names)})" for grade, names in grades.items()]
    return f"{what} are {', '.join(parts)}." if parts else ""


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMED
    shown = ", ".join(names[:_MOST_NAMED])
    return f"{shown} and {more} more" if more > 0 else shown
