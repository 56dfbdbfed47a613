"""The static page: what was measured, and answers recorded beforehand, as plain HTML.

`space --hosting static` builds it from page.html and page.css. No server runs behind it, so that
it costs nothing and never sleeps: a static Space shows it, and so does any other web server.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from PIL import Image

from .. import config
from ..config import ProblemError, Project
from ..intake.kept_files import read_text
from . import report, results
from .markdown import front_matter, markdown_text, read_front_matter, to_html
from .sections import SECTIONS, Metrics, mistake_sentence

# What the front matter of a Space says of a server, which a static one has not.
_OF_A_SERVER = {"sdk_version", "python_version", "app_file", "app_port", "suggested_hardware"}
_ALONE: Metrics = {"plots": [], "warning": ""}  # both have places of their own on the page
_PAGES = {"The code": "", "The write-up": "WRITEUP.md", "The model card": "MODEL_CARD.md"}


def build(target: Path, examples: Callable[[], list[str]], css: str) -> None:
    """Write index.html, README.md, the pictures and the figures into the folder `target`.

    examples: gives HTML of the demo's examples with the model's answers; css: for that. Raises
    ProblemError when nothing is measured yet, or the model is missing that was measured.
    """
    project, metrics = config.load_project(), results.read_metrics()
    if not config.MODELS.is_dir():
        # One that is trained now, on synthetic data perhaps, would not be the one of the figures.
        raise ProblemError("There is no trained model: run the command `all` first.")
    items = report.read_items(metrics)
    (target / "pictures").mkdir(parents=True, exist_ok=True)
    shutil.copyfile(config.REPORTS / "metrics.json", target / "metrics.json")
    # By it `publish` knows the project's Space again.
    shutil.copyfile(config.ROOT / "project.yaml", target / "project.yaml")
    if items:
        shutil.copyfile(config.DATA / "SOURCES.csv", target / "SOURCES.csv")

    readme = _readme(project)
    plots = [{**plot, **_picture(plot["file"], target)} for plot in metrics["plots"]]
    mistakes = _mistakes(metrics, target)

    # Jinja2 escapes every text that it puts in, but for what is Markup already.
    here = Path(__file__).parent
    environment = Environment(
        loader=FileSystemLoader(here), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    page = environment.get_template("page.html").render(
        project=project,
        css=Markup((here / "page.css").read_text(encoding="utf-8") + css),
        links=_links(project),
        commands=_commands(project),
        examples=[Markup(example) for example in examples()],
        sections={
            name: Markup(to_html(write(metrics, "", items))) for name, write in SECTIONS.items()
        },
        headline=Markup(to_html(SECTIONS["result"]({**metrics, **_ALONE}, "", ()))),
        warning=metrics.get("warning"),
        planted=metrics.get("planted"),
        plots=plots,
        mistakes=mistakes,
        has_labels=bool(metrics.get("per_label")),
        has_items=bool(items),
    )
    for name, text in (("index.html", page), ("README.md", readme)):
        (target / name).write_text(text, encoding="utf-8", newline="\n")


def repo_address(project: Project) -> str:
    """Where the repo is: by GitHub's own variables where they are set, else by project.yaml."""
    server, name = os.environ.get("GITHUB_SERVER_URL"), os.environ.get("GITHUB_REPOSITORY")
    return f"{server}/{name}" if server and name else project.repo_url


def _links(project: Project) -> dict[str, str]:
    address = repo_address(project)
    return {
        words: f"{address}/blob/main/{file}" if file else address
        for words, file in _PAGES.items()
        if address
    }


def _commands(project: Project) -> str:
    """What to type to run the demo oneself."""
    start = "python" if project.demo == "gradio" else "streamlit run"
    address = repo_address(project)
    fetch = f"git clone {address}\ncd {address.rsplit('/', 1)[-1]}\n" if address else ""
    package = project.package
    return f"{fetch}uv sync\nuv run python -m {package} all\nuv run {start} demo/app.py"


def _picture(file: str, target: Path) -> dict[str, Any]:
    """Address, width and height in pixels of a picture of reports/, copied to where the page is.

    Raises ProblemError when it is missing.
    """
    path = config.REPORTS / file
    if not path.is_file():
        raise ProblemError(f"{path.name} is missing in reports/: run the command `evaluate` again.")
    address = f"pictures/{path.parent.name}-{path.name}"
    shutil.copyfile(path, target / address)
    with Image.open(path) as image:
        return {"address": address, "width": image.width, "height": image.height}


def _mistakes(metrics: Metrics, target: Path) -> list[dict[str, Any]]:
    return [
        {
            "sentence": Markup(to_html(mistake_sentence(mistake)).strip()),
            "alt": f"{mistake['truth']}: {mistake['predicted']}",
            "text": mistake.get("text"),
            "picture": _picture(mistake["image"], target) if mistake.get("image") else None,
        }
        for mistake in metrics["mistakes"]
    ]


def _readme(project: Project) -> str:
    """The README of a static Space, with the front matter of the demo's."""
    path = config.ROOT / "demo" / "README.md"
    if not path.is_file():
        raise ProblemError("There is no demo/README.md: put it back, it names the Space.")
    card = read_front_matter(read_text(path), "demo/README.md")
    card = {key: value for key, value in (card or {}).items() if key not in _OF_A_SERVER}
    card |= {"sdk": "static", "app_file": "index.html"}
    address = repo_address(project)
    code = f"\n\nCode and write-up: {markdown_text(address)}" if address else ""
    return (
        f"---\n{front_matter(card)}---\n\n"
        f"{markdown_text(project.problem)}\n\nWhat was measured, and answers recorded beforehand: "
        f"index.html shows them, and runs no model.{code}\n"
    )
