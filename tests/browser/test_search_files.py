"""What search is fed with: texts cut as the browser cuts them, and the parts of a large site."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from checkout import ROOT
from helpcenter.artifacts.search import files as search_files
from helpcenter.artifacts.search import shards, words
from helpcenter.artifacts.search.documents import documents, shortened
from projects import real_project
from search_quality import ask, open_search, queries, success
from servers import serve


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
    for document in documents(real_project(), locale):
        yield from (document.title, document.description, document.lead, *document.asked_as)
        yield from (question.text for question in document.questions)


def test_a_large_site_is_written_in_parts_that_hold_every_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "LARGE", 10)
    written = search_files.files(real_project())
    base = json.loads(written["search/en.json"])
    documents_of = {name for name in written if name.startswith("search/en/documents/")}
    assert len(documents_of) == base["total"] == len(documents(real_project(), "en"))
    for key in base["keys"].split():
        assert "search/" + base["parts"].replace("*", f"terms/{key}") in written
    assert base["documents"] == []
    sent = gzip.compress(written["search/en.json"].encode())
    assert len(sent) < 24_000  # two thirds of it are the words of emergencies, which the first letters typed need


def test_a_small_site_has_its_answers_in_a_file_of_their_own() -> None:
    written = search_files.files(real_project())
    for locale in ("zh", "en"):
        index = json.loads(written[f"search/{locale}.json"])
        answers = json.loads(written[f"search/{index['answers']}"])
        assert [len(texts) for texts in answers] == [len(document[5]) for document in index["documents"]]
        found = [question.answer for document in documents(real_project(), locale) for question in document.questions]
        assert [text for texts in answers for text in texts] == found


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
        written = search_files.files(real_project())
    for path, content in written.items():
        target = copy / path
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
    page.on("request", lambda request: loaded.append(request.url.rpartition("/search/")[2]))
    open_search(page, in_parts + path)
    for end in range(0, len(query), 12):
        page.fill("#search-field", query[:end])
        page.wait_for_timeout(250)
    page.fill("#search-field", query)
    page.locator("#search-results a").first.wait_for()
    page.wait_for_timeout(1000)
    parts = [name for name in loaded if "/terms/" in name or "/documents/" in name]
    assert len(set(parts)) == len(parts)
    assert len([name for name in parts if "/terms/" in name]) <= 36


def test_an_excerpt_never_ends_in_half_an_address() -> None:
    text = "写信到 support@mail.okpay.example 说明经过"
    for length in range(6, len(text)):
        assert shortened(text, length) in ("写信到…", "写信到 support@mail.okpay.example…") or (
            "说" in shortened(text, length)
        )
