"""Masks as files: which picture each belongs to, and which label each of their values means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from ..config import ProblemError
from ..intake.findings import Findings
from ..intake.folder import name_in
from ..intake.text import key
from ..pictures.formats import DAMAGED, opened
from ..pictures.matching import Finder
from . import VOID

FOLDERS = {"masks", "mask", "segmentationclass", "labels", "annotations", "groundtruth", "gt"}
ENDINGS = {".png", ".tif", ".tiff", ".bmp", ".gif"}  # that keep a value as it is
SIGNS = ("_mask", "-mask", "_masks", "_label", "_labels", "_seg")  # behind a picture's own name
LABELMAP = "labelmap.txt"
Colours = dict[tuple[int, int, int], int]  # the label's number of each colour


def is_mask(path: Path) -> bool:
    """Whether a picture is a mask, by its folder or its name."""
    named = path.stem.casefold().endswith(SIGNS) or path.parent.name.casefold() in FOLDERS
    return named and path.suffix.lower() in ENDINGS


class Masks:
    """The masks of a folder."""

    def __init__(self, paths: Iterable[Path], folder: Path, findings: Findings) -> None:
        self.finder, self.findings = Finder(paths, folder), findings
        self.used: set[Path] = set()

    def of(self, picture: Path) -> Path | None:
        """The mask of a picture, by its name. Two that fit as well are a problem."""
        for sign in ("", *SIGNS):
            match = self.finder.find(f"{picture.stem}{sign}.png", picture.parent)
            if len(match.paths) > 1:
                two = " and ".join(name_in(path, self.finder.folder) for path in match.paths[:2])
                name = name_in(picture, self.finder.folder)
                self.findings.problem(name, f"its mask may be {two}: leave one of them")
            if match.paths:
                self.used.update(match.paths)
                return match.paths[0]
        return None

    def tell_unused(self) -> None:
        """Count those that belong to no picture."""
        names = [name_in(path, self.finder.folder) for path in self.finder.parts]
        left = set(self.finder.parts) - self.used
        self.findings.leave_out_all(
            "masks without a picture",
            (name for path, name in zip(self.finder.parts, names, strict=True) if path in left),
        )


def read_labelmap(path: Path, labels: Sequence[str], findings: Findings) -> Colours:
    """Which colour means which label: `name:red,green,blue::` a line, as CVAT writes it.

    Names that project.yaml does not list count as background.
    """
    known = {key(label): number for number, label in enumerate(labels, start=1)}
    colours: Colours = {}
    for line in path.read_text("utf-8-sig", "replace").splitlines():
        name, _, rest = line.strip().partition(":")
        if not name or name.startswith("#"):
            continue
        try:
            red, green, blue = (int(part) for part in rest.split(":")[0].split(","))
        except ValueError:
            findings.problem(
                path.name, f"{line[:60]!r} is not name:red,green,blue: export it again"
            )
            break
        colours[red, green, blue] = known.get(key(name), 0)
        if key(name) not in known and key(name) != "background":
            findings.note(
                f"{name} of {path.name} is not in project.yaml, and counts as background."
            )
    return colours


def ids_of(path: Path, labels: int, colours: Colours) -> np.ndarray:
    """The mask in a file, (height, width) of uint8. Raises ProblemError for one that is none."""
    with opened(path) as picture:
        try:
            picture.load()
            if colours:
                return _by_colour(np.asarray(picture.convert("RGB")), colours)
            values = np.asarray(picture)
        except (OSError, SyntaxError, ValueError) as error:
            raise ProblemError(DAMAGED) from error
    if values.ndim == 3:
        if not (values[..., :3] == values[..., :1]).all():
            raise ProblemError(
                "It is in colours: put the labelmap.txt of its export beside it, or number the "
                "labels, 1 for the first of project.yaml."
            )
        values = values[..., 0]
    values = values.astype(int)
    found = np.unique(values)
    if labels == 1 and len(found) <= 2 and found[-1] in (1, 255):  # white on black
        return (values > 0).astype(np.uint8)
    odd = [str(value) for value in found.tolist() if not 0 <= value <= labels and value != VOID]
    if odd:
        raise ProblemError(
            f"It has the value {', '.join(odd[:4])}, and project.yaml has {labels} labels: number "
            "them in its order from 1, with 0 for the background and 255 for what nobody judges."
        )
    return values.astype(np.uint8)


def _by_colour(pixels: np.ndarray, colours: Colours) -> np.ndarray:
    whole = pixels.astype(int) @ (65536, 256, 1)
    ids = np.full(whole.shape, VOID, np.uint8)
    for (red, green, blue), number in colours.items():
        ids[whole == 65536 * red + 256 * green + blue] = number
    odd = np.unique(whole[ids == VOID])
    if odd := [value for value in odd.tolist() if value not in (0, 0xE0E0C0)]:  # of VOC's edges
        raise ProblemError(f"The colour #{odd[0]:06x} is not in {LABELMAP}: export both again.")
    ids[whole == 0] = colours.get((0, 0, 0), 0)
    return ids
