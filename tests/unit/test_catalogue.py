"""Messages and hints in Chinese: complete, with the same fields, and Chinese all through."""

from __future__ import annotations

import ast
import json
import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from checkout import ROOT
from helpcenter.cli import main
from helpcenter.source import catalogue, reporters
from helpcenter.source.message import Message, joined, message_and_hint, pack, unpack
from helpcenter.source.problem import Problem

CHINESE = catalogue.entries("zh")
SOURCES = sorted((ROOT / "hooks").rglob("*.py"))
_FROM_ELSEWHERE = ("libyaml", "expat")
"""Sections of the catalogue with words of libraries, which stand nowhere in the code."""


_PUT_TOGETHER = {
    "a sentence of {length} characters; easy words have {most} characters",
    "a sentence of {length} words; easy words have {most} words",
    "public services",
    "put each between <!-- has {name} --> and <!-- end -->, with {{{{ instead.{name} }}}} behind <!-- else -->",
    "reply times",
    "write the words themselves, or {{ brand }}",
    "{before} and {one}",
    "{before} or {one}",
    "{old!r} leads to {new!r}, which leads back",
    "{old!r} leads to {new!r}, which leads on",
    "{channel} is out of service from {begin} until {end}",
    "{region!r} has a number",
    "{region!r} is no region",
}
"""What the code puts together of a beginning and one of two ends."""
_WITH_MESSAGES = ("Finding", "Misuse", "Slip", "Problem", "problem")


def patterns() -> Iterator[tuple[str, str]]:
    """Every pattern that the code makes a message of, with its file."""
    for file in SOURCES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Message" and node.args:
                parts = [node.args[0]]
                if isinstance(node.args[0], ast.IfExp):
                    parts = [node.args[0].body, node.args[0].orelse]
                yield from ((str(part.value), file.name) for part in parts if isinstance(part, ast.Constant))
            elif isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in _WITH_MESSAGES:
                texts = (one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str))
                yield from ((text, file.name) for text in texts if " " in text)


def fields(pattern: str) -> set[str]:
    """The names that values are filled in for; the braces of a token, of YAML or of a heading's id are none."""
    return set(re.findall(r"(?<!\{)\{(\w+)(?:!r|:\w+)?\}", pattern.replace("{{", "{ {")))


@pytest.mark.parametrize("pattern", sorted({pattern for pattern, _ in patterns()}))
def test_each_message_has_a_chinese_one_with_the_same_fields(pattern: str) -> None:
    for half in pattern.split("; ") if pattern not in CHINESE else [pattern]:
        assert half in CHINESE, f"hooks/helpcenter/source/catalogues/zh.po lacks {half!r}"
        assert fields(half) == fields(CHINESE[half])


