"""The second baseline, harder to beat: what the windows with a label look like on average.

It is slid over the picture like the model's templates, with limits chosen in the same way. But no
number in it was weighed by how well it tells a thing from what is not, or from what fools it.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..model import Template

ABOUT = "The average window with each label, less the average one without, slid over the picture."


def mean_template(empty: Template, positives: list, negatives: list) -> Template:
    """`empty` with weights: the mean of the windows with the label less that of those without."""
    with_it, without = (np.mean(windows, axis=0) for windows in (positives, negatives))
    weights = (with_it - without).astype(np.float32)
    middle = float(weights @ (with_it + without) / 2)
    return replace(empty, weights=weights.reshape(empty.weights.shape), bias=-middle)
