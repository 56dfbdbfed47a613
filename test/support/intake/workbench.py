"""What the scripts beside share: a copy of the repo, own data as people hand it over, the round of examples, a process of its own."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import random
import shutil
import sys
import tempfile
import traceback
import unicodedata
import zipfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

PACKAGE = sys.argv[1]
sys.path.insert(0, str(Path.cwd() / "src"))
# Of a copy: each file's mark in the original, and in the copy right after it was made.
COPIED: dict[Path, dict[str, tuple[tuple[int, ...], tuple[int, ...]]]] = {}
TEXTS = ("project.yaml", "README.md", "WRITEUP.md", "MODEL_CARD.md", "data/README.md")


def module(name: str) -> ModuleType:
    """A module of the repo's package."""
    return import_module(f"{PACKAGE}.{name}")


def workspace() -> Path:
    """A temporary folder with the repo's texts, to which the package's config is pointed."""
    root = Path(tempfile.mkdtemp(prefix="own-data-")).resolve()
    config = module("config")
    for name in TEXTS:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(config.ROOT / name, root / name)
    config.ROOT, config.DATA, config.RAW = root, root / "data", root / "data" / "raw"
    config.MODELS, config.REPORTS = root / "models", root / "reports"
    config.EXAMPLES = root / "demo" / "examples"
    return root


def tree(root: Path) -> dict[str, str]:
    """Every file below, with a code of its bytes."""
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def given(chance: random.Random, own: Path, files: dict[str, bytes]) -> Path:
    """The files in a folder, with what systems add to it, or packed. On a Mac ä is two signs."""
    shutil.rmtree(own, ignore_errors=True)
    own.mkdir()
    extra = {".DS_Store": b"x", "__MACOSX/._a.jpg": b"x", "Thumbs.db": b"x"}
    everything = {**files, **(extra if chance.random() < 0.3 else {})}
    form = chance.choice(("NFC", "NFD"))
    for name, content in everything.items():
        path = own / unicodedata.normalize(form, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return packed(own) if chance.random() < 0.2 else own


def packed(folder: Path) -> Path:
    """The folder as a .zip beside it, as some programs pack it: within one more folder."""
    archive = folder.with_suffix(".zip")
    with zipfile.ZipFile(archive, "w") as target:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                target.write(file, f"{folder.name}/{file.relative_to(folder)}")
    return archive


def spelled(chance: random.Random, label: str) -> str:
    """A label as somebody else writes it."""
    return chance.choice(
        (label, label.upper(), label.title(), f" {label} ", label.replace(" ", "  "))
    )


def collected(project: Any, source: Path) -> tuple[str, str]:
    """Collect own data. Returns why it was refused, empty when it was read, and what was said.

    Raises AssertionError when it was refused and the former data is another.
    """
    config, said = module("config"), io.StringIO()
    before = tree(config.DATA)
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            module("collect").collect(project, "own", folder=source)
    except config.ProblemError as problem:
        assert tree(config.DATA) == before, f"the former data changed, and yet: {problem}"
        return str(problem), said.getvalue()
    return "", said.getvalue()


def again(project: Any, root: Path) -> None:
    """What was collected, collected once more, is the same, byte for byte."""
    processed = root / "data" / "processed"
    before = tree(processed)
    assert collected(project, processed)[0] == "" and tree(processed) == before, "now it is another"


def round_of(layer: str, one: Callable[[int, Path], bool]) -> int:
    """Run as many examples as the command line says, from the seed that it says.

    one: from a seed and the workspace to whether the example was read; it raises AssertionError
    where that is not as it should be. The first of them ends the round.
    """
    most, first = (int(word) for word in [*sys.argv[2:4], *("500", "0")[len(sys.argv[2:4]) :]])
    root, read = workspace(), 0
    try:
        for seed in range(first, first + most):
            try:
                read += one(seed, root)
            except Exception as error:
                traceback.print_exc()
                print(f"{layer}, seed {seed}: {type(error).__name__}: {str(error)[-3000:]}")
                return 1
    finally:
        shutil.rmtree(root, ignore_errors=True)
    print(f"{layer}: {most} examples, {read} read, {most - read} refused")
    return 0


def in_process(root: Path, work: Callable[[], int]) -> tuple[int, str]:
    """Do it in a process of its own, in the folder `root`. Returns its exit code and what it said."""
    said = root.parent / "said"
    child = os.fork()
    if child == 0:
        code = 70
        try:
            os.chdir(root)
            out = os.open(said, os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
            os.dup2(out, 1)
            os.dup2(out, 2)
            code = work()
        except BaseException:
            traceback.print_exc()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    _, status = os.waitpid(child, 0)
    code = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
    return code, said.read_text(errors="replace")


def copy_of_repo(steps: tuple[str, ...]) -> tuple[Path, Path]:
    """The repo twice in a temporary folder: to work in, and as it was. Its package is loaded once.

    steps: the modules that the steps will need. Their parent is to be removed at the end.
    """
    base = Path(tempfile.mkdtemp(prefix="repo-")).resolve()
    root, before = base / "repo", base / "before"
    ignore = shutil.ignore_patterns(".git", ".venv", "__pycache__", "build")
    shutil.copytree(Path.cwd(), before, ignore=ignore, symlinks=True)
    fresh(before, root)
    sys.path.insert(0, str(root / "src"))  # the copy, and not the repo itself
    for name in steps:
        module(name)  # here, and not in each child
    return root, before


def fresh(before: Path, root: Path) -> None:
    """The repo as it was. A step changes few of its thousand files: only these are copied again."""
    root.mkdir(exist_ok=True)
    wanted, there = marks(before), marks(root)
    for path, mark in there.items():
        if (path not in wanted or bool(mark) != bool(wanted[path])) and os.path.lexists(root / path):
            (root / path).unlink() if mark else shutil.rmtree(root / path)
    known = COPIED.get(root, {})
    for path, mark in wanted.items():
        if not mark:
            (root / path).mkdir(parents=True, exist_ok=True)
        elif known.get(path) != (mark, there.get(path)):
            (root / path).unlink(missing_ok=True)
            shutil.copy2(before / path, root / path, follow_symlinks=False)
    made = marks(root)
    COPIED[root] = {path: (mark, made[path]) for path, mark in wanted.items() if mark}


def marks(root: Path, below: str = "") -> dict[str, tuple[int, ...]]:
    """Every path below, parents first, with what nobody can change unseen; a folder has nothing."""
    found: dict[str, tuple[int, ...]] = {}
    with os.scandir(root / below) as entries:
        for entry in entries:
            path = os.path.join(below, entry.name)
            if entry.is_dir(follow_symlinks=False):
                found |= {path: (), **marks(root, path)}
            else:
                state = entry.stat(follow_symlinks=False)
                found[path] = (state.st_ino, state.st_size, state.st_mtime_ns, state.st_ctime_ns)
    return found
