"""How a visitor uses the demo, and what it then has to show. Prints it as JSON.

Usage, in a repo that had its day one: PYTHONPATH=src python visit.py PACKAGE
"""

from __future__ import annotations

import importlib
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image


def field(name: str, file: Path) -> dict[str, str]:
    """The one field of the demo, with `file` in it."""
    return {"name": name, "kind": "file", "value": str(file.resolve())}


def rows(presence: list[tuple[str, bool, float]]) -> list[str]:
    """What the table says of each tool, in its order: name, answer, score."""
    pieces = []
    for label, there, score in presence:
        # Both demos leave out zeros at the end: 0.5 and not 0.50, 1 and not 1.0.
        pieces += [label, "present" if there else "missing", f"{round(score, 2):g}"]
    return pieces


def main(package: str) -> None:
    """One visit for each example picture, and one that is refused."""
    module = importlib.import_module(f"{package}.predict")
    model = module.load()
    gradio = "import gradio" in Path("demo/app.py").read_text(encoding="utf-8")
    name = "A picture from above" if gradio else "A photo from above"
    visits: list[dict[str, Any]] = []
    for file in sorted(Path("demo/examples").glob("*.jpg")):
        with Image.open(file) as picture:
            answer = module.predict(model, picture)
        visits.append({"fields": [field(name, file)], "shows": rows(answer.presence)})
    # It stays there: the driver uploads it after this has ended.
    no_picture = Path(tempfile.mkdtemp()) / "not-a-picture.png"
    no_picture.write_text("This is no picture.", encoding="utf-8")
    refused = {"fields": [field(name, no_picture)], "says": "no picture"}
    print(json.dumps({"visits": visits, "refused": refused}))


if __name__ == "__main__":
    main(sys.argv[1])
