"""Search in Chromium, through its dialog: what readers find, with which keys, and what is loaded when."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from conftest import ROOT
from helpcenter import site as sites
from helpcenter.publish.fingerprint import Assets
from helpcenter.search import files as search_files
from helpcenter.search import shards, words
from helpcenter.search.documents import documents, shortened
from searching import SETS, Query, ask, queries, success
from servers import serve

FLOOR = {1: 0.88, 3: 0.96}
"""The least share of queries whose answer is the first result, and among the first three."""


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    with serve(built) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def search(page: Page, url: str, query: str = "") -> None:
    page.goto(url)
    page.keyboard.press("/")
    page.locator("#search[data-ready]").wait_for()
    page.fill("#search-field", query)


def first(page: Page) -> str:
    return page.locator("#search-results a").first.get_attribute("href") or ""


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_the_suite_is_large_and_mixed_and_its_two_sets_share_nothing(locale: str) -> None:
    tuned, kept = ([row.text for row in queries(locale, chosen)] for chosen in SETS)
    assert len(set(tuned)) == len(tuned) >= {"zh": 130, "en": 120}[locale]
    assert len(set(kept)) == len(kept) >= 80
    assert set(tuned).isdisjoint(kept)
    kinds = {"keyword", "question", "colloquial", "typo", "mixed"} | ({"traditional"} if locale == "zh" else set())
    rows = [row for chosen in SETS for row in queries(locale, chosen)]
    assert {row.kind for row in rows} == kinds
    for slug in {accepted.partition("#")[0] for row in rows for accepted in row.accept}:
        assert (ROOT / f"docs/{locale}/{slug}.md").is_file(), slug


def _sample(rows: tuple[Query, ...]) -> tuple[Query, ...]:
    return rows[::4]


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_a_sample_of_worried_queries_finds_its_answer(page: Page, address: str, locale: str) -> None:
    answers = list(ask(page, address, locale, _sample(queries(locale))))
    assert success(answers, 3) >= FLOOR[3] - 0.03, [(a.query.text, a.results[:3]) for a in answers if a.rank is None]


@pytest.mark.everything
@pytest.mark.parametrize("chosen", SETS)
@pytest.mark.parametrize("locale", ["zh", "en"])
def test_every_worried_query_finds_its_answer(page: Page, address: str, locale: str, chosen: str) -> None:
    answers = list(ask(page, address, locale, queries(locale, chosen)))
    for within, floor in FLOOR.items():
        assert success(answers, within) >= floor, f"at {within}: {success(answers, within):.1%}"


def test_the_build_cuts_texts_as_the_browser_does(page: Page) -> None:
    texts = [text for locale in ("zh", "en") for text in _texts(locale)]
    with serve(ROOT / "overrides/assets/js/search") as modules:
        page.goto(f"{modules}/")
        cut = page.evaluate(
            """async (texts) => {
                const { fold, terms } = await import("/words.js");
                return texts.map((text) => [...terms(fold(text)).keys()].filter((term) => !term.includes(" ")));
            }""",
            texts,
        )
    for text, found in zip(texts, cut, strict=True):
        missing = set(found) - words.terms(words.fold(text))
        assert not missing, (text, missing)


def _texts(locale: str) -> Iterator[str]:
    for document in documents(sites.load(ROOT), locale):
        yield from (document.title, document.description, document.lead, *document.asked_as)
        yield from (question.text for question in document.questions)


def test_a_large_site_is_written_in_parts_that_hold_every_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "LARGE", 10)
    written = search_files.files(sites.load(ROOT))
    base = json.loads(written["assets/search/en.json"])
    documents_of = {name for name in written if name.startswith("assets/search/en/documents/")}
    assert len(documents_of) == base["total"] == len(sites.load(ROOT).articles["en"])
    for key in base["keys"].split():
        assert "assets/search/" + base["parts"].replace("*", f"terms/{key}") in written
    assert len(written["assets/search/en.json"]) < 50_000


def test_parts_keep_the_name_that_they_have() -> None:
    part = {"assets/search/en/terms/pa.0123abcd.json": b"{}"}
    assets = Assets({"assets/search/en.json": b"[]"} | part, "https://help.example/")
    assert part.items() <= assets.finished({"assets/search/en.json"}).items()


def test_the_numbers_of_a_part_come_back(page: Page) -> None:
    weights = {0: 3, 7: 0, 8: 2, 2999: 1}
    with serve(ROOT / "overrides/assets/js/search") as modules:
        page.goto(f"{modules}/")
        found = page.evaluate(
            """async (list) => [...(await import("/parts.js")).unpacked(list)]""", shards.packed(weights)
        )
    assert dict(map(tuple, found)) == weights


@pytest.fixture(scope="module")
def in_parts(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site with its search in parts."""
    copy = Path(shutil.copytree(built, tmp_path_factory.mktemp("parts") / "site"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shards, "LARGE", 10)
        written = search_files.files(sites.load(ROOT))
    for path, content in written.items():
        target = copy / path
        if path.count("/") == 2:  # the file that pages name
            target = next((copy / "assets/search").glob(f"{target.stem}.*.json"))
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, "utf-8")
    with serve(copy) as address:
        yield address


