"""The `helpcenter` command. Each subcommand acts on the project of the working directory."""

from __future__ import annotations

import functools
import gc
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click

from helpcenter.artifacts import share_images
from helpcenter.content import flows as flow_paths
from helpcenter.content import scaffold, translation_digests
from helpcenter.content import suppressions as named_exceptions
from helpcenter.content.project import find_root, read_project
from helpcenter.facts.languages import SOURCE, TRANSLATIONS
from helpcenter.lint import engine as checking
from helpcenter.lint import manual as rule_manual
from helpcenter.source import reporters, result_cache
from helpcenter.source.problem import CannotRun, Problem


def _explained(command: Callable) -> Callable:
    """Turn what could not be done into one sentence and a hint, exit code 2."""

    @functools.wraps(command)
    def run(*arguments, **options):
        try:
            return command(*arguments, **options)
        except CannotRun as error:
            click.echo(f"helpcenter: {error}", err=True)
            if error.hint:
                click.echo(f"    hint: {error.hint}", err=True)
            sys.exit(2)
        except KeyboardInterrupt:
            sys.exit(130)

    return run


_production = click.option(
    "--production", "overlay", type=click.Path(path_type=Path), metavar="OVERLAY",
    help="Lay this file's real facts over the sample, and refuse what may not be published.",
)  # fmt: skip


