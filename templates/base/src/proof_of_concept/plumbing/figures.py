"""One look for every figure, and one way to save it.

Figures are made without pyplot: it keeps a global list of windows, which a server must not.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import matplotlib
import numpy as np
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from PIL import Image

from .. import config

MODEL_COLOUR = "#2a6fdb"
BASELINE_COLOUR = "#a9b2be"
SECOND_COLOUR = "#6f7d8f"
ACCENT_COLOUR = "#e07a3f"
INK = "#27303b"
COLOUR_MAP = "Blues"
BYTES = 120_000

# Matplotlib's own font has no Chinese, Japanese or Korean: one of these is on most computers.
_INSTALLED = set(font_manager.get_font_names())
_CJK = ("Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", "Microsoft YaHei")
WIDE_FONTS = [font for font in _CJK if font in _INSTALLED]

# Nothing of a computer's own settings, such as LaTeX for every word: it need not have that.
matplotlib.rcdefaults()
matplotlib.rcParams.update(
    {
        "font.family": ["DejaVu Sans", *WIDE_FONTS],
        "font.size": 10,
        "axes.titlesize": 12,
        "axes.titleweight": "bold",
        "axes.titlelocation": "left",
        "axes.titlepad": 12,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.edgecolor": BASELINE_COLOUR,
        "axes.labelcolor": INK,
        "axes.axisbelow": True,
        "text.color": INK,
        "xtick.color": INK,
        "ytick.color": INK,
        "grid.color": "#e6e9ee",
        "legend.frameon": False,
    }
)


def new(width: float = 7.0, height: float = 4.5) -> tuple[Figure, Axes]:
    """A figure of that size in inches, with one pair of axes."""
    figure = blank(width, height)
    return figure, figure.subplots()


def blank(width: float, height: float) -> Figure:
    """A figure of that size in inches, for several axes: `figure.subplots(rows, columns)`."""
    return Figure(figsize=(width, height), layout="constrained")


def plain(text: object, width: int = 26) -> str:
    """`text` on one line of at most `width` characters, where `$` is only a dollar sign."""
    line = " ".join(str(text).split())
    if len(line) > width:
        line = line[: width - 1].rstrip() + "…"
    return line.replace("$", r"\$")


def plain_labels(labels: Sequence[str], width: int = 26) -> list[str]:
    """Every label through `plain`. Two that look alike once cut get their numbers in front."""
    short = [plain(label, width) for label in labels]
    return [
        text if short.count(text) == 1 else plain(f"{number}. {labels[number - 1]}", width)
        for number, text in enumerate(short, start=1)
    ]


def comparison(metrics: Sequence[dict[str, Any]]) -> Figure:
    """Model beside baselines for every metric of metrics.json, each on an axis of its own unit.

    The whiskers are 95 % intervals.
    """
    colours = {"model": MODEL_COLOUR, "second": SECOND_COLOUR, "baseline": BASELINE_COLOUR}
    names = {"model": "model", "second": "second baseline", "baseline": "naive baseline"}
    figure = blank(7.0, 0.4 + 1.3 * len(metrics))
    for axes, metric in zip(
        figure.subplots(len(metrics), squeeze=False).flat, metrics, strict=True
    ):
        sides = [side for side in colours if side in metric]
        for row, side in enumerate(sides):
            value, low, high = (metric[side][key] for key in ("value", "low", "high"))
            whiskers = np.clip([[value - low], [high - value]], 0, None)
            axes.barh(row, value, 0.7, xerr=whiskers, color=colours[side], ecolor=INK, capsize=3)
            axes.text(max(value, high), row, f"  {value:,.3g}", va="center", fontsize=9)
        axes.set_yticks(range(len(sides)), [names[side] for side in sides])
        axes.invert_yaxis()
        axes.margins(x=0.12)
        axes.grid(axis="x")
        unit = f" ({metric['unit']})" if metric["unit"] else ""
        better = "higher" if metric["higher_is_better"] else "lower"
        title = plain(metric["title"] + unit, 40)
        axes.set_title(f"{title}: {better} is better", fontsize=10, pad=4)
    return figure


def save(figure: Figure, name: str, source: str) -> Path:
    """Write `figure` to reports/<name>.png, and on it that the data is synthetic if it is."""
    if source == "synthetic":
        # A strip of a quarter of an inch below the axes is kept free for it.
        strip = 0.25 / figure.get_figheight()
        figure.set_layout_engine("constrained", rect=(0, strip, 1, 1 - strip))
        figure.text(0.99, 0.01, "synthetic data", ha="right", va="bottom", color=ACCENT_COLOUR)
    raw = io.BytesIO()
    with warnings.catch_warnings():
        # A sign that no font here has is drawn as a box: no reason to alarm anyone.
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        figure.savefig(raw, format="png", dpi=150, facecolor="white", metadata={"Software": None})
    path = config.REPORTS / f"{name}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    png = raw.getvalue()
    path.write_bytes(png if len(png) <= BYTES else small(Image.open(raw).convert("RGB")))
    return path


def keep(plot: tuple[str, str, str, Figure], source: str) -> dict[str, str]:
    """Save a plot (file name, title, caption, figure); returns what metrics.json says of it."""
    name, title, caption, figure = plot
    return {"file": save(figure, name, source).name, "title": title, "caption": caption}


def small(image: Image.Image) -> bytes:
    """A PNG of at most BYTES, with fewer colours if it must: git keeps every version."""
    for colours in (0, 256, 64, 16):
        png = io.BytesIO()
        fewer = image.quantize(colours, Image.Quantize.FASTOCTREE) if colours else image
        fewer.save(png, format="PNG", optimize=True)
        if png.tell() <= BYTES:
            break
    return png.getvalue()
