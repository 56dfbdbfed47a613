"""The demo, with Gradio: `python demo/app.py`, then open the address that it prints."""

from __future__ import annotations

from typing import Any

import frame
import gradio as gr

from proof_of_concept import choices, show
from proof_of_concept.predict import happen, load

MODEL = load()


@frame.mendable
def answer(*chosen: str) -> str:
    """What comes of a choice, as HTML."""
    return show.answer(happen(MODEL, *chosen))


def try_it() -> None:
    """The lists on the left, what comes of it on the right; the first example is told already."""
    lists, offered = show.lists(MODEL), choices.examples()
    first = offered[0][1] if offered else [values[0] for values in lists.values()]
    with gr.Row():
        with gr.Column(scale=5, min_width=320):
            fields = [
                control(title, values, value)
                for (title, values), value in zip(lists.items(), first, strict=True)
            ]
            button = gr.Button("Let it happen", variant="primary")
            place_for_examples = gr.Column()
        with gr.Column(scale=7, min_width=340):
            said = gr.HTML(answer(*first), label="What came of it", show_label=True)
    gr.Markdown("How things stand here:")
    gr.HTML(show.standing())
    button.click(answer, fields, said, api_name="predict")
    with place_for_examples:
        if offered:
            rows: Any = [chosen for _, chosen in offered]
            gr.Examples(
                rows, fields, said, answer, run_on_click=True, label="Examples",
                example_labels=[name for name, _ in offered],
            )  # fmt: skip


def control(title: str, values: list[str], value: str) -> Any:
    """Buttons, or a list where there are many values."""
    kind = gr.Radio if len(values) <= choices.FEW else gr.Dropdown
    return kind(values, value=value, label=title)


demo = frame.page(try_it)

if __name__ == "__main__":
    frame.launch(demo)
