"""The files for Kubernetes: they name each other, and what the service really has."""

from __future__ import annotations

from typing import Any

import yaml

from proof_of_concept import config
from proof_of_concept.service.app import app

DEPLOY = config.ROOT / "deploy"


def read(name: str) -> dict[str, Any]:
    """One of the files, as Kubernetes reads it."""
    return yaml.safe_load((DEPLOY / name).read_text(encoding="utf-8"))


def test_the_files_name_each_other() -> None:
    deployment, service = read("deployment.yaml"), read("service.yaml")
    labels = deployment["spec"]["template"]["metadata"]["labels"]
    assert deployment["spec"]["selector"]["matchLabels"].items() <= labels.items()
    assert service["spec"]["selector"].items() <= labels.items()
    (container,) = deployment["spec"]["template"]["spec"]["containers"]
    ports = {port["name"] for port in container["ports"]}
    assert {port["targetPort"] for port in service["spec"]["ports"]} <= ports


def test_the_probes_ask_for_a_route_that_there_is() -> None:
    (container,) = read("deployment.yaml")["spec"]["template"]["spec"]["containers"]
    probes = [container[name] for name in ("startupProbe", "readinessProbe", "livenessProbe")]
    assert {probe["httpGet"]["path"] for probe in probes} <= set(app.openapi()["paths"])


def test_it_runs_as_the_user_of_its_image() -> None:
    pod = read("deployment.yaml")["spec"]["template"]["spec"]
    image = (config.ROOT / "service.Dockerfile").read_text(encoding="utf-8")
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert f"USER {pod['securityContext']['runAsUser']}" in image
    assert f"EXPOSE {pod['containers'][0]['ports'][0]['containerPort']}" in image
