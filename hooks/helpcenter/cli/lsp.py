"""The subcommand `helpcenter lsp`: problems, values and completions in an editor (Language Server Protocol 3.17)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from helpcenter.cli.terminal import exit_codes, language, language_option
from helpcenter.content.project import find_root
from helpcenter.source.catalogue import in_language, translated
from helpcenter.source.message import Message
from helpcenter.source.problem import CannotRun, Position, Problem

if TYPE_CHECKING:
    from lsprotocol import types
    from pygls.lsp.server import LanguageServer

    from helpcenter.lint.editing import Session

_PAUSE = 0.4
"""Seconds without an edit after which the whole project is checked."""


@click.command("lsp")
@language_option
@exit_codes
def lsp() -> None:
    """Serve an editor over stdio: problems as you type, values of tokens, completions, quick fixes."""
    try:
        from pygls.lsp.server import LanguageServer
    except ImportError:
        raise CannotRun("the package pygls is not installed", "pip install 'pygls>=2.1,<3'") from None
    made = LanguageServer("helpcenter", metadata.version("helpcenter"))
    _Editor(made, find_root(), language())
    made.start_io()


class _Editor:
    """Turns requests of the protocol into questions to a session, and places into ranges."""

    def __init__(self, server: LanguageServer, root: Path, language: str) -> None:
        from lsprotocol import types

        from helpcenter.lint.editing import Session  # reads the rules, which takes a while

        self._types, self._server, self._root, self._language = types, server, root, language
        self._session: Session = Session(root)
        self._shown: dict[str, tuple[Problem, ...]] = {}
        self._waiting: asyncio.TimerHandle | None = None
        self._answer(types.TEXT_DOCUMENT_DID_OPEN, self._opened)
        self._answer(types.TEXT_DOCUMENT_DID_CHANGE, self._changed)
        self._answer(types.TEXT_DOCUMENT_DID_SAVE, self._saved)
        self._answer(types.TEXT_DOCUMENT_DID_CLOSE, self._closed)
        self._answer(types.TEXT_DOCUMENT_HOVER, self._hover)
        self._answer(types.TEXT_DOCUMENT_DEFINITION, self._definition)
        characters = types.CompletionOptions(trigger_characters=["{", " ", ".", "(", "/", "-"])
        self._answer(types.TEXT_DOCUMENT_COMPLETION, self._completion, characters)
        kinds = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
        self._answer(types.TEXT_DOCUMENT_CODE_ACTION, self._actions, kinds)

    def _answer(self, method: str, function: Callable[[Any], Any], options: Any = None) -> None:
        """Register a method of this object; pygls writes attributes on what it calls, so it is given a function."""

        def answer(parameters: Any) -> Any:
            return function(parameters)

        self._server.feature(method, options)(answer)

    def _opened(self, parameters: types.DidOpenTextDocumentParams) -> None:
        self._write(parameters.text_document.uri)
        self._check_all()

    def _changed(self, parameters: types.DidChangeTextDocumentParams) -> None:
        path = self._write(parameters.text_document.uri)
        self._publish(path, self._session.check_quickly(path))
        if self._waiting:
            self._waiting.cancel()
        self._waiting = asyncio.get_running_loop().call_later(_PAUSE, self._check_all)

    def _saved(self, _: types.DidSaveTextDocumentParams) -> None:
        self._session.reload()
        self._check_all()

    def _closed(self, parameters: types.DidCloseTextDocumentParams) -> None:
        self._session.close(self._path(parameters.text_document.uri))
        self._check_all()

    def _check_all(self) -> None:
        found = self._session.check()
        for path in {*found, *self._shown}:
            if found.get(path, ()) != self._shown.get(path):
                self._publish(path, found.get(path, ()))

    def _publish(self, path: str, problems: tuple[Problem, ...]) -> None:
        self._shown[path] = problems
        diagnostics = [self._diagnostic(path, problem) for problem in problems]
        parameters = self._types.PublishDiagnosticsParams(uri=self._uri(path), diagnostics=diagnostics)
        self._server.text_document_publish_diagnostics(parameters)

    def _diagnostic(self, path: str, problem: Problem) -> types.Diagnostic:
        severity = self._types.DiagnosticSeverity
        problem = in_language(problem, self._language)
        return self._types.Diagnostic(
            range=self._range(path, Position(problem.line, problem.column), self._length(path, problem)),
            message=problem.message + (f"\n{problem.hint}" if problem.hint else ""),
            severity=severity.Information if problem.note else severity.Error,
            code=problem.rule,
            source="helpcenter",
        )

    def _length(self, path: str, problem: Problem) -> int:
        """As many characters as the answer replaces, else those up to the end of the line."""
        fix = problem.fix
        if fix and fix.place == (problem.line, problem.column) and "\n" not in fix.old:
            return len(fix.old)
        return max(1, len(self._line(path, problem.line)) - problem.column + 1)

    def _hover(self, parameters: types.HoverParams) -> types.Hover | None:
        path, place = self._place(parameters)
        text = self._session.hover(path, place)
        if not text:
            return None
        return self._types.Hover(self._types.MarkupContent(self._types.MarkupKind.Markdown, text))

    def _definition(self, parameters: types.DefinitionParams) -> types.Location | None:
        found = self._session.definition(*self._place(parameters))
        return self._types.Location(self._uri(found[0]), self._range(found[0], found[1], 0)) if found else None

    def _completion(self, parameters: types.CompletionParams) -> list[types.CompletionItem]:
        path, place = self._place(parameters)
        items = []
        for one in self._session.complete(path, place):
            start = Position(place.line, place.column - len(one.typed))
            edit = self._types.TextEdit(self._range(path, start, len(one.typed)), one.text)
            items.append(self._types.CompletionItem(label=one.text.strip(), detail=one.detail, text_edit=edit))
        return items

    def _actions(self, parameters: types.CodeActionParams) -> list[types.CodeAction]:
        """The one answer to each problem of the lines that were asked for."""
        path = self._path(parameters.text_document.uri)
        first, last = parameters.range.start.line + 1, parameters.range.end.line + 1
        actions = []
        for problem in self._shown.get(path, ()):
            if problem.fix and first <= problem.line <= last:
                place, old, new = problem.fix
                edit = self._types.TextEdit(self._range(path, place, len(old)), new)
                action = self._types.CodeAction(
                    title=translated(problem.hint or Message("write {new}", new=new), self._language),
                    kind=self._types.CodeActionKind.QuickFix,
                    diagnostics=[self._diagnostic(path, problem)],
                    edit=self._types.WorkspaceEdit(changes={self._uri(path): [edit]}),
                    is_preferred=True,
                )
                actions.append(action)
        return actions

    def _write(self, uri: str) -> str:
        path = self._path(uri)
        self._session.write(path, self._server.workspace.get_text_document(uri).source)
        return path

    def _path(self, uri: str) -> str:
        from pygls.uris import to_fs_path

        file = Path(to_fs_path(uri) or "").resolve()
        return file.relative_to(self._root).as_posix() if file.is_relative_to(self._root) else file.as_posix()

    def _uri(self, path: str) -> str:
        return (self._root / path).as_uri()

    def _place(
        self, asked: types.HoverParams | types.DefinitionParams | types.CompletionParams
    ) -> tuple[str, Position]:
        path, at = self._path(asked.text_document.uri), asked.position
        units = self._server.workspace.position_codec
        column = units.position_from_client_units(
            [self._line(path, at.line + 1)], self._types.Position(0, at.character)
        )
        return path, Position(at.line + 1, column.character + 1)

    def _range(self, path: str, start: Position, length: int) -> types.Range:
        """A range within one line, in the units of the client (UTF-16 unless it asked for others)."""
        line, units = self._line(path, start.line), self._server.workspace.position_codec
        first, last = (units.client_num_units(line[: start.column - 1 + more]) if line else 0 for more in (0, length))
        position = self._types.Position
        return self._types.Range(position(start.line - 1, first), position(start.line - 1, last))

    def _line(self, path: str, number: int) -> str:
        return self._session.line(path, number)
