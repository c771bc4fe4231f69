"""What data/promises.yml denies is denied for good, in both languages, and no text asks for it all the same.

Bad:

    password: {sentence: {en: "{{ brand }} may ask for your password."}}
    把身份证正反面发到 {{ email }}，我们尽快核对。
    Have your password ready, and tell support the code you receive.
    never_title: {zh: "{{ brand }} 可能会", en: "{{ brand }} may"}

Good:

    password: {sentence: {en: "{{ brand }} never asks for your password."}}
    证件登录后在 **{{ label.upload_documents }}** 上传，不要发到 {{ email }}。
    Whoever asks you for the code isn't us.
    骗子会说：“把验证码念给客服。”

Why: the promises are how a reader tells support from a fraudster. One sentence that asks for a code, a fee or a
photo of papers makes every fraudster's next sentence believable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import ModuleType

from helpcenter.content.article import Article
from helpcenter.content.project import Project
from helpcenter.facts import FILES
from helpcenter.facts.languages import LOCALES
from helpcenter.facts.promises import Promise
from helpcenter.lint import published_text
from helpcenter.lint.scopes import Extracts
from helpcenter.recognizers import requests, vocabulary
from helpcenter.recognizers.code_strings import UNSEEN
from helpcenter.recognizers.lexicon import lowered
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, Position, shown
from helpcenter.source.text_file import Source

_NOT_READ = (("promises",), ("terms",), ("everyday",))
"""The promises themselves, and words that readers search for."""
DATA_WORDS = tuple(FILES)
"""What `check_data` reads: nothing but the words of these files of data/."""
_DENYING = (
    *("never_title", "closing_never", "never_hint", "checker_not_us", "checker_danger", "checker_now_stop"),
    *("checker_verdict_foreign", "checker_verdict_lookalike"),
)
"""Strings of the interface that say no; a list of the promises stands below the first two."""
_HINT = "say where it is safe instead, or put a fraudster's words in quotation marks"
_HEDGED = "hedged"
_PROMISE = re.compile(r"\{\{ *promise\.\w+ *\}\}")
_SENTENCE_END = re.compile(r"[。！？!?；;|:：]|\.(?=\s|$)|\}\}")
_WORD = re.compile(r"[\w-]+")


def extract_article(article: Article) -> Iterator[tuple[int, int, str, str]]:
    """Line, column, kind and sentence of each request that a promise may deny."""
    parts = article.passages
    for number, request in requests.find([part.text for part in parts]):
        yield *parts[number].place, request.kind, shown(request.text)
    words = vocabulary.module(article.locale, "requests")
    for part in parts if "promise." in article.source.text else ():
        if words and "promise." in part.text and (hedge := _hedged(part.text, words)):
            yield *part.place, _HEDGED, hedge


def _hedged(text: str, words: ModuleType) -> str | None:
    """The words beside the token of a promise that take it back in part."""
    for token in _PROMISE.finditer(text):
        before = lowered(_SENTENCE_END.split(text[: token.start()])[-1])
        after = lowered(_SENTENCE_END.split(text[token.end() :])[0])
        if found := re.search(words.HEDGE, before) or re.search(words.EXCEPTION, before):
            return shown(text[token.start() - len(before) : token.end()]) if before.strip() else found[0]
        if found := re.match(rf"\W*(?:{words.EXCEPTION}|{words.HEDGE})", after):
            return shown(text[token.start() : token.end() + found.end()])
    return None


def extract_asset(asset: Source) -> Iterator[tuple[int, int, str, str]]:
    """The same of a drawing or a template."""
    if asset.path.endswith((".svg", ".html", ".txt")):
        text = published_text.of_asset(asset).text.replace(UNSEEN, "\n")
        at = 0
        lines = []
        for line in text.split("\n"):
            lines.append((at, line))
            at += len(line) + 1
        for number, request in requests.find([line for _, line in lines]):
            yield *asset.position(lines[number][0]), request.kind, shown(request.text)


def check_data(project: Project) -> Iterator[tuple[str, Finding]]:
    """The promises, the strings that head them, and the requests in texts of data."""
    for name, promise in project.facts.promises.items():
        for part, locale, message, hint in _promise(name, promise):
            path, place = project.facts.place("promises", "promises", name, part, locale)
            yield path, Finding(place, message, hint)
    yield from _headings(project)
    denied = _denied(project)
    texts = [text for text in published_text.values(project) if text.at[:1] not in _NOT_READ]
    for number, request in requests.find([text.text for text in texts]):
        if request.kind in denied:
            found = texts[number]
            yield found.source.path, Finding(found.place, *_request(request.kind, shown(request.text)))


def check_project(project: Project, extracts: Extracts) -> Iterator[tuple[str, Finding]]:
    """Every request of the articles and drawings that a promise denies."""
    denied = _denied(project)
    for path, rows in extracts.items():
        for line, column, kind, text in rows:
            if kind == _HEDGED:
                message = Message("{text!r} takes a promise back", text=text)
                yield path, Finding(Position(line, column), message, "let the promise stand alone, as a sentence")
            elif kind in denied:
                yield path, Finding(Position(line, column), *_request(kind, text))


def _denied(project: Project) -> set[str]:
    return {*project.facts.promises, *requests.ALWAYS}


def _request(kind: str, text: str) -> tuple[str, str]:
    if kind in requests.ALWAYS:
        return Message("{text!r} is what a swindler would have us say", text=text), _HINT
    return Message("{text!r} asks for what promises.{kind} says we never do", text=text, kind=kind), _HINT


def _headings(project: Project) -> Iterator[tuple[str, Finding]]:
    for key in _DENYING:
        for locale in LOCALES:
            words = vocabulary.module(locale, "requests")
            if words and key in project.facts.interface:
                text = project.facts.interface[key][locale]
                if not re.search(words.SAYS_NO, lowered(text)):
                    path, place = project.facts.place("interface", "interface", key, locale)
                    hint = "write it as a denial: what stands with it is what we never do"
                    yield path, Finding(place, Message("{text!r} denies nothing", text=shown(text)), hint)


def _promise(name: str, promise: Promise) -> Iterator[tuple[str, str, str, str]]:
    """Part, language, message and hint of what is wrong with a promise, in languages that have a vocabulary."""
    for locale in LOCALES:
        if words := vocabulary.module(locale, "requests"):
            item, sentence = (lowered(text[locale]) for text in (promise.item, promise.sentence))
            yield from (("item", locale, *wrong) for wrong in _item(item, name, words))
            yield from (("sentence", locale, *wrong) for wrong in _sentence(sentence, item, words))


def _item(item: str, name: str, words: ModuleType) -> Iterator[tuple[str, str]]:
    if denial := re.search(words.DENIES, item):
        yield (
            Message("{denial!r} denies what “never” above it denies already", denial=denial[0]),
            "write what we never do, without a denial",
        )
    if hedge := re.search(words.HEDGE, item):
        yield Message("{hedge!r} weakens a promise", hedge=hedge[0]), "remove it: this never happens"
    for kind, *classes in words.REQUESTS:
        about = classes[1 if name == "call_first" else 0]
        if kind == name and not any(word.strip() in item for word in about):
            yield (
                Message("this is not about {name}", name=name),
                Message("name what is denied, such as {about!r}", about=about[0]),
            )
            return
        if kind == name:
            return


def _sentence(sentence: str, item: str, words: ModuleType) -> Iterator[tuple[str, str]]:
    denial = re.search(words.DENIES, sentence)
    if not denial:
        yield "this sentence denies nothing", "say that it never happens"
        return
    if hedge := re.search(words.HEDGE, sentence) or re.search(words.EXCEPTION, sentence):
        yield Message("{hedge!r} weakens a promise", hedge=hedge[0]), "remove it: this never happens"
    for part in re.split(words.PARTS, item):
        if named := _WORD.findall(part):
            last = named[-1] if named[-1].isascii() else named[-1][-2:]
            at = sentence.find(last)
            if at < 0:
                yield Message("it lacks {part!r} of its item", part=part.strip()), "name the same in both"
            elif at < denial.start():
                yield (
                    Message("{last!r} stands before the denial", last=last),
                    Message("begin with the denial, then name {last!r}", last=last),
                )
