"""Made-up events, before there is a real log: delete this folder then.

world.py draws the items and what people like, events.py who takes what when.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from ..config import Project
from ..data import save_log
from ..intake.vocabulary import DOMAIN, STAND_IN, graded
from ..interactions.setting import read_setting
from ..plumbing.results import write_planted
from .events import draw_events
from .world import draw_world

SIZE = 1500  # people: enough that the test part gives narrow intervals


def make(project: Project, folder: Path, seed: int) -> dict[str, Any]:
    """Write a made-up log to `folder`, and what is wrong in it on purpose.

    Returns how much of it is about the job.
    """
    setting, random = read_setting(project), np.random.default_rng(seed)
    world = draw_world(project, setting, SIZE, random)
    log, by_chance = draw_events(world, setting, random)
    folder.mkdir(parents=True, exist_ok=True)
    save_log(log, setting, "synthetic")
    chance = [content for content, is_one in zip(log.contents(), by_chance, strict=True) if is_one]
    write_planted(folder, {"taken by chance, as for somebody else": chance})
    about = graded("Names", {"names": DOMAIN if setting.names else STAND_IN})
    told = (
        f"Columns and values of the {setting.items[1]} are those of project.yaml; which of them "
        "goes with which, who likes what and what is popular is invented."
    )
    return {**about, "told": f"{about['told']} {told}"}
