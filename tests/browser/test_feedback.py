"""“Did this help?”: nothing but ways to write in the sample; yes, no and an edit link where the operator says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

import invented_bank
from helpcenter.facts.brand import Feedback
from servers import serve


@pytest.fixture(scope="session")
def bank(bank_project: Path) -> Path:
    """The site of the bank, which takes answers at /feedback."""
    return bank_project / "site"


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def article(request: pytest.FixtureRequest, browser: Browser, bank: Path) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=request.param)
    view = context.new_page()
    with serve(bank) as address:
        view.goto(f"{address}/recovery/account-frozen/", wait_until="networkidle")
        yield view
    context.close()


def test_yes_or_no_goes_to_the_operators_own_host_with_the_page(article: Page) -> None:
    sent: list[str] = []

    def answer(route) -> None:
        sent.append(f"{route.request.method} {route.request.post_data}")
        route.fulfill(status=200, body="ok")

    article.route("**/feedback", answer)
    article.get_by_role("button", name="没帮上").click()
    expect(article.locator("body")).to_contain_text(re.compile("收到了，谢谢你|^ok$"))
    assert sent == ["POST page=recovery%2Faccount-frozen&language=zh&helped=no"]


def test_an_answer_that_does_not_arrive_is_not_thanked_for(browser: Browser, bank: Path) -> None:
    context = browser.new_context()
    view = context.new_page()
    with serve(bank) as address:
        view.goto(f"{address}/en/recovery/account-frozen/", wait_until="networkidle")
        view.get_by_role("button", name="Yes").click()
        expect(view.locator(".feedback [role=status]")).to_have_text(re.compile("could not be sent"))
    context.close()


def test_the_article_can_be_edited_where_the_operator_keeps_it(bank: Path) -> None:
    for path, file in {"hours": "docs/zh/hours/index.md", "en/contact/phone": "docs/en/contact/phone.md"}.items():
        html = (bank / path / "index.html").read_text("utf-8")
        assert f'href="https://git.{invented_bank.DOMAIN}/help/edit/main/{file}"' in html


def test_the_sample_asks_nothing_and_offers_to_write(built: Path) -> None:
    html = (built / "en/contact/phone/index.html").read_text("utf-8")
    feedback = re.search(r'<section class="feedback".*?</section>', html, re.DOTALL)[0]
    assert "<form" not in feedback
    assert re.findall(r'href="([^"?]+)', feedback) == ["mailto:complaints@okpay.example", "../complaints/"]


@pytest.mark.parametrize(
    "wrong", [{"answers": "https://a.test/x"}, {"answers": "//a.test"}, {"edit": "https://a.test/edit"}]
)
def test_answers_leave_to_no_third_party(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError):
        Feedback(**wrong)
