"""The subcommand `helpcenter check`."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import click

from helpcenter.cli.terminal import absolute, exit_codes, has_colour, language, language_option, production_option
from helpcenter.content import suppressions
from helpcenter.content.project import Project, find_root, read_project
from helpcenter.lint import engine, mending
from helpcenter.source import reporters, result_cache
from helpcenter.source.catalogue import translated
from helpcenter.source.message import Message
from helpcenter.source.problem import CannotRun, Problem


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(reporters.FORMATS), default="text", show_default=True)
@click.option("--fix", "fixing", is_flag=True, help="Write what has one answer only, and say what was written.")
@click.option("--exceptions", is_flag=True, help="List every exception that writers have named, with its reason.")
@language_option
@production_option
@exit_codes
def check(paths: tuple[Path, ...], form: str, fixing: bool, exceptions: bool, overlay: Path | None) -> None:
    """Apply every rule, without a build.

    Exit code 0: clean (notes allowed); 1: problems; 2: the checks could not run. With PATHs the whole site is read
    and the problems of these files or folders are shown; --fix then writes into no others.
    """
    gc.disable()  # short-lived process: skip the cyclic collector
    root = find_root()
    cache = result_cache.of(root, production=overlay is not None)
    sources = read_project(root, absolute(overlay), cache)
    if exceptions:
        for allowed in suppressions.named(sources):
            pattern = "{path}:{line}: allows {rule}: {reason}"
            found = Message(pattern, path=allowed.path, line=allowed.line, rule=allowed.rule, reason=allowed.reason)
            click.echo(translated(found, language()))
        return
    folders = [_relative(path, root) for path in paths]
    if fixing:
        for one in mending.mend(root, absolute(overlay), cache, lambda problem: _is_below(problem, folders)):
            click.echo(reporters.as_change(one, language()), err=form != "text")
        cache.next_run()
        sources = read_project(root, absolute(overlay), cache)
    problems = [one for one in engine.check(sources, parallel=True) if _is_below(one, folders)]
    cache.save()
    if text := _report(problems, form):
        click.echo(text)
    count = sum(1 for problem in problems if not problem.note)
    if form == "text":
        articles = sum(1 for _ in sources.all_articles())
        counted = reporters.count(count) if count else Message("no problems")
        summary = Message("{articles} articles: {problems}", articles=articles, problems=counted)
        click.echo(translated(summary, language()), err=True)
        if not isinstance(sources, Project):
            waiting = "the rules that need the facts of data/ wait until these can be read"
            click.echo(translated(waiting, language()), err=True)
    sys.exit(1 if count else 0)


def _report(problems: list[Problem], form: str) -> str:
    """JSON is for programs, which read rules and places: it stays the same in every language."""
    if form == "json":
        return reporters.as_json(problems)
    if form == "github":
        return reporters.as_github(problems, language())
    return reporters.as_folded_text(problems, has_colour(sys.stdout), language())


def _relative(path: Path, root: Path) -> str:
    full = path.resolve()
    if not full.exists():
        raise CannotRun(Message("there is no {path}", path=path), "name a file or a folder of the project")
    if not full.is_relative_to(root):
        raise CannotRun(
            Message("{path} is not in the project {name}", path=path, name=root.name),
            "name a file or a folder of the project",
        )
    return full.relative_to(root).as_posix()


def _is_below(problem: Problem, paths: list[str]) -> bool:
    return not paths or any(path in (".", problem.path) or problem.path.startswith(f"{path}/") for path in paths)