def test_a_large_site_finds_the_same_answers(page: Page, in_parts: str) -> None:
    for locale in ("zh", "en"):
        answers = list(ask(page, in_parts, locale, queries(locale)[::25], wait=True))
        assert success(answers, 3) >= 0.9, [(a.query.text, a.results[:3]) for a in answers if a.rank is None]


@pytest.mark.parametrize(
    ("path", "query"),
    [("/en/", "how long does it take to get my money back if somebody stole it from my account while i was abroad"),
     ("/", "我在国外的时候手机被偷了账户里的钱被别人转走了现在登录不了也收不到验证码应该怎么办才能把钱追回来")],
)  # fmt: skip
def test_a_large_site_loads_few_parts_for_a_long_query_and_none_twice(
    page: Page, in_parts: str, path: str, query: str
) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url.rpartition("/assets/search/")[2]))
    search(page, in_parts + path)
    for end in range(0, len(query), 12):
        page.fill("#search-field", query[:end])
        page.wait_for_timeout(250)
    page.fill("#search-field", query)
    page.locator("#search-results a").first.wait_for()
    page.wait_for_timeout(1000)
    parts = [name for name in loaded if "/terms/" in name or "/documents/" in name]
    assert len(set(parts)) == len(parts)
    assert len([name for name in parts if "/terms/" in name]) <= 36


def test_nothing_of_search_is_loaded_before_it_is_used(page: Page, address: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url.rpartition("/")[2]))
    page.goto(f"{address}/contact/", wait_until="networkidle")
    assert not [name for name in loaded if name.startswith(("search.", "zh.", "en."))]
    page.keyboard.press("Control+k")
    page.locator("#search[data-ready]").wait_for()
    assert [name.split(".")[0] for name in loaded if name.startswith(("search.", "zh.", "en."))] == ["search", "zh"]
    before = len(loaded)
    page.fill("#search-field", "忘记密码")
    assert page.locator("#search-results a").count() > 0
    assert len(loaded) == before


@pytest.mark.parametrize(
    ("path", "asked", "slug"),
    [("/", "忘记密码", "recovery/forgot-password/"), ("/en/", "forgot+password", "recovery/forgot-password/")],
)
def test_the_address_of_a_search_opens_it(page: Page, address: str, path: str, asked: str, slug: str) -> None:
    page.goto(f"{address}{path}?q={asked}")
    page.locator("#search-results a").first.wait_for()
    assert slug in first(page)
    inside = page.locator("#search-results > *")
    assert set(inside.evaluate_all("found => found.map((element) => element.localName)")) == {"a"}


def test_keys_lead_through_the_results_and_back_and_out(page: Page, address: str) -> None:
    search(page, f"{address}/en/", "forgot password")
    results = page.locator("#search-results a")
    page.keyboard.press("ArrowDown")
    expect(results.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#search-field")).to_be_focused()
    expect(page.locator("#search-status")).to_have_text(f"{results.count()} results")
    page.keyboard.press("Escape")
    expect(page.locator("#search")).not_to_be_visible()
    search(page, f"{address}/en/", "forgot password")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/recovery/forgot-password/**")


def test_a_slash_in_a_field_stays_a_slash(page: Page, address: str) -> None:
    search(page, f"{address}/", "")
    page.keyboard.type("a/b")
    expect(page.locator("#search-field")).to_have_value("a/b")


@pytest.mark.parametrize(
    "pasted", ["+44 20 7946 0999", "help@okpay-support.example", "https://okpay-login.example/a", "@okpay_help"]
)
def test_a_pasted_contact_is_offered_to_the_checker(page: Page, address: str, pasted: str) -> None:
    search(page, f"{address}/en/hours/", pasted)
    offer = page.locator("#search-offers a").first
    assert pasted in offer.inner_text()
    if not pasted.startswith("@"):
        assert page.locator("#search-results a").count() == 0
    offer.click()
    page.wait_for_url("**/en/contact/verify/#q=*")
    expect(page.locator("[data-widget=checker] textarea")).to_have_value(pasted)
    expect(page.locator("[data-results] > li[data-verdict]")).not_to_have_count(0)


@pytest.mark.parametrize(
    ("path", "query", "channels"),
    [
        ("/", "客服电话", ["phone.urgent", "phone.general"]),
        ("/", "电话号码是多少？", ["phone.urgent", "phone.general"]),
        ("/", "在线客服", ["chat"]),
        ("/", "更换手机号", []),
        ("/en/", "OKPay phone number", ["phone.urgent", "phone.general"]),
        ("/en/", "open now", ["phone.urgent", "chat", "phone.general"]),
        ("/en/", "change phone number", []),
    ],
)
def test_a_channel_asked_for_by_name_stands_first(
    page: Page, address: str, path: str, query: str, channels: list[str]
) -> None:
    search(page, address + path, query)
    found = page.locator("#search-offers [data-channel]")
    assert found.evaluate_all("found => found.map((element) => element.dataset.channel)") == channels


@pytest.mark.parametrize(
    ("path", "query", "at", "states"),
    [
        ("/", "现在有人吗", "12:00", ["正在服务，全天开放", "正在服务，18:00 结束", "正在服务，18:00 结束"]),
        ("/", "电话", "03:00", ["正在服务，全天开放", "现在休息，09:00 开始服务"]),
        ("/en/", "phone number", "12:00", ["Open now, day and night", "Open now, closes at 18:00"]),
        ("/en/", "is anyone there", "03:00", ["Open now, day and night", *["Closed now, opens at 09:00"] * 2]),
    ],
)
def test_a_channel_says_whether_it_is_open(
    browser: Browser, address: str, path: str, query: str, at: str, states: list[str]
) -> None:
    context = browser.new_context(timezone_id="Asia/Shanghai")
    page = context.new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(f"2026-11-23T{at}+08:00"))
    page.goto(f"{address}{path}?q={query}")
    expect(page.locator("#search-offers [data-channel-state]")).to_have_text(states)
    offers_first = "document.querySelector('#search-offers').compareDocumentPosition"
    assert page.evaluate(f"{offers_first}(document.querySelector('#search-results')) & 4")
    context.close()


