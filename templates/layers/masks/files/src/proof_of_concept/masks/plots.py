"""The figures one expects of any model that outlines areas."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from ..data import Example
from ..pictures import thumbnail
from ..plumbing import figures
from ..plumbing.figures import COLOUR_MAP, INK, MODEL_COLOUR
from ..plumbing.intervals import bootstrap
from ..scores import Areas, iou
from . import COLOURS, painted

ROUNDS = 300  # of the bootstrap, for each label
LONGEST = 320  # pixels of a picture in a figure
SHOWN = 4  # pictures


def overlays(
    labels: Sequence[str], examples: Sequence[Example], marked: Sequence[np.ndarray], seed: int
) -> Figure:
    """Some test pictures: as they are, with the true areas, and with the model's."""
    showing = [number for number, example in enumerate(examples) if example.areas.any()]
    chosen = np.random.default_rng(seed).permutation(showing)[:SHOWN].tolist()
    figure = figures.blank(8.0, 0.9 + 1.95 * len(chosen))
    grid = figure.subplots(max(len(chosen), 1), 3, squeeze=False)
    for axes in grid.flat:
        axes.set_axis_off()
    for row, index in zip(grid, chosen, strict=False):
        picture = thumbnail(examples[index].picture(), LONGEST)
        sides = (picture, *(painted(picture, i) for i in (examples[index].mask(), marked[index])))
        for axes, side in zip(row, sides, strict=True):
            axes.imshow(np.asarray(side))
    for axes, title in zip(grid[0], ("picture", "truth", "model"), strict=True):
        axes.set_title(title, fontsize=10)
    names = figures.plain_labels(labels, 22)
    patches = [Patch(color=colour_of(n), label=name) for n, name in enumerate(names)]
    figure.legend(handles=patches, loc="outside lower left", ncols=4, fontsize=8)
    return figure


def colour_of(number: int) -> str:
    """The colour of a label, which counts from 0."""
    return to_hex(COLOURS[number % len(COLOURS)])


def iou_per_label(labels: Sequence[str], areas: Areas, seed: int) -> Figure:
    """A dot per label, with its interval."""
    figure, axes = figures.new(7.0, 1.5 + 0.45 * len(labels))
    for row in range(len(labels)):
        sides = [side[:, row] for side in (areas.both, areas.said, areas.true)]
        interval = bootstrap(
            lambda drawn, sides=sides: float(iou(*(side[drawn].sum() for side in sides))),
            len(areas.false), ROUNDS, seed,
        )  # fmt: skip
        axes.plot([interval.low, interval.high], [row, row], color=MODEL_COLOUR, lw=2.5)
        axes.plot(interval.value, row, "o", color=MODEL_COLOUR, markersize=8)
        axes.text(
            1.02, row, f"{interval.value:.2f}", va="center", color=MODEL_COLOUR, weight="bold"
        )
    axes.set_yticks(range(len(labels)), figures.plain_labels(labels))
    axes.set(xlim=(0, 1.1), ylim=(len(labels) - 0.5, -0.6), xlabel="IoU, 1 is the same area")
    axes.set_xticks(np.linspace(0, 1, 6))
    axes.grid(axis="x")
    axes.set_title("How well areas are met, with 95 % intervals")
    return figure


def areas_beside(labels: Sequence[str], areas: Areas) -> Figure:
    """The area that was marked against the true one, for every label on every picture."""
    figure, axes = figures.new(6.4, 4.8)
    most = 100 * max(areas.true.max(), areas.said.max(), 0.01) * 1.05
    for number, name in enumerate(figures.plain_labels(labels, 22)):
        true, said = 100 * areas.true[:, number], 100 * areas.said[:, number]
        there = (true > 0) | (said > 0)
        look = {"color": colour_of(number), "edgecolors": INK, "linewidths": 0.4}
        axes.scatter(true[there], said[there], 26, label=name, **look)
    axes.plot([0, most], [0, most], color=INK, lw=1, ls="--")
    axes.set(xlim=(-0.02 * most, most), ylim=(-0.02 * most, most))
    axes.set(xlabel="true area, % of the picture", ylabel="marked area, %")
    axes.grid()
    axes.legend(loc="upper left", bbox_to_anchor=(1.01, 1), fontsize=8)
    axes.set_title("Marked and true area")
    return figure


def confusion_of(labels: Sequence[str], areas: Areas) -> Figure:
    """True areas as rows, what they were marked as in columns."""
    table = areas.table.sum(axis=0)
    table[0, 0] = 0  # background that is unmarked would outweigh everything
    shares = table / np.maximum(table.sum(axis=1, keepdims=True), 1e-12)
    size = 3.0 + 0.45 * len(labels)
    figure, axes = figures.new(size + 1.4, size)
    axes.imshow(shares, cmap=COLOUR_MAP, vmin=0, vmax=1)
    names, ticks = ["nothing", *figures.plain_labels(labels, 22)], range(1 + len(labels))
    axes.set_xticks(ticks, names, rotation=40, ha="right", rotation_mode="anchor")
    axes.set_yticks(ticks, names)
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    for y, x in np.argwhere(shares >= 0.005):
        colour = "white" if shares[y, x] > 0.55 else INK
        axes.text(x, y, f"{shares[y, x]:.0%}", ha="center", va="center", color=colour, fontsize=9)
    axes.set(xlabel="marked as", ylabel="is")
    axes.set_title("Area: truth and answer")
    return figure
