"""The demo, with Gradio: `python demo/app.py`, then open the address that it prints."""

from __future__ import annotations

import html
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

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

from proof_of_concept import config, form, scoring, view
from proof_of_concept.plumbing import results
from proof_of_concept.plumbing.markdown import markdown_text
from proof_of_concept.plumbing.sections import SECTIONS
from proof_of_concept.predict import load, predict

PROJECT = config.load_project()
MODEL = load()
EXAMPLES = Path(__file__).resolve().parent / "examples"
CSS = f"""{view.CSS}
.gradio-container {{max-width: 1200px !important; margin: auto}}
#title p {{font-size: 1.1rem; opacity: 0.85}}
.slider_input_container span {{font-size: .7rem}}
"""
THEME = Soft(
    primary_hue="blue",
    neutral_hue="slate",
    font=["system-ui", "sans-serif"],  # on the computer: others would be fetched from the internet
    font_mono=["ui-monospace", "monospace"],
)

if spaces is not None:
    # ZeroGPU stops an app that has no GPU function. This model needs no GPU, so it is never called.
    @spaces.GPU
    def no_gpu_needed() -> None: ...


def answer(*values: Any) -> tuple[str, str]:
    """What the two outputs show: the probability with what follows from it, and what moved it."""
    try:
        prediction = predict(MODEL, form.row(MODEL, values))
    except config.ProblemError as problem:
        raise gr.Error(html.escape(str(problem)), print_exception=False) from problem
    return view.answer(prediction, MODEL.labels[1]), view.moves(prediction, MODEL.labels)


def whole_file(path: str) -> tuple[str, dict[str, Any] | None]:
    """A sentence and a table with the rows of a CSV file, the likeliest first."""
    try:
        file = Path(path)
        scored = scoring.score(MODEL, file.name, file.read_bytes())
    except config.ProblemError as problem:
        raise gr.Error(html.escape(str(problem)), print_exception=False) from problem
    rows = [[row, f"{share:.0%}", *cells] for row, share, *cells in scored.rows]
    said = scoring.summary(scored, file.name, MODEL.threshold)
    return markdown_text(said), {"headers": list(scored.head), "data": rows}


def build_demo() -> gr.Blocks:
    """The whole page. The first example is answered before anyone asks."""
    escape, examples = markdown_text, form.examples(MODEL, EXAMPLES / "examples.json")
    start = next(iter(examples.values()), form.settings(MODEL, {}))
    with gr.Blocks(title=PROJECT.title or PROJECT.name, analytics_enabled=False) as page:
        gr.Markdown(f"# {escape(PROJECT.title)}\n\n{escape(PROJECT.problem)}", elem_id="title")
        with gr.Tab("Try it"), gr.Row():
            with gr.Column(scale=7, min_width=340):
                place_for_examples = gr.Column()
                fields = controls(start)
                button = gr.Button("How likely?", variant="primary")
            with gr.Column(scale=5, min_width=340):
                outputs = [gr.HTML(text) for text in answer(*start)]
            button.click(answer, fields, outputs, api_name="predict")
            with place_for_examples:
                if examples:
                    names: Any = {"label": "Start from", "example_labels": list(examples)}
                    rows = [*examples.values()]
                    gr.Examples(rows, fields, outputs, answer, run_on_click=True, **names)
        with gr.Tab("A whole file"):
            whole_files()
        with gr.Tab("How it was measured"):
            measured()
    return page


def controls(start: list[Any]) -> list[Any]:
    """A control for each column of the table, in blocks side by side."""
    fields = []
    with gr.Row():
        for block in form.blocks(MODEL.columns):
            with gr.Column(min_width=180):
                fields += [control(column, start[number]) for number, column in block]
    return fields


def control(column: form.Column, value: Any) -> Any:
    """A slider for a number, buttons or a list for a choice."""
    if column.kind == "number":
        ends, step = (column.low, column.high), form.step(column)
        return gr.Slider(*ends, value, step=step, label=column.title, buttons=[])
    kind = gr.Dropdown if form.is_list(column, MODEL.columns) else gr.Radio
    return kind(list(column.values), value=value, label=column.title)


def whole_files() -> None:
    """The second tab: the example file is answered before anyone gives one."""
    gr.Markdown(scoring.wanted(MODEL))
    path = EXAMPLES / "rows.csv"
    said, table = whole_file(str(path)) if path.is_file() else ("", None)
    file = gr.File(label="Your file", type="filepath", height=140)
    outputs = [gr.Markdown(said), gr.Dataframe(table, label="Rows", interactive=False)]
    file.upload(whole_file, file, outputs, api_name="predict_file", show_progress_on=outputs[1])


def measured() -> None:
    """The third tab: figures, plots and the worst mistakes, as `evaluate` left them."""
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
    gr.Markdown("## Each outcome\n\n" + SECTIONS["labels"](metrics, "", ()))
    gr.Markdown("## The worst mistakes\n\n" + SECTIONS["mistakes"](metrics, "", ()))


demo = build_demo()

if __name__ == "__main__":
    demo.launch(theme=THEME, css=CSS)
