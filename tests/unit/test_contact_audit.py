"""The firewall over a built folder: what traces to a fact passes, everything else is told with its article."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpcenter.artifacts.search.shards import packed
from helpcenter.output import contact_audit
from helpcenter.recognizers.multi_search import any_of
from projects import valid_project

BAD = [
    ("<p>请拨打 400-000-0001</p>", "phone"),
    ("<p>4<b>00</b>-000-0001</p>", "phone"),
    ('<a href="tel:+442079460111">x</a>', "number"),
    ('<a href="mailto:other@okpay.example">x</a>', "mailbox"),
    ('<a href="https://okpay-login.example/">x</a>', "address"),
    ('<a href="//evil.example/">x</a>', "address"),
    ('<a href="java&#115;cript:go()">x</a>', "scheme"),
    ('<img alt="打 400-000-0001" src="a.png">', "phone"),
    ('<img src="https://cdn.example/a.png">', "address"),
    ('<p onclick="go()">x</p>', "handler"),
    ("<img\n  ONERROR = 'x'>", "handler"),
    ('<p style="color:red">x</p>', "style"),
    ("<p>微信号：okpayhelp</p>", "account"),
    ("<p>客服 24 小时在线</p>", "claim"),
    ("<p>周一至周五 08:00–17:00</p>", "hours"),
    ('<script type="application/ld+json">{"telephone": "+1-202-555-0111"}</script>', "phone"),
    ('<script type="application/ld+json">{"url": "https://okpay-help.example/"}</script>', "address"),
    ("<script>go(atob('NDAwLTAwMC0wMDAx'))</script>", "script"),
    ('<script src="https://okpay-login.example/a.js"></script>', "address"),
    ('<style>@import "https://okpay-login.example/a.css";</style>', "link"),
    ('<p style="background: url(https://okpay-login.example/a.png)">x</p>', "link"),
    ('<a href="mailto:support@okpay.example?cc=help@okpay-login.example">x</a>', "mailbox"),
    ('<script data-type="json" type="module">go()</script>', "script"),
    ('<style>p::after { content: "400-" "000-" "\\30 001" }</style>', "phone"),
    ("<!-- 400-000-0001 -->", "phone"),
    ("<p>打 +44 20 7946 01234</p>", "phone"),
    ("<p>打 +44 20 7946 0123 4</p>", "phone"),
    ("<p>Ring +44 20 7946 0123 (4)</p>", "phone"),
    ("<p>Ring +44 20 7946 0123 (24 hours a days)</p>", "phone"),
    ("<p>support@okpay.example.test</p>", "email"),
    ("<p>help-support@okpay.example</p>", "email"),
    ("<p>okpay.example.help.test</p>", "link"),
    ("<p>my-okpay.example</p>", "link"),
    ("<p>https://okpay.example/chats</p>", "link"),
    ("<p>4<wbr>00<!-- x -->-000-<b></b>0001</p>", "phone"),
    ("<template><p>400-<b>000</b>-0001</p></template>", "phone"),
    ('<template><a href="tel:+442079460111">x</a></template>', "number"),
    ('<noscript><img src="https://cdn.example/a.png"></noscript>', "address"),
    ("<textarea>400-000-0001</textarea>", "phone"),
    ("<iframe srcdoc=\"<a href='https://okpay-login.example/'>x</a>\"></iframe>", "address"),
    ("<a href=https://okpay-login.example/>x</a>", "address"),
    ("<?php 400-000-0001 ?>", "phone"),
    ("<script>go()", "script"),
    ("<style>p::after { content: '→' }</style>", "style"),
    ('<meta content="We reply within two days" name="description">', "claim"),
]
GOOD = [
    '<a href="tel:+442079460123">+44 20 7946 0123</a>',
    '<a href="mailto:support@okpay.example?subject=x">support@okpay.example</a>',
    "<p>旧热线 +44 20 7946 0999 已停用</p>",
    '<a href="../index.html#x">周一至周五 09:00–18:00（北京时间）</a>',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 0001"><path d="M400 000 0001"/></svg>',
    "<p>2026-11-22，10,000 元，订单 20261122</p>",
    '<script type="application/ld+json">{"@context": "https://schema.org", "telephone": "+442079460123"}</script>',
    "<h2>客服 24 小时在线吗？</h2>",
    '<p>style="color:red" onclick=</p><a title="onclick=" data-style="1">x</a>',
    '<a href="https://okpay.example/">x</a>',
    "<p>在okpay.example登录。打+44 20 7946 0123。</p>",
    "<p>Ring +44 20 7946 0123 (24 hours a day).</p>",
    "<script src='a.js'> </script>",
    '<script type="application/json">{"text": "The page\\nokpay.example\\nWrite to support@okpay.example."}</script>',
]


def page(project: Path, body: str, name: str = "recovery/lost-phone/index.html") -> list[str]:
    file = project / "built" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"<html><body>{body}</body></html>" if name.endswith("html") else body, encoding="utf-8")
    found = contact_audit.audit(project / "built", valid_project(project))
    return [f"{one.path}: {one.message}" for one in found]


@pytest.mark.parametrize(("body", "word"), BAD)
def test_what_no_fact_holds_is_told_with_its_article(tiny: Path, body: str, word: str) -> None:
    found = page(tiny, body)
    assert found and all(one.startswith("docs/zh/recovery/lost-phone.md: ") for one in found)
    assert any(f"the {word}" in one for one in found)


@pytest.mark.parametrize("body", GOOD)
def test_what_traces_to_a_fact_passes(tiny: Path, body: str) -> None:
    assert page(tiny, body) == []


def test_what_pages_share_is_judged_with_what_it_stands_beside(tiny: Path) -> None:
    """A piece of a page that is harmless by itself: not where a tag, a comment or hours go on behind it."""
    shared = '<ul>\n<li>x</li>\n<li title="y">09:00</li>\n</ul>\n'
    assert page(tiny, shared) == []
    assert page(tiny, shared + "<p>x</p>\n", "index.html") == []
    assert any("the hours" in one for one in page(tiny, f"{shared}<p>–17:00</p>\n", "contact/index.html"))
    assert page(tiny, f"<p><!-- {shared} 400-000-0001 --></p>", "hours/index.html")
    assert page(tiny, f"<script>go('{shared}', \"400-000-0001\")</script>", "faq/index.html")


def test_what_is_wrong_is_told_on_every_page_that_shares_it(tiny: Path) -> None:
    """A page's own pieces are read in one, those that it shares one by one."""
    body = "</div>\n<div>".join(wrong for wrong, _ in BAD)
    told = [page(tiny, f"<div>{own}</div>\n<div>{body}</div>\n", f"{own}.html") for own in "abc"]
    each = [[one.partition(" ")[2] for one in told[2] if one.startswith(f"{own}.html")] for own in "abc"]
    assert len(each[0]) > 20 and each[0] == each[1] == each[2]


