"""What every service over HTTP has: a title, a limit, and a sentence for who asks wrongly."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from ..config import ProblemError, Project
from .limits import BodyLimit


def framed(project: Project, lifespan: Callable[[FastAPI], Any]) -> FastAPI:
    """An app without routes. lifespan: what runs before the first request and after the last."""
    app = FastAPI(title=project.title, description=project.problem, lifespan=lifespan)
    app.add_middleware(BodyLimit)
    app.add_exception_handler(ProblemError, in_a_sentence)
    return app


async def in_a_sentence(request: Request, problem: Exception) -> JSONResponse:
    """What the caller can fix is said in one sentence, with 422."""
    return JSONResponse({"detail": str(problem)}, status_code=422)
