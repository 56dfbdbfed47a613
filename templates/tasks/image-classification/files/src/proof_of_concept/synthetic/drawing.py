"""Draw one picture: something on a table, with what lies about, and what a camera adds to it."""

from __future__ import annotations

import colorsys
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from .shapes import OUTLINES, Look, Points

WIDTH, HEIGHT = 192, 144  # pixels
Pixels = np.ndarray  # (HEIGHT, WIDTH, 3) of float32
_ROWS, _COLUMNS = np.indices((HEIGHT, WIDTH), dtype=np.float32)
# How light a place is, by its distances along and down, from about -1 to 1.
_PATTERNS: dict[str, Callable[[np.ndarray, np.ndarray], np.ndarray]] = {
    "plain": lambda x, y: 0 * x,
    "stripes": lambda x, y: np.sin(x),
    "dots": lambda x, y: 2 * (np.sin(x) * np.sin(y) > 0.35) - 0.6,
    "checks": lambda x, y: np.sign(np.sin(x) * np.sin(y)),
    "waves": lambda x, y: np.sin(y + 2 * np.sin(x / 2)),
}


@dataclass(frozen=True)
class Session:
    """What stays the same for a few pictures: the table, the light, and the camera's focus."""

    table: Image.Image
    light: Pixels  # around 1: uneven, and warm or cold
    blur: float  # pixels


def session(random: np.random.Generator) -> Session:
    """Another table, in another light."""
    coarse = random.normal(0, 1, (9, 12)).astype(np.float32)
    clouds = Image.fromarray(coarse).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    uneven = 1 + 0.06 * np.asarray(clouds) + 0.03 * _noise(random)
    colour = _colour(random.random(), random.uniform(0, 0.25), random.uniform(0.35, 0.85))
    angle = random.uniform(0, 2 * np.pi)
    across = np.cos(angle) * (_COLUMNS / WIDTH - 0.5) + np.sin(angle) * (_ROWS / HEIGHT - 0.5)
    light = random.uniform(0.75, 1.1) * (1 + random.uniform(0.1, 0.5) * across)
    tint = (random.uniform(0.9, 1.1), 1, random.uniform(0.9, 1.1))
    lamp = (light[..., None] * tint).astype(np.float32)
    return Session(_picture(uneven[..., None] * colour), lamp, random.uniform(0.4, 1.2))


def draw(look: Look, place: Session, hidden: bool, random: np.random.Generator) -> Image.Image:
    """A picture of `look` in `place`. hidden: nearly all of it is out of sight."""
    picture = place.table.copy()
    for _ in range(int(random.integers(0, 4))):
        _clutter(picture, random.uniform(0.08, 0.2), random.random(2), random)

    # 1. The thing itself: turned, stretched, somewhere near the middle, and its shadow.
    size = random.uniform(0.32, 0.43) * HEIGHT
    middle = random.normal((WIDTH / 2, HEIGHT / 2), (0.07 * WIDTH, 0.05 * HEIGHT))
    if hidden:
        middle[0] = random.choice([-0.6 * size, WIDTH + 0.6 * size])
    turn, stretch = np.radians(random.normal(0, 12)), random.uniform(0.85, 1.18, 2)
    uneven = random.normal(1, 0.05, (len(look.outline), 1))
    mask = _mask(_turned(look.outline * uneven * stretch, turn) * size + middle)
    shadow = Image.new("L", mask.size)
    shadow.paste(mask.filter(ImageFilter.BoxBlur(3)).point(lambda level: level * 0.35), (4, 5))
    picture.paste("black", mask=shadow)
    x, y = _COLUMNS - np.float32(middle[0]), _ROWS - np.float32(middle[1])
    step = np.float32(size * random.uniform(0.06, 0.08))
    cosine, sine = np.float32(np.cos(turn)) / step, np.float32(np.sin(turn)) / step
    marks = _PATTERNS[look.pattern](cosine * x + sine * y, cosine * y - sine * x)
    colour = _colour(
        random.normal(look.hue, 0.04), random.uniform(0.35, 0.85), random.uniform(0.5, 0.95)
    )
    contrast = np.float32(random.uniform(0.12, 0.3))
    picture.paste(_picture((1 + contrast * marks)[..., None] * colour), mask=mask)

    # 2. Now and then something lies on top of it.
    if random.random() < 0.25:
        at = (middle + random.normal(0, 0.6 * size, 2)) / (WIDTH, HEIGHT)
        _clutter(picture, random.uniform(0.15, 0.35), at, random)

    # 3. What the lamp and the camera do.
    picture = picture.filter(ImageFilter.BoxBlur(place.blur))
    lit = np.asarray(picture, dtype=np.float32) * place.light
    return _picture(lit + 6 * _noise(random)[..., None])


def _clutter(
    picture: Image.Image, size: float, at: np.ndarray, random: np.random.Generator
) -> None:
    """Something without a label: any outline, a pale colour. `size` and `at` are shares."""
    outline = OUTLINES[random.integers(len(OUTLINES))]
    points = _turned(outline, random.uniform(0, 2 * np.pi)) * size * HEIGHT + at * (WIDTH, HEIGHT)
    colour = _colour(random.random(), random.uniform(0, 0.3), random.uniform(0.45, 0.95))
    picture.paste(tuple(colour.astype(int).tolist()), mask=_mask(points))


def _colour(hue: float, strength: float, brightness: float) -> np.ndarray:
    """(3,) float32: red, green and blue from 0 to 255."""
    return np.array(colorsys.hsv_to_rgb(hue % 1, strength, brightness), dtype=np.float32) * 255


def _noise(random: np.random.Generator) -> np.ndarray:
    """(HEIGHT, WIDTH) float32 around 0, as a sensor adds it."""
    return random.standard_normal((HEIGHT, WIDTH), dtype=np.float32)


def _picture(pixels: Pixels) -> Image.Image:
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def _turned(points: Points, angle: float) -> Points:
    cosine, sine = np.cos(angle), np.sin(angle)
    return points @ np.array([[cosine, sine], [-sine, cosine]])


def _mask(points: Points) -> Image.Image:
    """White inside the polygon whose corners these are, in pixels."""
    mask = Image.new("L", (WIDTH, HEIGHT))
    ImageDraw.Draw(mask).polygon([(x, y) for x, y in points.tolist()], fill=255)
    return mask
