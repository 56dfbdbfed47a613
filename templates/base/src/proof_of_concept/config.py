"""Where things are, and what project.yaml says: the two things every other module asks for.

Other modules write `from . import config` and then `config.DATA`, so that a test can point
all of them at a temporary folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml


class ProblemError(Exception):
    """Something the user can fix. The message is one sentence that says what to do next."""


def find_root(start: Path, fallback: Path) -> Path:
    """The nearest folder at or above `start`, else at or above `fallback`, with a project.yaml.

    A checkout and a Space are found from this file. An installed package lies in site-packages,
    so there the current folder decides.
    """
    for origin in (start, fallback):
        for folder in (origin, *origin.parents):
            if (folder / "project.yaml").is_file():
                return folder
    return fallback


ROOT = find_root(Path(__file__).resolve().parent, Path.cwd())
DATA = ROOT / "data"
RAW = DATA / "raw"
MODELS = ROOT / "models"
REPORTS = ROOT / "reports"
EXAMPLES = (ROOT / "demo" if (ROOT / "demo").is_dir() else ROOT) / "examples"  # as in a Space


@dataclass(frozen=True)
class Project:
    """What project.yaml says. Every text in it is somebody's own words: escape it before use."""

    name: str
    package: str
    task: str
    title: str = ""
    problem: str = ""
    user: str = ""
    demo: str = "gradio"
    hosting: str = ""
    labels: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    queries: dict[str, tuple[str, ...]] = field(default_factory=dict)
    contact: str = ""
    repo_url: str = ""
    start: str = ""
    seed: int = 0
    model: str = "simple"
    licence: str = "MIT"
    author: str = ""
    allow_noncommercial: bool = False
    options: Mapping[str, Any] = field(default_factory=dict)


def load_project(path: Path | None = None) -> Project:
    """Read project.yaml (ROOT's by default). Only name, package and task must be there.

    Raises ProblemError when the file is missing, is not YAML, or a value has the wrong shape.
    """
    path = path or ROOT / "project.yaml"
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ProblemError(f"There is no {path}: run this inside the project's folder.") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        reason = " ".join(str(error).split())
        raise ProblemError(f"{path.name} is not valid YAML, please fix it: {reason}") from error
    top = _mapping(content, path.name)
    for key in ("name", "package", "task"):
        if not top.get(key):
            raise ProblemError(f"{path.name} has no `{key}`: add a line `{key}: ...`.")
    data = _mapping(top.get("data"), "data")
    author = top.get("author")
    texts = ["name", "package", "task", "title", "problem", "user", "hosting", "repo_url", "start"]
    seed = top.get("seed") or 0
    if isinstance(seed, bool) or not isinstance(seed, int) or seed < 0:
        raise ProblemError(f"`seed` in {path.name} must be a whole number from 0, not {seed!r}.")
    return Project(
        **{key: str(top.get(key) or "") for key in texts},
        demo=str(top.get("demo") or "gradio"),
        labels=tuple(dict.fromkeys(_texts(top.get("labels"), "labels"))),
        sources=_texts(data.get("sources"), "data.sources"),
        queries={
            str(label): _texts(words, "data.queries")
            for label, words in _mapping(data.get("queries"), "data.queries").items()
        },
        contact=str(data.get("contact") or ""),
        seed=seed,
        model=str(top.get("model") or "simple"),
        licence=str(top.get("licence") or "MIT"),
        author=str((author.get("name") if isinstance(author, Mapping) else author) or ""),
        allow_noncommercial=data.get("allow_noncommercial") is True,
        options=dict(_mapping(top.get("options"), "options")),
    )


def _mapping(value: Any, name: str) -> Mapping[Any, Any]:
    """`value` as a mapping: nothing at all is an empty one, anything else is a problem."""
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise ProblemError(f"`{name}` must hold `key: value` lines, please fix project.yaml.")
    return value


def _texts(value: Any, name: str) -> tuple[str, ...]:
    """A list as a tuple of texts. YAML reads 12 as a number: it is turned back."""
    if value is not None and not isinstance(value, list):
        raise ProblemError(f"`{name}` must be a list, please fix project.yaml.")
    if any(isinstance(item, bool) for item in value or ()):
        raise ProblemError(f'`{name}` in project.yaml needs quotes around words like "yes", "no".')
    return tuple(str(item) for item in value or ())
