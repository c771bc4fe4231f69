"""Whose a contact is: ours only where it is a published one, written plainly and with nothing added to it.

The verdicts are those of the checker in the page (overrides/assets/js/checker/), whose cases in tests/cases/checker/
run through both; what the checker calls a look-alike or foreign is `not_ours` here, with what it resembles.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from helpcenter.assistant.answers import JudgedContact, Verdict
from helpcenter.assistant.find_contacts import find_contacts, grown, stands_alone
from helpcenter.assistant.known_contacts import Known, skeleton
from helpcenter.recognizers import addresses
from helpcenter.recognizers.contacts import Literal

_EXIT_CODES = ("00", "001", "002", "011", "0011")
"""What is dialled before an international number (ITU-T E.164 appendix), where a text has no plus."""
_PLAIN_NUMBER = re.compile(r"(?:tel:)?\(?\+?[0-9](?:[ \u00a0().,/\-\u2010-\u2013]{0,3}[0-9])*\)?", re.IGNORECASE)
_TRUNK = re.compile(r"\(\s?0\s?\)")
_PLAIN = re.compile(r"[\x21-\x7e]+")
_OUR_LINK = re.compile(r"(?:https?://)?([a-z0-9.-]+?)(?::443)?(/[^?#]*)?([?#].*)?", re.IGNORECASE)
_ADDRESS_INSIDE = re.compile(r"https?:|//|%2f%2f|%3a%2f|[?&#=]www\.|\\|%5c", re.IGNORECASE)
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u206f\u00ad\ufeff]")
_EXTENSION = re.compile(r"\s*(?:转|轉|分机|分機|内线|內線|按|extension|ext|x|#|[,，;；]+)[.:：=]?\s*\d", re.IGNORECASE)
_MOST = 100
"""Contacts that are judged; no message has more."""


def judged(text: str, known: Sequence[Known]) -> tuple[JudgedContact, ...]:
    """Every contact of a text, in order; the same one once."""
    found = find_contacts(text, known)
    turned = re.search(r"[\u202a-\u202e\u2066-\u2069]", text) is not None
    seen: dict[tuple[str, str], JudgedContact] = {}
    starts = {one.start for one in found}
    for literal in found[:_MOST]:
        one, answer = literal, _judge(literal, text, known)
        whole = grown(one, text) if answer.verdict == "not_ours" and one.kind == "phone" else None
        if whole and (other := _judge(whole, text, known)).verdict != "not_ours":
            one, answer = whole, other
        if answer.verdict != "not_ours" and (turned or not stands_alone(one, text, starts)):
            answer = _not_ours(one, answer.value)
        seen.setdefault((one.kind, one.text), answer)
    return tuple(seen.values())


def _judge(one: Literal, text: str, known: Sequence[Known]) -> JudgedContact:
    if one.kind == "phone":
        return _judge_phone(one, text, known)
    if one.kind == "email":
        return _judge_email(one, text, known)
    return _judge_link(one, text, known) if one.kind == "link" else _judge_account(one, text, known)


def _answer(one: Literal, verdict: str, match: Known, note: str = "") -> JudgedContact:
    notes = ". ".join(filter(None, (match.note, note)))
    values = {"text": one.text, "kind": one.kind, "value": match.value, "names": match.names, "note": notes}
    return JudgedContact.model_validate(values | {"verdict": verdict})


def _not_ours(one: Literal, similar: str | None) -> JudgedContact:
    note = f"It resembles {similar}, which is published; it is not that, nor to be corrected into it" if similar else ""
    verdict: Verdict = "not_ours"
    values = {"text": one.text, "kind": one.kind, "verdict": verdict, "similar_to": similar, "note": note}
    return JudgedContact.model_validate(values)


def _judge_phone(one: Literal, text: str, known: Sequence[Known]) -> JudgedContact:
    phones = [entry for entry in known if entry.kind == "phone"]
    written = _INVISIBLE.sub("\N{REPLACEMENT CHARACTER}", one.text).strip()
    narrow = (
        unicodedata.normalize("NFKC", written)
        if re.fullmatch(r"[\uff00-\uff5e\s!-~\u2010-\u2013]+", written)
        else written
    )
    plain = _PLAIN_NUMBER.fullmatch(narrow) is not None
    digits = re.sub(r"\D", "", _TRUNK.sub("", narrow))
    plus = "+" in narrow[:6]
    whole = {digits} | (
        {digits.removeprefix(code) for code in _EXIT_CODES if digits.startswith(code)} if not plus else set()
    )
    whole.discard("")
    if plain and not _EXTENSION.match(text, one.end):
        for entry in phones:
            if entry.verdict == "public" and entry.value == narrow:
                return _answer(one, "public", entry)
            if entry.verdict != "public" and entry.forms & whole:
                return _answer(one, entry.verdict, entry)
        for entry in phones:
            if not plus and digits in entry.inside:
                verdict = "inside" if entry.verdict == "ours" else entry.verdict
                return _answer(one, verdict, entry, "Only when dialled inside its own country")
    ours = [entry for entry in phones if entry.verdict != "public"]
    return _not_ours(one, _nearest_number(re.sub(r"\D", "", one.plain) or digits, ours))


def _nearest_number(digits: str, phones: Sequence[Known]) -> str | None:
    """The published number that one resembles: one or two digits differ, some are missing, or more follow."""
    if len(digits) < 7:
        return None
    for entry in phones:
        for form in (*entry.forms, *entry.inside):
            if digits.endswith(form[-8:]) or digits.startswith(form) or _distance(digits, form) <= 2:
                return entry.value
    return None


def _judge_email(one: Literal, text: str, known: Sequence[Known]) -> JudgedContact:
    address = re.sub(r"^mailto:", "", one.text, flags=re.IGNORECASE)
    mailboxes = [entry for entry in known if entry.kind == "email"]
    hosts = [entry for entry in known if entry.kind == "host"]
    name, _, host = address.lower().rpartition("@")
    hidden = _shown_for(one, text)
    if _PLAIN.fullmatch(address) and not hidden:
        for entry in mailboxes:
            if address.lower() in entry.forms:
                return _answer(one, entry.verdict, entry)
        for entry in hosts:
            if host in entry.forms and host.startswith("mail.") and re.fullmatch(r"[a-z0-9][a-z0-9._-]*", name):
                return _answer(one, entry.verdict, entry, "A sender of automatic notices; it takes no mail")
    nearest = _alike(address, mailboxes) or next((mailboxes[0].value for e in hosts if host in e.forms), None)
    return _not_ours(one, nearest or _alike(host, hosts))


def _shown_for(one: Literal, text: str) -> bool:
    """Whether another address is shown in front of this one: "support@… <somebody@…>", [text](address)."""
    before = text[: one.start]
    shown = re.search(
        r"[\"“]?([^\"“”<>\n,;，；]{0,80})[\"”]?\s{0,3}[<＜]$|\[([^\[\]\n]{1,200})\]\($|>?([^<>]{0,200})$", before
    )
    label = (shown[1] or shown[2] or "") if shown else ""
    return "@" in label or "＠" in label or re.search(r"[a-z0-9-]+\.[a-z]{2,}", label, re.IGNORECASE) is not None


def _judge_link(one: Literal, text: str, known: Sequence[Known]) -> JudgedContact:
    places = [entry for entry in known if entry.kind in ("link", "host")]
    written = _OUR_LINK.fullmatch(one.text)
    if (
        written
        and one.text.isascii()
        and not _ADDRESS_INSIDE.search((written[2] or "") + (written[3] or ""))
        and not _shown_for(one, text)
    ):
        host = written[1].lower()
        page = (host + (written[2] or "")).rstrip("/").lower()
        for entry in sorted(places, key=lambda entry: entry.kind == "host"):
            if (page if entry.kind == "link" else host) in entry.forms:
                return _answer(one, entry.verdict, entry)
    hosts = [entry for entry in places if entry.kind == "host"]
    host = re.sub(r"^[a-z][a-z+.-]*[:：][/\\]*", "", one.plain, flags=re.IGNORECASE)
    return _not_ours(one, _alike(host, hosts))


def _judge_account(one: Literal, text: str, known: Sequence[Known]) -> JudgedContact:
    accounts = [entry for entry in known if entry.kind == "account"]
    typed = one.text.strip().removeprefix("@")
    named = addresses.network(text[max(0, one.start - 24) : one.start])
    same = [entry for entry in accounts if typed.lower() in entry.forms]
    if same and _PLAIN.fullmatch(typed):
        there = [entry for entry in same if not named or entry.network == named]
        if there:
            return _answer(one, there[0].verdict, there[0])
    return _not_ours(one, same[0].value if same else _alike(typed, accounts))


def _alike(value: str, known: Sequence[Known]) -> str | None:
    """The published value that a text imitates: nearly the same letters, or the name of ours inside."""
    drawn = skeleton(value)
    for entry in known:
        if _distance(drawn, skeleton(entry.value)) <= 2:
            return entry.value
    for entry in known:
        name = skeleton(re.split(r"[.@-]", entry.value.rpartition("@")[2])[0])
        if len(name) > 3 and name in drawn:
            return entry.value
    return None


def _distance(one: str, other: str) -> int:
    """Levenshtein distance; beyond 2 it is only known to be more."""
    if abs(len(one) - len(other)) > 2:
        return 3
    before = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, theirs in enumerate(other, 1):
            now.append(min(before[column] + 1, now[-1] + 1, before[column - 1] + (letter != theirs)))
        before = now
    return before[-1]
