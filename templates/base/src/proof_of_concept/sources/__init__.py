"""Real data sources, one module each, all of the same shape.

NAME, TERMS (read them before a big run), PAUSE in seconds, DAILY_BUDGET in searches, PAGE_SIZE, and
`search(client, query, limit, label="", **options) -> Iterator[Item]`. Every search takes every
option (`noncommercial`, and `options` of project.yaml) and ignores those of other sources. Items
come with whatever licence they have: pass them through `keep_allowed` before anything is kept.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from ..plumbing.fetch import Client

# What `--source` may name, beside synthetic and own.
NAMES = sorted(module.name for module in pkgutil.iter_modules(__path__))


def unknown(source: str) -> str:
    """What to say when somebody asks for `source`, which is none of them."""
    return f"There is no source {source!r}: take {', '.join(['synthetic', 'own', *NAMES])}."


def search(
    project: Project, source: str, limit: int, **options: object
) -> tuple[Client, list[Item]]:
    """At most `limit` items per label from a real source, whatever their licence, and its client.

    Each label is looked for by its `data.queries` in project.yaml, else by its own name; a project
    without labels has names of its own there. An item that two searches found is there twice.
    """
    from ..plumbing.fetch import open_client  # here, since synthetic data needs no internet

    module = import_module(f".{source}", __package__)
    client = open_client(project, module)
    options |= {"noncommercial": project.allow_noncommercial, "options": project.options}
    print(f"Terms of use: {module.TERMS}")
    found: list[Item] = []
    for label in tqdm(project.labels or tuple(project.queries), desc=f"Asking {source}"):
        queries = project.queries.get(label) or (label,)
        for query in queries:
            most = -(-limit // len(queries))  # rounded up
            hits = module.search(client, query, most, label=label, **options)
            found += islice(hits, most)
    return client, found


def ask(project: Project, source: str, limit: int) -> list[Item]:
    """What `search` finds, without what no licence allows to use, written to data/SOURCES.csv."""
    _, found = search(project, source, limit)
    items, skipped = keep_allowed(found, project.allow_noncommercial)
    if skipped:
        print(f"Left out {sum(skipped.values())} without a licence that allows their use")
    write_down(deduplicate(items)[0])
    return items


def write_down(items: Iterable[Item]) -> None:
    """Add the rows of `items` to data/SOURCES.csv: author, address and licence of each."""
    table = config.DATA / "SOURCES.csv"
    write_sources(merge_sources(read_sources(table), items), table)
