"""llms.txt and the Markdown copies of the articles."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from helpcenter.artifacts import llms_txt
from helpcenter.content import addresses
from other_days import as_of


def links(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if line.startswith("- ["):
            yield line.split("](", 1)[1].split(")", 1)[0]


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_llms_txt_lists_a_copy_of_every_article(locale: str) -> None:
    known = as_of("2026-11-22")
    files = llms_txt.files(known)
    index = files["llms.txt" if locale == "zh" else "en/llms.txt"]
    listed = {address.removeprefix("https://help.okpay.example/") for address in links(index)}
    assert listed == {llms_txt.copy_path(slug, locale) for slug in known.articles[locale]}
    assert listed <= set(files)
    for path in listed:
        assert "{{" not in files[path], path
    other = "https://help.okpay.example/" + ("en/llms.txt" if locale == "zh" else "llms.txt")
    assert f": {other}\n" in index
    assert f"\n{known.facts.interface['for_assistants'][locale]}\n" in index


def test_a_copy_says_how_long_each_fact_is_valid() -> None:
    copy = llms_txt.files(as_of("2026-11-22"))["en/contact/phone.md"]
    assert "- +44 20 7946 0123: in use since 2026-01-15, checked on 2026-11-20" in copy
    assert "- Monday to Friday, 09:00–18:00 (China time): as of 2026-11-22, confirmed until 2026-12-31" in copy


def test_every_link_of_a_copy_is_an_address_that_is_published() -> None:
    known, site = as_of("2026-11-22"), "https://help.okpay.example/"
    files = llms_txt.files(known)
    pages = {addresses.address(article.slug, article.locale) for article in known.all_articles()}
    for path, copy in ((path, copy) for path, copy in files.items() if path.endswith(".md")):
        assert f"{site}{'en/' if path.startswith('en/') else ''}llms.txt" in copy.splitlines()[2], path
        for target in re.findall(r"\]\(([^)\s]+)", copy):
            assert re.match(r"(https|tel|mailto):", target), (path, target)
            own = target.removeprefix(site).partition("#")[0]
            assert not target.startswith(site) or own in files or own in pages, (path, target)
