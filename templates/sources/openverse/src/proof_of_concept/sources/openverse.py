"""Openverse: openly licensed pictures from many collections. No key needed.

Check the live terms before a big run: see TERMS. They forbid copying the catalogue, so ask for
some hundred pictures, not for all. The label is the search word: a weak label, so look at each.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

from ..plumbing.credits import Item, credit, item_id
from ..plumbing.fetch import Client
from ..plumbing.licences import normalise_licence

NAME = "openverse"
TERMS = "https://docs.openverse.org/terms_of_service.html"
API = "https://api.openverse.org/v1/images/"
PAUSE = 3.0  # seconds: 20 searches a minute without a key
DAILY_BUDGET = 200  # searches; thumbnails have a limit of their own
PAGE_SIZE = 20  # the most that is served without a key
MAX_PAGES = 20  # deeper pages are refused
LICENCES = "by,by-sa,cc0,pdm"


def search(
    client: Client,
    query: str,
    limit: int,
    label: str = "",
    noncommercial: bool = False,
    **other_options: object,
) -> Iterator[Item]:
    """At most `limit` pictures for the words `query`, one search per PAGE_SIZE of them.

    Licences that forbid commercial use are asked for only with `noncommercial`.
    """
    licences = LICENCES + (",by-nc,by-nc-sa" if noncommercial else "")
    found = 0
    for page in range(1, MAX_PAGES + 1):
        parameters = {"q": query, "license": licences, "page_size": PAGE_SIZE, "page": page}
        answer = client.get_json(f"{API}?{urlencode(parameters)}")
        for result in answer.get("results") or []:
            if found >= limit:
                return
            sensitive = result.get("mature") or result.get("unstable__sensitivity")
            if sensitive or not result.get("thumbnail"):
                continue
            found += 1
            yield _item(result, query, label, client.retrieved_at)
        if page >= (answer.get("page_count") or 0) or found >= limit:
            return


def _item(result: dict, query: str, label: str, retrieved_at: str) -> Item:
    """One result as an Item. Openverse leaves out what it does not know, or says null."""

    def text(key: str) -> str:
        return " ".join(str(result.get(key) or "").split())[:500]

    licence = normalise_licence(f"{text('license')} {text('license_version')}")
    return Item(
        id=item_id(NAME, text("id")),
        source=NAME,
        source_url=text("foreign_landing_url"),
        media_url=text("thumbnail"),  # at most 600 pixels wide; the original can be huge
        licence=licence,
        licence_url=text("license_url"),
        author=text("creator"),
        author_url=text("creator_url"),
        title=text("title"),
        attribution=text("attribution") or credit(text("title"), text("creator"), licence),
        retrieved_at=retrieved_at,
        query=query,
        label=label or query,
        label_source="query",
    )
