"""Finding the way: one name for one page, breadcrumbs that lead somewhere, all questions narrowed as a reader types."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect

from helpcenter.content import addresses, navigation
from projects import real_project
from site_pages import EVERY, SIZES

PREFIXES = {"zh": "", "en": "/en"}
NAMES = {
    "zh": {"help-now/": "马上求助", "contact/verify/": "核对是不是我们", "contact/": "联系我们"},
    "en": {"help-now/": "Help now", "contact/verify/": "Is it ours?", "contact/": "Contact us"},
}
SEARCH = {"zh": "搜索", "en": "Search"}
KNOWN = real_project()


@pytest.mark.parametrize("locale", PREFIXES)
def test_the_main_pages_have_one_name_in_header_bar_and_title(browser: Browser, address: str, locale: str) -> None:
    page = browser.new_page()
    page.goto(address + PREFIXES[locale] + "/account/close/")
    expected = [*NAMES[locale].values(), SEARCH[locale]]
    for links in (".header__nav a, .header__search", ".thumb-bar a"):
        assert [name.strip() for name in page.locator(links).all_text_contents()] == expected
    for path, name in NAMES[locale].items():
        page.goto(f"{address}{PREFIXES[locale]}/{path}")
        assert page.locator("h1").inner_text() == name
        current = page.locator(".header__nav a[aria-current], .thumb-bar a[aria-current]").all_text_contents()
        assert [one.strip() for one in current] == [name, name]
    page.close()


@pytest.mark.parametrize("locale", PREFIXES)
def test_every_breadcrumb_leads_to_a_page(built: Path, locale: str) -> None:
    for path in EVERY:
        if path == "/" or path.startswith("/easy/"):  # a page of the easy view has one way, home
            continue
        here = built / (PREFIXES[locale] + path).strip("/")
        items = html.parse(here / "index.html").xpath("//nav[@class='breadcrumb']//li")
        assert items, path
        for item in items:
            (link,) = item.xpath("a/@href")
            target = (here / link).resolve()
            assert (target / "index.html").is_file(), (path, link)
            assert target != here.resolve(), path


@pytest.mark.parametrize("locale", PREFIXES)
def test_each_section_has_a_page_that_leads_to_all_of_its_articles(built: Path, locale: str) -> None:
    sections = [one for one in navigation.sections(KNOWN, locale) if one.title and len(one.slugs) > 2]
    assert len(sections) == 6
    for section in sections:
        own, *others = section.slugs
        here = built / addresses.address(own, locale)
        page = html.parse(here / "index.html")
        assert page.xpath("//h1")[0].text_content().strip() == section.title
        listed = {(here / link).resolve() for link in page.xpath("//ul[@class='topic']//a/@href")}
        assert listed == {(built / addresses.address(slug, locale)).resolve() for slug in others}
        for answer in page.xpath("//ul[@class='topic']//p"):
            assert answer.text_content().strip().endswith(("。", ".", "？", "?"))
        above = html.parse(built / addresses.address(others[-1], locale) / "index.html")
        crumb = above.xpath("//nav[@class='breadcrumb']//a")[-1]
        assert crumb.text_content().strip() == section.title
        assert (built / addresses.address(others[-1], locale) / crumb.get("href")).resolve() == here.resolve()


@pytest.mark.parametrize("locale", PREFIXES)
def test_home_leads_to_every_topic(built: Path, locale: str) -> None:
    here = built / PREFIXES[locale].strip("/")
    links = html.parse(here / "index.html").xpath("//section[.//h2[@id='home-topics']]//li//a/@href")
    titled = [one.slugs[0] for one in navigation.sections(KNOWN, locale) if one.title and len(one.slugs) > 2]
    assert {(here / link).resolve() for link in links} == {
        (built / addresses.address(slug, locale)).resolve() for slug in titled
    }


@pytest.mark.parametrize("path", ["/", "/contact/", "/recovery/account-stolen/"])
@pytest.mark.parametrize("locale", PREFIXES)
def test_beside_the_number_stands_whose_page_it_is(built: Path, locale: str, path: str) -> None:
    page = html.parse(built / (PREFIXES[locale] + path).strip("/") / "index.html")
    (line,) = page.xpath("//p[@class='official']")
    assert "help.okpay.example" in line.text_content()
    assert line.xpath(".//a/@href")[0].rstrip("/").endswith("verify")


@pytest.fixture(params=PREFIXES)
def questions(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport=SIZES["phone"])
    page = context.new_page()
    page.goto(f"{address}{PREFIXES[request.param]}/faq/")
    yield page
    context.close()


def test_the_ten_most_needed_questions_stand_on_top(questions: Page) -> None:
    links = questions.locator(".questions--needed a")
    expect(links).to_have_count(10)
    for link in links.evaluate_all("all => all.map(one => one.href)"):
        page, _, name = link.partition("#")
        questions.goto(page)
        assert questions.locator(f"h2#{name}").count() == 1


def test_the_list_of_questions_narrows_as_a_reader_types(questions: Page) -> None:
    locale = questions.locator("html").get_attribute("lang")
    field, shown = questions.locator("#questions-filter"), questions.locator("[data-questions] li:visible")
    expect(shown).to_have_count(0)
    field.press_sequentially("提现 晚" if locale.startswith("zh") else "withdrawal LATE")
    expect(shown.first).to_be_visible()
    for text in shown.all_inner_texts():
        assert text
    count = shown.count()
    assert 0 < count < 15
    expect(questions.locator(".questions__filter [role=status]")).to_contain_text(str(count))
    field.fill("xyzzy")
    expect(shown).to_have_count(0)
    expect(questions.locator(".questions__filter [role=status]")).not_to_be_empty()
    field.fill("")
    expect(questions.locator(".questions--needed")).to_be_visible()


def test_without_scripts_all_questions_are_there_and_no_field(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/en/faq/")
    expect(page.locator("#questions-filter")).to_be_hidden()
    page.locator("[data-questions] summary").first.click()
    expect(page.locator("[data-questions] li a").first).to_be_visible()
    context.close()
