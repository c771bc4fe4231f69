"""AFDocs and Lighthouse's agentic category on a built site. Outside CI: both come from npm, pinned, with a newer Node.

    PYTHONPATH=hooks:tests/support:tools .venv/bin/python tools/agent_checks.py [SITE]

A copy of the site is served by nginx with the configuration that the build wrote, its own address replaced by that
of the server, so that links in llms.txt lead somewhere. Fails where a check does not pass that is not in EXCEPTED.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nginx
from chromium import find_chromium
from servers import free_port

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("node@22.23.3", "afdocs@0.22.2", "lighthouse@13.5.0")
PAGES = ("/", "/en/", "/en/contact/", "/en/contact/verify/", "/recovery/lost-phone/", "/en/help-now/")
TEXTS = (".html", ".md", ".txt", ".json", ".xml", ".ics", ".vcf", ".conf")
EXCEPTED = {
    "llms-txt-directive-html": "the head (describedby) and a header name it; a hidden link would be a stop for readers",
    "content-start-position": "the urgent number and the way to help stand before every article, on purpose",
    "markdown-content-parity": "cards, calendars and tools that the build draws are in contact.json and hours.ics",
}
"""Checks that do not pass, each with the reason why that is right here."""


def main(site: Path) -> int:
    """Run both, print what each says, and return how many checks do not pass and are not excepted."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        port = free_port()
        address = re.search(r"https?://\S+/(?=contact\.json)", (site / "llms.txt").read_text("utf-8"))
        _copy(site, folder / "site", address[0] if address else "", f"http://127.0.0.1:{port}/")
        _install(folder)
        (folder / "server").mkdir()
        conf = (folder / "site/_hosting/nginx.conf").read_text("utf-8")
        conf = conf.replace("listen 8080;", f"listen 127.0.0.1:{port};")
        (folder / "server/site.conf").write_text(conf.replace("/srv/help-center;", f"{folder}/site;"), "utf-8")
        with nginx.run(f"sendfile on;\ninclude {folder}/server/site.conf;", folder / "server", port) as served:
            found = [*_afdocs(folder, served), *_lighthouse(folder, served)]
    wrong = 0
    for name, result, words in found:
        reason = EXCEPTED.get(name.rpartition(" ")[2], "") if result not in ("pass", "skip") else ""
        wrong += result not in ("pass", "skip") and not reason
        print(f"{'excepted' if reason else result:9} {name:45} {words}{f' ({reason})' if reason else ''}")
    print(f"{len(found)} results, {wrong} to mend")
    return wrong


def _copy(site: Path, target: Path, address: str, served: str) -> None:
    shutil.copytree(site, target)
    for file in target.rglob("*"):
        if file.is_file() and file.suffix in TEXTS:
            file.write_bytes(file.read_bytes().replace(address.encode(), served.encode()))


def _install(folder: Path) -> None:
    subprocess.run(["npm", "init", "--yes"], cwd=folder, check=True, capture_output=True)
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", *PACKAGES]
    subprocess.run(command, cwd=folder, check=True)


def _run(folder: Path, program: str, *arguments: str) -> str:
    node = str(folder / "node_modules/.bin/node")
    environment = {**os.environ, "CHROME_PATH": find_chromium()}
    command = [node, str(folder / f"node_modules/.bin/{program}"), *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if not done.stdout:
        sys.exit(f"{program}: {done.stderr[-2000:]}")
    return done.stdout


def _afdocs(folder: Path, served: str) -> Iterator[tuple[str, str, str]]:
    for start in ("/", "/en/"):
        text = _run(folder, "afdocs", "check", f"{served}{start}", "--format", "json", "--request-delay", "0")
        for one in json.loads(text[text.index("{") :])["results"]:
            yield f"afdocs {start} {one['id']}", one["status"], one.get("message", "")


def _lighthouse(folder: Path, served: str) -> Iterator[tuple[str, str, str]]:
    flags = "--headless=new --no-sandbox --enable-features=WebMCP"
    for path in PAGES:
        only = ("--only-categories=agentic-browsing", "--output=json", "--quiet", f"--chrome-flags={flags}")
        report: dict[str, Any] = json.loads(_run(folder, "lighthouse", f"{served}{path}", *only))
        for audit in report["audits"].values():
            score = audit["score"]
            result = "skip" if score is None else "pass" if score >= 0.9 else "fail"
            yield f"lighthouse {path} {audit['id']}", result, audit.get("displayValue") or audit["title"]


if __name__ == "__main__":
    sys.exit(min(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site"), 1))
