"""The demo, with Gradio: `python demo/app.py`, then open the address that it prints."""

from __future__ import annotations

import json
import sys
from importlib.util import find_spec
from pathlib import Path

try:
    # Before all else. Only a ZeroGPU Space has it.
    import spaces  # pyright: ignore[reportMissingImports]
except ImportError:
    spaces = None

import gradio as gr
from gradio.themes import Soft

if find_spec("proof_of_concept") is None:
    # Not installed: the package lies beside this file in a Space, one folder up in the repo.
    here = Path(__file__).resolve().parent
    sys.path.insert(0, str(here / "src" if (here / "src").is_dir() else here.parent / "src"))

from proof_of_concept import config, view
from proof_of_concept.plumbing import results
from proof_of_concept.plumbing.markdown import markdown_text
from proof_of_concept.plumbing.sections import SECTIONS
from proof_of_concept.predict import load, predict

PROJECT = config.load_project()
MODEL = load()
CSS = """
.gradio-container {max-width: 1120px !important; margin: auto}
#title p {font-size: 1.1rem; opacity: 0.85}
.answer p:first-child {font-size: 1.25rem; line-height: 1.5}
.source mark {background: #2a6fdb33; color: inherit; padding: .1em .15em; border-radius: .2em}
.source blockquote {margin-top: .3rem; font-style: normal}
.source blockquote p {font-style: normal}
"""
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


def answer(question: str) -> tuple[str, str]:
    """What the two outputs show: the answer with a remark, and the passages it comes from."""
    try:
        found = predict(MODEL, question)
    except config.ProblemError as problem:
        raise gr.Error(str(problem), print_exception=False) from problem
    said = markdown_text(found.text or view.REFUSAL)
    blocks = [
        f"{view.heading(source)}\n\n> {view.marked(source, '<mark>', '</mark>')}"
        for source in found.sources
    ]
    title = "### Where it stands" if found.text else "### The nearest passages"
    return f"{said}\n\n{view.remark(found)}", "\n\n".join([title, *blocks] if blocks else [])


def examples() -> list[str]:
    """The questions in demo/examples/examples.json, if there are any."""
    path = Path(__file__).resolve().parent / "examples" / "examples.json"
    return [row["text"] for row in json.loads(path.read_text("utf-8"))] if path.is_file() else []


def build_demo() -> gr.Blocks:
    """The whole page."""
    texts = examples()
    first = answer(texts[0]) if texts else ("", "")
    escape = markdown_text
    with gr.Blocks(title=PROJECT.title or PROJECT.name, analytics_enabled=False) as page:
        gr.Markdown(f"# {escape(PROJECT.title)}\n\n{escape(PROJECT.problem)}", elem_id="title")
        with gr.Tab("Try it"), gr.Row():
            with gr.Column():
                question = gr.Textbox(
                    label="Your question",
                    lines=2,
                    max_lines=6,
                    placeholder="Ask what the documents may say",
                    value=texts[0] if texts else "",
                )
                button = gr.Button("Ask the documents", variant="primary")
                gr.Markdown(f"{len(MODEL.documents)} documents, about: {topics()}")
                place_for_examples = gr.Column()
            with gr.Column():
                said = gr.Markdown(first[0], container=True, elem_classes="answer")
                sources = gr.Markdown(first[1], elem_classes="source")
            button.click(answer, question, [said, sources], api_name="predict")
            with place_for_examples:
                if texts:
                    outputs = [said, sources]
                    gr.Examples(
                        texts, question, outputs, answer, run_on_click=True, label="Examples"
                    )
        with gr.Tab("How it was measured"):
            measured()
    return page


def topics() -> str:
    """The topics, as a line of Markdown."""
    return ", ".join(f"**{markdown_text(topic)}**" for topic in PROJECT.labels)


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
                    path, title = config.REPORTS / plot["file"], plot["title"]
                    gr.Image(path, alt_text=title, show_label=False, height=380, buttons=[])
                    gr.Markdown(markdown_text(plot["caption"]))
    gr.Markdown("## Each type of question\n\n" + SECTIONS["labels"](metrics, "", ()))
    gr.Markdown("## The worst mistakes\n\n" + SECTIONS["mistakes"](metrics, "", ()))


demo = build_demo()

if __name__ == "__main__":
    demo.launch(theme=THEME, css=CSS)