def _overlay(path: Path) -> Path:
    """The overlay's full path: MkDocs runs in another folder. A path that names no file is refused here."""
    if not path.is_file():
        raise CannotRun(f"there is no overlay {path}", "name the YAML file with your organisation's facts")
    return path.resolve()


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """The help center: check it, build it, preview it."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(list(reporters.FORMATS)), default="text", show_default=True)
@click.option("--exceptions", is_flag=True, help="List every exception that writers have named, with its reason.")
@_production
@_explained
def check(paths: tuple[Path, ...], form: str, exceptions: bool, overlay: Path | None) -> None:
    """Apply every rule, without a build.

    Exit code 0: clean (notes allowed); 1: problems; 2: the checks could not run. With PATHs the whole site is read
    and the problems of these files or folders are shown.
    """
    gc.disable()  # this process ends before it has made any rings of garbage worth looking for
    root = find_root()
    cache = result_cache.of(root, production=overlay is not None)
    project = read_project(root, overlay and _overlay(overlay), cache)
    if exceptions:
        for found in named_exceptions.named(project):
            click.echo(f"{found.path}:{found.line}: allows {found.rule}: {found.reason}")
        return
    shown = _below(checking.check(project, beside=True), [_relative(path, root) for path in paths])
    cache.save()
    text = reporters.FORMATS[form](shown)
    if text:
        click.echo(text)
    real = sum(1 for found in shown if not found.note)
    if form == "text":
        articles = sum(1 for _ in project.all_articles())
        summary = f"{real} problem{'s' * (real != 1)}" if real else "no problems"
        click.echo(f"{articles} articles: {summary}", err=True)
    sys.exit(1 if real else 0)


def _relative(path: Path, root: Path) -> str:
    full = path.resolve()
    if not full.exists():
        raise CannotRun(f"there is no {path}", "name a file or a folder of the project")
    if not full.is_relative_to(root):
        raise CannotRun(f"{path} is not in the project {root.name}", "name a file or a folder of the project")
    return full.relative_to(root).as_posix()


def _below(found: list[Problem], paths: list[str]) -> list[Problem]:
    if not paths:
        return found
    return [one for one in found if any(p in (".", one.path) or one.path.startswith(f"{p}/") for p in paths)]


@main.command()
@_production
@_explained
def build(overlay: Path | None) -> None:
    """Build the site into site/, strictly; a build that fails leaves the last good site as it was."""
    from helpcenter.build import pipeline as building

    gc.disable()  # as for `check`
    root = find_root()
    building.build(root, overlay and _overlay(overlay))
    click.echo("site/ is built" + (" with the facts of the overlay" if overlay else ": the sample, not for publishing"))
    if overlay and not (root / "site" / share_images.PUBLISHED).is_dir():
        click.echo(f"    note: {overlay.parent / 'share'} holds no cards and icons of this brand; README.md tells how")


@main.command()
@click.argument("place", metavar="FOLDER-or-URL")
@click.option("--manifest", type=click.Path(path_type=Path), help="The manifest to compare with; else site/'s own.")
@_explained
def verify(place: str, manifest: Path | None) -> None:
    """Compare a published site with the manifest of the build in site/, or else with the one published beside it.

    Exit code 0: the same; 1: something differs; 2: it could not be compared.
    """
    from helpcenter.build import verify as verification
    from helpcenter.output.manifest import PATH as MANIFEST

    own = manifest or find_root() / "site" / MANIFEST
    if manifest and not manifest.is_file():
        raise CannotRun(f"there is no {manifest}", "name a build-manifest.json")
    trusted = own if own.is_file() else None
    count, differences = verification.verify(place, trusted)
    for found in differences:
        click.echo(f"{found.path}: {found.what}")
    against = f"{trusted}" if trusted else "its own manifest, which whoever changed a file could have changed too"
    click.echo(f"{count} files compared with {against}: {len(differences) or 'no'} differences", err=True)
    sys.exit(1 if differences else 0)


@main.command()
@click.option("--port", default=8000, show_default=True)
@_production
@_explained
def serve(port: int, overlay: Path | None) -> None:
    """Show the site at 127.0.0.1 while you write. Problems are told in the terminal and do not stop it."""
    root = find_root()
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            hint = f"stop the other preview, or choose another port: serve --port {port + 1}"
            raise CannotRun(f"port {port} is in use", hint) from None
    from helpcenter.build import pipeline as building

    facts = overlay and _overlay(overlay)
    command = [sys.executable, "-m", "mkdocs", "serve", "--no-strict", "--dev-addr", f"127.0.0.1:{port}"]
    command += ["--watch", str(facts)] if facts else []
    sys.exit(subprocess.run(command, cwd=root, env=building.environment(root, facts), check=False).returncode)


@main.command()
@click.argument("slugs", nargs=-1, required=True)
@click.option("--language", type=click.Choice(TRANSLATIONS), default=TRANSLATIONS[0], show_default=True)
@_explained
def translated(slugs: tuple[str, ...], language: str) -> None:
    """Mark the translations of the articles SLUGS as caught up with their source."""
    root = find_root()
    project = read_project(root)
    for slug in slugs:
        click.echo(f"{translation_digests.renew(root, project, slug, language)} is marked as translated")


@main.command()
@click.argument("slug")
@_explained
def new(slug: str) -> None:
    """Begin the article SLUG in every language from drafts; prints what is left to do."""
    root = find_root()
    for path in scaffold.begin(root, read_project(root), slug):
        click.echo(f"{path} is written")
    click.echo(f"now add {slug}.md to nav in mkdocs.yml, write, and run: helpcenter check docs/{SOURCE}/{slug}.md")


@main.command()
@_explained
def manual() -> None:
    """Write RULES.md, the manual of all rules, from their docstrings."""
    root = find_root()
    (root / rule_manual.PATH).write_text(rule_manual.manual(), encoding="utf-8", newline="\n")
    click.echo(f"{rule_manual.PATH} is written")


@main.command()
@_explained
def schemas() -> None:
    """Write data/schema/ anew, after a change to the models of the facts."""
    from helpcenter.facts import schema

    for path in schema.write(find_root()):
        click.echo(path)


@main.command()
@_explained
def flows() -> None:
    """Draw the flows of help now anew, for reviewers, after a change to data/flows.yml."""
    root = find_root()
    project = read_project(root)
    if project.facts is None:
        raise CannotRun("the facts in data/ cannot be read", "run: helpcenter check")
    (root / flow_paths.PICTURES).write_text(flow_paths.pictures(project), encoding="utf-8", newline="\n")
    click.echo(flow_paths.PICTURES)
