"""The event log and the experiment of your own: events.csv and experiment.csv beside the rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from .. import config
from ..config import ProblemError, Project
from ..intake import csv_file
from ..intake.findings import Findings, listed
from ..intake.folder import files

EVENTS, EXPERIMENT = "events", "experiment"
# The columns of the tables beside the rows. `who` is the id of a row.
BESIDE = {
    EVENTS: ("who", "what", "when"),
    EXPERIMENT: ("who", "arm", "when", "before", "outcome"),
}
FEWEST_PER_ARM = 100  # rows: below that the normal approximation of the interval is rough
STEPS = (2, 8)  # of a funnel


def funnel(project: Project) -> tuple[str, ...]:
    """The steps of the journey, the first one first: `funnel` under `options` in project.yaml.

    Raises ProblemError when there are too few or too many.
    """
    said = project.options.get("funnel") or ()
    if not isinstance(said, (list, tuple)):
        raise ProblemError("`funnel` in project.yaml must be a list of steps, the first one first.")
    steps = tuple(dict.fromkeys(" ".join(str(step).split()) for step in said))
    if not STEPS[0] <= len(steps) <= STEPS[1]:
        wanted = f"{STEPS[0]} to {STEPS[1]} different steps"
        raise ProblemError(f"`funnel` in project.yaml has {len(steps)} steps: list {wanted}.")
    return steps


def beside_file(name: str) -> Path:
    """Where `collect` leaves EVENTS or EXPERIMENT."""
    return config.DATA / "processed" / f"{name}.csv"


def beside(name: str) -> pd.DataFrame | None:
    """EVENTS or EXPERIMENT, `when` as a day and figures as numbers; None where there is none."""
    path = beside_file(name)
    if not path.is_file():
        return None
    try:
        table = pd.read_csv(path, dtype={"who": str, "what": str, "arm": str})
        table["when"] = pd.to_datetime(table["when"], format="ISO8601")
        return pd.DataFrame(table[list(BESIDE[name])])
    except (ValueError, KeyError) as error:
        raise ProblemError(f"{path.name} was changed since `collect`: collect again.") from error


def take_in(place: Path, known: set[str], steps: tuple[str, ...]) -> None:
    """Write the tables that are in `place` where `data.beside` reads them.

    known: the ids of the rows. Raises ProblemError with all that has to be fixed.
    """
    findings, found = Findings(), {}
    for path in files(place, (".csv", ".tsv", ".txt"), findings):
        if path.stem.lower() in BESIDE:
            found[path.stem.lower()] = read(path, known, steps, findings)
    findings.check()
    findings.tell()
    for name, table in found.items():
        table.to_csv(beside_file(name), index=False, lineterminator="\n")
        print(f"Collected {len(table)} rows of {name}.csv")


def read(path: Path, known: set[str], steps: tuple[str, ...], findings: Findings) -> pd.DataFrame:
    """One table, checked; what is wrong goes to `findings`."""
    name, heads = path.name, BESIDE[path.stem.lower()]
    raw = csv_file.parse(path.read_bytes(), name, list(heads), findings)
    optional = {"before"}  # an experiment without a figure from before is read without CUPED
    cells = {head: raw.column(head) for head in heads}
    lacking = [head for head in heads if cells[head] is None and head not in optional]
    if lacking:
        findings.problem(
            name, f"it lacks {', '.join(lacking)}: its head must have {listed(heads, 5)}"
        )
        return pd.DataFrame(columns=pd.Index(heads))
    empty = [""] * len(raw.rows)
    table: Any = pd.DataFrame({head: cells[head] or empty for head in heads}, dtype=object)
    table = table.apply(lambda column: column.str.strip())
    strangers = ~table["who"].isin(known)
    if strangers.any():
        findings.leave_out_all(f"rows of {name} whose `who` is no id", table["who"][strangers])
    table = table[~strangers].copy()
    when = pd.to_datetime(table["when"], format="ISO8601", errors="coerce", utc=True)
    if when.isna().any():
        odd = repr(table["when"][when.isna()].iloc[0])
        findings.problem(name, f"`when` must be a day such as 2026-11-22, and {odd} is none")
    table["when"] = when.dt.strftime("%Y-%m-%d")
    if path.stem.lower() == EVENTS:
        other = sorted(set(table["what"]) - set(steps))
        if missing := [step for step in steps if step not in set(table["what"])]:
            findings.problem(
                name, f"no event {listed(map(repr, missing), 5)}: `funnel` in project.yaml has it"
            )
        if other:
            findings.note(f"{name}: events that are no step of the funnel: {listed(other, 5)}")
        return table
    return _experiment(name, table, findings)


def _experiment(name: str, table: Any, findings: Findings) -> pd.DataFrame:
    """The experiment's rows: two arms, each person once, and figures that are numbers."""
    for head in ("before", "outcome"):
        written = table[head].str.replace(",", ".")
        numbers = pd.Series(pd.to_numeric(written, errors="coerce"))
        odd = numbers.isna() & (table[head] != "")
        if odd.any() or (head == "outcome" and numbers.isna().any()):
            shown = repr(table[head][numbers.isna()].iloc[0])
            findings.problem(name, f"`{head}` must be a number, and {shown} is none")
        table[head] = numbers
    if twice := int(table["who"].duplicated().sum()):
        findings.problem(name, f"{twice} rows of somebody who is there already: keep one of each")
    sizes = table["arm"].value_counts()
    if set(sizes.index) != {"control", "variant"} or sizes.min() < FEWEST_PER_ARM:
        findings.problem(
            name,
            f"`arm` must be control or variant, of each {FEWEST_PER_ARM} rows or more; it has "
            f"{listed((f'{arm!r} ({count})' for arm, count in sizes.items()), 5)}",
        )
    return table
