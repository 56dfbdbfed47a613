"""The demo, with Gradio: `python demo/app.py`, then open the address that it prints."""

from __future__ import annotations

from typing import Any

import frame
import gradio as gr

from proof_of_concept import show
from proof_of_concept.interactions import controls
from proof_of_concept.predict import load, predict

MODEL = load()


@frame.mendable
def answer(*values: Any) -> str:
    """What is recommended to one person, as HTML."""
    return show.answer(predict(MODEL, **controls.asked(MODEL, values)))


def try_it() -> None:
    """The controls on the left, the list on the right; the first one is there at once."""
    rows = [controls.settings(MODEL, example) for example in controls.examples()]
    start = rows[0] if rows else controls.settings(MODEL)
    person, *items = controls.labels(MODEL)
    with gr.Row():
        with gr.Column(scale=4, min_width=280):
            place_for_examples = gr.Column()
            people, titles = list(controls.people(MODEL)), controls.titles(MODEL)
            fields = [gr.Dropdown(people, value=start[0], label=person)]
            for number, label in enumerate(items, start=1):
                fields.append(gr.Dropdown(titles, value=start[number], label=label))
            button = gr.Button("What next?", variant="primary")
        with gr.Column(scale=7, min_width=360):
            said = gr.HTML(answer(*start), label="Recommended", show_label=True)
    button.click(answer, fields, said, api_name="predict")
    with place_for_examples:
        if rows:
            names: Any = [f"Example {number}" for number in range(1, len(rows) + 1)]
            gr.Examples(
                rows, fields, said, answer, run_on_click=True, label="Start from",
                example_labels=names,
            )  # fmt: skip


demo = frame.page(try_it)

if __name__ == "__main__":
    frame.launch(demo)
