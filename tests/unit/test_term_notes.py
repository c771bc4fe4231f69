"""Words that explain themselves: where a note stands, and where none does."""

from __future__ import annotations

import re

import pytest

from helpcenter.pages.term_notes import MOST, TermNote, with_notes

CODE = TermNote("backup_code", re.compile("备用码"), "提前抄下的码。")
STEP = TermNote("two_step", re.compile(r"\btwo-step checks?\b", re.IGNORECASE), "Prove it & be in.")
NOTE = '<span class="term__note" id="term-{0}" popover>{1}</span>'


def button(key: str, word: str, meaning: str) -> str:
    opening = f'<button class="term" type="button" popovertarget="term-{key}" aria-describedby="term-{key}">'
    return f"{opening}{word}</button>{NOTE.format(key, meaning)}"


def test_only_the_first_use_is_explained() -> None:
    marked = with_notes("<p>填一个备用码。备用码只能用一次。</p><p>备用码</p>", [CODE])
    assert (
        marked == f"<p>填一个{button('backup_code', '备用码', '提前抄下的码。')}。备用码只能用一次。</p><p>备用码</p>"
    )


def test_a_word_is_found_in_any_case_and_as_a_plural_and_its_meaning_is_escaped() -> None:
    marked = with_notes("<p>Two-step checks help.</p>", [STEP])
    assert marked == f"<p>{button('two_step', 'Two-step checks', 'Prove it &amp; be in.')} help.</p>"


@pytest.mark.parametrize("name", ["a", "h2", "strong", "code", "table", "button", "figure"])
def test_what_is_pressed_or_looked_at_first_stays(name: str) -> None:
    html = f"<{name}>备用码</{name}>"
    assert with_notes(html, [CODE]) == html


def test_an_attribute_is_no_text() -> None:
    html = '<p><img alt="备用码"></p>'
    assert with_notes(html, [CODE]) == html


def test_of_many_terms_the_first_are_explained() -> None:
    terms = [TermNote(f"t{number}", re.compile(f"w{number}x"), "m") for number in range(MOST + 3)]
    marked = with_notes("<p>" + " ".join(f"w{number}x" for number in range(MOST + 3)) + "</p>", terms)
    assert marked.count("<button") == MOST
    assert marked.endswith(f"w{MOST}x w{MOST + 1}x w{MOST + 2}x</p>")


def test_a_longer_word_wins_at_the_same_place() -> None:
    longer = TermNote("app", re.compile("备用码本"), "m")
    marked = with_notes("<p>备用码本</p>", [CODE, longer])
    assert 'id="term-app"' in marked
    assert "term-backup_code" not in marked


def test_a_promise_stays_in_one_piece() -> None:
    promise = "我们绝不会问你的备用码。"
    marked = with_notes(f"<p>{promise}填一个备用码。</p>", [CODE], [promise])
    assert marked.startswith(f"<p>{promise}填一个<button")
