"""An Easy Read twin says what its article says: each step of the sections that it names, each warning, with the same tokens
and no amount of its own. Its screens are named after what they tell: `{#ID-2}` is step 2 of section ID (`{#ID-2-b}` goes
on with it), `{#ID-warning}` its warning, `{#ID}` the rest. Each screen has a drawing.

Bad:

    ## 冻结账户 {#lost-first-1}        (and no screen for step 2 of the section)
    打 {{ phone.general }}。           (step 1 of the article names {{ phone.urgent }})
    easy_from: {lost-first: "5e24ea2a"}   (of an older text)

Good:

    ## 打给我们 {#lost-first-1}
    打 {{ phone.urgent }}。
    python3 dev.py translated easy/lost-phone   (after bringing the twin up to date)

Why: who reads the easy view is whom fraud aims at most. A step or a warning that is missing there, or stays there when
the article has moved on, is found by nobody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from helpcenter.content.article import Article, Section, as_written
from helpcenter.content.front_matter import FrontMatter
from helpcenter.content.project import Sources
from helpcenter.lint import section_amounts
from helpcenter.recognizers import quantities
from helpcenter.recognizers.normalize import TOKEN_PATTERN
from helpcenter.source.command_name import command_name
from helpcenter.source.message import Message
from helpcenter.source.problem import FILE_START, Finding, near_match

_PART = re.compile(r"(\d+)(?:-[a-z])?|(warning)|")
_WARNING = 10_000
"""The warning of a section stands behind its steps."""
_RENEW = "bring it up to date, then: {command} translated {slug}"


def check_sources(sources: Sources) -> Iterator[tuple[str, Finding]]:
    """Twins without an article, and articles of another kind that name one."""
    for article in sources.all_articles():
        if article.matter and (article.matter.kind == "easy" or article.matter.easy_of):
            yield from ((article.path, finding) for finding in _alone(article, article.matter, sources))


def _alone(article: Article, matter: FrontMatter, sources: Sources) -> Iterator[Finding]:
    if matter.easy_of is None:
        if any(section.heading for section in article.sections):
            yield Finding(FILE_START, "the Easy Read twin names no article", "write easy_of: recovery/lost-phone")
        return
    whole = sources.articles[article.locale].get(matter.easy_of)
    if whole is None or matter.kind != "easy":
        near = near_match(matter.easy_of, sources.articles[article.locale])
        place = article.front.place_of_value(("easy_of",))
        message = (
            Message("there is no article {slug!r}", slug=matter.easy_of)
            if whole is None
            else "only an article of kind easy is a twin"
        )
        yield Finding(
            place, message, Message("write {near}", near=near) if near and whole is None else "write kind: easy"
        )


def check_twin(article: Article, whole: Article) -> Iterator[Finding]:
    """Compares a twin with the article of its own language."""
    matter = article.matter
    if matter is None:
        return
    screens = [section for section in article.sections if section.heading]
    yield from _digests(article, matter, whole)
    named = {section.key: section for section in whole.sections if section.key in matter.easy_from}
    parts = _parts(screens, named)
    for screen in screens:
        if screen.key not in matter.drawings:
            yield Finding(
                screen.place,
                Message("the screen {key!r} has no drawing", key=screen.key),
                Message("add it to drawings: {key}: …", key=screen.key),
            )
        if screen not in parts:
            message = Message("the screen {key!r} belongs to no step of the sections in easy_from", key=screen.key)
            yield Finding(screen.place, message, "name it after its section and step, such as {#lost-first-2}")
    order = [parts[screen] for screen in screens if screen in parts]
    if order != sorted(order, key=lambda one: ([*named].index(one[0]), one[1])):
        yield Finding(
            FILE_START,
            Message("the screens stand in another order than {path}", path=whole.path),
            "tell the steps in its order",
        )
    for key, section in named.items():
        yield from _section(section, {screen: part for screen, (own, part) in parts.items() if own == key}, whole)
    yield from _amounts(article, whole, parts)


def _digests(article: Article, matter: FrontMatter, whole: Article) -> Iterator[Finding]:
    present = {section.key: section.digest for section in as_written(whole).sections}
    for key, digest in matter.easy_from.items():
        if present.get(key) != digest:
            state = Message("has changed since it was told in easy words" if key in present else "is no more")
            place = article.front.place(("easy_from", key))
            yield Finding(
                place,
                Message("the section {key!r} of {path} {state}", key=key, path=whole.path, state=state),
                Message(_RENEW, command=command_name(), slug=article.slug),
            )


def _parts(screens: Sequence[Section], named: Mapping[str, Section]) -> dict[Section, tuple[str, int]]:
    """The section that each screen retells, and the number of its step: 0 is what stands above the steps."""
    parts = {}
    for screen in screens:
        for key in sorted(named, key=len, reverse=True):
            rest = screen.key.removeprefix(key).removeprefix("-")
            part = _PART.fullmatch(rest) if screen.key == key or screen.key.startswith(f"{key}-") else None
            if part:
                parts[screen] = key, int(part[1]) if part[1] else _WARNING if part[2] else 0
                break
    return parts


def _section(section: Section, screens: Mapping[Section, int], whole: Article) -> Iterator[Finding]:
    """Each step of the section, then its warning."""
    steps = [block for block in section.blocks if block.kind == "step"]
    wanted = {
        number: (Message("step {number}", number=number), block.place.line, _tokens(block.text))
        for number, block in enumerate(steps, 1)
    }
    warned = next((at for at, block in enumerate(section.blocks) if block.kind == "warning"), None)
    if warned is not None:
        warning = section.blocks[warned]
        text = " ".join(
            [warning.text, *(block.text for block in section.blocks[warned + 1 :] if block.kind == "paragraph")]
        )
        wanted[_WARNING] = (Message("the warning"), warning.place.line, _tokens(text))
    for number, (what, line, tokens) in wanted.items():
        own = [screen for screen, part in screens.items() if part == number]
        where = f"{whole.path}:{line}"
        if not own:
            name = f"{section.key}-{'warning' if number == _WARNING else number}"
            yield Finding(
                FILE_START,
                Message("no screen tells {what} of {where}", what=what, where=where),
                Message("add a screen {{#{name}}}", name=name),
            )
            continue
        found = {token for screen in own for token in _tokens("\n".join(screen.lines))}
        for token in sorted(tokens - found):
            yield Finding(
                own[0].place,
                Message("{what} lacks the token {{{{ {token} }}}} of {where}", what=what, token=token, where=where),
                Message("add {{{{ {token} }}}}", token=token),
            )
        for token in sorted(found - tokens):
            message = Message(
                "{what} has the token {{{{ {token} }}}}, and {where} has not", what=what, token=token, where=where
            )
            yield Finding(own[0].place, message, Message("remove {{{{ {token} }}}}, or add it there", token=token))
    for screen, number in screens.items():
        if number and number not in wanted:
            what = Message("warning") if number == _WARNING else Message("step {number}", number=number)
            yield Finding(
                screen.place,
                Message("{path} has no {what} in its section {key!r}", path=whole.path, what=what, key=section.key),
                "remove this screen",
            )


def _amounts(article: Article, whole: Article, parts: Mapping[Section, tuple[str, int]]) -> Iterator[Finding]:
    if not quantities.known(article.locale):
        return
    theirs = {one.section.key: one for one in section_amounts.of(whole)}
    for own in section_amounts.of(article):
        if own.section in parts:
            other = theirs[parts[own.section][0]]
            for one in section_amounts.unmatched(own.amounts, other.amounts, other.text, article.locale):
                message = Message(
                    "{text!r} is not in the section {key!r} of {path}",
                    text=one.text,
                    key=other.section.key,
                    path=whole.path,
                )
                yield Finding(own.position(one), message, "write the same amount in both")


def _tokens(text: str) -> set[str]:
    return {*TOKEN_PATTERN.findall(text)} - {"brand"}
