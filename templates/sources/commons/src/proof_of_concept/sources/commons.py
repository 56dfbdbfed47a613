"""Wikimedia Commons: freely licensed pictures. No key, but a contact in project.yaml is required.

Check the live terms before a big run: see TERMS. Only thumbnails are fetched. The label is the
search word: a weak label, so look at each picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

from bs4 import BeautifulSoup, Tag

from ..plumbing.credits import Item, credit, item_id
from ..plumbing.fetch import Client
from ..plumbing.licences import normalise_licence

NAME = "commons"
TERMS = "https://foundation.wikimedia.org/wiki/Policy:Wikimedia_Foundation_User-Agent_Policy"
API = "https://commons.wikimedia.org/w/api.php"
PAUSE = 1.0  # seconds
DAILY_BUDGET = 500  # searches; our own limit, since none is published
PAGE_SIZE = 50
WIDTH = 500  # pixels of the thumbnail; one of the sizes that Wikimedia keeps ready
PARAMETERS = {
    "action": "query",
    "format": "json",
    "formatversion": 2,
    "generator": "search",
    "gsrnamespace": 6,  # files
    "gsrlimit": PAGE_SIZE,
    "prop": "imageinfo",
    "iiprop": "url|extmetadata",
    "iiurlwidth": WIDTH,
    "iiextmetadatafilter": "LicenseShortName|LicenseUrl|Artist|Credit|Restrictions",
}


def search(
    client: Client, query: str, limit: int, label: str = "", **other_options: object
) -> Iterator[Item]:
    """At most `limit` pictures for the words `query`, one search per PAGE_SIZE of them."""
    parameters: dict[str, object] = {**PARAMETERS, "gsrsearch": f"{query} filetype:bitmap"}
    found = 0
    while found < limit:
        answer = client.get_json(f"{API}?{urlencode(parameters)}")
        pages = (answer.get("query") or {}).get("pages") or []
        for page in sorted(pages, key=lambda page: page.get("index", 0)):
            item = _item(page, query, label, client.retrieved_at)
            if item and found < limit:
                found += 1
                yield item
        following = answer.get("continue")
        if not following or following.items() <= parameters.items():
            return  # no more, or the server sends us round in a circle
        parameters = {**parameters, **following}


def _item(page: dict, query: str, label: str, retrieved_at: str) -> Item | None:
    """One file as an Item; None without a thumbnail, or when it shows a person who may object."""
    info = (page.get("imageinfo") or [{}])[0]
    about = info.get("extmetadata") or {}

    def html(key: str) -> str:
        return str((about.get(key) or {}).get("value") or "")

    if not info.get("thumburl") or "personality" in html("Restrictions"):
        return None
    name = str(page.get("title") or "").removeprefix("File:")
    title = name.rpartition(".")[0] or name
    author = _plain(html("Artist") or html("Credit"))[:200]
    licence = normalise_licence(_plain(html("LicenseShortName")))
    return Item(
        id=item_id(NAME, page.get("pageid")),
        source=NAME,
        source_url=str(info.get("descriptionurl") or ""),
        media_url=str(info["thumburl"]),
        licence=licence,
        licence_url=_plain(html("LicenseUrl")),
        author=author,
        author_url=_first_link(html("Artist")),
        title=title,
        attribution=credit(title, author, licence),
        retrieved_at=retrieved_at,
        query=query,
        label=label or query,
        label_source="query",
    )


def _plain(text: str) -> str:
    """The words of `text`, without its HTML."""
    return " ".join(BeautifulSoup(text, "html.parser").get_text(" ").split())


def _first_link(text: str) -> str:
    """The address of the first link in `text`, when it is a web address; else an empty text."""
    found = BeautifulSoup(text, "html.parser").find("a", href=True)
    link = str(found["href"]).strip() if isinstance(found, Tag) else ""
    link = f"https:{link}" if link.startswith("//") else link
    return link if link.startswith(("https://", "http://")) else ""
