"""The service itself: POST /predict answers one input, GET /health says whether it can.

`/docs` shows both with their schema, and lets you try them.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI, Request

from .. import config, predict
from ..plumbing import results
from .frame import framed
from .schema import Answer, Input, answer

PROJECT = config.load_project()


@asynccontextmanager
async def with_model(app: FastAPI) -> AsyncIterator[None]:
    """Load the model before the first request; a clone without one trains it first."""
    app.state.model = predict.load()
    yield


app = framed(PROJECT, with_model)


# No `async`: the model computes, so the framework runs each call in a thread of its own.
@app.post("/predict")
def predict_one(given: Input, request: Request) -> Answer:
    """What the model says of one input."""
    return answer(request.app.state.model, given)


@app.get("/health")
def health(request: Request) -> dict[str, Any]:
    """That it is up, and what was measured of its model, if `evaluate` ran."""
    about = {"status": "ok", "project": PROJECT.name, "task": PROJECT.task}
    try:
        metrics = results.read_metrics()
    except config.ProblemError:
        return about
    row = next(row for row in metrics["metrics"] if row["name"] == metrics["headline"])
    measured = {row["name"]: row["model"]["value"], "data": metrics["data"]["source"]}
    return {**about, "measured": measured}
