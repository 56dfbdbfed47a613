"""The static page: what was measured, and answers recorded beforehand, as plain HTML.

`space --hosting static` builds it. No server runs behind it, so that it costs nothing and never
sleeps: a static Space shows it, and so does GitHub Pages or any other web server.
"""

from __future__ import annotations

import html
import os
import shutil
from pathlib import Path

from . import config, front_matter, page_parts, report, showcase
from .config import Project, markdown_text
from .rendering import link

# What the front matter of a Space says of a server, which a static one has not.
_OF_A_SERVER = {"sdk_version", "python_version", "app_file", "app_port", "suggested_hardware"}


def build(target: Path) -> None:
    """Write index.html, README.md, the pictures and the figures into the folder `target`.

    Raises ProblemError when nothing is measured yet, or the model is missing that was measured.
    """
    project, metrics = config.load_project(), report.load_metrics()
    if not config.MODELS.is_dir():
        # One that is trained now, on synthetic data perhaps, would not be the one of the figures.
        raise config.ProblemError("There is no trained model: run the command `all` first.")
    items = report.read_items(metrics)
    target.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(config.REPORTS / "metrics.json", target / "metrics.json")
    # By it `publish` knows the project's Space again.
    shutil.copyfile(config.ROOT / "project.yaml", target / "project.yaml")
    if items:
        shutil.copyfile(config.DATA / "SOURCES.csv", target / "SOURCES.csv")
    content = "\n".join(
        [
            _header(project),
            "<main>",
            page_parts.result(metrics, target),
            page_parts.examples(target),
            page_parts.measured(metrics, target),
            page_parts.data(metrics, items),
            "</main>",
            _footer(project),
        ]
    )
    for name, text in (("index.html", _page(project, content)), ("README.md", _readme(project))):
        (target / name).write_text(text, encoding="utf-8", newline="\n")


def repo_address(project: Project) -> str:
    """Where the repo is: by GitHub's own variables where they are set, else by project.yaml."""
    server, name = os.environ.get("GITHUB_SERVER_URL"), os.environ.get("GITHUB_REPOSITORY")
    return f"{server}/{name}" if server and name else project.repo_url


def _page(project: Project, content: str) -> str:
    css = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    # No script runs and nothing is asked for elsewhere, whatever may stand in a text.
    policy = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'"
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{html.escape(project.title or project.name)}</title>
<meta name="description" content="{html.escape(project.problem)}">
<link rel="icon" href="data:,">
<style>
{css}{showcase.CSS}</style>
</head>
<body>
{content}
</body>
</html>
"""


def _header(project: Project) -> str:
    made = f" By {html.escape(project.author)}." if project.author else ""
    user = html.escape(project.user.removesuffix("."))
    address = repo_address(project)
    pages = {"The code": "", "The write-up": "WRITEUP.md", "The model card": "MODEL_CARD.md"}
    links = [
        link(f"{address}/blob/main/{file}" if file else address, words)
        for words, file in pages.items()
        if address
    ]
    return f"""<header><div>
<h1>{html.escape(project.title or project.name)}</h1>
<p>{html.escape(project.problem)}</p>
<p class="soft">A proof of concept. Made for: {user}.{made}</p>
{f'<nav aria-label="More">{"".join(links)}</nav>' if links else ""}
</div></header>"""


def _footer(project: Project) -> str:
    command = "python" if project.demo == "gradio" else "streamlit run"
    address = repo_address(project)
    fetch = f"git clone {address}\ncd {address.rsplit('/', 1)[-1]}\n" if address else ""
    lines = f"{fetch}uv sync\nuv run python -m {__package__} all\nuv run {command} demo/app.py"
    return f"""<footer><div>
<h2>Try it with something of your own</h2>
<p>The demo itself runs on an ordinary laptop:</p>
<pre tabindex="0">{html.escape(lines)}</pre>
<p><small>A proof of concept: nothing that counts should depend on its answer. Licence of the code:
{html.escape(project.licence)}.</small></p>
</div></footer>"""


def _readme(project: Project) -> str:
    """The README of a static Space, with the front matter of the demo's."""
    path = config.ROOT / "demo" / "README.md"
    if not path.is_file():
        raise config.ProblemError("There is no demo/README.md: put it back, it names the Space.")
    card = front_matter.read(path.read_text(encoding="utf-8"), "demo/README.md")
    card = {key: value for key, value in (card or {}).items() if key not in _OF_A_SERVER}
    card |= {"sdk": "static", "app_file": "index.html"}
    address = repo_address(project)
    code = f"\n\nCode and write-up: {markdown_text(address)}" if address else ""
    return (
        f"---\n{front_matter.write(card)}---\n\n"
        f"{markdown_text(project.problem)}\n\nWhat was measured, and answers recorded beforehand: "
        f"index.html shows them, and runs no model.{code}\n"
    )