@pytest.mark.parametrize(("path", "home"), [("/no/such/page/", "/"), ("/en/no/such/page/", "/en/")])
def test_the_page_that_was_not_found_can_be_searched_from(browser: Browser, address: str, path: str, home: str) -> None:
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    page.goto(address + path)
    page.locator("form input[name=q]:visible").fill("OKPay")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{home}?q=OKPay")
    page.locator("#search-results a").first.wait_for()
    context.close()


def test_what_is_found_in_the_other_language_only_is_offered_there(page: Page, address: str) -> None:
    search(page, f"{address}/", "forgot password")
    assert page.locator("#search-results a").count() == 0
    page.locator("#search-offers a").click()
    page.wait_for_url("**/en/?q=forgot%20password")
    page.locator("#search-results a").first.wait_for()
    assert "/en/" in page.locator("#search-results a").first.evaluate("link => link.href")


@pytest.mark.parametrize(("path", "query"), [("/", "天气预报"), ("/en/", "weather forecast"), ("/en/", "qwrtzp")])
def test_nothing_found_says_so_and_offers_people(page: Page, address: str, path: str, query: str) -> None:
    search(page, address + path, query)
    expect(page.locator("#search-status")).to_contain_text(query)
    assert page.locator("#search-results a").count() == 0
    for target in ("help-now/", "contact/", "faq/"):
        expect(page.locator(f'#search-start a[href$="{target}"]')).to_be_visible()


def test_searches_are_remembered_only_when_the_reader_wants(page: Page, address: str) -> None:
    search(page, f"{address}/en/", "close account")
    page.keyboard.press("Enter")
    page.wait_for_url("**/account/close/**")
    assert page.evaluate("localStorage.length") == 0
    search(page, f"{address}/en/")
    page.check("#search-remember")
    page.fill("#search-field", "close account")
    page.locator("#search-results a").first.click()
    page.wait_for_url("**/account/close/**")
    search(page, f"{address}/en/")
    expect(page.locator("#search-recent li")).to_have_text(["close account"])
    page.uncheck("#search-remember")
    assert page.evaluate("localStorage.length") == 0


def test_the_whole_phone_is_used_and_the_home_field_opens_it(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True)
    page = context.new_page()
    page.goto(f"{address}/en/")
    page.locator("[data-search-field]").tap()
    page.locator("#search[data-ready]").wait_for()
    page.keyboard.type("lost phone")
    assert "recovery/lost-phone/" in first(page)
    box = page.locator("#search").bounding_box()
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 320, 640)
    assert page.evaluate("document.getElementById('search').scrollWidth") <= 320
    context.close()


def test_without_javascript_the_field_leads_to_all_questions(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/en/")
    page.fill("#hero-search", "lost phone")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/faq/?q=lost+phone")
    context.close()


def test_an_excerpt_never_ends_in_half_an_address() -> None:
    text = "写信到 support@mail.okpay.example 说明经过"
    for length in range(6, len(text)):
        assert shortened(text, length) in ("写信到…", "写信到 support@mail.okpay.example…") or (
            "说" in shortened(text, length)
        )
