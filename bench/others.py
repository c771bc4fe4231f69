"""The same articles for other ways to build a site, each as its makers set it up: tokens resolved, Markdown as it is.

Stock: Material for MkDocs with static-i18n and search. Zensical has no languages, so it builds two sites. Hugo has one
bare layout with a list of the section. Starlight (npm) is prepared only where its packages were installed.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from helpcenter.content import navigation, suppressions
from helpcenter.content.project import Project, read_project
from helpcenter.l10n import tokens

_ATTRIBUTES = re.compile(r" \{#[a-z0-9-]+\}$", re.MULTILINE)
_FEATURES = ["navigation.tabs", "navigation.indexes", "navigation.prune", "navigation.top", "search.suggest"]
_EXTENSIONS = [
    *("admonition", "attr_list", "tables", "pymdownx.superfences", "pymdownx.details"), {"toc": {"permalink": True}},
]  # fmt: skip


@dataclass(frozen=True)
class Other:
    """A tool: how its project is written, and the commands that build it there."""

    name: str
    write: Callable[[Project, Path], None]
    commands: tuple[tuple[str, ...], ...]
    output: str
    """The folder of the built site."""


def write_stock(site: Project, folder: Path) -> None:
    """Material with search in both languages; jieba, which cuts Chinese into words, is installed."""
    _articles(site, folder / "docs", "{locale}/{slug}.md")
    languages = [
        {"locale": "zh", "name": "中文", "default": True, "build": True},
        {"locale": "en", "name": "English", "build": True, "nav_translations": _translations(site)},
    ]
    plugins = [
        {"search": {"lang": ["zh", "en"], "separator": r"[\s\u200b\-]"}},
        {"i18n": {"docs_structure": "folder", "fallback_to_default": False, "languages": languages}},
    ]
    _configure(folder / "mkdocs.yml", "docs", "site", _nav(site), theme={"language": "zh"}, plugins=plugins)


def write_zensical(site: Project, folder: Path) -> None:
    """One project a language."""
    _articles(site, folder, "{locale}/{slug}.md")
    translations = _translations(site)
    for locale, output in (("zh", "site"), ("en", "site/en")):
        nav = _nav(site, translations if locale == "en" else {})
        theme = {"language": locale, "variant": "classic"}
        _configure(folder / f"{locale}.yml", locale, output, nav, theme=theme, plugins=["search"])


def write_hugo(site: Project, folder: Path) -> None:
    """Content in two languages and three bare templates: the floor, not a site to publish."""
    _articles(site, folder, "content/{locale}/{slug}.md", _for_hugo, index="_index")
    (folder / "hugo.json").write_text(json.dumps({
        "baseURL": "https://help.example/", "title": "Help", "defaultContentLanguage": "zh",
        "disableKinds": ["taxonomy", "term", "RSS"],
        "languages": {
            "zh": {"contentDir": "content/zh", "weight": 1}, "en": {"contentDir": "content/en", "weight": 2},
        },
        "markup": {"goldmark": {"parser": {"attribute": {"title": True}}}},
    }), "utf-8")  # fmt: skip
    page = (
        '<!doctype html><html lang="{{ .Language.Lang }}"><meta charset="utf-8"><title>{{ .Title }}</title>'
        '<nav>{{ range .Site.Home.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}'
        '{{ range .Translations }}<a href="{{ .RelPermalink }}">{{ .Language.Lang }}</a>{{ end }}</nav>'
        "<main>{{ .Content }}%s</main></html>"
    )
    listed = '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</ul>'
    layouts = folder / "layouts/_default"
    layouts.mkdir(parents=True)
    (layouts / "single.html").write_text(page % "", "utf-8")
    (layouts / "list.html").write_text(page % listed, "utf-8")


def write_starlight(site: Project, folder: Path) -> None:
    """Starlight with both languages, its own search (Pagefind) included."""
    _articles(site, folder, "src/content/docs/{locale}/{slug}.md", _for_starlight)
    (folder / "src/content.config.ts").write_text(
        "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\n"
        "import { docsSchema } from '@astrojs/starlight/schema';\n"
        "export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n"
    )
    sidebar = [
        {"label": section.title, "collapsed": True, "items": [slug.removesuffix("/index") for slug in section.slugs]}
        for section in navigation.sections(site, "zh")
        if section.title
    ]
    options = {
        "title": "Help", "defaultLocale": "zh", "sidebar": sidebar,
        "locales": {"zh": {"label": "中文", "lang": "zh-CN"}, "en": {"label": "English"}},
    }  # fmt: skip
    (folder / "astro.config.mjs").write_text(
        "import { defineConfig } from 'astro/config';\nimport starlight from '@astrojs/starlight';\n"
        f"export default defineConfig({{ integrations: [starlight({json.dumps(options, ensure_ascii=False)})] }});\n"
    )
    (folder / "package.json").write_text('{"type": "module"}')


STOCK = Other("Material + static-i18n", write_stock, (("mkdocs", "build", "-q"),), "site")
ZENSICAL = Other(
    "Zensical", write_zensical,
    (("zensical", "build", "-f", "zh.yml"), ("zensical", "build", "-f", "en.yml")), "site",
)  # fmt: skip
HUGO = Other("Hugo, bare layout", write_hugo, (("hugo", "build", "--quiet"),), "public")
STARLIGHT = Other("Starlight", write_starlight, (("astro", "build"),), "dist")


def prepare(other: Other, project: Path, folder: Path) -> Path:
    """Write the articles of a project as another tool reads them."""
    folder.mkdir(parents=True)
    read = read_project(project)
    assert isinstance(read, Project)  # the articles are made from a project that passes
    other.write(read, folder)
    return folder


def _articles(site: Project, folder: Path, path: str, change: Callable[[str], str] = str, index: str = "index") -> None:
    for article in site.all_articles():
        lines = article.source.lines
        body = "\n".join(lines[article.body_line - 1 :])
        text = tokens.render_markdown(suppressions.without(body), site.vocabulary, article.locale)
        assert article.matter is not None
        matter = {
            "title": tokens.render_plain(article.matter.title, site.vocabulary, article.locale),
            "description": tokens.render_plain(article.matter.description, site.vocabulary, article.locale),
        }
        slug = re.sub(r"(?:^|(?<=/))index$", index, article.slug)
        target = folder / path.format(locale=article.locale, slug=slug)
        target.parent.mkdir(parents=True, exist_ok=True)
        front = yaml.safe_dump(matter, allow_unicode=True, width=10_000)
        target.write_text(f"---\n{front}---\n\n{change(text)}\n", "utf-8")
        img = site.root / f"docs/{article.locale}/img"
        place = folder / path.format(locale=article.locale, slug="img").removesuffix(".md")
        if not place.exists():
            shutil.copytree(img, place)


def _for_hugo(text: str) -> str:
    """Links lead to pages there, not to files."""
    return re.sub(r"\]\(((?:\.\./)*)([a-z0-9/-]+)\.md", r"](../\1\2/", text)


def _for_starlight(text: str) -> str:
    text = re.sub(r"^# .*\n", "", _for_hugo(_ATTRIBUTES.sub("", text)), count=1, flags=re.MULTILINE)
    return re.sub(r"^!!! \w+ \"(.*)\"\n\n?((?:    .*\n|\n)+)", _aside, text, flags=re.MULTILINE)


def _aside(match: re.Match[str]) -> str:
    body = "\n".join(line.removeprefix("    ") for line in match[2].rstrip().split("\n"))
    return f":::caution[{match[1]}]\n{body}\n:::\n\n"


def _nav(site: Project, translations: Mapping[str, str] | None = None) -> list[Any]:
    def walk(node: Any) -> Iterator[Any]:
        for one in node:
            if isinstance(one, dict):
                yield {(translations or {}).get(title, title): list(walk(inner)) for title, inner in one.items()}
            else:
                yield one

    return list(walk(site.configuration.data["nav"]))


def _translations(site: Project) -> Mapping[str, str]:
    return navigation.translated_titles(site.configuration.data, "en")


def _configure(path: Path, docs: str, output: str, nav: list[Any], theme: dict[str, Any], plugins: list[Any]) -> None:
    settings = {
        "site_name": "Help", "site_url": "https://help.example/", "docs_dir": docs, "site_dir": output, "nav": nav,
        "theme": {"name": "material", "font": False, "features": _FEATURES, **theme},
        "plugins": plugins, "markdown_extensions": _EXTENSIONS,
    }  # fmt: skip
    path.write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), "utf-8")
