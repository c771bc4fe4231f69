"""Addresses in text: their kinds and spans, and what only looks like one."""

from __future__ import annotations

import pytest

from helpcenter.recognizers import addresses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see help.okpay.example now", [("link", "help.okpay.example")]),
        ("see okpay.test", [("link", "okpay.test")]),
        ("a@okpay.example", [("email", "a@okpay.example")]),
        ("xn--fiqs8s.example", [("link", "xn--fiqs8s.example"), ("link", "xn--fiqs8s")]),
        ("ok.xn--zzz", [("link", "ok.xn--zzz"), ("link", "xn--zzz")]),
        ("xn--zzz", []),
        ("192.0.2.1", [("link", "192.0.2.1")]),
        ("version 192.0.2.1", []),
        ("版本 192.0.2.1", []),
        ("version of today 192.0.2.1", [("link", "192.0.2.1")]),
        ("999.0.2.1", []),
        ("e.g. this", []),
        ("x.y", []),
        ("readme.md", []),
        ("@okpay.help", [("account", "@okpay.help")]),
        ("微信：okpay_help", [("account", "okpay_help")]),
    ],
)
def test_an_address_is_found_with_its_kind(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(kind, text[start:end]) for kind, start, end in addresses.spans(text)] == expected
