"""Draw the cards and icons anew.

.venv/bin/python tools/draw_share_images.py [OVERLAY]

Without an overlay into overrides/assets/img/share/, with one into share/ beside it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from chromium import find_chromium
from helpcenter.artifacts import share_images
from helpcenter.content.project import read_project
from helpcenter.facts import palette
from helpcenter.facts.base import LOCALES
from helpcenter.source import reporters

ROOT = Path(__file__).resolve().parent.parent
MARK = (
    '<path d="{mark.body}" fill="{body}"/><path d="{mark.lines}" fill="none" stroke="{lines}" stroke-width="4.4"'
    ' stroke-linecap="round" stroke-linejoin="round"/>'
)
CARD = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; width: 1200px; height: 630px; background: {deep}; color: {text}; overflow: hidden;
  position: relative; font-family: "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }}
.mark {{ position: absolute; left: 96px; top: 96px; width: 112px; }}
.art {{ position: absolute; right: -70px; bottom: -90px; width: 560px; opacity: .16; }}
h1 {{ position: absolute; left: 96px; top: 244px; margin: 0; font-size: 76px; line-height: 1.25; max-width: 860px; }}
p {{ position: absolute; left: 96px; bottom: 84px; margin: 0; font-size: 34px; color: {soft}; }}
</style><svg class="mark" viewBox="0 0 40 40">{mark}</svg><svg class="art" viewBox="0 0 40 40">{art}</svg>
<h1>{title}</h1><p>{name} · {host}</p>"""
ICON = """<!doctype html><style>body {{ margin: 0; background: {paper}; }}</style>
<svg viewBox="-7 -7 54 54" width="{edge}" height="{edge}" style="display:block">{mark}</svg>"""


def main(overlay: Path | None) -> None:
    """Draw them with the facts of the repository, or with an operator's over them."""
    known = read_project(ROOT, overlay)
    if known.facts is None:
        sys.exit(reporters.as_text(known.problems))
    facts = known.facts
    brand, colours = facts.brand, palette.palette(facts.brand.colours).light
    folder = share_images.folder(ROOT, facts)
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"])
        for locale in LOCALES:
            for kind in share_images.KINDS:
                html = CARD.format(
                    deep=colours["deep"], text=colours["on-deep"], soft=colours["on-deep-soft"],
                    mark=MARK.format(mark=brand.mark, body=colours["on-deep"], lines=colours["deep"]),
                    art=MARK.format(mark=brand.mark, body=colours["on-deep"], lines=colours["deep"]),
                    title=facts.interface[f"card_{kind}"][locale],
                    name=brand.site_name[locale], host=brand.site_url.split("/")[2],
                )  # fmt: skip
                width, height = share_images.CARD
                shoot(browser, html, (width, height), folder / share_images.card(kind, locale))
        mark = MARK.format(mark=brand.mark, body=colours["brand"], lines=colours["on-brand"])
        for name, edge in share_images.ICONS.items():
            html = ICON.format(paper=palette.PAPER["light"], edge=edge, mark=mark)
            shoot(browser, html, (edge, edge), folder / f"{name}.png")
    stamp = {"digest": share_images.digest(facts)}
    (folder / share_images.STAMP).write_text(json.dumps(stamp) + "\n", "utf-8")


def shoot(browser: Browser, html: str, size: tuple[int, int], target: Path) -> None:
    """Write a picture of a page of this size in CSS pixels."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.set_content(html)
    page.screenshot(path=target)
    page.close()
    print(target)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
