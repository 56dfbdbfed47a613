"""The demo, with Gradio: `python demo/app.py`, then open the address that it prints."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import frame
import gradio as gr

from proof_of_concept import config, show
from proof_of_concept.plumbing.markdown import markdown_text
from proof_of_concept.predict import load, predict, predict_file
from proof_of_concept.tables import form
from proof_of_concept.tables.columns import Column

MODEL = load()


@frame.mendable
def answer(*values: Any) -> str:
    """The segment of one row, as HTML."""
    return show.answer(predict(MODEL, form.row(MODEL.columns, values)))


@frame.mendable
def whole_file(path: str) -> tuple[str, Any]:
    """A sentence on the rows of a CSV file, and a table of them with their segments."""
    said, table = predict_file(MODEL, Path(path).name, Path(path).read_bytes())
    return markdown_text(said), table


def try_it() -> None:
    """The row and its segment; what else was found; or a whole file of rows."""
    with gr.Tab("One row"):
        one_row()
    for title, page in show.findings().items():
        with gr.Tab(title):
            gr.HTML(page)
    with gr.Tab("A whole file"):
        gr.Markdown(markdown_text(form.wanted(MODEL.columns)))
        example = config.EXAMPLES / "rows.csv"
        said, table = whole_file(str(example)) if example.is_file() else ("", None)
        file = gr.File(label="Your file", type="filepath", height=140)
        outputs = [gr.Markdown(said), gr.Dataframe(table, label="Rows", interactive=False)]
        file.upload(whole_file, file, outputs, api_name="predict_file", show_progress_on=outputs[1])


def one_row() -> None:
    """A control for each column; the first example is answered before anyone asks."""
    rows = [form.settings(MODEL.columns, row["cells"]) for row in form.examples()]
    start = rows[0] if rows else form.settings(MODEL.columns, {})
    fields = []
    with gr.Row():
        with gr.Column(scale=7, min_width=340):
            place_for_examples = gr.Column()
            with gr.Row():
                for block in form.blocks(MODEL.columns):
                    with gr.Column(min_width=180):
                        fields += [control(column, start[number]) for number, column in block]
            button = gr.Button("Which segment is it?", variant="primary")
        with gr.Column(scale=5, min_width=340):
            said = gr.HTML(answer(*start), label="Answer", show_label=True)
    button.click(answer, fields, said, api_name="predict")
    with place_for_examples:
        if rows:
            names: Any = [f"Example {number}" for number in range(1, len(rows) + 1)]
            label = "Start from"
            gr.Examples(
                rows, fields, said, answer, run_on_click=True, label=label, example_labels=names
            )


def control(column: Column, value: Any) -> Any:
    """A slider for a number, buttons or a list for a choice."""
    if column.kind == "number":
        ends, step = (column.low, column.high), form.step(column)
        return gr.Slider(*ends, value, step=step, label=column.title, buttons=[])
    kind = gr.Dropdown if form.is_list(column, MODEL.columns) else gr.Radio
    return kind(list(column.values), value=value, label=column.title)


demo = frame.page(try_it)

if __name__ == "__main__":
    frame.launch(demo)
