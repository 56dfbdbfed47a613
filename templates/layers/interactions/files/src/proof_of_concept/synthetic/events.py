"""Who takes what when: by taste and mood, by what is popular that day, now and then by chance."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..interactions.log import Log, log_of
from ..interactions.setting import Setting
from .world import DAYS, World

FIRST = pd.Timestamp("2025-03-03")
FEWEST, MORE, MOST = 3, 12.0, 60  # events of a person: at least, on average beside, and at most
LATER = 0.35  # of the people come later than in the first weeks
MOOD, STAYS = 1.7, 0.75  # how far a mood moves somebody, and how often it is the same next time
AGAIN = 1.8  # how far having taken something moves one to take it again, where that is usual
CHANCE = 0.06  # of the events are by chance: no taste explains them


def draw_events(
    world: World, setting: Setting, random: np.random.Generator
) -> tuple[Log, np.ndarray]:
    """The log, and (events,) which of them are by chance."""
    people, items = len(world.tastes), len(world.traits)
    # 1. When somebody takes something: each comes on a day, and stays to the end.
    counts = np.minimum(FEWEST + random.exponential(MORE, people).astype(int), MOST)
    late = random.random(people) < LATER
    begins = np.where(late, random.uniform(0.1, 0.95, people), random.uniform(0, 0.1, people))
    times = np.sort(
        np.where(
            np.arange(MOST) < counts[:, None],
            begins[:, None] + (1 - begins[:, None]) * random.random((people, MOST)),
            np.inf,
        ),
        axis=1,
    )

    # 2. What: the best of all items in the eyes of each, as they see it at that moment.
    likes = world.tastes @ world.traits.T  # (people, items)
    moods, taken = _moods(likes, world, random), np.zeros((people, items), dtype=bool)
    found = []
    for step in range(MOST):
        there = np.flatnonzero(counts > step)
        days = np.minimum(times[there, step] * DAYS, DAYS - 1).astype(int)
        worth = likes[there] + MOOD * moods[there] @ world.traits.T / np.sqrt(moods.shape[1])
        chance = random.random(len(there)) < CHANCE
        popular = world.popular[days]
        by_chance = np.where(np.isneginf(popular), -np.inf, 0)  # any item that is there
        worth = np.where(chance[:, None], by_chance, worth + popular)
        if setting.repeats:
            worth[~chance] += AGAIN * taken[there[~chance]]
        else:
            worth[taken[there]] = -np.inf
        chosen = (worth + random.gumbel(size=worth.shape)).argmax(axis=1)
        taken[there, chosen] = True
        changed = there[random.random(len(there)) > STAYS]
        moods[changed] = _moods(likes[changed], world, random)
        at = times[there, step]
        found.append(pd.DataFrame({"who": there, "item": chosen, "at": at, "chance": chance}))

    # 3. Written down as a log, in the order of time.
    table = pd.concat(found, ignore_index=True)
    seconds = pd.to_timedelta((table["at"] * DAYS * 86_400).astype(int), unit="s")
    one = setting.people[0]
    events = pd.DataFrame(
        {
            "user": [f"{one} {number + 1:04d}" for number in table["who"]],
            "item": np.array(world.catalogue.ids, dtype=object)[table["item"]],
            "time": (FIRST + seconds).dt.strftime("%Y-%m-%dT%H:%M:%S"),
            "weight": 1.0,
        }
    )
    log = log_of(events, world.catalogue)
    of_event = {
        f"{user} | {item} | {time}": chance
        for user, item, time, chance in zip(
            events["user"], events["item"], events["time"], table["chance"], strict=True
        )
    }
    return log, np.array([of_event[content] for content in log.contents()])


def _moods(likes: np.ndarray, world: World, random: np.random.Generator) -> np.ndarray:
    """(people, TRAITS): the traits of an item that each likes: they look for such ones now."""
    chosen = (likes + random.gumbel(size=likes.shape)).argmax(axis=1)
    return world.traits[chosen]
