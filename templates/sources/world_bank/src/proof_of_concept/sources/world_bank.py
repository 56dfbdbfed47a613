"""World Bank: one row per country and year, with any of its indicators as columns. No key needed.

CC BY 4.0, but for some indicators that others own. Each indicator's page names its licence: check
it, and the live terms (see TERMS), before a big run. This module was written from the public
description of the API and tested against prepared answers.

The label is what the World Bank says of a country today: in 2005 it may have been another.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlencode

from ..config import ProblemError
from ..plumbing.credits import Item, credit, item_id, sha256
from ..plumbing.fetch import Client
from ..plumbing.web import one_line

NAME = "world_bank"
TERMS = "https://www.worldbank.org/en/about/legal/terms-of-use-for-datasets"
API = "https://api.worldbank.org/v2"
PAGE = "https://data.worldbank.org/country/"
PAUSE = 1.0  # seconds
DAILY_BUDGET = 500  # our own limit, since none is published
FIELD_EXAMPLE = "SP.URB.TOTL.IN.ZS"  # the share of people who live in towns
QUERY_EXAMPLE = "LIC (low income) or SSF (a region)"
PAGE_SIZE = 1000
MAX_PAGES = 30
YEARS = "2000:2020"
INCOME_LEVELS = ("LIC", "LMC", "UMC", "HIC")
LICENCE, LICENCE_URL = "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"
AUTHOR = "World Bank"
GROUP = re.compile(r"[A-Z]{3}")
COUNTRY = re.compile(r"[A-Z0-9]{3} [A-Z0-9]{2}")
YEAR = re.compile(r"[0-9]{4}")
INDICATOR = re.compile(r"\w+(\.\w+)+", re.ASCII)


def search(
    client: Client,
    query: str,
    limit: int,
    label: str = "",
    fields: Sequence[str] = (),
    **other_options: object,
) -> Iterator[Item]:
    """At most `limit` rows of the countries in `query`, an income level or a region.

    The newest year of every country comes first, then the year before. A row without any of the
    `fields` (indicators) is left out. An indicator is asked for once for all countries, so the
    second label costs no more requests than its list of countries.
    """
    if not GROUP.fullmatch(query):
        raise ProblemError(
            "The World Bank is searched by income level (LIC, LMC, UMC, HIC) or region (such as "
            f"SSF), and not by {query[:60]!r}: fix `data.queries` in project.yaml."
        )
    for field in fields:
        if not INDICATOR.fullmatch(field):
            raise ProblemError(
                f"{field[:60]!r} is no indicator of the World Bank, such as {FIELD_EXAMPLE}: fix "
                "the column's `from` in project.yaml."
            )
    kind = "incomeLevel" if query in INCOME_LEVELS else "region"
    countries = {}  # {code of three letters: (name, code of two letters)}
    for row in _rows(client, "country", query, {kind: query}):
        code, short = str(row.get("id")), str(row.get("iso2Code"))
        real = "Aggregates" not in str(row.get("region"))  # not the Arab World, say
        if real and COUNTRY.fullmatch(f"{code} {short}"):
            countries[code] = (one_line(str(row.get("name") or code), ""), short)
    if not countries:
        raise ProblemError(
            f"The World Bank has no country in {query!r}: fix `data.queries` in project.yaml."
        )
    table: dict[tuple[str, str], dict[str, str]] = {}  # {(year, country): {indicator: value}}
    for field in fields:
        for row in _rows(client, f"country/all/indicator/{field}", field, {"date": YEARS}):
            code, year = str(row.get("countryiso3code")), str(row.get("date"))
            value = row.get("value")
            if code in countries and YEAR.fullmatch(year) and value is not None:
                table.setdefault((year, code), {})[field] = one_line(str(value), "")
    retrieved_at = client.retrieved_at
    newest_first = sorted(table, key=lambda key: (-int(key[0]), key[1]))
    for year, code in newest_first[:limit]:
        (name, short), known = countries[code], table[year, code]
        cells = {field: known.get(field, "") for field in fields}
        text = json.dumps({"group": name, "time": year, "cells": cells}, ensure_ascii=False)
        title = f"{name}, {year}"
        yield Item(
            id=item_id(NAME, f"{code}-{year}"),
            source=NAME,
            source_url=f"{PAGE}{short}",
            licence=LICENCE,
            licence_url=LICENCE_URL,
            author=AUTHOR,
            title=title,
            attribution=credit(title, AUTHOR, LICENCE),
            retrieved_at=retrieved_at,
            sha256=sha256(text),
            query=query,
            label=label or query,
            label_source="source",
            text=text,  # JSON, as collect.py reads it
        )


def _rows(client: Client, path: str, code: str, asked: dict[str, str]) -> Iterator[dict[str, Any]]:
    """The rows of every page at `path`."""
    for page in range(1, MAX_PAGES + 1):
        parameters = {**asked, "format": "json", "per_page": PAGE_SIZE, "page": page}
        url = f"{API}/{path}?{urlencode(parameters, safe=':')}"
        pages, rows = client.get_text(url, lambda text: parse_answer(text, code))
        yield from rows
        if page >= pages:
            return


def parse_answer(text: str, code: str) -> tuple[int, list[dict[str, Any]]]:
    """How many pages there are, and the rows of this one. Raises ProblemError without them.

    An answer is `[{"pages": 6, ...}, [rows]]`, and an error `[{"message": [{"value": words}]}]`.
    """
    try:
        answer = json.loads(text)
    except (ValueError, RecursionError):
        raise ProblemError("The World Bank sent broken JSON: run this again later.") from None
    about = answer[0] if isinstance(answer, list) and answer else None
    if isinstance(about, dict) and "message" in about:
        words = one_line(json.dumps(about["message"], ensure_ascii=False), "")
        raise ProblemError(
            f"The World Bank could not answer for {code!r}, check it in project.yaml: {words}"
        )
    pages = str(about.get("pages")) if isinstance(about, dict) else ""
    rows = (answer[1] or []) if pages and len(answer) > 1 else None
    whole = isinstance(rows, list) and all(isinstance(row, dict) for row in rows)
    if rows is None or not whole or not re.fullmatch(r"[0-9]{1,6}", pages):
        raise ProblemError("The World Bank sent JSON of another shape than expected.")
    return int(pages), rows
