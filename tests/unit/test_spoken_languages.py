"""The languages in which channels are answered: any that has a code and a name, and what readers are told of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pydantic import TypeAdapter, ValidationError

from helpcenter.facts import Facts
from helpcenter.facts.channels import AnyChannel
from helpcenter.facts.spoken_languages import SpokenLanguages
from helpcenter.l10n import answered_languages, formats
from projects import real_project

LANGUAGES = TypeAdapter(SpokenLanguages)


def spoken(**by_channel: tuple[str, ...]) -> Facts:
    """The facts of the sample, a channel answering in what its id (with _ for a point) is given, others in `rest`."""
    facts = real_project().facts
    channels: dict[str, AnyChannel] = {}
    for name, channel in facts.channels.items():
        codes = by_channel.get(name.replace(".", "_"), by_channel["rest"])
        channels[name] = channel.model_copy(update={"languages": codes})
    return replace(facts, channels=channels)


@pytest.mark.parametrize("codes", [["ar"], ["ar", "en"], ["zh", "en"], ["yue", "nb", "fil"]])
def test_any_language_with_a_code_and_a_name_is_taken(codes: list[str]) -> None:
    assert LANGUAGES.validate_python(codes) == tuple(codes)


@pytest.mark.parametrize(
    ("code", "instead"),
    [("AR", "ar"), ("zh-Hant", "zh"), ("ar-EG", "ar"), ("en_GB", "en"), ("eng", "en"), ("cmn", "zh"), ("iw", "he")],
)
def test_another_spelling_is_answered_with_the_right_one(code: str, instead: str) -> None:
    with pytest.raises(ValidationError, match=f"write {instead}"):
        LANGUAGES.validate_python([code])


@pytest.mark.parametrize("code", ["xx", "mul", "und", "zxx", "", " ", "arabic", "中文", "en\n", "1", "*"])
def test_what_is_no_language_is_refused(code: str) -> None:
    with pytest.raises(ValidationError, match=r"no code of a language|write en"):
        LANGUAGES.validate_python([code])


def test_each_is_named_once_and_one_at_least() -> None:
    for codes in ([], ["ar", "ar"]):
        with pytest.raises(ValidationError, match=r"no language is named|stands there twice"):
            LANGUAGES.validate_python(codes)


def test_names_are_those_of_the_interface_else_of_the_cldr() -> None:
    facts = real_project().facts
    assert formats.languages(facts.interface, ("ar", "en"), "zh") == "阿拉伯语、英语"
    assert formats.languages(facts.interface, ("zh", "yue", "ar"), "en") == "Chinese, Cantonese and Arabic"


def test_channels_that_answer_alike_are_told_at_once() -> None:
    facts = spoken(rest=("zh", "en"), email=("en", "zh"))
    assert answered_languages.all_channels(facts, "en") == "All channels answer in Chinese and English."
    assert answered_languages.all_channels(facts, "zh") == "所有渠道都能用中文、英语。"


def test_where_they_differ_each_is_named() -> None:
    facts = spoken(rest=("ar", "en"), phone_urgent=("ar",))
    told = answered_languages.all_channels(facts, "en")
    assert told.startswith("Channels answer in different languages: Urgent line: Arabic; Live chat, ")
    assert "No channel" not in told


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        ("zh", "所有渠道都能用阿拉伯语。没有渠道能用中文。"),
        ("en", "All channels answer in Arabic. No channel answers in English."),
    ],
)
def test_a_reader_whose_language_none_answers_in_is_told(locale: str, told: str) -> None:
    assert answered_languages.all_channels(spoken(rest=("ar",)), locale) == told


def test_a_channel_says_so_only_to_those_it_does_not_answer() -> None:
    chat = spoken(rest=("ar", "en")).channels["chat"]
    facts = real_project().facts
    assert answered_languages.other(facts, chat, "en") == ""
    assert answered_languages.other(facts, chat, "zh") == "能用阿拉伯语、英语，不能用中文"
