"""The trimmed styles: pages look to the last pixel as with all of Material's."""

from __future__ import annotations

from pathlib import Path

import material
import pytest
from playwright.sync_api import Browser

from helpcenter.output import css_pruning

WHOLE = next(Path(material.__file__).parent.glob("templates/assets/stylesheets/main.*.css"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path", ["/", "/contact/", "/en/payments/cancel/", "/help-now/", "/contact/verify/", "/recovery/account-stolen/"]
)
def test_a_page_looks_the_same_with_the_whole_sheet(browser: Browser, address: str, path: str, scheme: str) -> None:
    pictures = []
    for whole in (False, True):
        context = browser.new_context(
            viewport={"width": 390, "height": 844}, color_scheme=scheme, reduced_motion="reduce"
        )
        page = context.new_page()
        page.clock.set_fixed_time("2026-11-23T03:00:00Z")
        if whole:
            page.route("**/assets/stylesheets/main.*", lambda route: route.fulfill(path=WHOLE))
        page.goto(address + path, wait_until="networkidle")
        pictures.append(page.screenshot(full_page=True))
        context.close()
    assert pictures[0] == pictures[1]


def test_most_of_the_sheet_is_left_out(built: Path) -> None:
    (trimmed,) = built.glob("assets/stylesheets/main.*.css")
    assert trimmed.stat().st_size < WHOLE.stat().st_size / 2


def test_a_selector_stays_if_its_classes_are_used_by_a_page_or_a_script() -> None:
    css = b".a{x:1}.a .b,.c{x:2}.d:not(.z){x:3}p{x:4}@media print{.b{x:5}.e{x:6}}@font-face{x:7}"
    files = {"assets/stylesheets/main.css": css, "assets/css/site.css": b".unused{x:8}"}
    used = css_pruning.words("index.html", '<p class="a d">') | css_pruning.words(
        "assets/js/site.js", "x.classList.add('e')"
    )
    done = css_pruning.trim(files, used)
    kept = b".a{x:1}.d:not(.z){x:3}p{x:4}@media print{.e{x:6}}@font-face{x:7}"
    assert done["assets/stylesheets/main.css"] == kept
    assert done["assets/css/site.css"] == files["assets/css/site.css"]


@pytest.mark.parametrize(
    ("whole", "kept"),
    [
        ("p{--a:red;--b:var(--c);color:var(--a)}", "p{--a:red;color:var(--a)}"),
        ("p{--a:var(--b);--b:var(--c);--c:1px}em{x:1}", ""),
        (":root{--icon:url(\"data:,<svg a='1;2'/>\")}p{x:1}", "p{x:1}"),
        ("p{x:var( --a,2px)}:root{--a:1px}", "p{x:var( --a,2px)}:root{--a:1px}"),
        (":root{--of-script:1px;--ours:2px}", ":root{--of-script:1px;--ours:2px}"),
        ("blockquote,p>em,p{x:1}[dir=rtl] p{x:2}[dir=ltr] p{x:3}", "p{x:1}[dir=ltr] p{x:3}"),
    ],
)
def test_what_nobody_reads_and_no_page_holds_goes(whole: str, kept: str) -> None:
    files = {"assets/stylesheets/main.css": whole.encode(), "assets/css/site.css": b"p{x:var(--ours)}"}
    script = "style.getPropertyValue('--of-script')"
    used = css_pruning.words("index.html", "<p>") | css_pruning.words("assets/js/site.js", script)
    assert css_pruning.trim(files, used)["assets/stylesheets/main.css"].decode() == kept


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("/* it's */ a  b ,\n c { x : 1px  2px ; /* y */ }\n", "a b,c{x : 1px 2px;}"),
        ("p { content: \"a  ;  b\" ' ' }", "p{content: \"a  ;  b\" ' '}"),
        ("@media (x)  and (y) { p :not( a ) { w: 1px + 2px } }", "@media (x) and (y){p :not( a ){w: 1px + 2px}}"),
    ],
)
def test_a_sheet_loses_remarks_and_white_space(written: str, published: str) -> None:
    done = css_pruning.trim({"assets/css/site.css": written.encode()}, frozenset())
    assert done["assets/css/site.css"].decode() == published
