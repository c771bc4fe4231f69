"""A part of a text that depends on what an organisation has names something that can be missing, and it is closed.

Bad:

    <!-- has caht -->找在线客服：{{ chat }}。<!-- end -->
    <!-- has caht -->Use live chat: {{ chat }}.<!-- end -->
    <!-- has chat -->Use live chat: {{ chat }}.          (and no end)

Good:

    <!-- has chat -->找在线客服：{{ chat }}。<!-- else -->请{{ instead.chat }}。<!-- end -->
    <!-- has chat -->Use live chat: {{ chat }}.<!-- else -->Please {{ instead.chat }}.<!-- end -->

Why: a name that is nowhere is a part that nobody ever reads, and a part without an end hides the rest of the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from helpcenter.content.project import Project
from helpcenter.facts import GROUPS, WHOLE, Facts
from helpcenter.source import asset_files, conditions, product_folder, text_file, yaml_document
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, near_match
from helpcenter.source.text_file import Source


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """The articles and the files published beside them, as they are written."""
    known: set[str] = set()
    articles = list(project.all_articles())
    written = [article.written for article in articles if article.written]
    for source in (*written, *asset_files.read(project.root)):
        found, wrong = conditions.parts(source)
        yield from ((source.path, one) for one in wrong)
        for part in found:
            known = known or _names(project)
            if part.needs not in known:
                yield source.path, _unknown(part.needs, source, part.start, known)
    for article in articles:
        if article.matter and article.matter.needs and article.matter.needs not in (known := known or _names(project)):
            place = article.source.offset(article.front.place_of_value(("needs",)))
            yield article.path, _unknown(article.matter.needs, article.source, place, known)


def _unknown(name: str, source: Source, offset: int, known: Set[str]) -> Finding:
    near = near_match(name, known)
    hint = (
        Message("write {near}", near=near) if near else "name a channel, an account, … by its id in data/channels.yml"
    )
    return Finding(
        source.position(offset), Message("nothing that an organisation may have is called {name!r}", name=name), hint
    )


def _names(project: Project) -> set[str]:
    """What this organisation has, what its overlay removes, and what the product's own data has."""
    facts = project.facts
    names = {*facts.present, *facts.absent, *facts.fallbacks, *WHOLE, "workdays"}
    names |= {f"calendar.{name}" for name in facts.schedules}
    return names | _of_product(facts)


def _of_product(facts: Facts) -> set[str]:
    found: set[str] = set()
    for file, groups in (("channels", (*GROUPS, "regions")), ("holidays", ("calendars",))):
        source, _ = text_file.read(product_folder.product(), f"data/{file}.yml")
        data = yaml_document.parse(source).data
        for group in groups:
            prefix = {"regions": "region.", "calendars": "calendar."}.get(group, "")
            found |= {prefix + name for name in data.get(group) or ()} if isinstance(data, dict) else set()
    return found
