"""How a visitor uses the demo of this family; the browser tests ask for it.

Usage: python visit.py PACKAGE   (in a repo that had its day one; prints one JSON object)
"""

import importlib
import json
import sys
from pathlib import Path

predict = importlib.import_module(f"{sys.argv[1]}.predict")
model = predict.load()

rows = json.loads(Path("demo/examples/examples.json").read_text(encoding="utf-8"))
visits = []
for row in rows:
    # Not an example word for word: a visitor types.
    text = f"{row['text']} Thank you & goodbye <3"
    answer = predict.predict(model, text)
    # Gradio and Streamlit both show whole per cents.
    shows = [answer.label, f"{answer.probability:.0%}"]
    visits.append({"fields": [{"name": "Your text", "kind": "text", "value": text}], "shows": shows})

empty = [{"name": "Your text", "kind": "text", "value": "   "}]
print(json.dumps({"visits": visits, "refused": {"fields": empty, "says": "Write a message first"}}))
