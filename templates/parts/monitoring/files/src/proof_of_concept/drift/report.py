"""The drift report: reports/drift.json for a machine, and reports/drift.html for a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from jinja2 import Environment

from .. import config
from ..intake.kept_files import write_whole
from ..plumbing.results import write_json
from .compare import ALARM, LOOK, Drift

PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Drift</title>
<style>
body { font: 16px system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
td, th { border-bottom: 1px solid #ccc; padding: .3rem .6rem; text-align: left }
.alarm { background: #fde2e0 } .look { background: #fff3d6 }
</style>
<h1>Has what comes in drifted?</h1>
<p>{{ rows }} that came in, beside {{ trained }} of the training part. PSI is the population
stability index: from {{ look }} on look closer, from {{ alarm }} on act.</p>
<table>
<tr><th>What<th>PSI<th>p-value<th>State<th>In training<th>Now
{% for one in found %}<tr class="{{ one.state }}"><td>{{ one.column }}<td>{{ one.psi }}
<td>{{ one.p_value }}<td>{{ one.state }}<td>{{ one.known }}<td>{{ one.came }}
{% endfor %}</table>
"""


def write(found: Sequence[Drift], trained: int, rows: int) -> Path:
    """Write both files, and return the page's."""
    config.REPORTS.mkdir(parents=True, exist_ok=True)
    told = {"trained": trained, "rows": rows, "look": LOOK, "alarm": ALARM}
    columns = [asdict(one) for one in found]
    write_json(config.REPORTS / "drift.json", {**told, "columns": columns})
    page = Environment(autoescape=True).from_string(PAGE).render(found=found, **told)
    path = config.REPORTS / "drift.html"
    write_whole(path, page.encode())
    return path
