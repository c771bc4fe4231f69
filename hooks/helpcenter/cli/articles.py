"""`helpcenter new`, `translated` and `move`: an article begun, its translation caught up, its address changed."""

from __future__ import annotations

import click

from helpcenter.cli.terminal import exit_codes, write
from helpcenter.content import easy_digests, moving, scaffold, translation_digests
from helpcenter.content.project import find_root, read_project
from helpcenter.facts.languages import TRANSLATIONS
from helpcenter.source.command_name import command_name


@click.command()
@click.argument("slug")
@exit_codes
def new(slug: str) -> None:
    """Begin the article SLUG in every language from drafts; prints what is left to do."""
    root = find_root()
    for path in scaffold.begin(root, read_project(root).complete, slug):
        write("{path} is written", path=path)
    write(
        "now add {slug}.md to nav in mkdocs.yml, and {slug} to related: of an article whose readers need it", slug=slug
    )
    write("then write both files, and run: {command} check --fix", command=command_name())


@click.command()
@click.argument("slugs", nargs=-1, required=True)
@click.option("--language", type=click.Choice(TRANSLATIONS), default=TRANSLATIONS[0], show_default=True)
@exit_codes
def translated(slugs: tuple[str, ...], language: str) -> None:
    """Mark the translations of the articles SLUGS as caught up with their source, and Easy Read twins with theirs."""
    root = find_root()
    sources = read_project(root)
    for slug in slugs:
        if renewed := easy_digests.renew(root, sources, slug):
            sources = read_project(root)
        for path in renewed:
            write("{path} is marked as told in easy words", path=path)
        path = translation_digests.renew(root, sources, slug, language)
        write("{path} is marked as translated", path=path)


@click.command()
@click.argument("old")
@click.argument("new_slug", metavar="NEW")
@exit_codes
def move(old: str, new_slug: str) -> None:
    """Move the article OLD to NEW: its files, the navigation, links, relations, flows and a redirect."""
    root = find_root()
    for path in moving.move(root, read_project(root).complete, old, new_slug):
        click.echo(path)
    write("now run: {command} check", command=command_name())
