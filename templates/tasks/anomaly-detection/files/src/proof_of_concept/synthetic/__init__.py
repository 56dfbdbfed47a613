"""Made-up series, before there are real ones: delete this folder then.

series.py puts them together. vocabulary.yaml says what they are called, when they are high and what
pushes them (told.py); drivers.py draws what pushes, rhythms.py what comes again. Faults are put in
by faults/planting.py, all along, and faults.csv says where: a detector never reads that.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from ..config import Project
from ..data import faults_a_week, weeks
from ..faults.files import NAME, write_faults
from ..faults.planting import plant
from ..series.panel import Panel
from ..series.setting import read_setting
from .series import leave_gaps, write_series
from .told import Told

SIZE = 24  # series, at most
LONG = {"hourly": 6048, "daily": 1386}  # steps, where the usual length has too few faults
FAINT = 0.06  # of the faults: so many are too small to be seen, and no detector can find them
WHY = "too faint to be told from what is usual"


def make(project: Project, folder: Path, seed: int) -> dict[str, Any]:
    """Write made-up series to folder/examples.csv, and what is wrong in them to faults.csv.

    Returns how much of them is about the job.
    """
    setting = read_setting(project)

    def spoil(panel: Panel, known: int, _: Told, random: np.random.Generator) -> dict[str, Any]:
        steps = slice(min(setting.season, known // 4), known)
        count = faults_a_week(project, len(panel.names)) * weeks(panel, steps)
        panel.values[:], faults = plant(panel, setting, steps, count, FAINT, seed)
        for row in panel.values:
            leave_gaps(row, known, random)
        write_faults(faults, panel, setting, folder / NAME)
        return {WHY: [fault.id(panel) for fault in faults if fault.faint]}

    return write_series(project, folder, seed, SIZE, spoil, LONG.get(setting.frequency))
