"""Changed training pictures with their boxes, to learn more from: drawn anew at every look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

NEARER = (0.8, 1.25)  # the scale of a picture, from and to
MOVED = 0.15  # share of a side that it is moved by, at most
LEAST = 0.4  # share of a box that must stay inside for it to count
PASTED = 2  # things from other pictures that are laid into one, at most
APART = 0.25  # share of one box that the next may lie on


@dataclass(frozen=True)
class Seen:
    """A picture as the network sees it.

    pixels: (height, width, 3), 0 to 255; labels: (n,); boxes: (n, 4) x, y, width, height in it.
    """

    pixels: np.ndarray
    labels: np.ndarray
    boxes: np.ndarray


def changed(one: Seen, others: list[Seen], random: np.random.Generator) -> Seen:
    """The picture with things from `others` laid in, mirrored, moved, nearer, in another light.

    YOUR TURN (PLAN.md, week 5): what may change in your pictures, and what must not? An arrow that
    is mirrored is another arrow.
    """
    return lit(moved(with_pasted(one, others, random), random), random)


def with_pasted(one: Seen, others: list[Seen], random: np.random.Generator) -> Seen:
    """Up to PASTED things of other pictures, faded at their edges, laid where it is free."""
    pixels, labels, boxes = one.pixels.copy(), one.labels.tolist(), one.boxes.tolist()
    for _ in range(int(random.integers(PASTED + 1))):
        other = others[int(random.integers(len(others)))]
        if not len(other.labels):
            continue
        number = int(random.integers(len(other.labels)))
        x, y, width, height = other.boxes[number]
        edge = 0.12 * max(width, height)
        left, top = int(max(x - edge, 0)), int(max(y - edge, 0))
        piece = other.pixels[top : int(y + height + edge) + 1, left : int(x + width + edge) + 1]
        rows, columns = piece.shape[:2]
        room = pixels.shape[0] - rows, pixels.shape[1] - columns
        if min(room) <= 0 or not alone(other.boxes, number):
            continue
        down, right = int(random.integers(room[0])), int(random.integers(room[1]))
        box = [right + x - left, down + y - top, width, height]
        if any(covered(box, known) > APART or covered(known, box) > APART for known in boxes):
            continue
        if random.random() < 0.5:
            piece = piece[:, ::-1]
            box[0] = right + columns - (x - left) - width
        weight = np.minimum(faded(rows, edge)[:, None], faded(columns, edge)[None, :])[..., None]
        under = pixels[down : down + rows, right : right + columns]
        under[:] = (weight * piece + (1 - weight) * under).astype(np.uint8)
        labels.append(int(other.labels[number]))
        boxes.append(box)
    return Seen(pixels, np.array(labels, dtype=int), np.array(boxes, dtype=float).reshape(-1, 4))


def alone(boxes: np.ndarray, number: int) -> bool:
    """Whether no other box of the picture lies on that one."""
    return all(
        covered(boxes[number].tolist(), box) < 0.1
        for other, box in enumerate(boxes.tolist())
        if other != number
    )


def covered(box: Sequence[float], by: Sequence[float]) -> float:
    """The share of a box that another one lies on."""
    wide = min(box[0] + box[2], by[0] + by[2]) - max(box[0], by[0])
    high = min(box[1] + box[3], by[1] + by[3]) - max(box[1], by[1])
    return max(wide, 0) * max(high, 0) / max(box[2] * box[3], 1e-9)


def faded(length: int, edge: float) -> np.ndarray:
    """(length,): 1 inside, falling to 0 over `edge` at both ends."""
    place = np.arange(length) + 0.5
    return np.clip(np.minimum(place, length - place) / max(edge, 1), 0, 1)


def moved(one: Seen, random: np.random.Generator) -> Seen:
    """Mirrored or not, nearer or further, and moved; what is empty then is grey."""
    rows, columns = one.pixels.shape[:2]
    scale = float(np.exp(random.uniform(*np.log(NEARER))))
    right, down = random.uniform(-MOVED, MOVED, 2) * (columns, rows)
    # From the middle, so that a nearer picture loses as much on every side.
    x0, y0 = columns / 2 * (1 - scale) + right, rows / 2 * (1 - scale) + down
    pixels, boxes = one.pixels, one.boxes.copy()
    if random.random() < 0.5:
        pixels = pixels[:, ::-1]
        boxes[:, 0] = columns - boxes[:, 0] - boxes[:, 2]
    back = (1 / scale, 0, -x0 / scale, 0, 1 / scale, -y0 / scale)
    picture = Image.fromarray(np.ascontiguousarray(pixels)).transform(
        (columns, rows), Image.Transform.AFFINE, back, Image.Resampling.BILINEAR,
        fillcolor=(127, 127, 127),
    )  # fmt: skip
    start = boxes[:, :2] * scale + (x0, y0)
    stop = np.clip(start + boxes[:, 2:] * scale, 0, (columns, rows))
    start = np.clip(start, 0, (columns, rows))
    sides = stop - start
    kept = sides.prod(axis=1) >= LEAST * (boxes[:, 2:] * scale).prod(axis=1)
    found = np.concatenate([start, sides], axis=1)
    return Seen(np.asarray(picture), one.labels[kept], found[kept])


def lit(one: Seen, random: np.random.Generator) -> Seen:
    """In another light, and of another camera: brighter or darker, tinted, with more contrast."""
    tint = np.float32(random.uniform(0.8, 1.2) * random.uniform(0.94, 1.06, 3))
    middle = one.pixels.mean(dtype=np.float32)
    pixels = (one.pixels - middle) * np.float32(random.uniform(0.85, 1.15)) + middle
    grain = random.standard_normal(pixels.shape, dtype=np.float32) * random.uniform(0, 4)
    return Seen(np.clip(pixels * tint + grain, 0, 255).astype(np.uint8), one.labels, one.boxes)
