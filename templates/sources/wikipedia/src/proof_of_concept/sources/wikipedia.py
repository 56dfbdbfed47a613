"""Wikipedia: articles as plain text, CC BY-SA 4.0. A contact in project.yaml is required.

Check the live terms before a big run: see TERMS. Each article keeps its address and, as the
address of its file, the very revision that was read: that is what gives its many authors credit.
The topic is the search word, which is a weak label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from ..plumbing.credits import Item, credit, item_id, sha256
from ..plumbing.fetch import Client

NAME = "wikipedia"
TERMS = "https://foundation.wikimedia.org/wiki/Policy:Terms_of_Use"
API = "https://{language}.wikipedia.org/w/api.php"
PAUSE = 1.0  # seconds
DAILY_BUDGET = 500  # requests; our own limit, since none is published
PAGE_SIZE = 50
MOST = 50  # articles for one search: each whole text is a request of its own
LICENCE, LICENCE_URL = "CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"
HEADING = re.compile(r"^(==+)\s*(.*?)\s*\1$")
END_MATTER = {"see also", "references", "external links", "further reading", "notes", "sources"}


def search(
    client: Client,
    query: str,
    limit: int,
    label: str = "",
    options: Mapping[str, Any] | None = None,
    **other_options: object,
) -> Iterator[Item]:
    """At most `limit` articles for the words `query`, and never more than MOST.

    The language is `options.language` of project.yaml, such as `de`; English when it is none.
    """
    language = str((options or {}).get("language") or "")
    language = language if re.fullmatch(r"[a-z]{2,3}", language) else "en"
    api = API.format(language=language)
    asked = {"action": "query", "format": "json", "formatversion": 2}
    asked |= {"list": "search", "srsearch": query, "srnamespace": 0}
    asked |= {"srlimit": min(limit, PAGE_SIZE, MOST)}
    answer = client.get_json(f"{api}?{urlencode(asked)}")
    for hit in ((answer.get("query") or {}).get("search") or [])[: min(limit, MOST)]:
        item = _article(client, api, hit.get("pageid"), query, label or query, language)
        if item:
            yield item


def _article(
    client: Client, api: str, page_id: object, query: str, label: str, language: str
) -> Item | None:
    """One article as an Item; None when it has no text, as a list of other articles has none."""
    asked = {"action": "query", "format": "json", "formatversion": 2, "pageids": page_id}
    asked |= {"prop": "extracts|info|revisions|pageprops", "explaintext": 1, "inprop": "url"}
    asked |= {"rvprop": "ids", "ppprop": "disambiguation"}
    answer = client.get_json(f"{api}?{urlencode(asked)}")
    page = ((answer.get("query") or {}).get("pages") or [{}])[0]
    text = article_text(str(page.get("extract") or ""))
    revision = (page.get("revisions") or [{}])[0].get("revid")
    if not text or not revision or "disambiguation" in (page.get("pageprops") or {}):
        return None
    title, author = str(page.get("title") or ""), "Wikipedia contributors"
    return Item(
        id=item_id(NAME, f"{language}-{page_id}"),
        source=NAME,
        source_url=str(page.get("fullurl") or ""),
        media_url=f"https://{language}.wikipedia.org/w/index.php?oldid={revision}",
        licence=LICENCE,
        licence_url=LICENCE_URL,
        author=author,
        author_url=f"https://{language}.wikipedia.org/w/index.php?curid={page_id}&action=history",
        title=title,
        attribution=f"{credit(title, author, LICENCE)}, revision {revision}",
        retrieved_at=client.retrieved_at,
        sha256=sha256(text),
        query=query,
        label=label,
        label_source="query",
        text=text,
    )


def article_text(extract: str) -> str:
    """The paragraphs of an article: no headings, and nothing from the lists at its end."""
    paragraphs, left_out = [], False
    for line in extract.splitlines():
        heading = HEADING.match(line.strip())
        if heading:
            if len(heading[1]) == 2:
                left_out = heading[2].lower() in END_MATTER
        elif line.strip() and not left_out:
            paragraphs.append(" ".join(line.split()))
    return "\n\n".join(paragraphs)
