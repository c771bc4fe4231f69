#!/usr/bin/env python3
"""Set up and run the help center.

Needs Python 3.11.2 or later and nothing else. It makes .venv, installs the locked packages (each by its hash; the test
stack with the first `test`) and runs the command there; when nothing changed since, it runs the command at once.

    python3 dev.py serve              live preview at http://127.0.0.1:8000
    python3 dev.py build              the site, into site/; --production OVERLAY: with your organisation's facts
    python3 dev.py check [PATH…]      every rule, without a build; --fix, --production OVERLAY as well
    python3 dev.py verify PLACE       a published folder or address, against the build in site/
    python3 dev.py mcp PLACE          a published site's tools for assistants, over the Model Context Protocol
    python3 dev.py lsp                problems, values and completions in an editor (Language Server Protocol)
    python3 dev.py rollback           put the build before this one into its place again
    python3 dev.py changes [OLD NEW]  addresses that differ between two builds, to purge from a CDN
    python3 dev.py suspend CHANNEL    a channel out of service, with --reason and --until
    python3 dev.py resume CHANNEL     in service again
    python3 dev.py impact FACT        every place in which a fact appears; --if VALUE: what would be wrong with another
    python3 dev.py diff BASE          pages and facts that changed since a revision of git, side by side
    python3 dev.py confirm [ID…]      look up domains, mailboxes and apps, list the rest to be rung up, write the dates
    python3 dev.py insights LOG…      what readers could not find, from the lines that the web server keeps
    python3 dev.py report             what is to be confirmed, reviewed, announced and translated next
    python3 dev.py test --quick       the unit tests and the cases of the rules, in a minute and a half on two cores
    python3 dev.py test [--all] […]   the tests; --all as CI runs them; the rest goes to pytest
    python3 dev.py setup              only install, with the test stack, for the programs in tools/
    python3 dev.py new SLUG           begin an article in every language
    python3 dev.py translated SLUG…   mark translations as caught up with their source
    python3 dev.py move OLD NEW       move an article with all its links, and leave a redirect
    python3 dev.py init DIR           begin a content repository of your own, which this one then only builds
    python3 dev.py overlay init FILE  a new overlay: every key with its comment
    python3 dev.py upgrade            for content repositories; this checkout is upgraded by git
    python3 dev.py search-check       what search answers to the suites of queries
    python3 dev.py manual             write RULES.md and RULES.zh.md anew, after a change to a rule
    python3 dev.py schemas            write data/schema/ anew, after a change to the models of the facts
    python3 dev.py flows              draw data/flows.md anew, after a change to data/flows.yml

COMMAND --help says more about a command, --version which version this is. Exit codes: 0 done, 1 problems (all of them
reported), 2 the command could not run.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent


def environment_folder(root: Path = ROOT) -> Path:
    """`.venv`; where another Python made that one, it stays, and this Python gets a folder beside it."""
    configuration = root / ".venv/pyvenv.cfg"
    made_by = (
        re.search(r"^version = (\d+\.\d+)", configuration.read_text("utf-8"), re.M) if configuration.is_file() else None
    )
    own = f"{sys.version_info.major}.{sys.version_info.minor}"
    return root / (".venv" if made_by is None or made_by[1] == own else f".venv-{own}")


VENV = environment_folder()
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
MINIMUM = (3, 11, 2)
SITE_LOCK, TEST_LOCK = "requirements.lock", "requirements-test.lock"
"""What a writer needs, and that with the test stack: each with the hashes of all its packages."""
QUICK = ["tests/unit", "-p", "no:playwright", "--hypothesis-profile", "quick", "--numprocesses", "auto"]
"""Short tests, handed out one by one; and without a browser its plugin, which takes half a second to load."""


def main(arguments: list[str]) -> int:
    """Set up, run the command, and return its exit code."""
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(__doc__.strip())
        return 0
    if arguments[0] == "--version":
        print(f"helpcenter {tomllib.loads((ROOT / 'pyproject.toml').read_text('utf-8'))['project']['version']}")
        return 0
    if sys.version_info < MINIMUM:
        fail(f"this is Python {sys.version.split()[0]}; the help center needs {'.'.join(map(str, MINIMUM))} or later")
    command, *rest = arguments
    set_up(TEST_LOCK if command in ("test", "setup", "mcp", "insights", "lsp") else SITE_LOCK)
    if command == "setup":
        return 0
    if command == "test":
        if "--all" in rest:
            install_system_packages()
        told, chosen = tests(rest)
        print(f"dev.py: {told}", file=sys.stderr, flush=True)
        return run([PYTHON, "-m", "pytest", *chosen])
    return run([PYTHON, "-m", "helpcenter.cli", *from_here(arguments)])


def tests(options: list[str]) -> tuple[str, list[str]]:
    """What the tests with these options are, in words, and the arguments of pytest for them."""
    # A file's tests share what they build or open, so a worker takes whole files; `-n 0` runs them here.
    # They begin with the files that stand first, not with those of many short tests: the longest are among those.
    # One worker more than cores: tests wait, for a network that is idle, a clock or a server that starts.
    workers = ["--numprocesses", str((os.cpu_count() or 1) + 1), "--dist", "loadfile", "--no-loadscope-reorder"]
    if "--quick" in options:
        rest = [one for one in options if one != "--quick"]
        return "the unit tests and the cases of the rules; no browser, no build", [*QUICK, *rest]
    if "--all" in options:
        return "every test, as CI runs them", [*workers, *options]
    return "all tests but those that only --all runs: every page, nginx, Caddy, Java", [*workers, *options]


def from_here(arguments: list[str]) -> list[str]:
    """The command runs in the project; an operator names files from the folder that they are in."""
    if Path.cwd() == ROOT:
        return arguments
    named = {at + 1 for at, one in enumerate(arguments) if one in ("--production", "--from", "--output", "--parquet")}
    if arguments[0] == "init":
        named |= {at for at, one in enumerate(arguments) if at and not one.startswith("-")}
    if arguments[0] == "insights":
        values = {at + 1 for at, one in enumerate(arguments) if one in ("--format", "--most", "--at-least")}
        named |= {at for at, one in enumerate(arguments) if at and at not in values and not one.startswith("-")}
    if arguments[:2] == ["overlay", "init"]:
        named |= {at for at, one in enumerate(arguments) if at > 1 and not one.startswith("-")}
    return [str(Path(one).resolve()) if at in named else one for at, one in enumerate(arguments)]


def set_up(lock: str) -> None:
    """Make the environment and install a lock, unless that was done from these very files with this very Python."""
    wanted, stamp = fingerprint(lock), VENV / f"installed-{lock}"
    if PYTHON.exists() and stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return
    other = VENV / f"installed-{SITE_LOCK}"
    adding = lock == TEST_LOCK and PYTHON.exists() and other.is_file()
    if adding and other.read_text("utf-8") == fingerprint(SITE_LOCK):
        steps = [f"installing the test stack into {VENV.name}"]
    else:
        steps = [f"making {VENV.name}", "installing the locked packages"]
    try:
        if len(steps) == 2:
            step(1, 2, f"{steps[0]} (only when the lock or the Python has changed)")
            shutil.rmtree(VENV, ignore_errors=True)
            make_environment()
        step(len(steps), len(steps), steps[-1])
        install_lock(lock)
        # pip refuses an editable project in a list of hashes, so the project itself is a second step; its build
        # backend stands in the lock.
        install("--no-deps", "--no-build-isolation", "--editable", ".")
        for name in {lock, SITE_LOCK}:
            (VENV / f"installed-{name}").write_text(fingerprint(name), "utf-8")
    except OSError as error:
        fail(f"{error.filename or VENV} cannot be written: {error.strerror}", "check the rights and the free space")


def step(number: int, count: int, words: str) -> None:
    """One line for each thing that takes a while."""
    print(f"dev.py: {number}/{count} {words} …", file=sys.stderr, flush=True)


def fingerprint(lock: str) -> str:
    """A digest of what the environment is made from."""
    digest = hashlib.sha256(f"{sys.version_info[:3]} {ROOT}".encode())
    for name in (lock, "pyproject.toml"):
        file = ROOT / name
        if not file.is_file():
            fail(f"{name} is missing", "get a complete checkout of the project")
        digest.update(file.read_bytes())
    return digest.hexdigest()


def make_environment() -> None:
    """`python3 -m venv`; Debian keeps it in a package of its own, which root may install here."""
    done = subprocess.run([sys.executable, "-m", "venv", VENV], capture_output=True, text=True, check=False)
    if done.returncode and can_apt():
        apt_install("python3-venv")
        done = subprocess.run([sys.executable, "-m", "venv", VENV], capture_output=True, text=True, check=False)
    if done.returncode:
        reason = (done.stderr or done.stdout).strip().splitlines()
        if "ensurepip" in done.stdout + done.stderr:
            fail("Python's venv module is missing", "install it: apt install python3-venv")
        fail(f"python3 -m venv failed: {reason[-1] if reason else 'no reason given'}")


def install_lock(lock: str) -> None:
    """Install all packages of a lock, with a bar on a terminal: pip itself shows one package at a time."""
    names = re.findall(r"^([\w.-]+)==", (ROOT / lock).read_text("utf-8"), re.M)
    command = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
    # Python compiles what it imports, once; pip would compile all 85 MB of the test stack, of which most is never read.
    command += ["--no-compile", "--require-hashes", "--requirement", lock]
    done, said = 0, []
    with subprocess.Popen(
        [str(part) for part in command], cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as pip:
        for line in pip.stdout or ():
            said.append(line)
            if package := re.match(r"(?:Collecting|Requirement already satisfied:) ([\w.-]+)", line):
                done += 1
                bar(done, len(names), package[1])
            elif line.startswith("Installing collected"):
                bar(done, len(names), "writing them to the disk")
    bar(0, 0, "")
    if pip.returncode:
        print("".join(said[-15:]), file=sys.stderr, end="")
        fail("the locked packages could not be installed", "read pip's message above; is the network up?")


def bar(done: int, count: int, words: str) -> None:
    """How far the installation is, in one line that is written over; nothing in a pipe or a log."""
    if sys.stderr.isatty():
        filled = 24 * min(done, count) // (count or 1)
        shown = f"  [{'#' * filled}{'.' * (24 - filled)}] {done}/{count} {words}"[:78] if count else ""
        print(f"\r{shown:<78}" if count else f"\r{'':<78}\r", end="", file=sys.stderr, flush=True)


def install(*arguments: str) -> None:
    """Run pip in the environment."""
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input"]
    if run([PYTHON, "-m", "pip", "install", *quiet, *arguments]):
        fail("the project could not be installed", "read pip's message above")


def install_system_packages() -> None:
    """What `test --all` needs beside Python: installed by apt as root on Debian, otherwise named by the tests."""
    wanted = {"chromium": "chromium", "nginx": "nginx", "caddy": "caddy", "java": "default-jre-headless"}
    wanted |= {"node": "nodejs", "npm": "npm"}
    missing = [package for program, package in wanted.items() if not shutil.which(program)]
    if not Path("/usr/share/fonts/opentype/noto").exists():
        missing.append("fonts-noto-cjk")
    if missing and can_apt():
        apt_install(*missing)
    # In the engine of Chromium alone pages take half of the time. Debian has it; elsewhere Chromium does.
    shell = "chromium-headless-shell"
    if can_apt() and not shutil.which(shell) and not os.environ.get("CHROMIUM") and known_to_apt(shell):
        apt_install(shell)


def can_apt() -> bool:
    """Whether this is Debian and we are root."""
    return bool(shutil.which("apt-get")) and hasattr(os, "geteuid") and os.geteuid() == 0


def known_to_apt(package: str) -> bool:
    """Whether this Debian, or what was made from it, has a package."""
    return subprocess.run(["apt-cache", "show", package], capture_output=True, check=False).returncode == 0


def apt_install(*packages: str) -> None:
    """Install Debian packages, without questions."""
    print(f"installing {', '.join(packages)} …", file=sys.stderr, flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        done = subprocess.run(["apt-get", "-qq", *step], env=environment, stdout=subprocess.DEVNULL, check=False)
        if done.returncode and step[0] == "install":
            fail(f"apt-get could not install {', '.join(packages)}", "read its message above")


def run(command: list[object]) -> int:
    """Run a program in the project and return its exit code."""
    try:
        return subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode
    except KeyboardInterrupt:
        return 130


def fail(message: str, hint: str = "") -> None:
    """End with one sentence and a hint."""
    print(f"dev.py: {message}" + (f"\n    hint: {hint}" if hint else ""), file=sys.stderr)
    sys.exit(2)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
