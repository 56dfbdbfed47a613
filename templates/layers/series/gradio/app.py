"""The demo, with Gradio: `python demo/app.py`, then open the address that it prints."""

from __future__ import annotations

from typing import Any

import frame
import gradio as gr

from proof_of_concept import show
from proof_of_concept.predict import load, predict
from proof_of_concept.series import choices, controls

MODEL = load()


@frame.mendable
def answer(*values: Any) -> str:
    """What is said of one series, as HTML."""
    return show.answer(predict(MODEL, **controls.asked(MODEL, values)))


def try_it() -> None:
    """The controls on the left, the answer on the right; the first one is there at once."""
    rows = [controls.settings(MODEL, example) for example in controls.examples()]
    start = rows[0] if rows else controls.settings(MODEL)
    steps, fields = choices.steps(MODEL), []
    with gr.Row():
        with gr.Column(scale=4, min_width=280):
            place_for_examples = gr.Column()
            titles = MODEL.history.titles()
            fields.append(gr.Dropdown(titles, value=start[0], label=MODEL.setting.one.capitalize()))
            origins = list(choices.starts(MODEL))
            fields.append(gr.Dropdown(origins, value=start[1], label=choices.WHEN))
            options = choices.levels(MODEL)
            for number, (name, values) in enumerate(options.items(), start=2):
                fields.append(gr.Dropdown(list(values), value=start[number], label=name))
            if options:
                for number, label in ((-2, "From step"), (-1, "To step")):
                    value = start[number]
                    slider = gr.Slider(1, steps, value, step=1, label=label, buttons=[])
                    fields.append(slider)
            button = gr.Button(choices.ASK, variant="primary")
        with gr.Column(scale=7, min_width=360):
            said = gr.HTML(answer(*start), label=choices.ANSWER, show_label=True)
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
