"""A run: train, evaluate, and let MLflow keep the parameters, the figures, the plots and the model.

The runs are in experiments/mlflow.db. MLflow's page shows them side by side:
`uvx mlflow ui --backend-store-uri sqlite:///experiments/mlflow.db`
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")  # read when MLflow is imported

import mlflow

from .. import __main__ as commands
from .. import config
from ..data import examples_file
from ..plumbing import results


def folder() -> Path:
    """Where the runs are kept."""
    return config.ROOT / "experiments"


def record(seed: int | None = None, model: str | None = None, name: str | None = None) -> str:
    """Train and evaluate as one run, and return its id. Raises ProblemError as these steps do.

    seed, model: as the command `train` takes them; name: how the run is called in the table.
    """
    project = config.load_project()
    choices = ["--seed", str(project.seed if seed is None else seed)]
    steps = ["train", *choices, *(["--model", model] if model else [])], ["evaluate", *choices]
    if not examples_file().is_file():
        steps = ["collect", *choices], *steps
    _open(project.name)
    with mlflow.start_run(run_name=name) as run:  # one that fails is kept too, as failed
        for step in steps:
            commands.run(commands.parser().parse_args(step))
        metrics = results.read_metrics()
        mlflow.log_params(params(project, metrics, choices[1]))
        mlflow.log_metrics(figures(metrics))
        mlflow.log_artifacts(str(config.REPORTS), "reports")
        for file in config.MODELS.glob("*"):
            mlflow.log_artifact(str(file), "models")
        return run.info.run_id


def params(project: config.Project, metrics: dict[str, Any], seed: str) -> dict[str, Any]:
    """What went in: the seed, the data, the sizes of its parts, and the model in words."""
    data = metrics["data"]
    parts = {part: data[part] for part in ("train", "validation", "test") if part in data}
    return {"seed": seed, "source": data["source"], "model": metrics["model"], **parts}


def figures(metrics: dict[str, Any]) -> dict[str, float]:
    """What came out: each figure of the model with its interval, and the naive baseline's."""
    found: dict[str, float] = {}
    for row in metrics["metrics"]:
        found[row["name"]] = row["model"]["value"]
        found[f"{row['name']}.low"], found[f"{row['name']}.high"] = (
            row["model"][end] for end in ("low", "high")
        )
        found[f"{row['name']}.naive"] = row["baseline"]["value"]
    return found


def _open(experiment: str) -> None:
    """Point MLflow at the database, and at the experiment in it."""
    folder().mkdir(parents=True, exist_ok=True)
    mlflow.set_tracking_uri(f"sqlite:///{(folder() / 'mlflow.db').as_posix()}")
    if mlflow.get_experiment_by_name(experiment) is None:
        mlflow.create_experiment(experiment, artifact_location=(folder() / "files").as_uri())
    mlflow.set_experiment(experiment)
