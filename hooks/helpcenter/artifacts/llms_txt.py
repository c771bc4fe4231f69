"""`llms.txt` (llmstxt.org) and a Markdown copy of each article: tokens resolved, each fact with its validity.

A copy stands beside its page (`/recovery/lost-phone.md`, `/index.md`). Its links are whole addresses, those between
articles lead from copy to copy, and its first line names the index of all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from helpcenter.artifacts import copy_links, icalendar, vcard
from helpcenter.artifacts.commonmark import commonmark
from helpcenter.content import addresses, navigation, suppressions, topics
from helpcenter.content.article import Article
from helpcenter.content.project import Project
from helpcenter.content.review_dates import review_date
from helpcenter.content.special_pages import ANNOUNCEMENTS, HOLIDAYS, HOME
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.facts.channels import Account, AnyChannel, App, Domain, Mail, Phone
from helpcenter.l10n import announcements, calendar_formats, tokens
from helpcenter.l10n.languages import language
from helpcenter.l10n.wording import Wording
from helpcenter.source.parallel import map_halves


def copy_path(slug: str, locale: Locale) -> str:
    """Where the copy of an article is published."""
    return ("" if locale == LOCALES[0] else f"{locale}/") + f"{slug}.md"


def files(project: Project) -> dict[str, str]:
    """The index of each language, and all copies."""
    found = {index_path(locale): index(project, locale) for locale in LOCALES}
    articles = [article for article in project.all_articles() if article.matter]
    return found | dict(map_halves(partial(_copies, project), articles))


def _copies(project: Project, articles: Sequence[Article]) -> list[tuple[str, str]]:
    return [(copy_path(article.slug, article.locale), markdown(article, project)) for article in articles]


def index_path(locale: Locale) -> str:
    """Where the index of a language is published: at the top of its pages, which are those that it covers."""
    return addresses.address("llms.txt", locale).rstrip("/")


def indexes(site_url: str) -> dict[str, str]:
    """For each language the folder of its pages and the address of its index, longer folders first."""
    base = urlsplit(site_url).path
    found = {base + addresses.address(HOME.slug, locale): base + index_path(locale) for locale in LOCALES}
    return dict(sorted(found.items(), key=lambda one: -len(one[0])))


def index(project: Project, locale: Locale) -> str:
    """Return llms.txt of a language.

    The name, what this is, what assistants are asked to do, the files with contacts, the index of each other language
    (llmstxt.org names no way to say that), and a link to each copy with its description.
    """
    facts, brand = project.facts, project.facts.brand
    wording = Wording(facts, project.vocabulary, locale)
    home = project.articles[locale].get(HOME.slug)
    lines = [f"# {brand.site_name[locale]}", ""]
    if home and home.matter:
        lines += [f"> {_plain(home.matter.description, project, locale)}", ""]
    lines += [wording["for_assistants"], ""]
    lines += _header(project, locale)
    lines += [f"- {language(other).name}: {brand.site_url}{index_path(other)}" for other in LOCALES if other != locale]
    lines += [f"- {name}: {brand.site_url}{name}" for name in ("contact.json", "assistant-questions.json")]
    lines.append(f"- hours.ics: {brand.site_url}{icalendar.path(locale)}")
    lines += [f"- vCard {version}: {brand.site_url}{vcard.path(locale, version)}" for version in vcard.VERSIONS]
    lines.append("")
    sections = [(section.title or wording["home"], section.slugs) for section in navigation.sections(project, locale)]
    articles = project.articles[locale].items()
    easy = tuple(slug for slug, article in articles if article.matter and article.matter.kind == "easy")
    for heading, slugs in [*sections, *([(wording["easy"], easy)] if easy else [])]:
        lines += [f"## {heading}", ""]
        for slug in slugs:
            matter = project.articles[locale][slug].matter if slug in project.articles[locale] else None
            if matter:
                address = f"{brand.site_url}{copy_path(slug, locale)}"
                title, about = (_plain(words, project, locale) for words in (matter.title, matter.description))
                lines.append(f"- [{title}]({address}): {about}")
        lines.append("")
    return "\n".join(lines)


def markdown(article: Article, project: Project) -> str:
    """An article as CommonMark: its text, its address, the day of its review, and the facts that it names."""
    locale, reviewed = article.locale, review_date(project, article)
    brand, wording = project.facts.brand, Wording(project.facts, project.vocabulary, locale)
    body = "\n".join(article.source.lines[article.body_line - 1 :]).strip()
    rendered = tokens.render_markdown(suppressions.without(body), project.vocabulary, locale)
    page = f"{brand.site_url}{addresses.address(article.slug, locale)}"
    copy = f"{brand.site_url}{copy_path(article.slug, locale)}"
    text = copy_links.absolute(commonmark(tokens.as_of_the_build(rendered)), copy, page)
    title, _, rest = text.partition("\n")
    lines = [
        title,
        "",
        f"> {wording['copy_index'].replace('{index}', brand.site_url + index_path(locale))}",
        rest,
        "",
        *_topic(project, article),
        *_announcements(project, article),
        "---",
        "",
        *_header(project, locale),
        f"- {page}",
        *([f"- {wording['reviewed']}{language(locale).colon}{reviewed}"] if reviewed else []),
        *(f"- {line}" for line in _facts(article, project)),
    ]
    return "\n".join(lines) + "\n"


def _topic(project: Project, article: Article) -> list[str]:
    """On the page that opens a section, what the build adds: the copies of its articles with their answers."""
    entries = [
        f"- [{entry.title}]({project.facts.site_url}{copy_path(entry.slug, article.locale)}): {entry.answer}"
        for entry in topics.topic(project, article.slug, article.locale)
    ]
    return [*entries, ""] if entries else []


def _announcements(project: Project, article: Article) -> Iterator[str]:
    """On the pages of announcements and of holidays, what the build adds: each one with its days, the latest first."""
    if article.slug not in (ANNOUNCEMENTS.slug, HOLIDAYS.slug):
        return
    locale = article.locale
    for one in announcements.every(project.facts):
        last = (one.end - timedelta(seconds=1)).date()
        days = calendar_formats.dates(one.start.date(), last, locale)
        yield f"- **{one.title[locale]}**{language(locale).colon}{one.text[locale]} ({days})"
    yield ""


def _header(project: Project, locale: Locale) -> list[str]:
    wording = Wording(project.facts, project.vocabulary, locale)
    return [f"- {wording['sample_note']}"] if project.facts.sample else []


def _facts(article: Article, project: Project) -> Iterator[str]:
    """Each fact that the article names, with its validity: since when, confirmed when, known until when."""
    body = "\n".join(article.source.lines[article.body_line - 1 :])
    named = (found.path for found in tokens.scan(body) if isinstance(found, tokens.Token))
    return filter(None, (_fact(path, project, article.locale) for path in dict.fromkeys(named)))


def _fact(path: str, project: Project, locale: Locale) -> str:
    """A fact and its validity; "" for one without, or without a value."""
    text = project.vocabulary[path][locale] if path in project.vocabulary else ""
    held = validity(path, project, Wording(project.facts, project.vocabulary, locale), locale) if text else ""
    stated = held and text != project.facts.not_published[locale]
    return f"{text}{language(locale).colon}{held}" if stated else ""


def validity(path: str, project: Project, wording: Wording, locale: Locale) -> str:
    """Since when a fact holds, when it was confirmed, and until when it is known; "" for one without any of that."""
    group, _, name = path.partition(".")
    comma = language(locale).comma
    if group == "hours":
        until = project.timetables[name].known_until
        as_of = f"{wording['as_of']} {project.today}"
        return f"{as_of}{comma}{wording['known_until']} {_day(until, project)}" if until else as_of
    known = project.facts
    for records in (known.channels, known.accounts, known.domains, known.apps):
        record = records.get(path) or records.get(path.rpartition(".")[0])
        if record:
            since = known.since(_typed(record, path.rpartition(".")[2]), record.since)
            return f"{wording['valid_since']} {since}{comma}{wording['confirmed_on']} {record.confirmed}"
    return f"{wording['as_of']} {project.today}" if group in ("reply_time", "promise", "limit") else ""


def _typed(record: AnyChannel | Account | Domain | App, region: str) -> str:
    """What a reader types or dials of a record; of a phone line in a region."""
    if isinstance(record, Phone):
        return record.numbers.get(region, record.numbers["international"])
    if isinstance(record, Mail):
        return record.address
    return f"https://{record.host}/" if isinstance(record, Domain) else record.url


def _day(until: datetime, project: Project) -> date:
    return (until - timedelta(seconds=1)).astimezone(ZoneInfo(project.facts.brand.zone)).date()


def _plain(text: str, project: Project, locale: Locale) -> str:
    return tokens.render_plain(text, project.vocabulary, locale)
