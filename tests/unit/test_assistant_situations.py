"""`next_step`: a situation in a reader's own words gives its steps, and an unclear one is asked about."""

from __future__ import annotations

import pytest

from assistant_tools import tools
from projects import real_project

SITUATIONS = [
    ("money is leaving my account", "en", "money-leaving"),
    ("money-leaving", "en", "money-leaving"),
    ("my phone was stolen", "en", "phone-lost"),
    ("I can't log in", "en", "cannot-sign-in"),
    ("account frozen", "en", "account-restricted"),
    ("a caller says he is from OKPay", "en", "someone-contacted-me"),
    ("withdrawal has not arrived", "en", "payment-stuck"),
    ("钱被转走了", "zh", "money-leaving"),
    ("手机丢了", "zh-Hans", "phone-lost"),
    ("登录不上", "zh_CN", "cannot-sign-in"),
    ("账户被冻结", "zh", "account-restricted"),
    ("有人自称客服", "zh", "someone-contacted-me"),
    ("提现没到账", "zh", "payment-stuck"),
]


@pytest.mark.parametrize(("words", "language", "situation"), SITUATIONS)
def test_a_situation_in_a_readers_words_gives_its_steps(words: str, language: str, situation: str) -> None:
    answer = tools().next_step(words, language)
    assert (answer.status, answer.situation and answer.situation.id) == ("answered", situation)
    assert answer.page.endswith(f"help-now/#{situation}")
    assert "1. " in answer.steps and ".md" not in answer.steps and "](" in answer.steps


@pytest.mark.parametrize(("words", "language"), [("hello", "en"), ("", "en"), ("天气", "zh"), ("help", "fr")])
def test_an_unclear_situation_is_asked_about(words: str, language: str) -> None:
    answer = tools().next_step(words, language)
    assert (answer.status, answer.steps) == ("unclear", "")
    assert [one.id for one in answer.situations] == list(real_project().facts.flows)
