"""Tokens: what each place of a text makes of them."""

from __future__ import annotations

import pytest

from helpcenter.facts.base import LocalizedText
from helpcenter.l10n import tokens
from helpcenter.l10n.token_values import Value

VOCABULARY = {
    "brand": Value(LocalizedText.same("OKPay")),
    "phone.urgent": Value(LocalizedText.same("+44 20 7946 0123"), "tel:+442079460123"),
    "label.sign_in": Value(LocalizedText({"zh": "登录", "en": "Sign in"})),
    "limit.reset_link": Value(LocalizedText({"zh": "30 分钟", "en": "30 minutes"})),
}
NUMBER, LINK = "+44 20 7946 0123", "[+44 20 7946 0123](tel:+442079460123)"


@pytest.mark.parametrize(
    ("markdown", "rendered"),
    [
        ("call {{ phone.urgent }} now", f"call {LINK} now"),
        ("| {{phone.urgent}} | x |", f"| {LINK} | x |"),
        ("1. call {{ phone.urgent }}", f"1. call {LINK}"),
        ("## Call {{ phone.urgent }}? {#call}", f"## Call {NUMBER}? {{#call}}"),
        ("[dial {{ phone.urgent }}](../x.md)", f"[dial {NUMBER}](../x.md)"),
        ("![{{ phone.urgent }}](x.svg)", f"![{NUMBER}](x.svg)"),
        ("`{{ phone.urgent }}`", f"`{NUMBER}`"),
        ('text{ title="{{ phone.urgent }}" }', f'text{{ title="{NUMBER}" }}'),
        ("```\n{{ phone.urgent }}\n```\n{{ phone.urgent }}", f"```\n{NUMBER}\n```\n{LINK}"),
        ("{{ nothing.known }}", "{{ nothing.known }}"),
    ],
)
def test_a_token_is_a_link_in_running_text_and_plain_elsewhere(markdown: str, rendered: str) -> None:
    assert tokens.render_markdown(markdown, VOCABULARY, "en") == rendered


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("点 **{{ label.sign_in }}**，再看", "点**登录**，再看"),
        ("点 {{ label.sign_in }} 再看", "点登录再看"),
        ("在 {{ limit.reset_link }} 内", "在 30 分钟内"),
        ("用 {{ brand }} 付款", "用 OKPay 付款"),
        ("拨打 {{ phone.urgent }} 再说", f"拨打 {LINK} 再说"),
        ("1. {{ label.sign_in }} 后", "1. 登录后"),
    ],
)
def test_chinese_closes_up_between_chinese_and_keeps_the_space_beside_latin(written: str, read: str) -> None:
    assert tokens.render_markdown(written, VOCABULARY, "zh") == read


def test_english_keeps_its_spaces() -> None:
    assert tokens.render_markdown("Choose {{ label.sign_in }} now", VOCABULARY, "en") == "Choose Sign in now"


@pytest.mark.parametrize(
    "line",
    ["{{ a.b }}", "{{a}}", "## 标题 {#an-id}", "## Title { #id .c }", "a { b } c", "{ title=x }"],
)
def test_what_is_no_misuse_is_let_pass(line: str) -> None:
    assert [found for found in tokens.scan(line) if isinstance(found, tokens.Misuse)] == []


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("x {{ a", 3), ("x }} y", 3), ("{{ a|b }}", 1), ("{{ a() }}", 1), ("{{ A.b }}", 1), ("{% if %}", 1),
        ("{# note #}", 1), ("{{}}", 1), ("{{ a..b }}", 1), ("{{ a b }}", 1), ("{{{ a }}}", 1),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_token_is_a_misuse_at_its_place(line: str, column: int) -> None:
    first = next(found for found in tokens.scan(line) if isinstance(found, tokens.Misuse))
    assert first.start + 1 == column
