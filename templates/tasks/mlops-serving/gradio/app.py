"""The demo, with Gradio: `python demo/app.py`, then open the address that it prints."""

from __future__ import annotations

from typing import Any

import frame
import gradio as gr

from proof_of_concept import show
from proof_of_concept.predict import load, predict

MODEL = load()


@frame.mendable
def answer(kind: str, column: str) -> str:
    """What the gate makes of an incident, as HTML."""
    return show.answer(predict(MODEL, kind, column))


def try_it() -> None:
    """The incident on the left, its story on the right; the first is told already."""
    rows = show.demo_examples()
    names = [column.name for column in MODEL.columns]
    kind, column = (rows[0]["kind"], rows[0]["column"]) if rows else (show.incidents()[0], names[0])
    with gr.Row():
        with gr.Column(scale=5, min_width=320):
            kinds = gr.Radio(show.incidents(), value=kind, label="What happens")
            columns = gr.Dropdown(names, value=column, label="To which column")
            gr.Markdown("A bad candidate strikes no column: what is chosen there does not matter.")
            button = gr.Button("Let it happen", variant="primary")
            place_for_examples = gr.Column()
        with gr.Column(scale=7, min_width=340):
            said = gr.HTML(answer(kind, column), label="What came of it", show_label=True)
    gr.Markdown("The service as it stands here:")
    gr.HTML(show.state())
    button.click(answer, [kinds, columns], said, api_name="predict")
    with place_for_examples:
        if rows:
            offered: Any = [[row["kind"], row["column"] or column] for row in rows]
            named = [show.name_of(row) for row in rows]
            gr.Examples(
                offered, [kinds, columns], said, answer, run_on_click=True,
                label="From the replay", example_labels=named,
            )  # fmt: skip


demo = frame.page(try_it)

if __name__ == "__main__":
    frame.launch(demo)
