"""How often search finds the right article first, beside ready-made engines over the same articles and queries.

python -m bench.search_engines FOLDER [--sets kept] [--stock]

FOLDER has node_modules with minisearch, @orama/orama, @orama/tokenizers, flexsearch, lunr and pagefind (npm install).
The table is printed as Markdown; docs-dev/search-engines.md holds the last one. Every engine is given title, questions,
answers and the words that readers use (`asked_as`); our terms and emergencies are ours alone. --stock also builds
Material's own site (bench/others.py) and asks its search worker, which indexes pages without `asked_as`.
"""

from __future__ import annotations

import argparse
import csv
import importlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parent.parent / name) for name in ("hooks", "tests/support", "tools")]

from playwright.sync_api import Page, sync_playwright  # noqa: E402

from bench import others, tools  # noqa: E402
from bench.articles import ROOT  # noqa: E402
from chromium import find_chromium  # noqa: E402
from helpcenter.artifacts.search import files  # noqa: E402
from helpcenter.artifacts.search.documents import documents  # noqa: E402
from helpcenter.content import addresses  # noqa: E402
from helpcenter.content.project import Project, read_project  # noqa: E402
from servers import serve  # noqa: E402

LOCALES = ("zh", "en")
Found = dict[str, list[list[str]]]
"""By locale: for each query the addresses found, best first."""
_ASK_WORKER = """async ([place, queries]) => {
    const index = await (await fetch("/search/search_index.json")).json();
    const worker = new Worker(`/${place}`);
    const answered = (type) =>
        new Promise((resolve, reject) => {
            worker.onerror = reject;
            worker.onmessage = ({ data }) => data.type === type && resolve(data.data);
        });
    const ready = answered(1);
    worker.postMessage({ type: 0, data: { ...index, options: { suggest: true } } });
    await ready;
    const found = [];
    for (const query of queries) {
        const result = answered(3);
        worker.postMessage({ type: 2, data: query });
        found.push((await result).items.map(([page]) => page.location));
    }
    return found;
}"""
"""Messages as Material's bundle sends them: 0 sets up, 1 is ready, 2 asks, 3 answers."""


def main() -> None:
    """Ask every engine every query and print the shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where npm installed the engines")
    parser.add_argument("--sets", default="kept", help="suites of tests/search, with commas")
    parser.add_argument("--stock", action="store_true")
    options = parser.parse_args()
    project = read_project(ROOT)
    assert isinstance(project, Project)
    rows = {locale: list(_rows(locale, options.sets.split(","))) for locale in LOCALES}
    asked = {locale: [query for query, _ in rows[locale]] for locale in LOCALES}
    given = {locale: {"articles": _articles(project, locale), "queries": asked[locale]} for locale in LOCALES}
    found: dict[str, Found] = {"this project": _ours(project, asked)}
    script = Path(__file__).with_suffix(".mjs")
    done = subprocess.run(
        ["node", "--no-warnings", str(script), str(options.folder)],
        input=json.dumps(given).encode(), capture_output=True, check=True,
    )  # fmt: skip
    found |= json.loads(done.stdout)
    with sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"]).new_page()
        found["Pagefind"] = _pagefind(page, options.folder, asked)
        if options.stock:
            found["Material"] = _stock(page, project, asked)
    versions = {path.parent.name: json.loads(path.read_text())["version"] for path in _packages(options.folder)}
    print("| engine | zh first | zh among three | en first | en among three |")
    print("|---|---|---|---|---|")
    for name, results in found.items():
        version = versions.get(name.lower(), "")
        cells = [_share(results[locale], rows[locale], within) for locale in LOCALES for within in (1, 3)]
        print(f"| {f'{name} {version}'.strip()} | {' | '.join(cells)} |")
    print(", ".join(f"{locale} {len(rows[locale])} queries" for locale in LOCALES))


def _packages(folder: Path) -> Iterable[Path]:
    modules = folder / "node_modules"
    return [*modules.glob("*/package.json"), *modules.glob("@orama/orama/package.json")]


def _rows(locale: str, sets: list[str]) -> Iterable[tuple[str, tuple[str, ...]]]:
    for chosen in sets:
        with (ROOT / f"tests/search/{chosen}/{locale}.tsv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                accepted = (addresses.address(one, locale).split("#")[0] for one in row["accept"].split())
                yield row["query"], tuple(accepted)


def _articles(project: Project, locale: str) -> list[dict[str, str]]:
    return [
        {
            "address": one.address,
            "title": one.title,
            "words": "\n".join(one.asked_as),
            "questions": "\n".join(question.text for question in one.questions),
            "text": "\n".join((one.description, one.lead, *(question.answer for question in one.questions))),
        }
        for one in documents(project, locale)
    ]


def _ours(project: Project, asked: dict[str, list[str]]) -> Found:
    check: Any = importlib.import_module("helpcenter.cli.search_check")
    written = files.files(project)
    data = {locale: json.loads(written[f"{files.FOLDER}{locale}.json"]) for locale in LOCALES}
    suites = [(locale, locale, [check.Row(query, "", None) for query in asked[locale]]) for locale in LOCALES]
    answers = check._run(data, suites)["answered"]
    return {one["locale"]: [[place for place, _ in row["found"]] for row in one["answers"]] for one in answers}


def _pagefind(page: Page, folder: Path, asked: dict[str, list[str]]) -> Found:
    found: Found = {}
    for locale, queries in asked.items():
        with serve(folder / f"pagefind-{locale}") as address:
            page.goto(f"{address}/pagefind-entry.json")
            results = page.evaluate(
                """async (queries) => {
                    const pagefind = await import("/pagefind.js");
                    await pagefind.options({ baseUrl: "/" });
                    const found = [];
                    for (const query of queries) {
                        const { results } = await pagefind.search(query);
                        found.push(await Promise.all(results.slice(0, 8).map(async (one) => (await one.data()).url)));
                    }
                    return found;
                }""",
                queries,
            )
        found[locale] = [[url.lstrip("/") for url in urls] for urls in results]
    return found


def _stock(page: Page, project: Project, asked: dict[str, list[str]]) -> Found:
    """What Material's own worker answers on its own index, as its page asks it; an Easy Read twin is its article.

    Its field is not typed into: it searches on keyup, which a browser that is driven sends for no Chinese character.
    """
    twins = {
        addresses.address(one.slug, one.locale): addresses.address(one.matter.easy_of, one.locale)
        for one in project.all_articles()
        if one.matter and one.matter.easy_of
    }
    with tempfile.TemporaryDirectory() as place:
        folder = others.prepare(others.STOCK, ROOT, Path(place) / "stock")
        for command in others.STOCK.commands:
            subprocess.run([tools.python() / command[0], *command[1:]], cwd=folder, check=True, capture_output=True)
        site = folder / others.STOCK.output
        worker = next(site.glob("assets/javascripts/workers/search.*.min.js")).relative_to(site).as_posix()
        with serve(site) as address:
            page.goto(f"{address}/404.html")
            results = {locale: page.evaluate(_ASK_WORKER, [worker, queries]) for locale, queries in asked.items()}
    pages = {
        locale: [[place.split("#")[0] for place in places] for places in found] for locale, found in results.items()
    }
    return {
        locale: [list(dict.fromkeys(twins.get(place, place) for place in places)) for places in found]
        for locale, found in pages.items()
    }


def _share(found: list[list[str]], rows: list[tuple[str, tuple[str, ...]]], within: int) -> str:
    right = sum(any(one in accept for one in places[:within]) for places, (_, accept) in zip(found, rows, strict=True))
    return f"{right / len(rows):.1%}"


if __name__ == "__main__":
    main()
