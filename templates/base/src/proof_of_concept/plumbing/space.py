"""Build build/space/: what a Hugging Face Space gets, in one folder that needs no other.

That is the demo and all it needs. The package travels as source beside app.py, because a Space
installs requirements.txt and nothing else. For a static Space it is a page of results instead.
"""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from .. import config
from .store import STRONGER

# Caches, and what may hold a secret.
_LEFT_OUT = shutil.ignore_patterns(
    "__pycache__", "*.pyc", ".DS_Store", ".gradio", ".env*", "secrets.toml",
    ".staged-*", ".ready", ".former-*", ".finishing", ".*.part",
)  # fmt: skip


def build(hosting: str = "", examples: Callable[[], list[str]] = list, css: str = "") -> Path:
    """Make build/space/ anew and return it.

    hosting: "static" builds the page, anything else the demo; examples and css: what the page
    shows of the demo's examples. Raises ProblemError when there is no demo, or nothing measured
    that a page could show.
    """
    target = config.ROOT / "build" / "space"
    if target.exists():
        shutil.rmtree(target)
    if hosting == "static":
        # Imported here: a demo has no use for what draws a page.
        from . import page

        page.build(target, examples, css)
    else:
        _copy_demo(target)
    print(f"Built {target}")
    return target


def stronger_requirements() -> list[str]:
    """What the Space has to install beside the demo's own: the extra, if that model serves."""
    if config.load_project().model != STRONGER:
        return []
    text = (config.ROOT / "pyproject.toml").read_text(encoding="utf-8")
    # Not tomllib: Python 3.10 has none. A TOML list of texts reads like one of Python.
    extra = re.search(r"^stronger\s*=\s*(\[.*?\])\s*$", text, re.MULTILINE | re.DOTALL)
    if extra is None:
        raise config.ProblemError("pyproject.toml has no extra `stronger`: put it back.")
    return [str(one) for one in ast.literal_eval(extra[1])]


def _copy_demo(target: Path) -> None:
    """The demo and all it needs. Without a trained model it trains one on synthetic data when it
    starts, so that is only worth a remark."""
    demo = config.ROOT / "demo"
    if not (demo / "app.py").is_file():
        raise config.ProblemError("There is no demo/app.py: put it back, it is the demo.")
    shutil.copytree(demo, target, ignore=_LEFT_OUT)

    package = Path(__file__).resolve().parent.parent
    shutil.copytree(package, target / "src" / package.name, ignore=_LEFT_OUT)

    # SOURCES.csv goes along: it holds the credits of every picture or text that reports show.
    for name in ("project.yaml", "vocabulary.yaml", "data/SOURCES.csv"):
        if (config.ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(config.ROOT / name, target / name)

    if requirements := stronger_requirements():
        with (target / "requirements.txt").open("a", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{one}\n" for one in requirements)
    for folder in (config.MODELS, config.REPORTS, config.ROOT / ".streamlit"):
        if folder.is_dir():
            copy = target / folder.name
            shutil.copytree(folder, copy, ignore=_LEFT_OUT, dirs_exist_ok=True)
    if not config.MODELS.is_dir():
        print("There is no trained model: the demo will train one on synthetic data at start.")
