"""How long builds take, and where the time goes, beside other tools.

python -m bench [--sizes 40,200,1000] [--large] [--starlight] [--minutes 18] [--builds] [--write]

Builds the same articles with this project and with other tools, in turn and in the same run, and prints a Markdown
table; --write puts it into bench/README.md. --large adds 3,000 articles a language, once. Rounds go on, three at most,
while another one fits into the minutes. The Python that runs this is the project's own (.venv/bin/python -m bench).
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent.parent / name) for name in ("hooks", "tests/support", "tools")]

from bench import lighthouse, measure, others, pages, preview, tables, tools  # noqa: E402
from bench.articles import ROOT, grown  # noqa: E402
from bench.measure import Figures  # noqa: E402
from helpcenter.build import changes  # noqa: E402

SIZES, LARGE, ROUNDS = (40, 200, 1000), 3000, 3
OURS, AGAIN = "this project", "this project, built before"
ENVIRONMENT = {"HELPCENTER_TODAY": "2026-11-22", "SOURCE_DATE_EPOCH": "1700000000"}
ENVIRONMENT |= {"NO_MKDOCS_2_WARNING": "1", "CI": ""}
VIEWED = "/recovery/forgot-password/"
EDITS = 20
SENTENCE = ("You do all of it yourself; support", "You do the whole thing alone; support")


def main() -> None:
    """Read the options, measure, print the tables."""
    parser = argparse.ArgumentParser("bench", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)))
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--starlight", action="store_true")
    parser.add_argument("--minutes", type=float, default=18)
    parser.add_argument("--builds", action="store_true", help="nothing but builds")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    sizes = [int(size) for size in options.sizes.split(",")] + ([LARGE] if options.large else [])
    end = time.monotonic() + 60 * options.minutes
    programs = tools.node(*tools.STARLIGHT) if options.starlight else None
    # Astro looks for its modules in the folders above a project, and follows no link to them.
    with tempfile.TemporaryDirectory(dir=programs and programs.parents[1]) as folder:
        text = measured(Path(folder), sizes, end, programs, options.builds)
    print(text)
    if options.write:
        tables.write(ROOT / "bench/README.md", text)


def measured(folder: Path, sizes: list[int], end: float, starlight: Path | None, only_builds: bool) -> str:
    """Everything, in the order of what matters should the time run out."""
    chosen = [others.STOCK, others.ZENSICAL, others.HUGO]
    paths = [str(tools.python())]
    if starlight:
        chosen.append(others.STARLIGHT)
        paths.append(str(starlight))
    environment = ENVIRONMENT | {"PATH": os.pathsep.join([*paths, os.environ["PATH"]])}
    told(f"writing {', '.join(map(str, sizes))} articles a language")
    projects = {size: grown(folder / f"{size}/ours", size) for size in sizes}
    for size, project in projects.items():
        for other in chosen:
            others.prepare(other, project, folder / str(size) / other.name)
    builds: dict[tuple[str, int], list[Figures]] = defaultdict(list)
    longest = 0.0
    for number in range(ROUNDS):
        spent = 0.0  # on the sizes of a round, which the largest is no part of
        for size in sizes if number == 0 else [size for size in sizes if size < LARGE]:
            start = time.monotonic()
            put_away(projects[size] / ".build", folder)  # the first one begins as in CI
            for name in (OURS, AGAIN):
                put_away(projects[size] / "site", folder)
                builds[name, size].append(ours(projects[size], "build"))
            for other in chosen:
                place = folder / str(size) / other.name
                put_away(place / other.output, folder)
                builds[other.name, size].append(measure.run(other.commands, place, environment))
            for name in (OURS, AGAIN, *(other.name for other in chosen)):
                told(f"round {number + 1}, {size} articles, {name}: {builds[name, size][-1]}")
            spent += time.monotonic() - start if size < LARGE else 0
        longest = max(longest, spent)
        # The rest takes up to twice as long as a round.
        if time.monotonic() + 3 * longest > end:
            break
    medians = {key: measure.median(found) for key, found in builds.items()}
    names, rounds = [OURS, *(other.name for other in chosen), AGAIN], len(builds[OURS, sizes[0]])
    parts = [tables.machine(), tables.builds(medians, sizes, names, rounds)]
    if only_builds:
        return "\n\n".join(parts)
    told("where the time goes")
    runs = [(size, project, again) for size, project in projects.items() for again in (False, True)]
    parts.append(tables.shares({f"{size}{', again' * again}": share(project, again) for size, project, again in runs}))
    told("check")
    parts.append(tables.checks({size: checks(project, folder) for size, project in projects.items()}))
    told("pages")
    sites = {OURS: projects[sizes[-1]] / "site"}
    sites |= {other.name: folder / str(sizes[-1]) / other.name / other.output for other in chosen}
    first = {f"{OURS}, {sizes[0]}": projects[sizes[0]] / "site"}
    places = first | {f"{name}, {sizes[-1]}": site for name, site in sites.items()}
    parts.append(tables.pages({name: view(site, folder) for name, site in places.items()}, pages.coding()))
    told("preview")
    few = [size for size in sizes if size <= 1000]
    ends = dict.fromkeys((few[0], few[-1]))
    parts.append(tables.previews({size: preview.preview(projects[size], EDITS, _own(projects[size])) for size in ends}))
    told("one edited sentence")
    parts.append(tables.edits({size: one_sentence(projects[size]) for size in few}))
    told("Lighthouse")
    place = folder / "lighthouse"
    place.mkdir()
    parts.append(tables.lighthouse(lighthouse.scores(place, sys.executable)))
    return "\n\n".join(parts)


def put_away(place: Path, folder: Path) -> None:
    """Move a folder out of the way until all is measured.

    To delete it would slow down what is measured next: ext4 steps over every file that was deleted in the last minutes
    whenever it makes one, and ours makes most.
    """
    if place.exists():
        place.rename(tempfile.mkdtemp(prefix="away-", dir=folder))


def ours(project: Path, *arguments: str, fails: bool = False, core: Sequence[str] = ()) -> Figures:
    """A command of this project in a copy of it."""
    command = [*core, sys.executable, "-m", "helpcenter.cli", *arguments]
    return measure.run([command], project, _own(project), fails)


def one_sentence(project: Path) -> tuple[Figures, int, int]:
    """A build after a sentence in an article has been edited: what it takes, the files it changed, and all files."""
    article = project / preview.ARTICLE
    text = article.read_text("utf-8")
    before = changes.digests(str(project / "site"))
    try:
        article.write_text(text.replace(*SENTENCE), "utf-8")
        again = ours(project, "build")
    finally:
        article.write_text(text, "utf-8")
    after = changes.digests(str(project / "site"))
    return again, len(changes.changes(before, after)), len(after)


def _own(project: Path) -> dict[str, str]:
    return ENVIRONMENT | {"PYTHONPATH": str(project / "hooks")}


def share(project: Path, again: bool) -> dict[str, float]:
    """Processor seconds of the parts of a build; `again` with what the last one kept, else as in CI."""
    own = {**os.environ, **_own(project), "CI": "" if again else "1"}
    done = subprocess.run(
        [sys.executable, ROOT / "bench/share.py"], cwd=project, env=own, capture_output=True, text=True, check=True
    )
    parts: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return parts


def checks(project: Path, folder: Path) -> tuple[Figures, Figures]:
    """`check` on one core, with nothing kept from a run before, and after one article has changed."""
    core = ("taskset", "--cpu-list", "0") if shutil.which("taskset") else ()
    article = project / "docs/en/recovery/forgot-password.md"
    text = article.read_text("utf-8")
    cold, warm = [], []
    for _ in range(ROUNDS):
        put_away(project / ".build", folder)
        cold.append(ours(project, "check", fails=True, core=core))
        article.write_text(f"{text}\nOne sentence more.\n", "utf-8")
        warm.append(ours(project, "check", fails=True, core=core))
        article.write_text(text, "utf-8")
    return measure.median(cold), measure.median(warm)


def view(site: Path, folder: Path) -> pages.View:
    """The first view of an article; Starlight puts the default language under its name."""
    path = VIEWED if (site / VIEWED.strip("/") / "index.html").is_file() else f"/zh{VIEWED}"
    return pages.views(site, folder, [path])[path]


def told(what: str) -> None:
    """Say on the terminal what is measured next."""
    print(f"bench: {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
