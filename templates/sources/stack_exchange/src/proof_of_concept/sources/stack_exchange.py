"""Stack Exchange: questions with the tags their authors chose. CC BY-SA, so credit every one.

No key needed: 300 requests a day. A free key in the environment variable STACK_EXCHANGE_KEY lifts
the server's limit. Check the live terms before a big run: see TERMS. Keep the links, and do not
publish the texts again.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any
from urllib.parse import urlencode

from bs4 import BeautifulSoup

from ..plumbing.credits import Item, credit, item_id, sha256
from ..plumbing.fetch import Client
from ..plumbing.licences import normalise_licence

NAME = "stack_exchange"
TERMS = "https://stackoverflow.com/legal/api-terms-of-use"
API = "https://api.stackexchange.com/2.3/questions"
PAUSE = 1.0  # seconds; when an answer asks for more (`backoff`), the client waits for that
DAILY_BUDGET = 300
PAGE_SIZE = 100
MAX_PAGES = 25  # deeper pages are refused without a key
LICENCE_URLS = {
    "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC-BY-SA-3.0": "https://creativecommons.org/licenses/by-sa/3.0/",
    "CC-BY-SA-2.5": "https://creativecommons.org/licenses/by-sa/2.5/",
}


def search(
    client: Client,
    query: str,
    limit: int,
    label: str = "",
    options: Mapping[str, Any] | None = None,
    **other_options: object,
) -> Iterator[Item]:
    """At most `limit` questions with the tag `query`, the best rated first.

    The site is `options.site` of project.yaml.

    A question can have several tags, and so be found for two labels: drop it, or keep the first.
    """
    site = str((options or {}).get("site") or "stackoverflow")
    parameters = {"site": site, "tagged": query, "filter": "withbody", "pagesize": PAGE_SIZE}
    parameters |= {"order": "desc", "sort": "votes"}
    key = os.environ.get("STACK_EXCHANGE_KEY")
    found = 0
    for page in range(1, MAX_PAGES + 1):
        asked = {**parameters, "page": page, **({"key": key} if key else {})}
        answer = client.get_json(f"{API}?{urlencode(asked)}")
        for question in answer.get("items") or []:
            if found >= limit:
                return
            found += 1
            yield _item(question, query, label, site, client.retrieved_at)
        if not answer.get("has_more") or found >= limit:
            return


def _item(question: dict, query: str, label: str, site: str, retrieved_at: str) -> Item:
    """One question as an Item: its title and its body, without HTML."""
    owner = question.get("owner") or {}
    title = " ".join(unescape(str(question.get("title") or "")).split())
    author = unescape(str(owner.get("display_name") or ""))
    licence = normalise_licence(str(question.get("content_license") or ""))
    text = f"{title}\n{_plain(str(question.get('body') or ''))}"
    return Item(
        id=item_id(NAME, f"{site}-{question.get('question_id')}"),
        source=NAME,
        source_url=str(question.get("link") or ""),
        licence=licence,
        licence_url=LICENCE_URLS.get(licence, ""),
        author=author,
        author_url=str(owner.get("link") or ""),
        title=title,
        attribution=credit(title, author, licence),
        retrieved_at=retrieved_at,
        sha256=sha256(text),
        query=query,
        label=label or query,
        label_source="source",
        text=text,
    )


def _plain(body: str) -> str:
    """The words of a page, code included, without its HTML."""
    return " ".join(BeautifulSoup(body, "html.parser").get_text(" ").split())
