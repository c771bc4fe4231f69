"""What messages ask of their readers, in Python and in JavaScript by the same table (tests/cases/messages/).

groups:
  - about: a code, asked for straight out
    verdict: danger        # of the page (test_messages.py); or a list of those allowed
    demands: [password]    # kinds that must be among those found
    messages: [...]
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from checkout import ROOT
from helpcenter.recognizers import json_tables
from helpcenter.recognizers.demands import find_demands

CASES = Path(__file__).resolve().parents[1] / "cases/messages"
FILES = sorted(CASES.glob("*.yml"))
RAW = json_tables.table("demands")
SCRIPT = """
import { readFileSync } from "node:fs";
import { findDemands } from "%s/demands.js";
import { tableOf } from "%s/demand-grammar.js";
const { table, letters, texts } = JSON.parse(readFileSync(0, "utf8"));
const known = tableOf(table, letters);
const found = texts.map((text) => findDemands(text, known).map((one) => [one.kind, one.start, one.end]));
process.stdout.write(JSON.stringify(found));
"""


def groups(file: Path) -> Iterator[dict[str, Any]]:
    """The groups of a file, those about contacts alone left out: they ask nothing."""
    for group in yaml.safe_load(file.read_text("utf-8"))["groups"]:
        if group["about"] != "contacts that are not ours":
            yield group


@pytest.mark.parametrize("file", [file for file in FILES if file.stem.startswith("danger")], ids=lambda file: file.stem)
def test_a_message_that_asks_for_something_dangerous_is_recognised(file: Path) -> None:
    foreign = ("test", "400-000-0001", "138 0000 0000")  # a warning of another kind: the contact is not ours
    missed = [
        (message, sorted(kinds))
        for group in groups(file)
        for message in group["messages"]
        if not (kinds := {one.kind for one in find_demands(message)}) >= set(group.get("demands", ()))
        or (not kinds and not any(sign in message for sign in foreign))
    ]
    assert missed == []


@pytest.mark.parametrize(
    "file", [file for file in FILES if file.stem.startswith("genuine")], ids=lambda file: file.stem
)
def test_a_genuine_notice_asks_for_nothing(file: Path) -> None:
    wrong = [
        (message, found) for group in groups(file) for message in group["messages"] if (found := find_demands(message))
    ]
    assert wrong == []


def test_python_and_javascript_find_the_same_at_the_same_place() -> None:
    texts = [message for file in FILES for group in groups(file) for message in group["messages"]]
    folder = (ROOT / "overrides/assets/js/checker").as_uri()
    done = subprocess.run(
        ["node", "--input-type=module", "-e", SCRIPT % (folder, folder)],
        input=json.dumps({"table": RAW, "letters": json_tables.table("look_alikes")["letters"], "texts": texts}),
        capture_output=True,
        text=True,
        check=True,
    )
    for text, theirs in zip(texts, json.loads(done.stdout), strict=True):
        ours = [[one.kind, _units(text, one.start), _units(text, one.end)] for one in find_demands(text)]
        assert ours == theirs, text


def _units(text: str, offset: int) -> int:
    """An offset in UTF-16 code units, as JavaScript counts."""
    return len(text[:offset].encode("utf-16-le")) // 2


@pytest.mark.parametrize(
    "text",
    [
        "We never ask for your code.",
        "Never share this code.",
        "不要告诉任何人",
        "验证码已发送至您的手机",
        "请于 11 月 30 日前完成",
    ],
)
def test_a_denial_advice_and_a_deadline_are_no_demands(text: str) -> None:
    assert find_demands(text) == ()


def test_the_span_is_that_of_the_words_as_they_were_written() -> None:
    text = "请 把 验-证-码 报给我，谢谢"
    [found] = find_demands(text)
    assert text[found.start : found.end] == "验-证-码 报给我"


def test_every_class_of_a_rule_has_words_and_every_word_stands_in_one_class_once() -> None:
    made = {"link", "amount", "phone"}
    for rule in (*RAW["rules"], *RAW["contexts"]):
        sequence, _, absent = rule.partition(" -- ")
        sequence, _, excluded = sequence.partition(" - ")
        steps, _, needed = sequence.partition(" & ")
        for step in [*steps.split()[1:], *needed.split(), *excluded.split(), *absent.split()]:
            assert set(step.lstrip(".+~^").split("/")) <= RAW["words"].keys() | made, rule
    for name, words in RAW["words"].items():
        every = words.split("|")
        assert len(every) == len(set(every)), name


def test_a_link_is_quoted_whole() -> None:
    text = "验证码发给我 https://a.test/b?c=1 谢谢"
    assert "https://a.test/b?c=1" in [text[one.start : one.end].strip() for one in find_demands(text)]


HOSTILE = [
    "a" * 50_000,
    "验" * 50_000,
    "先交保证金才能提现" * 5_000,
    "tell me the code " * 3_000,
    "a." * 20_000,
    "+1-" * 9_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:9])
def test_an_endless_text_ends(text: str) -> None:
    assert len(find_demands(text)) <= 200


@pytest.mark.parametrize(
    ("message", "kinds"),
    [
        ("请把短信验证码发到您的客服", {"password"}),
        ("请把密码传到您的客服", {"password"}),
        ("请把密码回复到您的客服", {"password"}),
        ("请把短信验证码发到您的手机", set()),
    ],
)
def test_what_is_sent_to_the_readers_own_device_is_no_demand(message: str, kinds: set[str]) -> None:
    assert {one.kind for one in find_demands(message)} == kinds
