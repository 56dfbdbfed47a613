"""The service: /predict answers one input, and /health, /version and /metrics say how it is.

`/docs` shows all four with their schema, and lets you try them.
"""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Lock
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel

from .. import config, predict, registry
from ..config import ProblemError
from ..drift.watch import Watch
from . import schema
from .frame import framed
from .monitor import Monitor

PROJECT = config.load_project()
CHANGING = Lock()


class Answered(BaseModel):
    """What was answered, and by which version."""

    answer: schema.Answer
    version: int


@asynccontextmanager
async def with_version(app: FastAPI) -> AsyncIterator[None]:
    """Load the version that serves before the first request; a clone without one trains it."""
    if registry.entries()["serving"] is None:
        predict.load()
    app.state.stamp, app.state.serving = _stamp(), registry.served(PROJECT)
    app.state.monitor = Monitor(schema.usual(app.state.serving[1]))
    yield


def _stamp() -> tuple[int, int]:
    """What changes whenever the registry is written."""
    about = registry.file().stat()
    return about.st_mtime_ns, about.st_ino


def serving(state: Any) -> tuple[int, Any]:
    """The number and the model of the version that answers now, after a promotion or roll-back too.

    The registry's stamp is looked at for each request. What cannot be loaded does not replace what
    serves; requests that come in during a change are answered by the former version.
    """
    if CHANGING.acquire(blocking=False):
        try:
            if (stamp := _stamp()) != state.stamp:
                state.stamp = stamp
                if registry.serving()["number"] != state.serving[0]:
                    state.serving = registry.served(PROJECT)
                    state.monitor.watch = Watch(schema.usual(state.serving[1]))
        except (ProblemError, OSError) as problem:
            number = state.serving[0]
            logging.getLogger(__name__).warning("Version %s still serves. %s", number, problem)
        finally:
            CHANGING.release()
    found: tuple[int, Any] = state.serving
    return found


app = framed(PROJECT, with_version)


# No `async`: the model computes, so the framework runs each call in a thread of its own.
@app.post("/predict")
def answer(given: schema.Input, request: Request) -> Answered:
    """What the version that serves says. What it reads and refuses is counted as such."""
    state, start = request.app.state, time.perf_counter()
    number, model = serving(state)
    cells = schema.cells_of(model, given)
    refused = True
    try:
        said = schema.answer(model, cells)
        refused = False
    finally:
        state.monitor.add(cells, time.perf_counter() - start, refused)
    return Answered(answer=said, version=number)


@app.get("/health")
def health(request: Request) -> dict[str, Any]:
    """That it is up, and which version answers."""
    return {"status": "ok", "project": PROJECT.name, "version": serving(request.app.state)[0]}


@app.get("/version")
def version(request: Request) -> dict[str, Any]:
    """What the registry knows of the version that answers: its data, its figures, its age."""
    number = serving(request.app.state)[0]
    return next(one for one in registry.entries()["versions"] if one["number"] == number)


@app.get("/metrics")
def metrics(request: Request) -> PlainTextResponse:
    """Counts, latencies and the drift of each column, in the text format of Prometheus."""
    return PlainTextResponse(request.app.state.monitor.text())