def test_a_sentence_ends_what_a_number_may_go_on_in(tiny: Path) -> None:
    assert page(tiny, '{"text": "It began in 2026.\\n400 payments were made.\\n1234 is no code."}', "a.json") == []
    assert page(tiny, '{"text": "Call 400\\n000 0001"}', "a.json")
    assert page(tiny, "- **400**-000-0001\n- x\n", "a.md")


@pytest.mark.parametrize(
    "copy",
    [
        "## 打 400-000-0001 {#a}\n",
        "## a {#okpay-login}\n\nokpay-login.example\n",
        "| 打 | 400-000-0001 |\n|---|---|\n| a | b |\n",
        "| a | b |\n|---|---|\n| 400- | 000-0001 |\n",
        "[打电话](tel:+442079460111)\n",
        "[官网](https://okpay-login.example/a)\n",
        "看[400](a.md)-000-0001\n",
        '!!! danger "400-000-0001"\n    x\n',
    ],
)
def test_a_markdown_copy_is_read_as_its_page_and_with_where_its_links_lead(tiny: Path, copy: str) -> None:
    assert page(tiny, copy, "a.md")


def test_what_was_right_before_is_judged_again_where_it_may_claim_something(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contact_audit, "_BATCH", 1)
    page(tiny, '{"text": "客服 24 小时在线"}', "a.json")
    assert page(tiny, "<p>客服 24 小时在线</p>", "b/index.html")


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("assets/js/a.js", 'show("400-" + "000-0001")'),
        ("assets/js/a.js", "location.href = 'https://okpay-login.example/'"),
        ("assets/css/a.css", 'p::after { content: "400-" "000-" "\\30 001" }'),
        ("a.json", '{"text": "<a href=\\"tel:+442079460111\\">x</a>"}'),
        ("a.html", "\0<p>400-000-0001</p>"),
    ],
)
def test_scripts_style_sheets_and_markup_in_data_are_read_too(tiny: Path, name: str, body: str) -> None:
    assert page(tiny, body, name)


def test_syntax_of_a_script_is_no_contact(tiny: Path) -> None:
    assert page(tiny, "`${list.map((item) => item.id)} ${(at) => { if (at) add(86400000); }}`", "assets/js/a.js") == []


def test_feeds_and_texts_are_read_too(tiny: Path) -> None:
    assert page(tiny, "Call 400-000-0001", "llms.txt")
    assert page(tiny, '{"value": "400-000-0001"}', "contact.json")


@pytest.mark.parametrize("name", ["_headers", "_redirects", "robots.txt", "_hosting/Caddyfile", "_hosting/nginx.conf"])
def test_a_file_without_an_ending_is_read_too(tiny: Path, name: str) -> None:
    assert page(tiny, "Contact: mailto:help@okpay-help.example\n/x https://okpay-login.example/ 302\n", name)
    assert page(tiny, "/*\n\tCache-Control: max-age=31536000\n\tX-Frame-Options: DENY\n", name) == []


def test_a_name_in_a_caddyfile_is_no_account(tiny: Path) -> None:
    assert page(tiny, "\t@open path /contact.json\n\theader @open Allow *\n", "_hosting/Caddyfile") == []


def test_a_number_that_goes_on_in_the_next_line_of_a_card_is_one(tiny: Path) -> None:
    assert page(tiny, "BEGIN:VCARD\r\nTEL;TYPE=work:+4420\r\n 79460123\r\nEND:VCARD\r\n", "contact.vcf") == []
    assert page(tiny, "BEGIN:VCARD\r\nTEL;TYPE=work:+4420\r\n 79460111\r\nEND:VCARD\r\n", "contact.vcf")


def test_numbers_of_documents_in_a_large_search_are_none_to_call(tiny: Path) -> None:
    name = "search/en/terms/ad.6bd9547e.json"
    listed = packed(dict.fromkeys(range(3, 17), 2))
    assert listed == "e e 6 6 6 6 6 6 6 6 6 6 6 6 6"
    assert page(tiny, f'{{"address":"{listed}","alone":4}}', name) == []
    assert page(tiny, '"college com complain"', "search/en/words/c.6bd9547e.json") == []
    assert page(tiny, '{"address":"4 400 000 0001"}', name)
    assert page(tiny, f'{{"address":"{listed}"}}', "contact.json")


def test_a_value_as_long_as_a_table_is_known(tiny: Path) -> None:
    words = ["| a row " * 200, "| a row " * 199 + "| another"]
    assert any_of(words).fullmatch(words[1])
