"""Drawings become figures of the page, or stay out of it."""

from __future__ import annotations

import re

import pytest

from checkout import ROOT
from helpcenter.content import pictures

STEPS = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 80">\n'
    '  <text class="strong" x="10" y="30">Call <tspan class="bad">{{ phone.urgent }}</tspan> now</text>\n'
    "</svg>\n"
)
IMAGE = '<p><img alt="Freeze first &amp; call &quot;us&quot;." src="../../img/steps.svg" /></p>'


def drawn(html: str, source: str | None = STEPS) -> str:
    return pictures.inline(html, lambda address: source, lambda text: text.replace("{{ phone.urgent }}", "1 < 2"))


def test_an_image_alone_in_its_paragraph_becomes_a_figure_named_by_its_alt_text() -> None:
    assert drawn(f"<p>Before</p>\n{IMAGE}\n<p>After</p>") == (
        '<p>Before</p>\n<figure class="picture">'
        '<svg viewBox="0 0 360 80" role="img" aria-labelledby="picture-steps" focusable="false">'
        '<desc id="picture-steps">Freeze first &amp; call "us".</desc>'
        '<text class="strong" x="10" y="30">Call <tspan class="bad">1 &lt; 2</tspan> now</text></svg>'
        "</figure>\n<p>After</p>"
    )


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
