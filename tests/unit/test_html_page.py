"""Built pages, parsed as browsers parse them."""

from __future__ import annotations

import pytest

from helpcenter.output.html_page import HtmlPage


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>4<b>00</b>-<!-- x -->0<wbr>00<i></i>0</p>", "400-0000"),
        ("<p>a</p><p>b</p>", "a\nb"),
        ("<p>a<br>b<img>c", "a\nb\nc"),
        ("<p>a<script>b</script>c<style>d</style>e</p>", "ace"),
        ("<b>a<p>b</b>c</p>", "a\nbc"),
        ("<title>a&amp;b</title><textarea><b>c</b></textarea>", "a&b\n<b>c</b>"),
        ("<svg><title>a</title><text>b<tspan>c</tspan></text></svg>", "a\nb\nc"),
        ("", ""),
    ],
)
def test_text_is_joined_where_readers_see_it_joined(html: str, text: str) -> None:
    assert HtmlPage(html).flatten().text == text


@pytest.mark.parametrize(
    ("html", "attributes"),
    [
        ('<a HREF=x title="a &lt; b">y</a>', {("href", "x"), ("title", "a < b")}),
        ("<a href='java&#115;cript:go()' href=y>z</a>", {("href", "javascript:go()")}),
        ('<svg viewBox="0 0 1 1"><use xlink:href="#a"/></svg>', {("viewBox", "0 0 1 1"), ("xlink:href", "#a")}),
        ("<input disabled value=''>", set()),
    ],
)
def test_attributes_have_the_values_that_browsers_give_them(html: str, attributes: set[tuple[str, str]]) -> None:
    assert HtmlPage(html).flatten().attributes == attributes


def test_comments_include_declarations_wherever_they_stand() -> None:
    page = HtmlPage("<!-- a --><!doctype html><p>x<!-- b --><?php c ?></p></html><!-- d -->")
    assert sorted(page.flatten().comments) == ["<!DOCTYPE html>", "<?php c ?>", "a", "b", "d"]


def test_templates_are_pages_of_their_own_at_any_depth() -> None:
    page = HtmlPage("<p>a<template><p class=b>b</p><template>c<script>d()</script></template></template>")
    assert [part.flatten().text for part in page.with_templates()] == ["a", "b", "c"]
    page = HtmlPage("<p>a<template><p class=b>b</p><template>c<script>d()</script></template></template>")
    assert [script.content for part in page.with_templates() for script in part.scripts()] == ["d()"]
    assert {name for part in page.with_templates() for name in part.names()} >= {"b", "p", "template", "script"}


@pytest.mark.parametrize(
    ("tag", "is_json"),
    [
        ("<script>", False),
        ("<SCRIPT type=Module>", False),
        ("<script type='application/ld+json'>", True),
        ("<script type=text/plain data-type=json>", False),
    ],
)
def test_what_a_script_is_depends_on_its_type(tag: str, is_json: bool) -> None:
    page = HtmlPage(f"<!--<script>a()</script>--><scripts>{tag}b()</Script>")
    assert [(script.is_json, script.content) for script in page.scripts()] == [(is_json, "b()")]
