"""The frame of the demo: it finds the package, and draws what every such page has.

app.py imports it before all else. It holds the theme, the title, and the second tab with the
figures as `evaluate` left them.
"""

from __future__ import annotations

import html
import os
import sys
from collections.abc import Callable
from functools import wraps
from importlib.util import find_spec
from pathlib import Path
from typing import Any

try:
    # Before all else. Only a ZeroGPU Space has it.
    import spaces  # pyright: ignore[reportMissingImports]
except ImportError:
    spaces = None

if socks := [
    name
    for name, address in os.environ.items()
    if name.upper() in ("ALL_PROXY", "HTTP_PROXY", "HTTPS_PROXY") and "socks" in address[:5].lower()
]:
    # Desktops set these. Gradio cannot use such a proxy: it would stop instead of going without.
    for name in socks:
        del os.environ[name]

import gradio as gr
from gradio.themes import Soft

if find_spec("proof_of_concept") is None:
    # Not installed: the package lies beside this file in a Space, one folder up in the repo.
    here = Path(__file__).resolve().parent
    sys.path.insert(0, str(here / "src" if (here / "src").is_dir() else here.parent / "src"))

from proof_of_concept import config, show
from proof_of_concept.plumbing import results
from proof_of_concept.plumbing.markdown import markdown_text
from proof_of_concept.plumbing.sections import SECTIONS


def in_a_sentence(kind: type[BaseException], error: BaseException, trace: Any) -> None:
    """What ends the demo before it has begun, without a traceback where its owner can fix it."""
    if isinstance(error, config.ProblemError):
        print(error, file=sys.stderr)
    else:
        sys.__excepthook__(kind, error, trace)


sys.excepthook = in_a_sentence
PROJECT = config.load_project()
CSS = f"""
.gradio-container {{max-width: 1120px !important; margin: auto}}
#title p {{font-size: 1.1rem; opacity: 0.85}}
.md h1, .md h2, .md h3, .md th {{word-break: normal; overflow-wrap: break-word}}
.md table {{display: block; overflow-x: auto}}
{show.CSS}"""
THEME = Soft(
    primary_hue="blue",
    neutral_hue="slate",
    # Fonts that are on the computer: others would be fetched from the internet.
    font=["system-ui", "sans-serif"],
    font_mono=["ui-monospace", "monospace"],
)

if spaces is not None:
    # ZeroGPU stops an app that has no GPU function. This model needs no GPU, so it is never called.
    @spaces.GPU
    def no_gpu_needed() -> None: ...


def page(try_it: Callable[[], None]) -> gr.Blocks:
    """The whole page: its title, what `try_it` draws, and how it was measured."""
    title, problem = markdown_text(PROJECT.title), markdown_text(PROJECT.problem)
    with gr.Blocks(title=PROJECT.title or PROJECT.name, analytics_enabled=False) as blocks:
        gr.Markdown(f"# {title}\n\n{problem}", elem_id="title")
        with gr.Tab("Try it"):
            if told := results.caution():
                gr.Markdown(told)
            try_it()
        with gr.Tab("How it was measured"):
            measured()
    return blocks


def measured() -> None:
    """The second tab: figures, plots and the worst mistakes, as `evaluate` left them."""
    try:
        metrics = results.read_metrics()
    except config.ProblemError as problem:
        gr.Markdown(markdown_text(problem))
        return
    gr.Markdown(SECTIONS["status"](metrics, "", ()))
    gr.Markdown("## Model and baseline\n\n" + SECTIONS["metrics"](metrics, "", ()))
    plots = metrics["plots"]
    for left in range(0, len(plots), 2):
        with gr.Row():
            for plot in plots[left : left + 2]:
                with gr.Column():
                    picture(plot["file"], plot["caption"])
    if metrics.get("per_label"):
        gr.Markdown("## In detail\n\n" + SECTIONS["labels"](metrics, "", ()))
    gr.Markdown("## The worst mistakes")
    if not any(mistake.get("image") for mistake in metrics["mistakes"]):
        gr.Markdown(SECTIONS["mistakes"](metrics, "", ()))
        return
    for start in range(0, len(metrics["mistakes"]), 3):
        with gr.Row():
            for mistake in metrics["mistakes"][start : start + 3]:
                with gr.Column():
                    picture(mistake["image"], f"{mistake['truth']}. {mistake['why']}")


def picture(file: str, caption: str) -> None:
    """A picture of reports/, with what it shows."""
    path = config.REPORTS / file
    gr.Image(str(path), alt_text=caption, show_label=False, height=380, buttons=[])
    gr.Markdown(markdown_text(caption))


def mendable(answer: Callable[..., Any]) -> Callable[..., Any]:
    """`answer`, which says in the page what a visitor can fix."""

    @wraps(answer)
    def asked(*inputs: Any) -> Any:
        try:
            return answer(*inputs)
        except config.ProblemError as problem:
            raise gr.Error(html.escape(str(problem)), print_exception=False) from problem

    return asked


def launch(demo: gr.Blocks) -> None:
    """Start the demo and print its address."""
    # A proxy is for the internet. Gradio asks its own server whether it is there.
    told = (os.environ.get("NO_PROXY"), os.environ.get("no_proxy"), "localhost,127.0.0.1,::1")
    os.environ["NO_PROXY"] = os.environ["no_proxy"] = ",".join(filter(None, told))
    demo.launch(theme=THEME, css=CSS)
