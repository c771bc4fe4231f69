"""Joining ES modules: what comes out, in which order, and what is refused."""

from __future__ import annotations

import pytest

from helpcenter.pages.javascript_lexer import LexicalError, tokens
from helpcenter.pages.script_bundle import bundle
from helpcenter.pages.script_module import UnsupportedScript


def joined(files: dict[str, str], *entries: str, values: dict[str, object] | None = None) -> str:
    def read(path: str) -> str:
        if path not in files:
            raise FileNotFoundError(path)
        return files[path]

    return bundle(entries or ("js/entry.js",), read, values)


def test_a_module_stands_once_after_what_it_imports_and_without_imports_and_exports() -> None:
    files = {
        "js/entry.js": 'import { a } from "./parts/a.js";\nimport "./parts/b.js";\na();\n',
        "js/parts/a.js": 'import {\n  b,\n} from "./b.js";\nexport function a() {\n  return b;\n}\n',
        "js/parts/b.js": "export const b = 1;\nconst c = 2;\nexport { c };\n",
    }
    assert joined(files) == "const b = 1;\nconst c = 2;\nfunction a() {\nreturn b;\n}\na();\n"


def test_several_entries_share_what_they_import_and_keep_their_exports() -> None:
    files = {
        "js/one.js": 'import { shared } from "./parts/shared.js";\nexport async function start() {\n  shared();\n}\n',
        "js/two.js": 'import { shared } from "./parts/shared.js";\nshared();\n',
        "js/parts/shared.js": "export const shared = () => 1;\n",
    }
    made = joined(files, "js/two.js", "js/one.js")
    assert made.count("const shared") == 1
    assert made.endswith("shared();\nasync function start() {\nshared();\n}\nexport { start };\n")


def test_comments_and_indentation_go_and_strings_templates_and_patterns_stay() -> None:
    script = """\
// A remark.
const a = /* here */ "// no remark"; // and there
/** @type {string} */
const b = `
    // ${a ? `}` : "}"} kept
`;
    const c = /["'`/*]\\/[/]/u.test(a);

const d = (a.length) / 2 / c;
if (a) /`/.test(b);
"""
    assert joined({"js/entry.js": script}) == (
        'const a = "// no remark";\n'
        'const b = `\n    // ${a ? `}` : "}"} kept\n`;\n'
        "const c = /[\"'`/*]\\/[/]/u.test(a);\n"
        "const d = (a.length) / 2 / c;\n"
        "if (a) /`/.test(b);\n"
    )


def test_json_becomes_a_constant_once_and_a_build_may_give_another_value() -> None:
    statement = 'import looks from "../tables/looks.json" with { type: "json" };\n'
    files = {
        "js/entry.js": f'{statement}import "./other.js";\nlooks.a;\n',
        "js/other.js": f"{statement}looks.b;\n",
        "tables/looks.json": '{\n  "a": ["\u0430"]\n}\n',
    }
    assert joined(files) == 'const looks = {"a":["\u0430"]};\nlooks.b;\nlooks.a;\n'
    assert joined(files, values={"tables/looks.json": [1]}).startswith("const looks = [1];\n")


def test_a_script_may_load_another_published_script_by_its_address() -> None:
    assert joined({"js/entry.js": "await import(new URL(x));\n"}) == "await import(new URL(x));\n"


TWICE = "is declared by js/part.js too; joined modules share one scope"
PART = {"js/part.js": "export const a = 1;\nconst b = 2;\n"}


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ('\nawait import("./part.js");', "2: a dynamic import of a module cannot be joined; import it statically"),
        ("export default 1;", "1: `export default` is not supported; export names, one by one"),
        ('export * from "./part.js";', "1: `export *` is not supported; export names, one by one"),
        ('export { a } from "./p.js";', "1: an export from another file is not supported; import it, then export it"),
        ("const c = 1;\nexport { c as d };", "2: a renamed name is not supported; use the name that it has"),
        ('import { a as b } from "./part.js";', "1: a renamed name is not supported; use the name that it has"),
        ('import * as part from "./part.js";', "1: names of a module are imported in braces, one by one"),
        ('import part from "./part.js";', "1: names of a module are imported in braces, one by one"),
        ('import { a } from "part";', "1: an import needs the relative path of a file of ours"),
        ('import { a } from "./none.js";', "1: js/none.js does not exist"),
        ('import { b } from "./part.js";', "1: js/part.js does not export b"),
        ('import "./entry.js";', "1: js/entry.js imports this file too; a cycle cannot be joined"),
        ('import { a } from "./part.js"', "1: this import ends without a semicolon"),
        ("console.log(import.meta.url);", "1: import.meta has no meaning in a joined file"),
        ('import "./part.js";\n\nconst b = 3;', f"3: b {TWICE}"),
        ('import "./part.js";\nconst { x: b } = y;', f"2: b {TWICE}"),
        ('import "./part.js";\nlet c = f(1, 2), b;', f"2: b {TWICE}"),
        ('import "./part.js";\nasync function* b() {}', f"2: b {TWICE}"),
        ("const status = 1;", "1: status is declared by the browser too; joined modules share one scope"),
        ("var a = 1;", "1: `var` at the top of a module is not supported; use const or let"),
        ("const { a = 1 } = b;", "1: a default value in a destructured name is not supported here"),
        ("const a = 1;\nfunction a() {}", "2: a is declared twice"),
        ('const a = "x\n";', "1: a string has no end"),
        ("f(\n[1)];", "2: ) closes nothing"),
        ("f(", "1: ( is never closed"),
    ],
)  # fmt: skip
def test_what_cannot_be_joined_is_refused_in_one_sentence_with_its_place(script: str, message: str) -> None:
    with pytest.raises(UnsupportedScript) as refused:
        joined({"js/entry.js": script, **PART})
    assert str(refused.value) == f"js/entry.js:{message}"


def test_names_inside_functions_and_blocks_are_their_own() -> None:
    script = 'import "./part.js";\nfunction f(b, status) { const a = b; }\n{ let b; }\nconst g = function b() {};\n'
    assert "const g = function b() {};" in joined({"js/entry.js": script, **PART})


@pytest.mark.parametrize("script", ["f(); {} /a/.test(b)", "a++ / b"])
def test_a_slash_that_only_a_parser_understands_is_refused(script: str) -> None:
    with pytest.raises(LexicalError, match="may divide"):
        list(tokens(script))


def test_tokens_leave_nothing_out() -> None:
    script = "const a = `x${{ b: [`${c}`] }}y` + /[/]/g.source; // end\n"
    assert "".join(token.text for token in tokens(script)) == script
