"""What of a style sheet is published."""

from __future__ import annotations

import pytest

from helpcenter.output import css_pruning
from helpcenter.output.css_pruning import Used
from helpcenter.output.html_page import HtmlPage


def test_a_selector_stays_if_its_classes_are_used_by_a_page_or_a_script() -> None:
    css = b".a{x:1}.a .b,.c{x:2}.d:not(.z){x:3}p{x:4}@media print{.b{x:5}.e{x:6}}@font-face{x:7}"
    files = {"assets/stylesheets/main.css": css, "assets/css/site.css": b".unused{x:8}"}
    done = css_pruning.trim(files, Used.by(HtmlPage('<p class="a d">').names(), ["x.classList.add('e')"]))
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
    used = Used.by(HtmlPage("<p>").names(), [script])
    assert css_pruning.trim(files, used)["assets/stylesheets/main.css"].decode() == kept


def test_a_script_gives_the_classes_of_lines_that_say_so_and_may_make_any_element() -> None:
    css = b".info{x:1}.card{x:2}em{x:3}hr{x:4}"
    used = Used.by([], ["add('info', 'em');\nelement('p', { class: 'card' });"])
    assert (
        css_pruning.trim({"assets/stylesheets/main.css": css}, used)["assets/stylesheets/main.css"]
        == b".card{x:2}em{x:3}"
    )


def test_what_is_left_of_the_themes_sheet_takes_the_place_of_its_import() -> None:
    ours = b'/* Ours */\n@import "../stylesheets/main.1a2b.min.css";\nb{x:var(--a)}'
    files = {"assets/stylesheets/main.1a2b.min.css": b"p{--a:1}em{x:2}", "assets/css/site.css": ours}
    used = Used.by(HtmlPage("<p>").names(), [])
    assert css_pruning.trim(files, used)["assets/css/site.css"] == b"p{--a:1}b{x:var(--a)}"


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("/* it's */ a  b ,\n c { x : 1px  2px ; /* y */ }\n", "a b,c{x :1px 2px}"),
        ("p { content: \"a  ;  b\" ' ' }", "p{content:\"a  ;  b\" ' '}"),
        ("a > b { x: 1; ; }  c { y: ';}' }", "a>b{x:1}c{y:';}'}"),
        ("@media (x)  and (y) { p :not( a ) { w: 1px + 2px } }", "@media (x) and (y){p :not( a ){w:1px + 2px}}"),
    ],
)
def test_a_sheet_loses_remarks_and_white_space(written: str, published: str) -> None:
    done = css_pruning.trim({"assets/css/site.css": written.encode()}, Used.by([], []))
    assert done["assets/css/site.css"].decode() == published


def test_an_animation_stays_where_a_rule_names_it() -> None:
    css = b"@keyframes fade{0%{x:1}to{x:2}}@keyframes hop{50%{x:3}}p{animation:fade 1s}"
    done = css_pruning.trim({"assets/stylesheets/main.css": css}, Used.by(["p"], []))
    assert done["assets/stylesheets/main.css"] == b"@keyframes fade{0%{x:1}to{x:2}}p{animation:fade 1s}"
