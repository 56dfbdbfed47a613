"""Let every step of a repo fail at every write it makes: what was there stays, or all of it is new.

Usage: python faults.py PACKAGE [most]   in the folder of a repo whose day one was run. It works in
a copy. Each step runs in a process of its own with a fault at the k-th time it writes: the disk is
full from then on, can only be read, Ctrl-C is pressed, or the process is killed. Afterwards the
next command looks for what was left (`staging.finish`), and the step's files have to be wholly the
old or wholly the new ones. At most `most` places (default 40) a step and fault are tried, spread
over all of them.
"""

from __future__ import annotations

import csv
import errno
import hashlib
import json
import os
import shutil
import signal
import sys
import zipfile
from pathlib import Path

from workbench import copy_of_repo, fresh, in_process, module

MOST = int(sys.argv[2]) if len(sys.argv) > 2 else 40
FAULTS = ("full", "read-only", "stopped", "killed")
STEPS = {
    "collect": (["collect", "--source", "synthetic", "--seed", "5"], ["data"]),
    "collect own": (["collect", "--source", "own", "--from", "own"], ["data"]),
    "train": (["train"], ["models"]),
    "evaluate": (["evaluate"], ["reports", "demo"]),
    "report": (["report"], []),
}
PAGES = ("README.md", "WRITEUP.md", "MODEL_CARD.md", "data/README.md")
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


def tree(root: Path, names: list[str]) -> dict[str, str]:
    """The files of these folders and all pages, each with a code of its content."""
    paths = [path for name in names for path in (root / name).rglob("*") if path.is_file()]
    paths += [root / page for page in PAGES]
    skipped = {"__pycache__", "raw"}
    return {
        path.relative_to(root).as_posix(): code_of(path)
        for path in paths
        if path.exists() and not skipped & set(path.parts)
    }


def code_of(path: Path) -> str:
    """A code of a file's content. A model names its objects otherwise each time: it has to be whole."""
    if path.suffix == ".skops":
        return "whole" if zipfile.is_zipfile(path) else "broken"
    content = path.read_bytes()
    if path.name == "experiments.csv":  # when a run was, and what it took, is another each time
        rows = csv.DictReader(content.decode().splitlines())
        kept = [[row[name] for name in ("data", "seed", "rung", "figure", "value")] for row in rows]
        content = json.dumps(kept).encode()
    if path.name == "latency.csv":  # the milliseconds are others each time, what they are of is not
        rows = csv.DictReader(content.decode().splitlines())
        kept = [[row[name] for name in ("rung", "queries", "items", "computer")] for row in rows]
        content = json.dumps(kept).encode()
    if path.name in ("seconds.json", "load.json"):  # how long it took, and of what
        told = json.loads(content)
        names = {name for one in told for name in one} if isinstance(told, list) else set(told)
        content = json.dumps(sorted(names)).encode()
    if path.name == "latency.png":
        return "whole" if content.endswith(b"IEND\xaeB`\x82") else "broken"
    if path.name == "registry.json":
        registry = json.loads(content)
        for version in registry["versions"]:
            del version["created"]
        content = json.dumps(registry).encode()
    return hashlib.sha256(content).hexdigest()


def in_child(root: Path, words: list[str], fault: str, at: int) -> tuple[int, int, str]:
    """Run a command in a process of its own. Returns its exit code, its writes, what it said."""
    count = root.parent / "count"

    def work() -> int:
        hook = Hook(root, fault, at)
        sys.addaudithook(hook)
        hook.on = True
        try:
            return module("__main__").main(words)
        finally:
            hook.on = False
            count.write_text(str(hook.writes))

    code, said = in_process(root, work)
    return code, int(count.read_text()) if count.exists() else 0, said


class Hook:
    """Python tells it of every file that is opened, made, moved or removed, before it happens."""

    def __init__(self, root: Path, fault: str, at: int) -> None:
        self.root, self.fault, self.at = str(root), fault, at
        self.writes, self.on = 0, False

    def __call__(self, event: str, arguments: tuple) -> None:
        if not self.on or not self.is_write(event, arguments):
            return
        self.writes += 1
        if self.writes < self.at or not self.at:
            return
        if self.fault == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        if self.fault == "stopped" and self.writes == self.at:
            raise KeyboardInterrupt
        if self.fault == "full" and event in ("open", "os.mkdir", "shutil.copyfile"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(arguments[0]))
        if self.fault == "read-only":
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(arguments[0]))

    def is_write(self, event: str, arguments: tuple) -> bool:
        """Whether this changes a file of the project."""
        moves = ("os.rename", "os.mkdir", "os.remove", "os.rmdir", "shutil.copyfile")
        if event == "open":
            path, mode, flags = (*arguments, 0, 0)[:3]
            writes = bool((flags or 0) & WRITES) or bool(set(str(mode)) & set("wax+"))
        else:
            path, writes = (arguments or ("",))[0], event in moves
        if not writes or isinstance(path, int):
            return False
        whole = os.path.abspath(os.fsdecode(path))
        return whole.startswith(self.root + os.sep) and "__pycache__" not in whole


