"""Open Food Facts: products by category, with what is in 100 g. A contact is required.

The database is ODbL 1.0 and its contents DbCL 1.0: credit it, and share a database made from it
under the same licence. No photos, and no names of the people who typed the products in. Check the
live terms before a big run: see TERMS. This module was written from the public description of
the API and tested against prepared answers. They ask for at most ten searches a minute.
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

NAME = "open_food_facts"
TERMS = "https://world.openfoodfacts.org/terms-of-use"
API = "https://world.openfoodfacts.org/api/v2/search"
PAGE = "https://world.openfoodfacts.org/product/"
PAUSE = 6.0  # seconds
DAILY_BUDGET = 200  # our own limit
FIELD_EXAMPLE = "sugars_100g"
QUERY_EXAMPLE = "en:chocolates"
PAGE_SIZE = 100
MAX_PAGES = 20
LICENCE, LICENCE_URL = "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/"
AUTHOR = "Open Food Facts contributors"
CATEGORY = re.compile(r"[a-z]{2,3}:\w+(-\w+)*")
NUTRIMENT = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")
BARCODE = re.compile(r"[0-9]{4,30}")


def search(
    client: Client,
    query: str,
    limit: int,
    label: str = "",
    fields: Sequence[str] = (),
    **other_options: object,
) -> Iterator[Item]:
    """At most `limit` products of the category `query`, those that people scan most first.

    A product without any of the `fields` (keys of its `nutriments`) is left out. A product can
    have several categories, and so be found for two labels: drop it, or keep the first.
    """
    if not CATEGORY.fullmatch(query):
        raise ProblemError(
            f"Open Food Facts is searched by category, such as {QUERY_EXAMPLE}, and not by "
            f"{query[:60]!r}: fix `data.queries` in project.yaml."
        )
    for field in fields:
        if not NUTRIMENT.fullmatch(field):
            raise ProblemError(
                f"{field[:60]!r} is nothing that Open Food Facts measures, such as "
                f"{FIELD_EXAMPLE}: fix the column's `from` in project.yaml."
            )
    parameters = {"categories_tags": query, "fields": "code,product_name,brands,nutriments"}
    parameters |= {"sort_by": "unique_scans_n", "page_size": str(PAGE_SIZE)}
    found = 0
    for page in range(1, MAX_PAGES + 1):
        asked = urlencode({**parameters, "page": page}, safe=":,")
        products = client.get_text(f"{API}?{asked}", parse_products)
        for product in products:
            item = _item(product, fields, query, label, client.retrieved_at)
            if item and found < limit:
                found += 1
                yield item
        if len(products) < PAGE_SIZE or found >= limit:
            return


def parse_products(text: str) -> list[dict[str, Any]]:
    """The products of an answer. Raises ProblemError for anything else."""
    try:
        answer = json.loads(text)
    except (ValueError, RecursionError):  # a busy server answers with a web page
        raise ProblemError(
            "Open Food Facts sent something that is not JSON: run this again later."
        ) from None
    answer = answer if isinstance(answer, dict) else {}
    words, products = answer.get("error") or answer.get("errors"), answer.get("products")
    if words:
        shown = one_line(json.dumps(words, ensure_ascii=False), "")
        raise ProblemError(f"Open Food Facts could not answer: {shown}")
    if not isinstance(products, list) or not all(isinstance(one, dict) for one in products):
        raise ProblemError("Open Food Facts sent JSON of another shape than expected.")
    return products


def _line(value: object) -> str:
    """A text or a number on one line; empty when it is missing or anything else."""
    usable = isinstance(value, (int, float, str)) and not isinstance(value, bool)
    return one_line(str(value), "") if usable else ""


def _item(
    product: dict[str, Any], fields: Sequence[str], query: str, label: str, retrieved_at: str
) -> Item | None:
    """One product as an Item, its text JSON as collect.py reads it; None without a value."""
    code, nutriments = str(product.get("code") or ""), product.get("nutriments")
    nutriments = nutriments if isinstance(nutriments, dict) else {}
    cells = {field: _line(nutriments.get(field)) for field in fields}
    if not BARCODE.fullmatch(code) or not any(cells.values()):
        return None
    # The first of the brands, in small letters: one brand is written in many ways.
    brand = _line(product.get("brands")).partition(",")[0].strip().casefold()
    title = _line(product.get("product_name")) or code
    text = json.dumps({"group": brand, "time": "", "cells": cells}, ensure_ascii=False)
    return Item(
        id=item_id(NAME, code),
        source=NAME,
        source_url=PAGE + code,
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
        text=text,
    )
