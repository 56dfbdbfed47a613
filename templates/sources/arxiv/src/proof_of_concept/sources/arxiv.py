"""arXiv: titles and abstracts by category, such as cs.LG. This metadata is CC0; the papers are not.

Check the live terms before a big run: see TERMS. They ask for one request every three seconds and
for a line of thanks: "Thank you to arXiv for use of its open access interoperability."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlencode
from xml.etree import ElementTree

from ..config import ProblemError
from ..plumbing.credits import Item, credit, item_id, sha256
from ..plumbing.fetch import Client

NAME = "arxiv"
TERMS = "https://info.arxiv.org/help/api/tou.html"
API = "https://export.arxiv.org/api/query"
PAUSE = 3.0  # seconds
DAILY_BUDGET = 300  # our own limit
PAGE_SIZE = 100
MAX_PAGES = 20
LICENCE, LICENCE_URL = "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"
CATEGORY = re.compile(r"[a-z-]+(\.[A-Za-z-]+)?")
ATOM = "{http://www.w3.org/2005/Atom}"
ARXIV = "{http://arxiv.org/schemas/atom}"


def search(
    client: Client, query: str, limit: int, label: str = "", **other_options: object
) -> Iterator[Item]:
    """At most `limit` of the newest abstracts whose first category is `query`.

    A paper that is only cross-listed in that category is left out: its label would be wrong.
    """
    if not CATEGORY.fullmatch(query):
        raise ProblemError(f"arXiv is searched by category, such as cs.LG, and not by {query!r}.")
    parameters = {"search_query": f"cat:{query}", "max_results": PAGE_SIZE}
    parameters |= {"sortBy": "submittedDate", "sortOrder": "descending"}
    found = 0
    for page in range(MAX_PAGES):
        asked = {**parameters, "start": page * PAGE_SIZE}
        entries = client.get_text(f"{API}?{urlencode(asked)}", parse_feed)
        for entry in entries:
            if found >= limit:
                return
            first = entry.find(f"{ARXIV}primary_category")
            if first is not None and first.get("term") == query:
                found += 1
                yield _item(entry, query, label, client.retrieved_at)
        if len(entries) < PAGE_SIZE or found >= limit:
            return


def parse_feed(xml: str) -> list[ElementTree.Element]:
    """The entries of an Atom feed. Raises ProblemError for anything else."""
    if "<!DOCTYPE" in xml or "<!ENTITY" in xml:
        # A document type can define entities that fill the memory. A feed needs none.
        raise ProblemError("arXiv sent a document type, which no feed has: run this again later.")
    try:
        feed = ElementTree.fromstring(xml)
    except ElementTree.ParseError:
        raise ProblemError("arXiv sent broken XML: run this again later.") from None
    entries = feed.findall(f"{ATOM}entry")
    for entry in entries:
        if "/api/errors" in _text(entry, "id"):
            raise ProblemError(f"arXiv could not answer: {_text(entry, 'summary')[:200]}")
    if feed.tag != f"{ATOM}feed":
        raise ProblemError("arXiv sent something that is not a feed: run this again later.")
    return entries


def _text(element: ElementTree.Element, name: str) -> str:
    return " ".join((element.findtext(f"{ATOM}{name}") or "").split())


def _item(entry: ElementTree.Element, query: str, label: str, retrieved_at: str) -> Item:
    """One entry as an Item: its title and its abstract."""
    address = _text(entry, "id").replace("http://", "https://", 1)
    title = _text(entry, "title")
    names = [_text(author, "name") for author in entry.findall(f"{ATOM}author")]
    author = ", ".join(names[:3]) + (" and others" if len(names) > 3 else "")
    text = f"{title}\n{_text(entry, 'summary')}"
    return Item(
        id=item_id(NAME, address.partition("/abs/")[2]),
        source=NAME,
        source_url=address,
        licence=LICENCE,
        licence_url=LICENCE_URL,
        author=author,
        title=title,
        attribution=credit(title, author, LICENCE),
        retrieved_at=retrieved_at,
        sha256=sha256(text),
        query=query,
        label=label or query,
        label_source="source",
        text=text,
    )
