"""A picture of the demo at work: its answer to one of its examples, for README.md.

It is drawn from the HTML that show.py gives the demo, and no browser is needed for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PIL import Image, ImageDraw

from .. import config
from ..config import ProblemError
from .answer_html import Block, blocks
from .figures import ACCENT_COLOUR, INK, MODEL_COLOUR, small
from .lettering import cut, font, is_wide, paragraph, tag
from .standing import PICTURE
from .store import model_file

WIDTH, EDGE, GAP = 1280, 44, 18  # pixels
HIGHEST = 620  # pixels of the answer: what is further down is left out
TEXT, SAID, SMALL = 23, 36, 19  # heights of letters
SOFT, LINE, EMPTY = "#55606e", "#d9dee5", "#e9edf2"
Draw = ImageDraw.ImageDraw


def save(examples: Callable[[], list[str]], synthetic: bool) -> None:
    """Draw one of `examples`, the demo's HTML. Without a model the picture that is there stays."""
    if not model_file().is_file():
        return
    try:
        cards = examples()
    except ProblemError as problem:
        print(f"No new picture of the demo: {problem}")
        return
    if cards:
        (config.REPORTS / PICTURE).write_bytes(small(draw(blocks(chosen(cards)), synthetic)))


def chosen(cards: Sequence[str]) -> str:
    """The first that the model gets right, rather an alarm than none; without one, the first."""
    right = [card for card in cards if _is_right(card)]
    return next((card for card in right if "No alarm." not in card), [*right, cards[0]][0])


def _is_right(card: str) -> bool:
    parts = blocks(card)
    said = next((part.text for part in parts if part.kind == "said"), "")
    told = parts[-1].text if parts else ""
    return told.startswith("It is right") or ("<mark" in card and bool(said) and said in told)


def draw(parts: Sequence[Block], synthetic: bool) -> Image.Image:
    """The answer on a white card: what it was given on the left, what it says on the right."""
    sheet = Image.new("RGB", (WIDTH, 4 * HIGHEST), "white")
    pen = ImageDraw.Draw(sheet)
    pen.text((EDGE, 22), "An answer of the demo", SOFT, font(SMALL))
    if synthetic:
        pen.text((WIDTH - EDGE, 22), "synthetic data", ACCENT_COLOUR, font(SMALL), anchor="ra")
    top = 66
    said = next((place for place, part in enumerate(parts) if part.kind == "said"), 0)
    for part in parts[:said]:  # such as the question
        top = _block(sheet, pen, part, EDGE, top, WIDTH - 2 * EDGE)
    columns = _columns(parts[said:])
    width = (WIDTH - 2 * EDGE - 2 * GAP) // 2 if len(columns) > 1 else WIDTH - 2 * EDGE
    left, bottom = EDGE, top
    for column in columns:
        y = top
        for part in column:
            below = _block(sheet, pen, part, left, y, width)
            if below > HIGHEST and y > top:  # too long: taken away again
                pen.rectangle((left - 8, y - 4, left + width + 8, sheet.height), "white")
            else:
                y = below
        left, bottom = left + width + 2 * GAP, max(bottom, y)
    card = sheet.crop((0, 0, WIDTH, min(bottom + 16, sheet.height)))
    ImageDraw.Draw(card).rounded_rectangle((1, 1, WIDTH - 2, card.height - 2), 14, None, LINE, 2)
    return card


def _columns(parts: Sequence[Block]) -> list[list[Block]]:
    """What it was given beside what it says; without that, the answer beside what moved it."""
    given = [part for part in parts if part.kind in ("pictures", "quote")]
    if given:
        return [given, [part for part in parts if part not in given and part.kind != "heading"]]
    bars = max((place for place, part in enumerate(parts) if part.kind == "bars"), default=0)
    if bars < 2:
        return [list(parts)]
    return [[*parts[: bars - 1], *parts[bars + 1 :]], list(parts[bars - 1 : bars + 1])]


def _block(sheet: Image.Image, pen: Draw, part: Block, x: int, y: int, width: int) -> int:
    """Draw one block at (x, y) and return where the next begins."""
    if part.kind == "pictures":
        return _pictures(sheet, pen, part, x, y, width) + GAP
    if part.kind in ("bars", "table"):
        return _rows(pen, part, x, y, width) + GAP
    if part.kind == "scale":
        pen.rectangle((x, y + 4, x + width, y + 24), EMPTY)
        value, *limits = part.bars
        pen.rectangle((x, y + 4, x + width * value.width, y + 24), MODEL_COLOUR)
        for limit in limits:
            pen.rectangle((x + width * limit.left - 2, y, x + width * limit.left + 2, y + 28), INK)
        return y + 28 + GAP
    inset = 20 if part.kind == "quote" else 0
    said, box = part.kind == "said", (x + inset, y, width - inset)
    below = paragraph(pen, part.runs, box, SAID if said else TEXT, bold=said)
    if inset:
        pen.rectangle((x, y, x + 4, below), LINE)
    return below + GAP


def _rows(pen: Draw, part: Block, x: int, y: int, width: int) -> int:
    """Rows of cells; between the two cells of a row its bar, where there are bars."""
    longest = max(font(TEXT).getlength(cells[-1]) for cells in part.rows)
    edge = min(max(0.7, 1 - longest / width), 0.9)  # where the figures begin, behind the bars
    for number, cells in enumerate(part.rows):
        bar = part.bars[number] if number < len(part.bars) else None
        starts = [0, edge, 1] if bar else [nth / len(cells) for nth in range(len(cells) + 1)]
        for cell, start, end in zip(cells, starts, starts[1:], strict=False):
            letters = font(TEXT, (part.kind == "table" and not number), is_wide(cell))
            room = width * (edge - 0.26 if bar and not start else end - start)
            if bar and letters.getlength(cell) > room:
                letters = font(SMALL, wide=is_wide(cell))
            text = cut(cell, letters, room)
            pen.text((x + width * start, y + 16), text, INK, letters, anchor="lm")
        if bar:
            left, long = x + (edge - 0.24) * width, 0.22 * width
            pen.rectangle((left, y + 8, left + long, y + 24), EMPTY)
            colour = ACCENT_COLOUR if bar.kind == "against" else MODEL_COLOUR
            end = left + long * min(bar.left + bar.width, 1)
            pen.rectangle((left + long * bar.left, y + 8, end, y + 24), colour)
        y += 36
    return y


def _pictures(sheet: Image.Image, pen: Draw, part: Block, x: int, y: int, width: int) -> int:
    """Pictures side by side with their boxes; returns where the tallest ends."""
    room, below = (width - GAP * (len(part.pictures) - 1)) // len(part.pictures), y
    for picture, boxes in part.pictures:
        scale = min(room / picture.width, 400 / picture.height)
        size = (round(picture.width * scale), round(picture.height * scale))
        sheet.paste(picture.resize(size, Image.Resampling.LANCZOS), (x, y))
        for box in boxes:
            left, top = x + box.place[0] * size[0], y + box.place[1] * size[1]
            right, bottom = left + box.place[2] * size[0], top + box.place[3] * size[1]
            pen.rectangle((left, top, right, bottom), outline=box.colour, width=4)
            tag(pen, box.name, (left, max(top - 24, y)), x + size[0], SMALL, box.colour)
        x, below = x + room + GAP, max(below, y + size[1])
    return below
