"""The commands: `python -m proof_of_concept all`, or one step at a time.

all        every step below but the last: on synthetic data, or on the real data there is
collect    get examples: synthetic, your own (--from FOLDER), or from a real source
train      fit the model that project.yaml names; --model says which other one
evaluate   measure it beside the naive baseline and every other model that is trained
report     put the figures into the pages, and a picture of the demo into reports/
space      build build/space/, the folder that a Hugging Face Space runs; with
           --hosting static a page of results, which any web server shows
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from . import rungs
from .config import ProblemError, Project, load_project
from .intake import console, staging
from .intake.findings import printable
from .plumbing import results

STEPS = ("collect", "train", "evaluate", "report")  # those of `all`
HOSTINGS = ("huggingface", "streamlit-cloud", "static")


def parser() -> argparse.ArgumentParser:
    """What can be asked for on the command line."""
    commands = argparse.ArgumentParser(
        prog=f"python -m {__package__}",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands.add_argument("command", choices=("all", *STEPS, "space"))
    commands.add_argument("--seed", type=int, metavar="N", help="default: project.yaml's seed")
    commands.add_argument("--model", choices=tuple(rungs.MODULES), help="the one to train")
    commands.add_argument("--source", help="where the examples come from; default: synthetic")
    commands.add_argument("--limit", type=int, default=200, metavar="N", help="items per label")
    commands.add_argument("--hosting", choices=HOSTINGS, help="default: project.yaml's hosting")
    commands.add_argument("--from", dest="folder", type=Path, help="the folder of your own data")
    return commands


def run(arguments: argparse.Namespace) -> None:
    """Run the steps of one command. A step is imported when its turn comes: that is quicker."""
    staging.finish()
    project = load_project()
    seed = project.seed if arguments.seed is None else arguments.seed
    if seed < 0 or arguments.limit < 1:
        raise ProblemError("--seed counts from 0 and --limit from 1: give a larger number.")
    if arguments.folder is not None and arguments.source != "own":
        raise ProblemError("--from is for your own data: say --source own with it.")
    steps = STEPS if arguments.command == "all" else (arguments.command,)
    for number, step in enumerate(steps, start=1):
        print(f"[{number}/{len(steps)}] {step}", flush=True)
        if step == "collect":
            collect_from(project, seed, arguments.source, arguments.limit, arguments.folder)
        elif step == "train":
            # The simple one too, if another serves: it is what that one is compared with.
            asked = [arguments.model or rungs.SIMPLE, arguments.model or rungs.chosen(project)]
            for rung in dict.fromkeys(asked):
                rungs.train(project, seed, rung)
        elif step == "evaluate":
            from .evaluate import evaluate

            evaluate(project, seed)
        else:
            from . import show
            from .plumbing import report, space

            if step == "report":
                report.report(show.examples)
            else:
                space.build(arguments.hosting or project.hosting, show.examples, show.CSS)


def collect_from(
    project: Project, seed: int, source: str | None = None, limit: int = 200, folder: Any = None
) -> None:
    """Collect from the source that was asked for. Nobody's real data is replaced unasked."""
    from .collect import collect
    from .data import examples_file

    kept = results.real_source()
    if source is None and kept:
        if not examples_file().is_file():
            again = f"--source {kept}" + " --from FOLDER" * (kept == "own")
            raise ProblemError(f"The data is not in this copy: {again}, or --source synthetic.")
        print(f"Kept the data from {kept}: name a --source to collect again.")
        return
    if source in (None, "synthetic") and find_spec(f"{__package__}.synthetic") is None:
        raise ProblemError("The folder synthetic/ is gone: say --source own --from FOLDER.")
    collect(project, source or "synthetic", limit, folder, seed)
    if kept:
        print(f"They take the place of what was collected before, from {kept}.")


def main(words: Sequence[str] | None = None) -> int:
    """Run the command in `words` (default: the command line) and return its exit code."""
    try:
        console.without_screen()
        with console.sentences():
            run(parser().parse_args(words))
    except ProblemError as problem:
        print(printable(str(problem)), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
