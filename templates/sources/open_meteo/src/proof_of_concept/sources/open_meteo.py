"""Open-Meteo: measured and modelled weather of any place, by the day or the hour. No key needed.

CC BY 4.0: credit Open-Meteo wherever you show it. The free service is for non-commercial use; read
the live terms (see TERMS) before a big run. This module was written from the public description of
the archive API and tested against prepared answers.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from ..config import ProblemError
from ..plumbing.credits import Item, credit, item_id, sha256
from ..plumbing.fetch import Client
from ..plumbing.web import one_line

NAME = "open_meteo"
TERMS = "https://open-meteo.com/en/terms"
API = "https://archive-api.open-meteo.com/v1/archive"
PAGE = "https://open-meteo.com/en/docs/historical-weather-api"
PAUSE = 1.0  # seconds
DAILY_BUDGET = 200  # a long range counts as several requests there
FIELD_EXAMPLE = "temperature_2m_mean"  # of days; of hours temperature_2m
QUERY_EXAMPLE = "51.92, 4.48 (latitude and longitude)"
PAGE_SIZE = 20_000  # steps of a place that are asked for at once
DELAY = 7  # days until the archive is complete
LICENCE, LICENCE_URL = "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"
AUTHOR = "Open-Meteo"
PLACE = re.compile(r"\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)\s*", re.ASCII)
FIELD = re.compile(r"[a-z][a-z0-9_]{2,60}", re.ASCII)
TIME = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d)?", re.ASCII)


def search(
    client: Client,
    query: str,
    limit: int,
    label: str = "",
    fields: Sequence[str] = (),
    **options: Any,
) -> Iterator[Item]:
    """At most `limit` steps of a place, the latest ones there are, in order of time.

    query: latitude and longitude; fields: variables of the archive. `frequency` of `options` in
    project.yaml says whether hours are asked for, or days.
    """
    place = PLACE.fullmatch(query)
    if not place or abs(float(place[1])) > 90 or abs(float(place[2])) > 180:
        raise ProblemError(
            f"{query[:60]!r} is no place: write {QUERY_EXAMPLE} under `data.queries` in "
            "project.yaml."
        )
    for field in fields:
        if not FIELD.fullmatch(field):
            raise ProblemError(
                f"{field[:60]!r} is no variable of Open-Meteo, such as {FIELD_EXAMPLE}: fix `from` "
                "in project.yaml."
            )
    hourly = (options.get("options") or {}).get("frequency") == "hourly"
    kind, count = ("hourly", -(-limit // 24)) if hourly else ("daily", limit)
    # The day on which the answer was kept decides, so that a second run asks for nothing new.
    last = date.today().replace(day=1) - timedelta(days=DELAY)
    first = last - timedelta(days=min(count, PAGE_SIZE) - 1)
    asked = {
        "latitude": place[1],
        "longitude": place[2],
        "start_date": first.isoformat(),
        "end_date": last.isoformat(),
        kind: ",".join(fields),
        "timezone": "UTC",
    }
    url = f"{API}?{urlencode(asked, safe=',')}"
    columns = client.get_text(url, lambda text: parse_answer(text, kind, fields))
    name, retrieved_at = one_line(label or query, ""), client.retrieved_at
    for step, time in list(enumerate(columns["time"]))[-limit:]:
        known = {field: columns[field][step] for field in fields}
        cells = {field: "" if value is None else str(value) for field, value in known.items()}
        text = json.dumps({"group": name, "time": time, "cells": cells}, ensure_ascii=False)
        title = f"Weather of {name}, {time}"
        yield Item(
            id=item_id(NAME, f"{place[1]}-{place[2]}-{time}"),
            source=NAME,
            source_url=PAGE,
            licence=LICENCE,
            licence_url=LICENCE_URL,
            author=AUTHOR,
            title=title,
            attribution=credit(title, AUTHOR, LICENCE),
            retrieved_at=retrieved_at,
            sha256=sha256(text),
            query=query,
            label=label or query,
            label_source="query",
            text=text,  # JSON, as series/real.py reads it
        )


def parse_answer(text: str, kind: str, fields: Sequence[str]) -> dict[str, list[Any]]:
    """The times of an answer, and as many values of each field. Raises ProblemError without them.

    An answer is `{"daily": {"time": [...], "rain_sum": [...]}}`, and an error `{"error": true,
    "reason": words}`.
    """
    try:
        answer = json.loads(text)
    except (ValueError, RecursionError):
        raise ProblemError("Open-Meteo sent broken JSON: run this again later.") from None
    if isinstance(answer, dict) and answer.get("error"):
        words = one_line(str(answer.get("reason")), "")
        raise ProblemError(f"Open-Meteo could not answer, check project.yaml: {words}")
    columns = answer.get(kind) if isinstance(answer, dict) else None
    times = columns.get("time") if isinstance(columns, dict) else None
    if not isinstance(columns, dict) or not isinstance(times, list):
        raise ProblemError("Open-Meteo sent JSON of another shape than expected.")
    found: dict[str, list[Any]] = {"time": times}
    for field in fields:
        values = columns.get(field)
        whole = isinstance(values, list) and len(values) == len(times)
        if not whole or not all(v is None or type(v) in (int, float) for v in values or ()):
            raise ProblemError(f"Open-Meteo sent no series of {field!r}: is it named right?")
        found[field] = list(values or ())
    if not all(isinstance(time, str) and TIME.fullmatch(time) for time in times):
        raise ProblemError("Open-Meteo sent JSON of another shape than expected.")
    return found
