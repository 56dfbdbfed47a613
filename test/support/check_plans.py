"""Reads planned repos with Python's own parsers, and says what is wrong with them.

stdin: {"static": {hash: text of a .py or .yml file}, "plans": [{"label", "package", "demo", "files": {path: text},
"python": [hash], "expected": {field of project.yaml: value}, "says": {label: sentences}, "problem", "title", "author", "company"}]}
stdout: a list of sentences; empty when all is well.
"""

import ast
import json
import keyword
import re
import sys

import yaml

try:
    import tomllib
except ModuleNotFoundError:  # Python 3.10
    import tomli as tomllib

FastLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

PROJECT = {
    "name", "package", "title", "job_title", "problem", "user", "task", "demo", "data", "seed", "start",
    "author", "licence", "hosting", "repo_url", "skills",
}  # fmt: skip
DATA = {"sources", "queries", "contact", "allow_noncommercial"}
AUTHOR = {"name", "email", "github", "url"}
LOCK = {"version", "tool", "id", "created", "parts", "files"}
PYPROJECT = {"build-system", "project", "dependency-groups", "tool"}
PYPROJECT_PROJECT = {
    "name", "version", "description", "readme", "requires-python", "license", "authors", "dependencies",
}  # fmt: skip
TOOL = {"uv", "hatch", "ruff", "pytest"}
CITATION = {"cff-version", "message", "type", "title", "version", "license", "authors"}
SPACE = {
    "title", "emoji", "colorFrom", "colorTo", "sdk", "python_version", "license", "short_description", "tags",
}  # fmt: skip
SPACE_OF = {"gradio": {"sdk_version", "app_file"}, "streamlit": {"app_port"}}
VOCABULARIES = [{"texts"}, {"documents"}, {"effects"}, {"effects", "cells"}, {"cells"}, {"series"}, {"world", "documents"}, {"cells", "journey"}, {"journey"}]
MODEL = {"license", "library_name", "pipeline_tag", "tags"}
DATASET = {
    "license", "pretty_name", "annotations_creators", "source_datasets", "task_categories",
}  # fmt: skip


def front_matter(text):
    """The front matter of a page, as the Hub finds it."""
    assert text.startswith("---\n"), "no front matter"
    return yaml.safe_load(text[4:].split("\n---\n", 1)[0])


def same(what, got, expected, found):
    if got != expected or type(got) is not type(expected):
        found.append(f"{what} is {got!r}, not {expected!r}")


def folded(text):
    """White space as JavaScript sees it, which counts the byte order mark."""
    return re.sub(r"[\s\ufeff]+", " ", text).strip()


def check(plan, found):
    files = plan["files"]
    package = plan["package"]
    reserved = {*keyword.kwlist, *keyword.softkwlist, *(name.lower() for name in sys.stdlib_module_names)}
    if not package.isidentifier() or package in reserved or not package.isascii() or len(package) > 24:
        found.append(f"package {package!r}")

    project = yaml.safe_load(files["project.yaml"])
    expected_keys = PROJECT | ({"company"} if plan["company"] is not None else set())
    expected_keys |= {"labels", "options"} & {path[0] for path, _ in plan["expected"]}
    expected_keys |= {"model"} if plan["stronger"] else set()
    same("keys of project.yaml", set(project), expected_keys, found)
    same("keys of data", set(project["data"]), DATA, found)
    same("keys of author", set(project["author"]), AUTHOR, found)
    for path, value in plan["expected"]:
        got = project
        for key in path:
            got = got[key]
        same("project.yaml " + ".".join(path), got, value, found)
    if "vocabulary.yaml" in files:
        vocabulary = yaml.safe_load(files["vocabulary.yaml"])
        if set(vocabulary) not in VOCABULARIES:
            found.append(f"kinds of vocabulary are {set(vocabulary)!r}")
        for label, said in plan["says"].items():
            entry = {"grade": "of the job", "says": said}
            same("vocabulary of " + label, vocabulary["texts"]["labels"][label], entry, found)
    if plan["company"] is not None:
        same("company", project["company"], plan["company"], found)

    lock = yaml.load(files[".start-the-job.yaml"], FastLoader)
    same("keys of the lock", set(lock), LOCK, found)

    toml = tomllib.loads(files["pyproject.toml"])
    url = {"urls"} if project["repo_url"] else set()
    same("keys of pyproject", set(toml), PYPROJECT, found)
    extras = {"optional-dependencies"} if plan["stronger"] or {*lock["parts"]} & {*plan["installed"]} else set()
    same("keys of [project]", set(toml["project"]), PYPROJECT_PROJECT | url | extras, found)
    same("keys of [tool]", set(toml["tool"]), TOOL, found)
    person = {"name": project["author"]["name"]}
    if project["author"]["email"]:
        person["email"] = project["author"]["email"]
    same("authors", toml["project"]["authors"], [person], found)
    same("name", toml["project"]["name"], project["name"], found)
    description = toml["project"]["description"]
    if len(description) > 200 or not folded(plan["problem"]).startswith(folded(description.rstrip("…"))):
        found.append(f"description {description!r}")

    cff = yaml.safe_load(files["CITATION.cff"])
    repo = {"repository-code"} if project["repo_url"] else set()
    same("keys of CITATION.cff", set(cff), CITATION | repo, found)
    same("title of CITATION.cff", cff["title"], project["title"], found)
    same("author of CITATION.cff", cff["authors"][0]["name"], project["author"]["name"], found)

    space = front_matter(files["demo/README.md"])
    same("keys of the Space", set(space), SPACE | SPACE_OF[plan["demo"]], found)
    for key in ("title", "short_description"):
        text = space[key]
        if not isinstance(text, str) or not 0 < len(text) <= 60 or "\n" in text:
            found.append(f"{key} of the Space: {text!r}")
    same("keys of the model card", set(front_matter(files["MODEL_CARD.md"])), MODEL, found)
    same("keys of the dataset card", set(front_matter(files["data/README.md"])), DATASET, found)


def main():
    work = json.load(sys.stdin)
    wrong = []
    broken = {}
    for name, text in work["static"].items():
        try:
            yaml.safe_load(text) if name.endswith(".yml") else ast.parse(text)
        except (SyntaxError, ValueError, yaml.YAMLError) as error:
            broken[name] = str(error)
    for plan in work["plans"]:
        found = [f"{name}: {broken[name]}" for name in plan["static"] if name in broken]
        try:
            check(plan, found)
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is the finding
            found.append(f"{type(error).__name__}: {error}")
        wrong += [f"{sentence}\n  in {plan['label']}" for sentence in found]
    json.dump(wrong, sys.stdout)


main()
