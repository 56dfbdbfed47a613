"""The frame of the demo: it finds the package, and draws what every such page has.

app.py imports it before all else. It holds the title, and the second tab with the figures as
`evaluate` left them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import streamlit as st

if find_spec("proof_of_concept") is None:
    # Not installed: the package lies beside this file in a Space, one folder up in the repo.
    here = Path(__file__).resolve().parent
    sys.path.insert(0, str(here / "src" if (here / "src").is_dir() else here.parent / "src"))

from proof_of_concept import config, show
from proof_of_concept.plumbing import results
from proof_of_concept.plumbing.markdown import markdown_text
from proof_of_concept.plumbing.sections import SECTIONS

# On a phone a wide table scrolls, so that no word of its head is broken.
NARROW = """<style>
[data-testid="stMarkdownContainer"] table { display: block; overflow-x: auto; }
[data-testid="stMarkdownContainer"] th { word-break: normal; overflow-wrap: break-word; }
</style>"""


def page(try_it: Callable[[], None], icon: str) -> None:
    """The whole page: its title, what `try_it` draws, and how it was measured."""
    project = config.load_project()
    st.set_page_config(page_title=project.title or project.name, page_icon=icon, layout="wide")
    st.html(NARROW)
    st.title(markdown_text(project.title), anchor=False)
    st.markdown(markdown_text(project.problem))
    trial, measuring = st.tabs(["Try it", "How it was measured"])
    with trial:
        if told := results.caution():
            st.markdown(told)
        try:
            try_it()
        except config.ProblemError as problem:
            st.warning(markdown_text(problem))
    with measuring:
        measured()


def answer(html: str) -> None:
    """One answer, as show.py draws it."""
    st.html(f"<style>{show.CSS}</style>{html}")


def measured() -> None:
    """The second tab: figures, plots and the worst mistakes, as `evaluate` left them."""
    try:
        metrics = results.read_metrics()
    except config.ProblemError as problem:
        st.info(markdown_text(problem))
        return
    st.markdown(SECTIONS["status"](metrics, "", ()))
    st.subheader("Model and baseline", anchor=False)
    st.markdown(SECTIONS["metrics"](metrics, "", ()))
    pictures([(plot["file"], plot["caption"]) for plot in metrics["plots"]], columns=2)
    if metrics.get("per_label"):
        st.subheader("In detail", anchor=False)
        st.markdown(SECTIONS["labels"](metrics, "", ()))
    st.subheader("The worst mistakes", anchor=False)
    mistakes = metrics["mistakes"]
    if any(mistake.get("image") for mistake in mistakes):
        shown = [(each["image"], f"{each['truth']}. {each['why']}") for each in mistakes]
        pictures(shown, columns=3)
    else:
        st.markdown(SECTIONS["mistakes"](metrics, "", ()))


def pictures(rows: list[tuple[str, str]], columns: int) -> None:
    """Pictures of reports/ with their captions, in rows of `columns`."""
    for start in range(0, len(rows), columns):
        row = rows[start : start + columns]
        for column, (file, caption) in zip(st.columns(columns), row, strict=False):
            column.image(config.REPORTS / file, caption=markdown_text(caption))