def test_the_catalogue_says_nothing_twice_and_nothing_is_left_of_messages_that_are_gone() -> None:
    text = (catalogue.FOLDER / "zh.po").read_text(encoding="utf-8")
    ours = re.sub(rf"(?ms)^#\. (?:{'|'.join(_FROM_ELSEWHERE)})$.*?(?=^#\. )", "", text)
    ids = [json.loads(found) for found in re.findall(r'^msgid (".+")$', ours, re.MULTILINE)]
    assert len(ids) == len(set(ids))
    nodes = (node for file in SOURCES for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    constants = {str(node.value) for node in nodes if isinstance(node, ast.Constant)}
    code = constants | {half for one in constants for half in one.split("; ", 1)}
    assert sorted(set(ids) - {""} - code - _PUT_TOGETHER) == []


@pytest.mark.parametrize("english", sorted(CHINESE))
def test_chinese_has_no_english_but_code_that_stands_in_both(english: str) -> None:
    chinese = CHINESE[english]
    if english == chinese:
        assert english.startswith("{command} ") or not re.search("[a-z]", re.sub(r"\{\w+\}", "", english))
        return
    assert re.search(r"[\u4e00-\u9fff，：]", chinese)
    for word in re.findall(r"[A-Za-z]{3,}", re.sub(r"\{\w+\}", "", chinese)):
        assert word in english or word in ("UTC", "README"), f"{word} in {chinese}"


def test_a_locale_in_chinese_is_read_as_posix_orders_them() -> None:
    assert catalogue.of_environment({}) == "en"
    assert catalogue.of_environment({"LANG": "zh_CN.UTF-8"}) == "zh"
    assert catalogue.of_environment({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}) == "en"
    assert catalogue.of_environment({"LANG": "en_GB", "LC_ALL": "zh"}) == "zh"
    assert catalogue.of_environment({"LANG": "de_DE.UTF-8"}) == "en"
    assert catalogue.of_environment({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}) == "en"


MESSAGE = Message(
    "from {today} on: {message}",
    today="2026-12-01",
    message=Message("translate {text!r} in {path}", text="a {b}", path="x"),
)


def test_a_message_is_its_english_text_and_keeps_its_parts_in_cache_and_pickle() -> None:
    assert MESSAGE == "from 2026-12-01 on: translate 'a {b}' in x"
    for copy in (unpack(json.loads(json.dumps(pack(MESSAGE)))), pickle.loads(pickle.dumps(MESSAGE))):
        assert copy == MESSAGE
        assert catalogue.translated(copy, "zh") == "从 2026-12-01 起：把“a {b}”译进 x"
    assert unpack(pack("plain")) == "plain"


def test_what_has_no_translation_stays_english() -> None:
    assert catalogue.translated("no such message", "zh") == "no such message"
    assert catalogue.translated(Message("no such {name}", name="x"), "zh") == "no such x"


def test_parts_are_joined_and_errors_halved_in_either_language() -> None:
    assert joined(["zh", "en", "de"]) == "zh and en and de"
    assert catalogue.translated(joined(["zh", "en"], "or"), "zh") == "zh 或 en"
    assert message_and_hint("wrong; mend it") == ("wrong", "mend it")
    error = Message("{word} has {count} characters; write as many syllables", word="银行", count=2)
    assert [catalogue.translated(half, "zh") for half in message_and_hint(error)] == [
        "“银行”有 2 个字",
        "写同样多的音节",
    ]


PROBLEM = Problem("docs/zh/a.md", 1, 1, "dead-link", Message("{text!r} is a reference link", text="a"), "write it flat")


def test_reports_are_in_the_language_and_json_is_not() -> None:
    assert (
        reporters.as_text([PROBLEM], language="zh")
        == "docs/zh/a.md:1:1: “a”是引用式链接 (dead-link)\n    做法： 改写成简单的样子"
    )
    assert "::“a”是引用式链接%0A做法： 改写成简单的样子" in reporters.as_github([PROBLEM], "zh")
    assert json.loads(reporters.as_json([PROBLEM]))[0]["message"] == "'a' is a reference link"
    folded = reporters.as_folded_text([PROBLEM] * 6, language="zh")
    assert folded.endswith("另见： docs/zh/a.md:1:1, docs/zh/a.md:1:1, docs/zh/a.md:1:1，另外还有 2 处")


@pytest.mark.parametrize(
    ("options", "environment"), [(["--language", "zh"], {}), ([], {"LC_ALL": "zh_CN.UTF-8"})], ids=["option", "locale"]
)
def test_check_speaks_the_language_that_is_asked_for(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], environment: dict[str, str]
) -> None:
    monkeypatch.chdir(tiny)
    article = tiny / "docs/zh/recovery/lost-phone.md"
    article.write_text(article.read_text(encoding="utf-8") + "\n[这里]()\n", encoding="utf-8")
    result = CliRunner(env={"LC_ALL": "C", **environment}).invoke(main, ["check", *options])
    assert "这个链接没有目标" in result.output
    assert "篇文章：" in result.output
    assert result.exit_code == 1
    missing = CliRunner(env={"LC_ALL": "C", **environment}).invoke(main, ["check", *options, "docs/nothing"])
    assert "helpcenter: 没有 docs/nothing\n    做法： 写项目里的一个文件或文件夹" in missing.output
    assert missing.exit_code == 2
