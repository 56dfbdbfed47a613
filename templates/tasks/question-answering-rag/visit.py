"""How a visitor uses the demo: questions to ask, and what the page then has to show.

Usage: python visit.py PACKAGE   (in a repo that had its day one)
"""

import importlib
import json
import sys
from pathlib import Path

package = sys.argv[1]
predict = importlib.import_module(f"{package}.predict")
model = predict.load()
examples = json.loads(Path("demo/examples/examples.json").read_text("utf-8"))


def plain(text: str) -> str:
    """As a page shows it: Markdown's spaces are single ones."""
    return " ".join(text.split())


def visit(question: str) -> dict:
    """One question, and the pieces of its answer in their order."""
    answer = predict.predict(model, question)
    shows = [plain(answer.text or "Not in the documents."), f"{answer.sure:.0%} sure"]
    if answer.sources:
        shows.append(plain(answer.sources[0].title))
    return {
        "fields": [{"name": "Your question", "kind": "text", "value": question}],
        "shows": shows,
    }


refused = {"fields": [{"name": "Your question", "kind": "text", "value": "   "}]}
# Not an example word for word: a visitor types. An answer is the better picture, so it comes last.
visits = [visit(f"{row['text']} & <>") for row in examples]
visits.sort(key=lambda one: one["shows"][0] != "Not in the documents.")
print(json.dumps({"visits": visits, "refused": {**refused, "says": "Write a question first"}}))
