"""Break every file that a step reads, in many ways, and run every step: each ends well, or in a sentence.

Usage: python broken.py PACKAGE [most]   in the folder of a repo whose day one was run. It works in
a copy. `most` is how many pairs of a broken file and a step are tried, spread over all of them.
"""

from __future__ import annotations

import shutil
import sys
from functools import partial
from pathlib import Path

from workbench import copy_of_repo, fresh, in_process, module

MOST = int(sys.argv[2]) if len(sys.argv) > 2 else 200
MODULES = ("__main__", "collect", "train", "evaluate", "predict", "plumbing.report")
STEPS = (["collect"], ["collect", "--source", "synthetic"], ["train"], ["evaluate"], ["report"],
         ["space"], ["space", "--hosting", "static"], ["predict"])  # fmt: skip
READ = ("data/source.json", "data/SOURCES.csv", "data/questions.csv", "data/judgements.csv", "data/README.md", "README.md",
        "MODEL_CARD.md", "reports/metrics.json", "models/model.skops", "project.yaml",
        "demo/examples/examples.json")  # fmt: skip


def broken(path: Path) -> dict[str, bytes | None]:
    """Ways in which a file can be broken, each with its new content; None is: not there."""
    content = path.read_bytes() if path.is_file() else b""
    half, middle = content[: len(content) // 2], len(content) // 3
    ways: dict[str, bytes | None] = {
        "gone": None,
        "empty": b"",
        "cut": half,
        "flipped": content[:middle] + b"\xff\xfe\x00\x9f" + content[middle + 4 :],
        "zeros": bytes(len(content)),
        "UTF-16": content.decode("utf-8", "replace").encode("utf-16"),
        "a folder": b"folder",
    }
    if path.suffix == ".json":
        shapes = ("[]", "{}", "null", "5", '"x"', '{"source": 5}', '{"source": "own"}', '[{"a": 1}]',
                  '{"source": [], "items": {}, "seed": "x", "labels": 3}')  # fmt: skip
        ways |= {shape: shape.encode() for shape in shapes}
    if path.suffix == ".csv":
        tables = ("id\n", "a,b\n1\n", '"', "id,text,label\n", "question;answer\nx;y\n")
        ways |= {repr(table): table.encode() for table in tables}
    if path.suffix in (".md", ".yaml"):
        texts = ("---\n- a\n---\n", "---\nx: [\n---\n", "key: value\n", "- a\n", "a\tb: *c\n")
        ways |= {repr(text): text.encode() for text in texts}
    return ways


def run(words: list[str]) -> int:
    """Run a step. Loading the model alone is one too: the demo and the owner's scripts begin so."""
    config = module("config")
    try:
        if words != ["predict"]:
            return module("__main__").main(words)
        module("predict").load()
        return 0
    except config.ProblemError as problem:
        print(problem)
        return 1
    except SystemExit as stop:
        return 2 if stop.code else 0


def main() -> int:
    root, before = copy_of_repo(MODULES)
    try:
        return check(root, before)
    finally:
        shutil.rmtree(root.parent, ignore_errors=True)


def check(root: Path, before: Path) -> int:
    processed = sorted((before / "data/processed").iterdir())
    files = [before / name for name in READ] + [path for path in processed if path.is_file()]
    pairs = [
        (path, way, content, step)
        for path in files
        for way, content in broken(path).items()
        for step in STEPS
    ]
    chosen = pairs[:: max(1, -(-len(pairs) // MOST))]
    failed = 0
    for path, way, content, step in chosen:
        fresh(before, root)
        target = root / path.relative_to(before)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        if way == "a folder":
            target.mkdir()
        elif content is not None:
            target.write_bytes(content)
        code, said = in_process(root, partial(run, step))
        last = said.strip().split("\n")[-1]
        if "Traceback" in said or code not in (0, 1, 2) or (code and not last):
            failed += 1
            name = path.relative_to(before)
            print(f"{name}, {way}, {' '.join(step)}: exit {code}\n{said[-1200:]}")
        if failed >= 12:
            break
    print(f"broken: {len(chosen)} tried, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
