"""Made-up rows with segments in them, an event log and an experiment, before there is real data.

Which segments there are is drawn from the seed: each leans its own way in some of the columns, one
is spread wide and another is narrow. The data is imperfect on purpose, as real data is: some rows
lie between two segments, cells are missing or mistyped, events are there twice.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from ..analysis.own import EVENTS, EXPERIMENT, funnel
from ..config import Project
from ..intake.vocabulary import STAND_IN, grade_of, graded, read_vocabulary
from ..plumbing.results import write_planted
from ..tables.columns import features_of, read_columns
from .journeys import events, experiment
from .spreads import standardised
from .table import draw_table, write_table

SIZE = 6000  # rows: enough that the test part, a fifth, gives narrow intervals
SHARES = (0.34, 0.26, 0.22, 0.18)  # of the planted segments
WIDTHS = (0.45, 1.0, 0.35, 0.75)  # how far the rows of each lie around its middle
LEAN = 1.7  # how far the middle of a segment lies from that of all, at most
SILENT = 0.25  # of the columns say nothing of the segments
BETWEEN = 0.06  # of the rows lie between two segments: nobody could say in which


def make(project: Project, folder: Path, seed: int) -> dict[str, Any]:
    """Write made-up rows, events and an experiment to `folder`.

    Returns how much of it is about the job. Raises ProblemError for columns that do not work.
    """
    random = np.random.default_rng(seed)
    columns, steps = read_columns(project), funnel(project)
    features, kinds = features_of(columns), len(SHARES)

    # 1. Which segment each row is of, and for some a second one that it is half of.
    of = random.choice(kinds, SIZE, p=SHARES)
    second = (of + random.integers(1, kinds, SIZE)) % kinds
    between = random.random(SIZE) < BETWEEN
    weight = np.where(between, 0.5, 1.0)

    # 2. Which way each segment leans in each column, and the rows around that.
    leanings = {}
    silent = set(random.permutation(len(features))[: int(SILENT * len(features))].tolist())
    for place, column in enumerate(features):
        leans = np.zeros(kinds) if place in silent else _leans(kinds, random)
        middle = weight * leans[of] + (1 - weight) * leans[second]
        noise = random.normal(size=SIZE) * np.array(WIDTHS)[of]
        leanings[column.name] = standardised(middle + noise)
    table = draw_table(columns, SIZE, random, leanings)
    write_table(table, [f"planted {number + 1}" for number in of], folder / "examples.csv", random)

    # 3. What they did, and the experiment. Segments differ in both: where the numbers of a segment
    # are high, so is its outcome, as it would be odd if those who bought least spent most.
    who = np.arange(SIZE).astype(str)
    log = events(who, of, steps, random)
    log.to_csv(folder / f"{EVENTS}.csv", index=False, lineterminator="\n")
    numbers = [leanings[column.name] for column in features if not column.values]
    high = np.mean(numbers or list(leanings.values()), axis=0)
    order = np.argsort(np.argsort(np.bincount(of, high) / np.bincount(of)))
    trial, lift = experiment(who, order[of], log, random)
    trial.to_csv(folder / f"{EXPERIMENT}.csv", index=False, lineterminator="\n")
    write_planted(folder, {"between two segments": who[between].tolist()})

    said = read_vocabulary("journey")
    grade = grade_of(said.get("grade"), "journey") if said else STAND_IN
    about = graded("The steps of the journey", dict.fromkeys(steps, grade))
    told = (
        "Invented are which segments there are, how far they differ in the outcome, and what the "
        "experiment changes. Cells and events are drawn apart. Read a row as of its first event: "
        "its ages and dates need not fit a later day."
    )
    return {**about, "told": f"{about['told']} {told}", "lift": lift}


def _leans(kinds: int, random: np.random.Generator) -> np.ndarray:
    """(kinds,): where the middles of the segments lie in one column, in a random order."""
    return random.permutation(np.linspace(-LEAN, LEAN, kinds)) * random.uniform(0.5, 1.0)
