"""Drawings become figures of the page, or stay out of it."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from checkout import ROOT
from helpcenter.content import pictures
from helpcenter.facts.base import LocalizedText
from helpcenter.l10n.plain_runs import Run, runs
from helpcenter.l10n.value import DatedValue, Value

STEPS = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 80">\n'
    '  <text class="strong" x="10" y="30">Call <tspan class="bad">{{ phone.urgent }}</tspan> now</text>\n'
    "</svg>\n"
)
IMAGE = '<p><img alt="Freeze first &amp; call &quot;us&quot;." src="../../img/steps.svg" /></p>'


def drawn(html: str, source: str | None = STEPS) -> str:
    return pictures.inline(
        html, lambda address: source, lambda text: [Run(text.replace("{{ phone.urgent }}", "1 < 2"))]
    )


def test_an_image_alone_in_its_paragraph_becomes_a_figure_named_by_its_alt_text() -> None:
    assert drawn(f"<p>Before</p>\n{IMAGE}\n<p>After</p>") == (
        '<p>Before</p>\n<figure class="picture">'
        '<svg viewBox="0 0 360 80" role="img" aria-labelledby="picture-steps" focusable="false">'
        '<desc id="picture-steps">Freeze first &amp; call "us".</desc>'
        '<text class="strong" x="10" y="30">Call <tspan class="bad">1 &lt; 2</tspan> now</text></svg>'
        "</figure>\n<p>After</p>"
    )


def test_a_number_that_changes_stands_in_a_drawing_with_the_one_that_follows() -> None:
    instant = datetime(2026, 12, 31, 16, tzinfo=UTC)
    later = DatedValue(LocalizedText.same("2"), "", instant, None, LocalizedText.same("from: 2"), instant, False)
    number = Value(LocalizedText.same("1"), ends=instant, dated=(later,))
    source = STEPS.replace("now", "{{ phone.urgent }}, {{ phone.none }}")
    page = pictures.inline(IMAGE, lambda _: source, lambda text: runs(text, {"phone.urgent": number}, "en"))
    at = "2026-12-31T16:00:00Z"
    dated = f'<tspan data-until="{at}">1</tspan><tspan data-from="{at}" hidden="hidden">2</tspan>'
    assert f'>Call <tspan class="bad">{dated}</tspan> {dated}, {{{{ phone.none }}}}</text>' in page


def test_a_picture_shown_twice_has_two_ids() -> None:
    assert re.findall(r' id="([^"]+)"', drawn(IMAGE + IMAGE)) == ["picture-steps", "picture-steps-2"]


@pytest.mark.parametrize(
    "source",
    [
        None,
        "",
        "<svg",
        STEPS.replace("<text ", '<text onclick="go()" '),
        STEPS.replace("<text", "<script>go()</script><text"),
        STEPS.replace("<text", '<g href="https://evil.example/"/><text'),
        "<!DOCTYPE svg [<!ENTITY a 'b'>]>" + STEPS.replace("Call", "&a;"),
        STEPS.replace(' viewBox="0 0 360 80"', ""),
    ],
)
def test_a_drawing_that_is_missing_or_has_a_flaw_is_not_put_into_the_page(source: str | None) -> None:
    assert drawn(IMAGE, source) == IMAGE


@pytest.mark.parametrize("html", ["<p>Look: <img alt='x' src='a.svg' /></p>", '<p><img alt="x" src="a.png" /></p>'])
def test_other_images_are_left_alone(html: str) -> None:
    assert drawn(html) == html


def test_both_languages_have_the_same_pictures_with_the_same_facts() -> None:
    folders = [ROOT / "docs" / locale / "img" for locale in ("zh", "en")]
    facts = [
        {file.name: sorted(re.findall(r"\{\{ [a-z_.]+ \}\}", file.read_text("utf-8"))) for file in folder.glob("*.svg")}
        for folder in folders
    ]
    assert facts[0] == facts[1]