def main() -> int:
    root, before = copy_of_repo(("__main__", "collect", "train", "evaluate", "plumbing.report"))
    try:
        own_data(before)
        return check(root, before)
    finally:
        shutil.rmtree(root.parent, ignore_errors=True)


def check(root: Path, before: Path) -> int:
    tried = failed = 0
    for name, (words, folders) in STEPS.items():
        fresh(before, root)
        old = tree(root, folders)
        code, writes, said = in_child(root, words, "", 0)
        if code != 0:
            print(f"{name} fails without any fault:\n{said}")
            return 1
        new = tree(root, folders)
        for fault in FAULTS:
            places = sorted({1 + round(i * (writes - 1) / max(1, MOST - 1)) for i in range(MOST)})
            for at in places if writes else []:
                fresh(before, root)
                code, _, said = in_child(root, words, fault, at)
                in_child(root, ["report", "--seed", "-1"], "", 0)  # refused, after it has finished
                now = tree(root, folders)
                tried += 1
                wrong = judge(code, fault, said, now, old, new)
                if wrong:
                    failed += 1
                    print(f"{name}, {fault} at write {at} of {writes}: {wrong}\n{said[-1500:]}")
                if failed >= 5:
                    return 1
    print(f"faults: {tried} tried, {failed} failed")
    return 1 if failed else 0


def own_data(repo: Path) -> None:
    """Make own/: what was collected, taken for somebody's own; documents as files."""
    pages = repo / "data/processed/documents.json"
    if not pages.exists():
        shutil.copytree(repo / "data/processed", repo / "own")
        for table in (repo / "own").glob("*.csv"):  # rows that a program made are nobody's own
            rows = table.read_bytes().replace(b",synthetic,", b",own,")
            table.write_bytes(rows.replace(b"\nsynthetic,", b"\nown,"))
        records_as_table(repo / "own")
        return
    (repo / "own").mkdir()
    for number, page in enumerate(json.loads(pages.read_text("utf-8"))):
        (repo / "own" / f"{number}.txt").write_text(page["text"], encoding="utf-8")


def records_as_table(own: Path) -> None:
    """The records of a small world as the table that somebody has of them."""
    world = own / "world.json"
    if not world.exists():
        return
    records = json.loads(world.read_text("utf-8"))["records"]
    with (own / "records.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(records[0]))
        writer.writeheader()
        writer.writerows(records)
    world.unlink()


def judge(code: int, fault: str, said: str, now: dict, old: dict, new: dict) -> str:
    """What is wrong after a fault; empty when all is as it should be."""
    if "Traceback" in said:
        return "a traceback"
    expected = {"killed": (-signal.SIGKILL, 0), "stopped": (130, 0)}.get(fault, (1, 0))
    if code not in expected:
        return f"exit {code}"
    # Each page is whole, whichever: they are filled one by one.
    whole = all(now.get(page) in (old.get(page), new.get(page)) for page in PAGES)
    rest = [{k: v for k, v in each.items() if k not in PAGES} for each in (now, old, new)]
    left = sorted(set(rest[0]) - set(rest[1]) - set(rest[2]))
    mess = [path for path in left if not any(part in path for part in (".staged-", ".part"))]
    clean = {k: v for k, v in rest[0].items() if k not in left}
    if not whole or mess or clean not in rest[1:]:
        odd = [k for k in {*clean, *rest[1], *rest[2]} if clean.get(k) not in (rest[1].get(k),)]
        return f"neither old nor new: {sorted(odd)[:5]} {mess[:5]}"
    if code == 0 and clean != rest[2]:
        return "it says that all went well, and the files are the old ones"
    if left and fault in ("full", "stopped"):
        return f"it left {left[:3]}"
    return ""


if __name__ == "__main__":
    sys.exit(main())
