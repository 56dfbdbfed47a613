"""The steps as a DAG of Apache Airflow: every week, one after the other, and a gate before the end.

Airflow has an environment of its own, and starts each step in that of the repo. From the repo:
    export AIRFLOW_HOME=~/airflow AIRFLOW__CORE__DAGS_FOLDER=$PWD/dags
    uvx --python 3.12 --from "apache-airflow>=3,<4" airflow standalone
"""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG, chain

ROOT = Path(__file__).resolve().parents[1]
PYTHON = os.environ.get("REPO_PYTHON", "uv run python")  # what starts the repo's own Python
SKIP = 99  # the gate's exit code for "not good enough": what comes behind it is left out
# YOUR TURN (PLAN.md, week 4): how often does your data change, and how long may a step take?
EVERY, LIMIT = "@weekly", timedelta(hours=1)

TASKS = {
    "collect": "proof_of_concept collect",
    "train": "proof_of_concept train",
    "evaluate": "proof_of_concept evaluate",
    "gate": "proof_of_concept.gate",
    "report": "proof_of_concept report",
}

with DAG(
    dag_id="proof_of_concept",
    description="Collect, train, evaluate; and report what beats the naive baseline",
    schedule=EVERY,
    start_date=datetime(2026, 1, 1),
    catchup=False,  # weeks that nobody ran are not made up for
    max_active_runs=1,  # two runs at once would write the same files
    default_args={
        "retries": 2,
        "retry_delay": timedelta(minutes=5),
        "execution_timeout": LIMIT,
    },
) as pipeline:
    chain(
        *(
            BashOperator(
                task_id=name,
                bash_command=f"{PYTHON} -m {command}",
                cwd=str(ROOT),
                skip_on_exit_code=SKIP,
            )
            for name, command in TASKS.items()
        )
    )
