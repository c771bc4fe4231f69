"""Languages: what each of them consists of, and values that exist in each."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from checkout import ROOT
from helpcenter.content.project import read_project
from helpcenter.facts.base import LocalizedText
from helpcenter.facts.languages import LOCALES, SOURCE, TRANSLATIONS, Locale
from helpcenter.facts.terms import InterfaceFile, Term
from helpcenter.l10n.languages import language
from helpcenter.lint.rules import typed_claim
from helpcenter.recognizers import quantities, vocabulary
from helpcenter.source.problem import FILE_START

TEXT = TypeAdapter(LocalizedText)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_language_has_a_grammar_a_vocabulary_a_draft_and_articles(locale: str) -> None:
    assert language(locale).tag.startswith(locale)
    assert locale in vocabulary.LOCALES
    assert (ROOT / f"hooks/helpcenter/content/drafts/{locale}.md").is_file()
    assert (ROOT / f"docs/{locale}/index.md").is_file()


def test_the_source_comes_first() -> None:
    assert (SOURCE, *TRANSLATIONS) == LOCALES


def test_a_text_is_a_mapping_with_every_language_in_the_order_of_the_list() -> None:
    text = TEXT.validate_python({"en": " Sign in ", "zh": "登录"})
    assert list(text.items()) == [("zh", "登录"), ("en", "Sign in")]
    assert text == LocalizedText({"zh": "登录", "en": "Sign in"})
    assert hash(text) == hash(LocalizedText({"zh": "登录", "en": "Sign in"}))
    assert TEXT.dump_python(text, mode="json") == {"zh": "登录", "en": "Sign in"}


@pytest.mark.parametrize(
    ("value", "kind", "place"),
    [
        ({"zh": "登录"}, "missing", ("en",)),
        ({"zh": "登录", "en": " "}, "string_too_short", ("en",)),
        ({"zh": "登录", "en": "Sign in", "de": "Anmelden"}, "extra_forbidden", ("de",)),
        ("Sign in", "dict_type", ()),
    ],
)
def test_a_text_that_lacks_a_language_or_has_another_is_refused(value: object, kind: str, place: tuple) -> None:
    with pytest.raises(ValidationError) as refused:
        TEXT.validate_python(value)
    assert [(error["type"], error["loc"]) for error in refused.value.errors()] == [(kind, place)]


def test_records_by_language_are_validated_too() -> None:
    words = {"preferred": "freeze", "synonyms": ["lock"]}
    term = TypeAdapter(Term).validate_python({"zh": words, "en": words})
    assert term["en"].synonyms == ("lock",)


def test_a_locale_is_one_of_the_list() -> None:
    with pytest.raises(ValidationError, match="'zh' or 'en'"):
        TypeAdapter(Locale).validate_python("fr")


@pytest.mark.parametrize(
    ("zh", "en", "message"),
    [
        ("{count} 条", "results", "en lacks {count}; write the same placeholders as in zh"),
        ("条", "{{ brand }} has results", "en adds {{ brand }}; write the same placeholders as in zh"),
        ("{a} {b}", "{b} {a}, {b}", ""),
    ],
)
def test_strings_have_the_same_placeholders_in_every_language(zh: str, en: str, message: str) -> None:
    strings = {"interface": {"found": {"zh": zh, "en": en}}}
    if not message:
        assert InterfaceFile.model_validate(strings)
        return
    with pytest.raises(ValidationError) as refused:
        InterfaceFile.model_validate(strings)
    assert message in str(refused.value)


def test_amounts_of_a_language_without_a_vocabulary_are_not_guessed() -> None:
    assert not quantities.known("de")
    with pytest.raises(LookupError):
        quantities.of("48 Stunden", "de")


def test_a_language_without_a_vocabulary_is_one_note_for_its_writer(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vocabulary, "LOCALES", frozenset({"zh"}))
    [(path, note)] = typed_claim._without_vocabulary(read_project(tiny))
    assert (path, note.place, note.note) == ("mkdocs.yml", FILE_START, True)
    assert note.message == "claims and amounts in English are not recognised: it has no vocabulary"
    assert note.hint == "write hooks/helpcenter/recognizers/vocabulary/en/; until then read docs/en with care"
