"""The scripts that pages load, by address: each entry of overrides/assets/js/, joined with what it imports."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES
from helpcenter.l10n.brand_words import latin_words, with_brand
from helpcenter.l10n.wording import Wording
from helpcenter.pages import region_numbers
from helpcenter.pages.insights_notice import SEARCHES
from helpcenter.pages.script_bundle import bundle
from helpcenter.recognizers import demand_grammar
from helpcenter.source import product_folder

FOLDER = "assets/js/"
"""Where scripts lie below overrides/, and in the site: entries at its top, the modules that they import in folders."""
_EVERY_PAGE = f"{FOLDER}site.js"
_SEARCHES = f"{FOLDER}insights.js"
_OWN_HOST = f"overrides/{FOLDER}site/own-host.json"
_REGIONS = f"overrides/{FOLDER}early/regions.json"
_EASY = f"overrides/{FOLDER}easy/words.json"
_KEPT = f"overrides/{FOLDER}keep/words.json"
_BRAND = f"overrides/{FOLDER}composer/brand-words.json"
_DEMANDS = "hooks/helpcenter/recognizers/tables/demands.json"


def scripts(project: Project, addresses: Iterable[str]) -> dict[str, str]:
    """The text of each script, of which `addresses` are the source files; modules that are no entries are left out.

    Raises UnsupportedScript where modules cannot be joined.
    """
    entries = [address for address in addresses if address.endswith(".js") and "/" not in address.removeprefix(FOLDER)]
    insights = project.facts.active_insights
    if not insights or SEARCHES.isdisjoint(insights.keep):
        entries = [address for address in entries if address != _SEARCHES]
    return {address: script(project, address) for address in entries}


def script(project: Project, address: str) -> str:
    """The text of one script.

    What only some operators have is a part of the script of every page, so that it costs no request: an answer to "Did
    this help?", what is logged of searches, the emergency pack, and in production the warning on a foreign host.
    """
    parts = [address]
    insights = project.facts.active_insights
    if address == _EVERY_PAGE and insights:
        answers = "helpful" in insights.keep
        parts += [f"{FOLDER}insights/answers.js"] if answers else []
        parts += [] if SEARCHES.isdisjoint(insights.keep) else [f"{FOLDER}insights/open.js"]
    if address == _EVERY_PAGE and project.facts.feedback.answers:
        parts.append(f"{FOLDER}site/feedback.js")
    if address == _EVERY_PAGE and project.facts.offline:
        parts.append(f"{FOLDER}site/offline.js")
    if address == _EVERY_PAGE and not project.facts.sample:
        parts.append(f"{FOLDER}site/foreign-host.js")

    def read(path: str) -> str:
        return product_folder.find(project.root, path).read_text("utf-8")

    values = {
        _OWN_HOST: _own_host(project),
        _REGIONS: region_numbers.script_values(project),
        _EASY: _words(project, "easy_"),
        _KEPT: _words(project, "keep_"),
        _DEMANDS: _demands(project),
        _BRAND: latin_words(project.facts),
    }
    return bundle([f"overrides/{part}" for part in parts], read, values)


def _own_host(project: Project) -> dict[str, object]:
    """The host in pieces, so that a proxy which rewrites our name leaves it alone, and the warning by language."""
    texts = {locale: Wording(project.facts, project.vocabulary, locale) for locale in LOCALES}
    host = urlsplit(project.facts.site_url).netloc
    return {"host": host.split("."), "warning": [[locale, text["foreign_host"]] for locale, text in texts.items()]}


def _demands(project: Project) -> dict[str, object]:
    """The grammar of demands, in which this brand stands in the place of the sample's."""
    table = demand_grammar.published()
    words = {name: "|".join(with_brand(listed.split("|"), project.facts)) for name, listed in table["words"].items()}
    return {**table, "words": words}


def _words(project: Project, prefix: str) -> dict[str, dict[str, str]]:
    """The interface strings with a prefix by language: one script serves both."""
    texts = {locale: Wording(project.facts, project.vocabulary, locale) for locale in LOCALES}
    return {locale: {key: text[key] for key in text if key.startswith(prefix)} for locale, text in texts.items()}
