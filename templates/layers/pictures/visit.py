"""How a visitor uses the demo, and what it then has to show. Prints it as JSON.

Usage, in a repo that had its day one: PYTHONPATH=src python visit.py PACKAGE
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from html import unescape
from importlib import import_module
from pathlib import Path
from typing import Any


def field(file: Path) -> dict[str, str]:
    """The one field of the demo, with `file` in it."""
    return {"name": "A picture", "kind": "file", "value": str(file.resolve())}


def words(html: str) -> list[str]:
    """What a page shows of some HTML, piece by piece."""
    pieces = (unescape(piece).strip() for piece in re.split(r"<[^<>]*>", html))
    return [piece for piece in pieces if piece]


def main(package: str) -> None:
    """One visit for each example picture, and one that is refused."""
    predict, show, pictures = (
        import_module(f"{package}.{name}") for name in ("predict", "show", "pictures")
    )
    model = predict.load()
    visits: list[dict[str, Any]] = []
    for file in pictures.example_files():
        answer = show.answer(predict.predict(model, pictures.open_picture(file)))
        visits.append({"fields": [field(file)], "shows": words(answer), "html": answer})
    # It stays there: the driver uploads it after this has ended.
    no_picture = Path(tempfile.mkdtemp()) / "not-a-picture.png"
    no_picture.write_text("This is no picture.", encoding="utf-8")
    refused = {"fields": [field(no_picture)], "says": "no picture"}
    print(json.dumps({"visits": visits, "refused": refused}))


if __name__ == "__main__":
    main(sys.argv[1])
