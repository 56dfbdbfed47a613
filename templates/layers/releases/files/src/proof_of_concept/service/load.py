"""A load test of the service: `python -m proof_of_concept.service.load`.

It asks the app inside this process, so that it measures the service and not a network.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping, Sequence
from typing import Any

import httpx2
import numpy as np
from matplotlib.figure import Figure

from .. import config, predict
from ..plumbing import figures
from ..plumbing.results import write_json
from . import schema
from .app import app

LEVELS = (1, 4, 16)  # callers at once
REQUESTS = 40  # at each level
LONGEST = 30.0  # seconds of a level: then it is stopped


async def level(bodies: Sequence[Mapping[str, Any]], callers: int) -> dict[str, float]:
    """Send `bodies` by so many callers at once, each as soon as its last one is answered.

    Returns latencies in ms, requests a second, and the share of errors.
    """
    waiting, took, errors = list(bodies), list[float](), 0
    transport = httpx2.ASGITransport(app=app)

    async def caller(client: httpx2.AsyncClient) -> None:
        nonlocal errors
        while waiting:
            body, start = waiting.pop(), time.perf_counter()
            answered = await client.post("/predict", json=body)
            took.append(1000 * (time.perf_counter() - start))
            errors += answered.status_code != 200

    start = time.perf_counter()
    async with httpx2.AsyncClient(transport=transport, base_url="http://service") as client:
        crowd = asyncio.gather(*(caller(client) for _ in range(callers)))
        await asyncio.wait_for(crowd, LONGEST)
    seconds = time.perf_counter() - start
    late = {f"p{share}_ms": round(float(np.percentile(took, share)), 2) for share in (50, 95)}
    late["slowest_ms"] = round(max(took), 2)
    rate, share = len(took) / seconds, errors / len(took)
    about = {"callers": callers, "requests": len(took)}
    return {**about, **late, "per_second": round(rate, 1), "errors": round(share, 4)}


async def measured(model: Any) -> list[dict[str, float]]:
    """Every level in turn, on inputs that schema.py offers."""
    offered = schema.examples(model)
    bodies = [offered[place % len(offered)] for place in range(REQUESTS)]
    async with app.router.lifespan_context(app):
        await level(bodies[:5], 1)  # the first requests do what is done once
        return [await level(bodies, callers) for callers in LEVELS]


def run(model: Any) -> list[dict[str, float]]:
    """Run the load test, and write reports/load.json. The figures are those of this computer."""
    found = asyncio.run(measured(model))
    write_json(config.REPORTS / "load.json", found)
    return found


def plot(load: Sequence[Mapping[str, float]], limit: float) -> tuple[str, str, str, Figure]:
    """p50, p95 and the slowest over the number of callers, as figures.keep() takes a plot.

    limit: the ms from which an answer of the replay is late.
    """
    title, (figure, axes) = "Latency by callers at once", figures.new(6.4, 3.8)
    colours = figures.BASELINE_COLOUR, figures.MODEL_COLOUR, figures.ACCENT_COLOUR
    for name, colour in zip(("p50", "p95", "slowest"), colours, strict=True):
        heights = [level[f"{name}_ms"] for level in load]
        axes.plot(range(len(load)), heights, marker="o", color=colour, label=name)
    names = [f"{level['callers']:g} (n = {level['requests']:g})" for level in load]
    axes.set_xticks(range(len(load)), names)
    axes.set(xlabel="callers at once", ylabel="ms", ylim=(0, None))
    axes.axhline(limit, color=figures.INK, linestyle=":", label="limit of the replay")
    axes.grid(axis="y")
    axes.legend()
    axes.set_title(title)
    caption = (
        f"Measured: {REQUESTS} requests at each level, inside one process of the computer that ran "
        "the load test. No other figure depends on it: how long an answer takes in the replay is "
        f"simulated. Above {limit:.0f} ms it is late there, and would be here."
    )
    return "latency", title, caption, figure


if __name__ == "__main__":
    for one in run(predict.load()):
        print(", ".join(f"{name} {figure:g}" for name, figure in one.items()))
