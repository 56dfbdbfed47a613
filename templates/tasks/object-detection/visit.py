"""How a visitor uses the demo of this family; the browser tests ask for it.

Usage: python visit.py PACKAGE   (in a repo that had its day one; prints one JSON object)
"""

import importlib
import json
import sys
import tempfile
from pathlib import Path

from PIL import Image

predict = importlib.import_module(f"{sys.argv[1]}.predict")
model = predict.load()


def upload(path: Path) -> list[dict[str, str]]:
    return [{"name": "A photo from above", "kind": "file", "value": str(path.resolve())}]


visits = []
for path in sorted(Path("demo/examples").glob("*.jpg")):
    with Image.open(path) as picture:
        answer = predict.predict(model, picture)
    shows = []
    for label, there, score in answer.presence:
        shows += [label, "present" if there else "missing", f"{round(score, 2):g}"]
    visits.append({"fields": upload(path), "shows": shows})

no_picture = Path(tempfile.gettempdir()) / "not-a-picture.png"
no_picture.write_text("This is no picture.", encoding="utf-8")
refused = {"fields": upload(no_picture), "says": "picture"}
print(json.dumps({"visits": visits, "refused": refused}))
