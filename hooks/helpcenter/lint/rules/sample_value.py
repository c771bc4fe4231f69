"""A production build holds no value of the sample: nothing reserved, no placeholder, no brand or notice of its own.

Bad:

    channels: {phone.urgent: {numbers: {international: "+442079460123"}}}     # in an operator's overlay
    brand: {legal_name: {zh: 示例公司, en: Sample company}}
    (no `brand:` in the overlay at all)

Good:

    brand: {name: {zh: 安澜银行, en: Anlan Bank}, …}
    retired: {retired.hotline: null}

Why: a reader who calls a number that nobody owns loses the minutes that count, and whoever registers a placeholder's
name later receives what frightened people write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpcenter.content.project import Project
from helpcenter.facts import Facts, Phone, reserved_ranges
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding

_PHONE = re.compile(r"\+\d{7,15}")
_HOST = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_PLACEHOLDER = re.compile(
    r"示例|样例|占位|待填|待补充|\b(?:sample|placeholder|lorem ipsum|to be (?:confirmed|announced))\b"
    r"|\b(?:TODO|TBD|TBC|FIXME|XXX+)\b|@?\bexample\b|-example\b",
    re.IGNORECASE,
)
_FOR_EXAMPLE = re.compile(r"\b(?:for|an) example\b", re.IGNORECASE)
_ONLY_IN_SAMPLE = re.compile(r"sample_[a-z_]+")


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """Every text of the facts. Silent in a sample build."""
    facts = project.facts
    if facts.sample:
        return
    for at, _ in _strings(facts.trees["brand"].data["brand"], ("brand",)):
        tree = facts.trees["brand"]
        if tree.origin(at) is not facts.overlay:
            path, place = tree.origin(at).path, tree.place_of_value(at)
            hint: str = Message(
                "write your own {key}: below {parent}:", key=at[-1], parent=": ".join(map(str, at[:-1]))
            )
            yield path, Finding(place, Message("{at} is the sample's", at=".".join(map(str, at))), hint)
    for name in facts.notices:
        if not facts.own("notices", "notices", name):
            path, place = facts.place("notices", "notices", name)
            hint = Message("write notices: {{{name}: null}} in the overlay", name=name)
            yield path, Finding(place, Message("the notice {name!r} is the sample's", name=name), hint)
    for file, at, text in _texts(facts):
        if message := _flaw(text):
            tree = facts.trees[file]
            path, place = tree.origin(at).path, tree.place_of_value(at)
            yield (
                path,
                Finding(
                    place, message, Message("give {at} its real value, or null to remove it", at=".".join(map(str, at)))
                ),
            )


def check_facts(project: Project) -> Iterator[tuple[str, Finding]]:
    """What is said of an operator's own number or address."""
    facts = project.facts
    for at in _about_a_value(facts) if not facts.sample else ():
        if not facts.own("channels", *at):
            path, place = facts.place("channels", *at)
            message = Message("{key} of {parent} is the sample's", key=at[-1], parent=at[1])
            hint: str = Message("write your own {key}: below {parent}:", key=at[-1], parent=at[1])
            if at[-1] == "languages":
                message = Message("the languages of {parent} are the sample's", parent=at[1])
                hint = Message("write the languages in which {parent} is answered: `languages: [ar, en]`", parent=at[1])
            yield path, Finding(place, message, hint)
    if not facts.sample and facts.genuine_call and not facts.own("channels", "genuine_call"):
        path, place = facts.place("channels", "genuine_call")
        hint = "write your own genuine_call:, or null where your app shows nothing of the kind"
        yield path, Finding(place, "what the app shows during a genuine call is the sample's", hint)


def _about_a_value(facts: Facts) -> Iterator[tuple[str, str, str]]:
    """Properties of a number or an address that hold for the sample's value only."""
    for group in ("channels", "accounts", "domains", "apps"):
        for name, record in getattr(facts, group).items():
            yield group, name, "since"
            if group == "channels":
                yield group, name, "languages"
            if isinstance(record, Phone):
                yield group, name, "cost"
                if record.calls_out is not None:
                    yield group, name, "calls_out"
    for name in facts.senders:
        yield from (("senders", name, key) for key in ("since", "sender_names", "links"))


def _texts(facts: Facts) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    for file, tree in facts.trees.items():
        for at, text in _strings(tree.data, ()):
            if not (file == "interface" and _ONLY_IN_SAMPLE.fullmatch(str(at[1]))):
                yield file, at, text


def _strings(data: object, at: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(data, str):
        yield at, data
    elif isinstance(data, dict | list):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _strings(value, (*at, key))


def _flaw(text: str) -> str:
    for number in _PHONE.findall(text):
        if reserved_ranges.phone(number):
            return Message("the number {number!r} is reserved for fiction; nobody answers it", number=number)
    for host in _HOST.findall(text):
        if reserved_ranges.host(host):
            return Message("the host {host!r} is reserved; it leads nowhere", host=host)
    placeholder = _PLACEHOLDER.search(_FOR_EXAMPLE.sub("", text))
    return (
        Message("{placeholder!r} in {text!r} is a placeholder", placeholder=placeholder[0], text=text)
        if placeholder
        else ""
    )
