"""Draws one tray: cloth, steel tools with light and shadow, gauze, and what a camera adds."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from .shapes import Part

WIDTH, HEIGHT = 320, 240  # pixels of a finished picture
FINE = 2  # everything is drawn this many times larger, then shrunk: smooth edges
MARGIN = 14  # fine pixels around a thing for its shadow
LINERS = ((58, 112, 120), (46, 84, 124), (74, 128, 104), (150, 158, 164), (206, 212, 214))
Box = tuple[int, int, int, int]  # left, top, right, bottom in fine pixels


def texture(rng: np.random.Generator, height: int, width: int, blur: float) -> np.ndarray:
    """Soft noise (height, width) with mean 0 and standard deviation 1: weave, folds, fibres."""
    noise = Image.fromarray(rng.integers(0, 256, (height, width), dtype=np.uint8))
    soft = np.asarray(noise.filter(ImageFilter.BoxBlur(blur)), dtype=np.float32)
    return (soft - soft.mean()) / (soft.std() + 1e-6)


def tray(rng: np.random.Generator) -> np.ndarray:
    """An empty tray with its liner, as float32 (HEIGHT * FINE, WIDTH * FINE, 3) in 0..255."""
    height, width = HEIGHT * FINE, WIDTH * FINE
    table = Image.new("RGB", (width, height), tuple(rng.integers(120, 190, 3).tolist()))
    draw = ImageDraw.Draw(table)
    edge = int(rng.uniform(8, 20))
    rims = ((0, (126, 132, 138)), (3, (214, 219, 223)), (11, (150, 156, 161)))
    for inset, colour in (*rims, (15, LINERS[rng.integers(len(LINERS))])):
        box = (edge + inset, edge + inset, width - edge - inset, height - edge - inset)
        draw.rounded_rectangle(box, radius=40 - inset, fill=colour)
    canvas = np.asarray(table.filter(ImageFilter.GaussianBlur(1.5)), dtype=np.float32)
    small = Image.fromarray(texture(rng, height // 8, width // 8, 5))
    folds = np.asarray(small.resize((width, height), Image.Resampling.BICUBIC))
    return canvas * (1 + 0.035 * texture(rng, height, width, 1) + 0.06 * folds)[..., None]


def corners_of(part: Part, centre, length: float, angle: float) -> np.ndarray:
    """The part's corners (n, 2) in fine pixels: `length` pixels long, turned by `angle` degrees."""
    turn = np.radians(angle)
    matrix = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    return (part.corners @ matrix.T * length + np.asarray(centre)) * FINE


def soft(mask: Image.Image, blur: float) -> np.ndarray:
    """The mask, blurred, as float32 (height, width) in 0..1."""
    return np.asarray(mask.filter(ImageFilter.BoxBlur(blur)), dtype=np.float32) / 255


def add_tool(canvas, parts: list[Part], centre, length, angle, light, rng) -> np.ndarray:
    """Draw a tool on `canvas` in place and return its box (x, y, width, height) in pixels.

    `centre` and `length` are in pixels, `angle` in degrees; `light` is where light comes from.
    """
    polygons = [corners_of(part, centre, length, angle) for part in parts]
    points = np.concatenate(polygons)
    limits = np.array([canvas.shape[1], canvas.shape[0]])
    start = np.clip(points.min(axis=0).astype(int) - MARGIN, 0, limits - 1)
    stop = np.clip(points.max(axis=0).astype(int) + MARGIN, start + 1, limits)
    width, height = (int(side) for side in stop - start)
    mask, colour = Image.new("L", (width, height)), Image.new("RGB", (width, height))
    draw_mask, draw_colour = ImageDraw.Draw(mask), ImageDraw.Draw(colour)
    for part, polygon in zip(parts, polygons, strict=True):
        outline = [(float(x), float(y)) for x, y in polygon - start]
        draw_mask.polygon(outline, fill=0 if part.hole else 255)
        rim = tuple(int(0.72 * channel) for channel in part.colour)
        draw_colour.polygon(outline, fill=part.colour, outline=rim)
    target = canvas[start[1] : stop[1], start[0] : stop[0]]

    # 1. The shadow: the silhouette, blurred and moved away from the light.
    away = (round(-6 * light[1]), round(-6 * light[0]))
    target *= (1 - 0.5 * np.roll(soft(mask, 4), away, (0, 1)))[..., None]
    # 2. The steel: edges that face the light are bright, and reflections run along the tool.
    down, right = np.gradient(soft(mask, 2.5))
    rows = np.arange(height, dtype=np.float32)[:, None] / (length * FINE)
    bands = 0.1 * np.sin(2 * np.pi * (rows * rng.uniform(0.7, 1.6) + rng.uniform()))
    shade = 0.86 + bands - 2.2 * (right * light[0] + down * light[1])
    # 3. On to the canvas, through the soft silhouette.
    metal = np.clip(np.asarray(colour, dtype=np.float32) * shade[..., None], 0, 255)
    target += soft(mask, 0.6)[..., None] * (metal - target)
    low, high = np.clip(points.min(axis=0), 0, limits), np.clip(points.max(axis=0), 0, limits)
    return np.concatenate([low, high - low]) / FINE


def add_gauze(canvas, centre, size: float, rng) -> None:
    """Lay a piece of gauze, `size` pixels wide, on `canvas`: it hides what is below."""
    square = [(-1, -1), (0, -1.05), (1, -1), (1.05, 0), (1, 1), (0, 1.05), (-1, 1), (-1.05, 0)]
    cloth = Part(np.asarray(square) / 2 * rng.uniform(0.85, 1.15, (8, 2)))
    points = corners_of(cloth, centre, size, rng.uniform(0, 90))
    start = np.maximum(points.min(axis=0).astype(int) - MARGIN, 0)
    stop = points.max(axis=0).astype(int) + MARGIN
    target = canvas[start[1] : stop[1], start[0] : stop[0]]
    height, width = target.shape[:2]
    mask = Image.new("L", (width, height))
    ImageDraw.Draw(mask).polygon([(float(x), float(y)) for x, y in points - start], fill=255)
    target *= 1 - 0.35 * soft(mask, 5)[..., None]
    rows, columns = np.indices((height, width))
    weave = 228 + 6 * ((rows // 3 + columns // 3) % 2) + 7 * texture(rng, height, width, 3)
    target += 0.94 * soft(mask, 1)[..., None] * (weave[..., None] - target)


def photograph(canvas, light, blur: float, rng) -> Image.Image:
    """What the lamp and the camera do: uneven light, glare, blur, noise. Returns the picture."""
    picture = Image.fromarray(np.clip(canvas, 0, 255).astype(np.uint8)).reduce(FINE)
    pixels = np.asarray(picture.filter(ImageFilter.GaussianBlur(blur)), dtype=np.float32)
    rows = np.linspace(-1, 1, HEIGHT, dtype=np.float32)[:, None]
    columns = np.linspace(-1, 1, WIDTH, dtype=np.float32)[None, :]
    fall = 1 + rng.uniform(0.08, 0.3) * (columns * light[0] + rows * light[1])
    x, y, size = rng.uniform(-0.8, 0.8), rng.uniform(-0.8, 0.8), rng.uniform(0.1, 0.35)
    glare = np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / size**2) * rng.uniform(0, 70)
    noise = rng.standard_normal((HEIGHT, WIDTH), np.float32) * np.float32(rng.uniform(2, 7))
    pixels = pixels * (fall * rng.uniform(0.72, 1.02))[..., None] + (glare + noise)[..., None]
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
