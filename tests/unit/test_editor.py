"""`helpcenter lsp` over stdio, spoken to by pygls' own client as an editor does."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from checkout import ROOT, copy_project
from helpcenter.cli import generated
from helpcenter.content import fact_places
from helpcenter.lint.editing import Session
from helpcenter.source.problem import Position
from projects import real_project

PATH = "docs/zh/recovery/forgot-password.md"
TYPED = "先退出,再登录一次，用 {{ phone.urgent }}。"


async def conversation(root: Path) -> SimpleNamespace:
    """What the server answers while somebody adds a sentence, breaks the front matter, and saves."""
    client, shown, said = LanguageClient("test", "1"), {}, asyncio.Event()

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def _(parameters: types.PublishDiagnosticsParams) -> None:
        shown[parameters.uri] = parameters.diagnostics
        said.set()

    async def until(holds: Any) -> Sequence[types.Diagnostic]:
        async with asyncio.timeout(60):
            while not holds(shown.get(uri, [])):
                said.clear()
                await said.wait()
        return shown[uri]

    def has(rule: str) -> Any:
        return lambda found: rule in [one.code for one in found]

    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    await client.start_io(sys.executable, "-m", "helpcenter.cli", "lsp", cwd=str(root), env=environment)
    began = await client.initialize_async(
        types.InitializeParams(capabilities=types.ClientCapabilities(), root_uri=root.as_uri())
    )
    client.initialized(types.InitializedParams())
    file = root / PATH
    uri, text = file.as_uri(), file.read_text("utf-8")
    document = types.TextDocumentIdentifier(uri)
    client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "markdown", 1, text)))
    end = len(text.split("\n")) - 1
    typed = types.TextDocumentContentChangePartial(
        range=types.Range(types.Position(end, 0), types.Position(end, 0)), text=f"\n{TYPED}\n"
    )
    changed = types.VersionedTextDocumentIdentifier(2, uri)
    client.text_document_did_change(types.DidChangeTextDocumentParams(changed, [typed]))
    comma = await until(has("unwelcome-word"))
    at = types.Position(end + 1, TYPED.index("urgent"))
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(document, comma[0].range, types.CodeActionContext(comma))
    )
    hover = await client.text_document_hover_async(types.HoverParams(document, at))
    definition = await client.text_document_definition_async(types.DefinitionParams(document, at))
    inside = types.Position(end + 1, TYPED.index("phone") + 3)
    completion = await client.text_document_completion_async(types.CompletionParams(document, inside))
    emoji = types.TextDocumentContentChangePartial(
        range=types.Range(types.Position(end + 1, 0), types.Position(end + 1, len(TYPED))), text="𠮷先退出,再登录。"
    )
    changed = types.VersionedTextDocumentIdentifier(3, uri)
    client.text_document_did_change(types.DidChangeTextDocumentParams(changed, [emoji]))
    wide = await until(lambda found: any(one.range.start.character == 5 for one in found))
    whole = types.TextDocumentContentChangeWholeDocument(text=text.replace("kind: procedure", "kind: procedur"))
    changed = types.VersionedTextDocumentIdentifier(4, uri)
    client.text_document_did_change(types.DidChangeTextDocumentParams(changed, [whole]))
    matter = await until(has("front-matter"))
    whole = types.TextDocumentContentChangeWholeDocument(text=text)
    changed = types.VersionedTextDocumentIdentifier(5, uri)
    client.text_document_did_change(types.DidChangeTextDocumentParams(changed, [whole]))
    client.text_document_did_save(types.DidSaveTextDocumentParams(document))
    clean = await until(lambda found: not found)
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()
    return SimpleNamespace(
        began=began, comma=comma, actions=actions, hover=hover, definition=definition, completion=completion,
        wide=wide, matter=matter, clean=clean, uri=uri, line=end + 1,
    )  # fmt: skip


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    return asyncio.run(conversation(copy_project(tmp_path_factory.mktemp("editor") / "project")))


def test_the_server_says_what_it_can(answers: SimpleNamespace) -> None:
    able = answers.began.capabilities
    assert able.hover_provider and able.definition_provider and able.completion_provider and able.code_action_provider


def test_problems_come_as_they_are_typed(answers: SimpleNamespace) -> None:
    found = next(one for one in answers.comma if one.code == "unwelcome-word")
    assert found.range.start == types.Position(answers.line, TYPED.index(","))
    assert found.range.end == types.Position(answers.line, TYPED.index(",") + 1)
    assert "full-width" in found.message and found.source == "helpcenter"


def test_a_quick_fix_writes_the_one_answer(answers: SimpleNamespace) -> None:
    edits = [action.edit.changes[answers.uri][0] for action in answers.actions]
    assert [edit.new_text for edit in edits] == ["，"]
    assert edits[0].range.start == types.Position(answers.line, TYPED.index(","))


def test_hover_shows_a_token_in_both_languages(answers: SimpleNamespace) -> None:
    text = answers.hover.contents.value
    assert "{{ phone.urgent }}" in text and "- Chinese: +44 20" in text and "- English: +44 20" in text


def test_a_token_leads_to_its_fact(answers: SimpleNamespace) -> None:
    assert answers.definition.uri.endswith("data/channels.yml")
    line = (ROOT / "data/channels.yml").read_text("utf-8").split("\n")[answers.definition.range.start.line]
    assert line.strip() == "phone.urgent:"


def test_tokens_are_completed_with_their_values(answers: SimpleNamespace) -> None:
    items = {one.label: one for one in answers.completion}
    assert "phone.urgent.gb" in items and "+44" in items["phone.urgent"].detail
    edit = items["phone.urgent"].text_edit
    assert edit.range.start.character == TYPED.index("phone")


def test_columns_count_utf_16_units_as_editors_do(answers: SimpleNamespace) -> None:
    assert "full-width" in next(one.message for one in answers.wide if one.range.start.character == 5)


def test_front_matter_is_checked_as_it_is_typed_and_a_repaired_text_is_clean(answers: SimpleNamespace) -> None:
    assert any("procedure" in one.message for one in answers.matter if one.code == "front-matter")
    assert list(answers.clean) == []


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    root = copy_project(tmp_path_factory.mktemp("session") / "project")
    made = Session(root)
    made.write(PATH, (root / PATH).read_text("utf-8") + "\n看[联系](../con\n看[联系](../contact/index.md)\n")
    return made


def last(session: Session) -> int:
    return len(session.sources.articles["zh"]["recovery/forgot-password"].source.lines)


def test_links_are_completed_by_path_and_lead_to_their_article(session: Session) -> None:
    line = last(session) - 2
    offered = {one.text: one for one in session.complete(PATH, Position(line, 14))}
    assert offered["../contact/phone.md"].detail == "打电话" or offered["../contact/phone.md"].detail
    assert session.definition(PATH, Position(line + 1, 8)) == ("docs/zh/contact/index.md", Position())


def test_relations_and_keys_are_completed_in_front_matter(session: Session) -> None:
    lines = session.sources.articles["zh"]["recovery/forgot-password"].source.lines
    number = lines.index("related:") + 2
    assert "contact/phone" in [one.text for one in session.complete(PATH, Position(number, 5))]
    assert "asked_as: " in [one.text for one in session.complete(PATH, Position(number, 1))]


@pytest.mark.parametrize(
    ("token", "file", "words"),
    [
        ("phone.urgent.gb", "data/channels.yml", "gb"),
        ("hours.chat", "data/hours.yml", "chat"),
        ("reply_time.email", "data/promises.yml", "email"),
        ("promise.password", "data/promises.yml", "password"),
        ("label.sign_in", "data/terms.yml", "sign_in"),
        ("cost.phone.urgent", "data/channels.yml", "urgent"),
        ("brand", "data/brand.yml", "name"),
    ],
)
def test_every_kind_of_token_has_a_place(session: Session, token: str, file: str, words: str) -> None:
    path, place = fact_places.place(session.sources.facts, token)
    around = "\n".join((ROOT / path).read_text("utf-8").split("\n")[place.line - 2 : place.line])
    assert path == file and words in around


def test_a_table_has_no_place(session: Session) -> None:
    assert fact_places.place(session.sources.facts, "table.numbers") is None


def test_what_is_typed_is_told_at_once_and_the_rest_stays(session: Session) -> None:
    text = session._open[PATH]
    before = session.check().get(PATH, ())
    session.write(PATH, text + "\n先退出,再登录。\n")
    quick = session.check_quickly(PATH)
    assert {one.rule for one in before} <= {one.rule for one in quick}
    assert any(one.rule == "unwelcome-word" for one in quick)
    session.close(PATH)
    assert session.check().get(PATH, ()) == ()


def test_the_schema_of_front_matter_is_current_and_fits_every_article() -> None:
    written = (ROOT / generated.FRONT_MATTER).read_text("utf-8")
    assert written == generated.front_matter(), "run: python3 dev.py schemas"
    validator = Draft202012Validator(json.loads(written))
    for one in real_project().all_articles():
        assert not list(validator.iter_errors(json.loads(one.matter.model_dump_json(exclude_none=True)))), one.path


def test_vscode_is_told_how_to_start_the_server() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    assert settings["glspc.server.commandArguments"] == ["dev.py", "lsp"]
    assert "zsol.vscode-glspc" in json.loads((ROOT / ".vscode/extensions.json").read_text("utf-8"))["recommendations"]
