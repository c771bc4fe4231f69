"""The workflows of .github/: read by two linters, and held to a few rules of our own."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from checkout import ROOT, copy_project

WRITES = {
    ("publish", "build"): {"id-token", "attestations"},
    ("publish", "deploy"): {"pages", "id-token"},
    ("watch", "report"): {"issues"},
    ("changes", "comment"): {"pull-requests"},
}
"""What each job of a workflow may write; any other may only read."""
TEMPLATE = ROOT / "hooks/helpcenter/build/repository/template/workflows"
"""Those that `helpcenter init` writes."""
WORKFLOWS = [*sorted((ROOT / ".github/workflows").glob("*.yml")), *sorted(TEMPLATE.glob("*.yml"))]


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_every_action_is_pinned_by_its_commit_and_says_its_version(file: Path) -> None:
    for uses in re.findall(r"uses: (.+)", file.read_text("utf-8")):
        own = uses.startswith("./.github/workflows/")
        assert own or re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", uses), uses


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_nothing_is_permitted_unless_a_job_asks_for_it(file: Path) -> None:
    workflow = yaml.safe_load(file.read_text("utf-8"))
    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        written = {scope for scope, right in job["permissions"].items() if right != "read"}
        assert written <= WRITES.get((file.stem, name), set()), name


def test_only_main_is_published_after_every_check_and_with_an_overlay() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/publish.yml").read_text("utf-8"))["jobs"]
    assert jobs["check"]["if"] == "github.ref == 'refs/heads/main'"
    assert jobs["check"]["uses"] == "./.github/workflows/check.yml"
    assert (jobs["build"]["needs"], jobs["deploy"]["needs"]) == ("check", "build")
    assert jobs["deploy"]["if"] == "needs.build.outputs.built == 'true'"


def test_the_workflows_of_a_content_repository_use_the_same_versions_of_actions_as_our_own() -> None:
    def used(files: list[Path]) -> set[str]:
        return {uses for file in files for uses in re.findall(r"uses: ([^.].+)", file.read_text("utf-8"))}

    ours = [file for file in WORKFLOWS if file.parent != TEMPLATE]
    assert used(sorted(TEMPLATE.glob("*.yml"))) <= used(ours)


def linter(name: str) -> Path:
    return Path(sys.executable).with_name(name)


@pytest.mark.everything
@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("vendor.dependabot", [ROOT / ".github/dependabot.yml"]),
    ],
)
def test_each_file_fits_its_published_schema(schema: str, files: list[Path]) -> None:
    done = subprocess.run(
        [linter("check-jsonschema"), "--builtin-schema", schema, *files], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.everything
def test_zizmor_finds_nothing() -> None:
    done = subprocess.run(
        [linter("zizmor"), "--offline", "--persona", "pedantic", ".github", *sorted(TEMPLATE.glob("*.yml"))],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.everything
def test_properdocs_builds_the_same_site_strictly(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    done = subprocess.run(
        [linter("properdocs"), "build", "--strict", "--config-file", "mkdocs.yml", "--site-dir", tmp_path / "site"],
        cwd=project, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "site/en/help-now/index.html").is_file()
