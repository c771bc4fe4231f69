"""What every command shares: its exit codes and errors, the overlay option, colours."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TextIO, TypeVar

import click

from helpcenter.source import catalogue, reporters, whole_files
from helpcenter.source.message import Message
from helpcenter.source.problem import CannotRun, ProblemsFound

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


def exit_codes(command: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Decorate a command: report ProblemsFound with exit code 1 and CannotRun with 2, each as a sentence and a hint."""

    @functools.wraps(command)
    def run(*arguments: Parameters.args, **options: Parameters.kwargs) -> Result:
        try:
            return command(*arguments, **options)
        except ProblemsFound as error:
            if error.problems:
                click.echo(reporters.as_text(error.problems, has_colour(sys.stderr), language()), err=True)
            _report(error)
            sys.exit(1)
        except CannotRun as error:
            _report(error)
            sys.exit(2)
        except BrokenPipeError:
            raise  # whoever read this has seen enough: click ends without a word
        except OSError as error:
            _report(_refused(error))
            sys.exit(2)
        except KeyboardInterrupt:
            sys.exit(130)

    return run


def _refused(error: OSError) -> CannotRun:
    """What the system refuses, where no command has words of its own for it."""
    name = Message("to write") if error.filename is None else os.fsdecode(error.filename)
    reason = error.strerror or type(error).__name__
    return CannotRun(
        Message("the system refuses {name}: {reason}", name=name, reason=reason), whole_files.remedy(error)
    )


def _report(error: CannotRun) -> None:
    click.echo(f"helpcenter: {catalogue.translated(error.message, language())}", err=True)
    if error.hint:
        mark, hint = (catalogue.translated(text, language()) for text in ("hint:", error.hint))
        click.echo(f"    {mark} {hint}", err=True)


def language() -> str:
    """The language of messages: that of `--language`, else of the environment's locale."""
    context = click.get_current_context(silent=True)
    chosen = context.meta.get(_LANGUAGE) if context else None
    return chosen or catalogue.of_environment(os.environ)


def write(pattern: str, *, err: bool = False, **values: object) -> None:
    """Print a message in the language of messages."""
    click.echo(catalogue.translated(Message(pattern, **values), language()), err=err)


def _choose(context: click.Context, _: click.Parameter, chosen: str | None) -> None:
    context.meta[_LANGUAGE] = chosen


def has_colour(stream: TextIO) -> bool:
    """Whether to print colours: on a terminal, unless the environment says NO_COLOR (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


_LANGUAGE = "helpcenter.language"
"""The key of the context under which the chosen language lies."""

language_option = click.option(
    "--language", type=click.Choice(catalogue.LANGUAGES), expose_value=False, callback=_choose, is_eager=True,
    help="The language of messages and hints, in place of the locale's.",
)  # fmt: skip

production_option = click.option(
    "--production", "overlay", type=click.Path(path_type=Path), metavar="OVERLAY",
    help="Lay this file's real facts over the sample, and refuse what may not be published.",
)  # fmt: skip

output_option = click.option(
    "--output", type=click.Path(path_type=Path, file_okay=False), metavar="DIR",
    help="The folder of the site, in place of site/: one for each brand.",
)  # fmt: skip


def absolute(overlay: Path | None) -> Path | None:
    """The overlay's full path, since MkDocs runs in another folder. Raises CannotRun where there is no such file."""
    if overlay is None:
        return None
    if not overlay.is_file():
        raise CannotRun(
            Message("there is no overlay {overlay}", overlay=overlay),
            "name the YAML file with your organisation's facts",
        )
    return overlay.resolve()
