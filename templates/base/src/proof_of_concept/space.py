"""Build build/space/: the demo and all it needs, in one folder that runs by itself.

The folder is what a Hugging Face Space gets. The package travels as source beside app.py,
because a Space installs requirements.txt and nothing else.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from . import config

# Caches, and what may hold a secret.
_LEFT_OUT = shutil.ignore_patterns(
    "__pycache__", "*.pyc", ".DS_Store", ".gradio", ".env*", "secrets.toml"
)


def build() -> Path:
    """Make build/space/ anew and return it.

    Raises ProblemError when there is no demo. Without a trained model the demo trains one on
    synthetic data when it starts, so that is only worth a remark.
    """
    demo = config.ROOT / "demo"
    if not (demo / "app.py").is_file():
        raise config.ProblemError("There is no demo/app.py: put it back, it is the demo.")
    target = config.ROOT / "build" / "space"
    if target.exists():
        shutil.rmtree(target)
    shutil.copytree(demo, target, ignore=_LEFT_OUT)

    package = Path(__file__).resolve().parent
    shutil.copytree(package, target / "src" / package.name, ignore=_LEFT_OUT)

    # SOURCES.csv goes along: it holds the credits of every picture or text that reports show.
    for name in ("project.yaml", "data/SOURCES.csv"):
        if (config.ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(config.ROOT / name, target / name)

    for folder in (config.MODELS, config.REPORTS, config.ROOT / ".streamlit"):
        if folder.is_dir():
            copy = target / folder.name
            shutil.copytree(folder, copy, ignore=_LEFT_OUT, dirs_exist_ok=True)
    if not config.MODELS.is_dir():
        print("There is no trained model: the demo will train one on synthetic data at start.")
    print(f"Built {target}")
    return target
