"""Real data sources, one module each, all of the same shape.

NAME, TERMS (read them before a big run), PAUSE in seconds, DAILY_BUDGET in searches, PAGE_SIZE, and
`search(client, query, limit, label="", **options) -> Iterator[Item]`. Every search takes every
option (`noncommercial`, `site`) and ignores those of other sources. Items come with whatever
licence they have: pass them through `keep_allowed` before anything is fetched or kept.
"""
