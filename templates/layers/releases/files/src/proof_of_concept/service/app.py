"""The service: /predict answers one input, and /health, /version and /metrics say how it is.

`/docs` shows all four with their schema, and lets you try them.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel

from .. import config, predict, registry
from . import schema
from .frame import framed
from .monitor import Monitor

PROJECT = config.load_project()


class Answered(BaseModel):
    """What was answered, and by which version."""

    answer: schema.Answer
    version: int


@asynccontextmanager
async def with_version(app: FastAPI) -> AsyncIterator[None]:
    """Load the version that serves before the first request; a clone without one trains it."""
    predict.load()
    app.state.number, app.state.model = registry.served(PROJECT)
    app.state.monitor = Monitor(schema.usual(app.state.model))
    yield


app = framed(PROJECT, with_version)


# No `async`: the model computes, so the framework runs each call in a thread of its own.
@app.post("/predict")
def answer(given: schema.Input, request: Request) -> Answered:
    """What the version that serves says. What it reads and refuses is counted as such."""
    state, start = request.app.state, time.perf_counter()
    cells = schema.cells_of(state.model, given)
    refused = True
    try:
        said = schema.answer(state.model, cells)
        refused = False
    finally:
        state.monitor.add(cells, time.perf_counter() - start, refused)
    return Answered(answer=said, version=state.number)


@app.get("/health")
def health(request: Request) -> dict[str, Any]:
    """That it is up, and which version answers."""
    return {"status": "ok", "project": PROJECT.name, "version": request.app.state.number}


@app.get("/version")
def version(request: Request) -> dict[str, Any]:
    """What the registry knows of the version that answers: its data, its figures, its age."""
    number = request.app.state.number
    return next(one for one in registry.entries()["versions"] if one["number"] == number)


@app.get("/metrics")
def metrics(request: Request) -> PlainTextResponse:
    """Counts, latencies and the drift of each column, in the text format of Prometheus."""
    return PlainTextResponse(request.app.state.monitor.text())
