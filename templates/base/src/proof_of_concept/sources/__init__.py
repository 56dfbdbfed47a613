"""Real data sources, one module each, all of the same shape.

NAME, TERMS (read them before a big run), PAUSE in seconds, DAILY_BUDGET in searches, PAGE_SIZE, and
`search(client, query, limit, label="", **options) -> Iterator[Item]`. Every search takes every
option (`noncommercial`, and `options` of project.yaml) and ignores those of other sources. Items
come with whatever licence they have: pass them through `keep_allowed` before anything is kept.
"""

from __future__ import annotations

import pkgutil

# What `--source` may name, beside synthetic and own.
NAMES = sorted(module.name for module in pkgutil.iter_modules(__path__))


def unknown(source: str) -> str:
    """What to say when somebody asks for `source`, which is none of them."""
    return f"There is no source {source!r}: take {', '.join(['synthetic', 'own', *NAMES])}."
