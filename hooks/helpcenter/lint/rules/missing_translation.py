"""Every article exists in each language, with the same questions in the same order.

Bad:

    docs/zh/account/close.md without docs/en/account/close.md
    zh: ## 会收费吗？ {#fee}      en: (no such question)

Good:

    docs/zh/account/close.md and docs/en/account/close.md, each with {#fee}

Why: a missing page would be published as Chinese under /en/, and a missing answer is a wrong one.
"""

from __future__ import annotations

from collections.abc import Iterator

from helpcenter.content.project import Sources
from helpcenter.facts.languages import SOURCE, TRANSLATIONS
from helpcenter.source.message import Message
from helpcenter.source.problem import FILE_START, Finding

_PAIRS = tuple(pair for locale in TRANSLATIONS for pair in ((SOURCE, locale), (locale, SOURCE)))


def check_sources(sources: Sources) -> Iterator[tuple[str, Finding]]:
    """A missing file is reported at its counterpart, a missing question at the question without one."""
    for locale, other in _PAIRS:
        for slug, article in sources.articles[locale].items():
            twin = sources.articles[other].get(slug)
            path = f"docs/{other}/{slug}.md"
            if twin is None:
                yield (
                    article.path,
                    Finding(FILE_START, Message("there is no {path}", path=path), Message("write {path}", path=path)),
                )
                continue
            ids = [heading.id for heading in twin.headings if heading.level == 2]
            own = [heading for heading in article.headings if heading.level == 2 and heading.id]
            for heading in own:
                if heading.id not in ids:
                    message = Message("{path} has no heading {{#{id}}}", path=path, id=heading.id)
                    yield (
                        article.path,
                        Finding(
                            heading.place,
                            message,
                            Message("translate {text!r} in {path}", text=heading.text, path=path),
                        ),
                    )
            if locale != SOURCE and [h.id for h in own] != ids and {h.id for h in own} == set(ids):
                first = next((h for h, name in zip(own, ids, strict=False) if h.id != name), own[0])
                message = Message("the order of questions differs from {path} from here on", path=path)
                yield article.path, Finding(first.place, message, Message("keep this order: {ids}", ids=", ".join(ids)))
