"""Real data sources, one module each, all of the same shape.

NAME, TERMS (read them before a big run), PAUSE in seconds, DAILY_BUDGET in searches, PAGE_SIZE, and
`search(client, query, limit, label="", **options) -> Iterator[Item]`. Every search takes every
option (`noncommercial`, and `options` of project.yaml) and ignores those of other sources. Items
come with whatever licence they have: pass them through `keep_allowed` before anything is kept.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module

from tqdm import tqdm

from .. import config
from ..config import Project
from ..plumbing.credits import (
    Item,
    deduplicate,
    keep_allowed,
    merge_sources,
    read_sources,
    write_sources,
)

# What `--source` may name, beside synthetic and own.
NAMES = sorted(module.name for module in pkgutil.iter_modules(__path__))


def unknown(source: str) -> str:
    """What to say when somebody asks for `source`, which is none of them."""
    return f"There is no source {source!r}: take {', '.join(['synthetic', 'own', *NAMES])}."


def ask(project: Project, source: str, limit: int) -> list[Item]:
    """At most `limit` items per label from a real source, with their rows in data/SOURCES.csv.

    Each label is looked for by its `data.queries` in project.yaml, else by its own name. Items
    without a licence that allows their use are left out. One that two searches found is there
    twice, with either label.
    """
    from ..plumbing.fetch import open_client  # here, since synthetic data needs no internet

    module = import_module(f".{source}", __package__)
    client = open_client(project, module)
    found: list[Item] = []
    for label in tqdm(project.labels, desc=f"Asking {source}"):
        queries = project.queries.get(label) or (label,)
        for query in queries:
            most = -(-limit // len(queries))  # rounded up
            found += module.search(client, query, most, label=label, options=project.options)
    items, skipped = keep_allowed(found, project.allow_noncommercial)
    if skipped:
        print(f"Left out {sum(skipped.values())} without a licence that allows their use")
    table = config.DATA / "SOURCES.csv"
    write_sources(merge_sources(read_sources(table), deduplicate(items)[0]), table)
    return items
