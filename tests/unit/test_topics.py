"""Topic pages: what opens a section, what it leads to, and with which words."""

from __future__ import annotations

import pytest

from helpcenter.artifacts import llms_txt
from helpcenter.content.topics import topic
from helpcenter.facts.base import LOCALES, Locale
from projects import real_project

KNOWN = real_project()
NO_TOPIC = ["index", "help-now/index", "recovery/forgot-password", "faq/index", "announcements/index", "no/such"]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("slug", ["recovery/index", "account/index", "payments/index", "security/index"])
def test_an_entry_gives_the_answer_of_its_article(slug: str, locale: Locale) -> None:
    entries = topic(KNOWN, slug, locale)
    assert [entry.slug for entry in entries if not entry.slug.startswith(slug.removesuffix("index"))] == []
    for entry in entries:
        assert entry.answer.endswith((".", "。"))
        assert not set(entry.answer) & set("*{[")


@pytest.mark.parametrize("slug", NO_TOPIC)
def test_other_pages_lead_to_no_list(slug: str) -> None:
    assert topic(KNOWN, slug, "en") == ()


def test_a_list_repeats_no_number() -> None:
    numbers = {KNOWN.vocabulary[line]["en"] for line in ("phone.urgent", "phone.general")}
    entries = topic(KNOWN, "contact/index", "en")
    assert any(entry.slug == "contact/phone" for entry in entries)
    assert not any(number in entry.answer for entry in entries for number in numbers)


def test_a_markdown_copy_holds_the_list() -> None:
    copy = llms_txt.markdown(KNOWN.articles["en"]["recovery/index"], KNOWN)
    link = "https://help.okpay.example/en/recovery/forgot-password.md"
    assert f"- [Forgotten password]({link}): Choose Forgot password on the sign-in page" in copy
