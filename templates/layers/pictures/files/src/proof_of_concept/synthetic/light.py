"""Things in a picture: laid down at some angle, lit, with a shadow; and what a camera adds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFilter

from .brushes import soft
from .marks import Mark
from .surfaces import noise

Vector = tuple[float, float]


@dataclass
class Canvas:
    """pixels: (height, width, 3) of float32, drawn on in place; owner: (height, width), the number
    of the thing that each pixel shows, 0 for none; light: where light comes from, as x and y.
    """

    pixels: np.ndarray
    owner: np.ndarray
    light: Vector

    def visible(self, number: int) -> np.ndarray:
        """Where a thing is seen, (height, width) of bool."""
        return self.owner == number


def canvas_on(ground: np.ndarray, light: Vector) -> Canvas:
    """An empty picture of that ground."""
    return Canvas(ground.copy(), np.zeros(ground.shape[:2], np.uint8), light)


def posed(sprite: Image.Image, size: float, angle: float, tilt: float, rng) -> np.ndarray:
    """The sprite `size` pixels large, turned by `angle` degrees and tilted away in some direction
    by `tilt` (a share of its depth), cut to what is seen: (height, width, 4) of float32.
    """
    if size < 0.7 * sprite.width:
        sprite = sprite.reduce(2)  # smooth where it becomes much smaller
    turn, axis, deep = np.radians(angle), rng.uniform(0, np.pi), 1 - rng.uniform(0, tilt)
    spin = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    away = np.array([[np.cos(axis), np.sin(axis)], [-np.sin(axis), np.cos(axis)]])
    there = away.T @ np.diag([1, deep]) @ away @ spin.T * (size / sprite.width)
    back, side = np.linalg.inv(there), int(size * 1.5)
    start = sprite.width / 2 - back @ np.full(2, side / 2)
    matrix = (*back[0].tolist(), float(start[0]), *back[1].tolist(), float(start[1]))
    small = sprite.transform(
        (side, side), Image.Transform.AFFINE, matrix, Image.Resampling.BILINEAR
    )
    return np.asarray(small.crop(small.getbbox() or (0, 0, 2, 2)), np.float32)


def lay(canvas: Canvas, shown: np.ndarray, centre: Vector, number: int, rng, shadow=0.45) -> int:
    """Lay a posed sprite down. Returns how many pixels it would have if nothing covered it."""
    alpha, (height, width) = shown[..., 3] / np.float32(255), shown.shape[:2]
    pad = 10
    wide = np.pad(alpha, pad)
    x, y = (
        round(middle - side / 2) - pad for middle, side in zip(centre, (width, height), strict=True)
    )

    # 1. The shadow: its outline, soft, moved away from the light.
    away = (round(-3 * canvas.light[1]), round(-3 * canvas.light[0]))
    dark = shadow * np.roll(soft(wide, 3), away, (0, 1))
    paste(canvas.pixels, np.zeros(3, np.float32), dark, x, y)
    # 2. The thing: edges that face the light are bright, and no two are painted quite alike.
    down, right = np.gradient(2.4 * soft(wide, 2))
    facing = -(right * canvas.light[0] + down * canvas.light[1])
    shade = 1 - 1.1 * facing + 0.04 * noise(rng, wide.shape[0], wide.shape[1], 9)
    tone = rng.normal(1, 0.05, 3).astype(np.float32) * np.float32(rng.uniform(0.82, 1.12))
    painted = np.pad(shown[..., :3] * tone, ((pad, pad), (pad, pad), (0, 0)))
    paste(canvas.pixels, np.clip(painted * shade[..., None], 0, 255), wide, x, y)
    _own(canvas, wide > 0.5, x, y, number)
    return int((alpha > 0.5).sum())


def put_mark(canvas: Canvas, made: Mark, centre: Vector, number: int) -> int:
    """Draw a mark on what is there. Returns how many pixels it would have in the middle of it."""
    side = made.cover.shape[0]
    x, y = (round(middle - side / 2) for middle in centre)
    window, part = _overlap(canvas.pixels.shape, made.cover.shape, x, y)
    below = canvas.pixels[window]
    colour = made.colour if made.colour.ndim == 1 else made.colour[part]
    mixed = below + made.cover[part][..., None] * (colour - below)
    canvas.pixels[window] = np.clip(mixed * (1 + made.light[part][..., None]), 0, 255)
    _own(canvas, made.reach, x, y, number)
    return int(made.reach.sum())


def paste(pixels: np.ndarray, colour: np.ndarray, alpha: np.ndarray, x: int, y: int) -> None:
    """Mix `colour`, one or (height, width, 3), into the pixels from x, y on, by `alpha`."""
    window, part = _overlap(pixels.shape, alpha.shape, x, y)
    below = pixels[window]
    above = colour if colour.ndim == 1 else colour[part]
    pixels[window] = below + alpha[part][..., None] * (above - below)


def _own(canvas: Canvas, reach: np.ndarray, x: int, y: int, number: int) -> None:
    window, part = _overlap(canvas.owner.shape, reach.shape, x, y)
    canvas.owner[window][reach[part]] = number


def _overlap(whole: tuple[int, ...], piece: tuple[int, ...], x: int, y: int):
    """The slices of the whole and of a piece at x, y that lie on each other."""
    rows = max(y, 0), max(min(y + piece[0], whole[0]), max(y, 0))
    columns = max(x, 0), max(min(x + piece[1], whole[1]), max(x, 0))
    window = slice(*rows), slice(*columns)
    return window, (slice(rows[0] - y, rows[1] - y), slice(columns[0] - x, columns[1] - x))


def photograph(canvas: Canvas, blur: float, rng: np.random.Generator) -> Image.Image:
    """What the lamp and the camera do: uneven light, glare, blur and noise. Returns the picture."""
    height, width = canvas.owner.shape
    rows = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    columns = np.linspace(-1, 1, width, dtype=np.float32)[None]
    fall = 1 + rng.uniform(0.05, 0.25) * (columns * canvas.light[0] + rows * canvas.light[1])
    x, y, size = rng.uniform(-0.8, 0.8), rng.uniform(-0.8, 0.8), rng.uniform(0.1, 0.35)
    glare = np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / size**2) * rng.uniform(0, 50)
    grain = rng.standard_normal((height, width), np.float32) * np.float32(rng.uniform(2, 6))
    picture = Image.fromarray(np.clip(canvas.pixels, 0, 255).astype(np.uint8))
    pixels = np.asarray(picture.filter(ImageFilter.BoxBlur(blur)), dtype=np.float32)
    tint = np.float32(rng.uniform(0.78, 1.08)) * rng.normal(1, 0.025, 3).astype(np.float32)
    pixels = pixels * fall[..., None] * tint + (glare + grain)[..., None]
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
