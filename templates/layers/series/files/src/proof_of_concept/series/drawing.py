"""What every chart of series needs: a picture inside of a page, and figures in few signs."""

from __future__ import annotations

import base64
import io
import re
from html import escape

import numpy as np
from matplotlib.figure import Figure

from ..tables.columns import plain
from .setting import Setting

SUMMED = ("daily", "weekly", "monthly")  # where a sum over the horizon says something
RATE = re.compile(r"/|%|^(?:[kMG]?W|[km]?[VA]|°?[CFK]|bar|dB|rpm|NTU)$")  # units of no amount


def embedded(figure: Figure, name: str) -> str:
    """A figure as an HTML image that needs no file. name: what it shows, for who cannot see it."""
    raw = io.BytesIO()
    figure.savefig(raw, format="png", dpi=110, facecolor="white", metadata={"Software": None})
    code = base64.b64encode(raw.getvalue()).decode()
    return f'<img alt="{escape(name)}" src="data:image/png;base64,{code}">'


def summed(setting: Setting) -> bool:
    """Whether a sum over the horizon says something: of megawatts or tonnes an hour it does not."""
    return setting.frequency in SUMMED and not RATE.search(setting.target.unit or "")


def number(value: float) -> str:
    """A figure with as many decimals as make sense, and a minus sign."""
    if np.isnan(value):
        return "unknown"
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return plain(float(value), digits).replace("-", "\N{MINUS SIGN}")
