"""What the tests share: the tiny project, the real one built once, and a Chromium that is found, never skipped."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page

import invented_bank
from checkout import ROOT, TINY, copy_project, helpcenter
from chromium import arguments, find_headless_shell
from servers import serve

KEEPING = "insights: {keep: [nothing_found, result_chosen, helpful], days: 60}\n"

# How many examples of each property are tried. A busy machine is no failure: benchmarks find what takes too long.
settings.register_profile("quick", max_examples=25, deadline=None)
settings.register_profile("usual", max_examples=100, deadline=None)
settings.register_profile("thorough", max_examples=400, deadline=None)
settings.load_profile("usual")

# Tests stand on one day, so that a clone passes in two years too.
os.environ["HELPCENTER_TODAY"] = "2026-11-22"
# And read messages in English, wherever they run.
os.environ["LC_ALL"] = "C.UTF-8"

PREFIX = {"zh": "", "en": "/en"}
SIZES = {"390": (390, 844), "320": (320, 568)}
NIGHT = "2026-12-01T17:30:00Z"
"""01:30 in Shanghai: only the urgent line answers, and a mailbox can be written to."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all", action="store_true", help="also every page, nginx, Caddy and Java, as CI does")


@pytest.hookimpl(trylast=True)  # after the terminal has been made
def pytest_configure(config: pytest.Config) -> None:
    terminal = config.pluginmanager.get_plugin("terminalreporter")
    if terminal is not None and not hasattr(config, "workerinput") and config.get_verbosity() <= 0:
        config.pluginmanager.register(FailuresAtOnce(terminal))


class FailuresAtOnce:
    """Names a test in the moment in which it has failed; the reasons follow at the end."""

    def __init__(self, terminal: pytest.TerminalReporter) -> None:
        self.terminal = terminal

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.terminal.write_line(f"\nFAILED {report.nodeid}", red=True)


LONGEST_FIRST = (
    "test_accessibility", "test_python_versions", "test_production", "test_content_repository", "test_fan_out",
    "test_same_bytes", "test_faults", "test_dev", "test_kept_lines", "test_preview", "test_build", "test_help_now",
    "test_large_text", "test_served", "test_layout_shift", "test_composer", "test_valid_html", "test_diff",
)  # fmt: skip
"""Files that take half a minute and more. A worker takes whole files, so what is left for the end should be short."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Long files first. Tests marked `everything` are left out unless --all asks for them, and not called skipped."""
    place = {name: number for number, name in enumerate(LONGEST_FIRST)}
    items.sort(key=lambda item: place.get(item.path.stem, len(place)))
    if config.getoption("--all"):
        return
    chosen = [item for item in items if item.get_closest_marker("everything") is None]
    config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
    items[:] = chosen


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A copy of the smallest project that passes every rule."""
    return Path(shutil.copytree(TINY, tmp_path / "project"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the real project, as git knows it, for tests that edit and build it."""
    return copy_project(tmp_path / "project")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once a run, strictly, by the command that writers and CI use."""

    def build(folder: Path) -> None:
        done = helpcenter(copy_project(folder / "project"), "build")
        assert done.returncode == 0, done.stdout + done.stderr
        assert "WARNING" not in done.stderr, done.stderr

    return once_a_run(tmp_path_factory, "built", build) / "project/site"


@pytest.fixture(scope="session")
def built_beside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What MkDocs makes of the real project, both languages at once, as of one second; nothing is added or audited."""

    def build(folder: Path) -> None:
        project = copy_project(folder / "project")
        environment = {**os.environ, "PYTHONPATH": str(project / "hooks"), "SOURCE_DATE_EPOCH": "1700000000"}
        command = [sys.executable, "-m", "mkdocs_adapter.parallel_build", str(folder / "site")]
        done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr

    return once_a_run(tmp_path_factory, "beside", build) / "site"


@pytest.fixture(scope="session")
def bank_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with the site of the invented bank, whose overlay stands beside it; nobody writes there."""

    def build(folder: Path) -> None:
        project = copy_project(folder / "project")
        overlay = invented_bank.fill(Path(shutil.copy(ROOT / "tests/overlays/bank.yml", folder)))
        done = helpcenter(project, "build", "--production", str(overlay))
        assert done.returncode == 0, done.stdout + done.stderr

    return once_a_run(tmp_path_factory, "bank", build) / "project"


@pytest.fixture(scope="session")
def keeping(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the bank, which keeps everything that can be kept."""

    def build(folder: Path) -> None:
        project = copy_project(folder / "project")
        overlay = invented_bank.fill(Path(shutil.copy(ROOT / "tests/overlays/bank.yml", folder)))
        overlay.write_text(re.sub(r"^feedback: .*\n", KEEPING, overlay.read_text("utf-8"), flags=re.M), "utf-8")
        done = helpcenter(project, "build", "--production", str(overlay))
        assert done.returncode == 0, done.stdout + done.stderr

    return once_a_run(tmp_path_factory, "kept", build) / "project/site"


def once_a_run(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder of the whole run: what the first worker makes there the others wait for and read.

    Where making it fails, each worker tries by itself and says so.
    """
    own = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" not in os.environ:
        make(folder := own / name)
        return folder
    import fcntl  # no part of Python on Windows, where one worker has to do

    made = own.parent / name
    with made.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            make(fresh := factory.mktemp(name))
            fresh.rename(made)
    return made


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Where the real site is served."""
    with serve(built) as address:
        yield address


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    """Start the Chromium that is on the machine; Playwright's own download may be blocked."""
    return {**browser_type_launch_args, "executable_path": find_headless_shell(), "args": arguments()}


@pytest.fixture(params=product(PREFIX, SIZES), ids="-".join)
def at_night(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[tuple[Page, str]]:
    """A phone in Shanghai at 01:30, and the address of home in one language, without a slash at its end."""
    locale, size = request.param
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height}, timezone_id="Asia/Shanghai", reduced_motion="reduce"
    )
    page = context.new_page()
    page.clock.set_fixed_time(NIGHT)
    yield page, address + PREFIX[locale]
    context.close()
