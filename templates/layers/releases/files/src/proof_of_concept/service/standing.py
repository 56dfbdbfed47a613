"""How the service stands, as HTML for the demo: what serves, and how fast it was found."""

from __future__ import annotations

from html import escape

from .. import config, registry
from ..config import ProblemError
from ..intake.kept_files import read_json


def standing() -> str:
    """Which version serves, what is known of it, and what the last load test found."""
    try:
        own = registry.serving()
        figures = ", ".join(f"{name} {figure:g}" for name, figure in own["figures"].items())
        lines = [
            f"Version {own['number']} serves. Data {own['data']}, created {own['created']}. "
            f"On rows that it has not seen: {figures}."
        ]
    except ProblemError as problem:
        lines = [str(problem)]
    path = config.REPORTS / "load.json"
    for one in read_json(path, "evaluate again", kind=list) if path.is_file() else []:
        lines.append(
            f"{one['callers']} at once: p95 {one['p95_ms']:g} ms over {one['requests']} requests, "
            f"{one['per_second']:g} a second, {one['errors']:.1%} errors."
        )
    return f'<div class="answer">{"".join(f"<p>{escape(line)}</p>" for line in lines)}</div>'
