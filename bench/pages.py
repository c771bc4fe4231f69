"""What a browser fetches for the first view of a page, through nginx with gzip or, with its module, brotli."""

from __future__ import annotations

from collections import Counter
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Response, sync_playwright

import nginx
from chromium import find_chromium
from servers import free_port

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so")
KINDS = {"document": "html", "stylesheet": "css", "script": "js", "image": "img", "font": "font"}
_TYPES = "text/css text/javascript application/javascript application/json image/svg+xml application/xml text/plain"
_SERVER = """include /etc/nginx/mime.types;
gzip on; gzip_comp_level 6; gzip_min_length 512; gzip_types {types};
{brotli}
server {{ listen 127.0.0.1:{port}; root "{site}"; index index.html; charset utf-8; }}"""


@dataclass(frozen=True)
class View:
    """A first view: bytes of bodies over the wire by kind, requests, those that failed, cumulative layout shift."""

    bytes: Counter[str]
    requests: int
    failed: int
    shift: float


def coding() -> str:
    """How bodies are compressed here."""
    return "brotli" if BROTLI.is_file() else "gzip"


def served(site: Path, folder: Path) -> AbstractContextManager[str]:
    """Serve a built site; yields its address without a slash at the end."""
    port, module = free_port(), f"load_module {BROTLI};" if BROTLI.is_file() else ""
    brotli = f"brotli on; brotli_comp_level 6; brotli_types {_TYPES};" if module else ""
    return nginx.run(_SERVER.format(types=_TYPES, brotli=brotli, port=port, site=site), folder, port, module)


def views(site: Path, folder: Path, paths: list[str]) -> dict[str, View]:
    """The first view of each path, each in a browser that has seen nothing yet."""
    with served(site, folder) as address, sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=arguments)
        try:
            return {path: _view(browser, address + path) for path in paths}
        finally:
            browser.close()


def _view(browser: Browser, address: str) -> View:
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    page = context.new_page()
    answers: list[Response] = []

    def answered(answer: Response) -> None:  # a function of ours: Playwright marks what it is given
        answers.append(answer)

    page.on("response", answered)
    page.add_init_script(
        "window.shift = 0; const add = (list) => list.getEntries().forEach((one) => { window.shift += one.value; });"
        "new PerformanceObserver(add).observe({type: 'layout-shift', buffered: true});"
    )
    page.goto(address, wait_until="networkidle")
    found: Counter[str] = Counter()
    for answer in answers:
        kind = KINDS.get(answer.request.resource_type, "index" if "search" in answer.url else "other")
        found[kind] += answer.request.sizes()["responseBodySize"]
    shift = page.evaluate("window.shift")
    context.close()
    return View(found, len(answers), sum(answer.status >= 400 for answer in answers), shift)
