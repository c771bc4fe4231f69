"""One ES module, read as far as joining it with others needs: its imports, exports, top-level names, and code."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from helpcenter.pages.javascript_lexer import LexicalError, Token, tokens

_DECLARATIONS = frozenset(("const", "let", "var", "function", "class"))
_VALUE_FOLLOWS = frozenset(["=", "(", ",", "=>", "?", ":", "&", "|", "!", "return", "new", "typeof", "void", "await"])
"""Tokens after which `function` or `class` begins an expression."""
_END = Token("mark", ";", 0, 0)


class UnsupportedScript(ValueError):
    """A module that cannot be joined. The message is one sentence with the file and line in front."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}")


@dataclass(frozen=True)
class Import:
    """`import { names } from "path"`, the path relative to the project. A JSON file has one name, its value's."""

    path: str
    names: tuple[str, ...]
    offset: int

    @property
    def is_json(self) -> bool:
        """Whether it imports data."""
        return self.path.endswith(".json")


class Module:
    """A module. `declared` are its top-level names, each with its offset; `body` is its code."""

    def __init__(self, path: str, text: str) -> None:
        """Read a module. Raises UnsupportedScript for what cannot be joined with other modules in one scope."""
        self.path = path
        self.imports: list[Import] = []
        self.exports: dict[str, int] = {}
        self.declared: dict[str, int] = {}
        self._text = text
        self._dropped: list[tuple[int, int]] = []
        try:
            self._tokens = list(tokens(text))
        except LexicalError as error:
            raise self.error(error.offset, str(error)) from None
        self._code = [token for token in self._tokens if token.kind not in ("space", "comment")]
        self._read()
        self.body = "".join(self._body()).strip()

    def error(self, offset: int, message: str) -> UnsupportedScript:
        """An error at an offset of the text."""
        return UnsupportedScript(self.path, self._text.count("\n", 0, offset) + 1, message)

    def _read(self) -> None:
        at = 0
        before = _END
        while at < len(self._code):
            token = self._code[at]
            if token.kind == "word" and before.text not in (".", "?."):
                if token.text == "import":
                    at = self._import(at)
                elif token.depth == 0 and token.text == "export":
                    at = self._export(at)
                elif token.depth == 0 and token.text in _DECLARATIONS and before.text not in _VALUE_FOLLOWS:
                    self._declaration(at)
            before = self._code[at] if at < len(self._code) else _END
            at += 1

    def _import(self, at: int) -> int:
        """Read an import; return the index of its last token."""
        start, following = self._code[at], self._at(at + 1)
        if following.text == "(":
            if self._at(at + 2).kind in ("string", "template"):
                raise self.error(start.start, "a dynamic import of a module cannot be joined; import it statically")
            return at
        if following.text == ".":
            raise self.error(start.start, "import.meta has no meaning in a joined file")
        end = self._statement_end(at)
        statement = self._code[at + 1 : end + 1]
        clause = list(takewhile(lambda token: token.text != "from" and token.kind != "string", statement))
        source = next((token for token in statement if token.kind == "string"), None)
        if source is None or source.text[1:3] not in ("./", ".."):
            raise self.error(start.start, "an import needs the relative path of a file of ours")
        path = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), source.text[1:-1]))
        if path.endswith(".json"):
            names = [token.text for token in clause]
            if len(names) != 1 or clause[0].kind != "word":
                raise self.error(start.start, 'a JSON import is: import name from "./file.json" with { type: "json" }')
        else:
            names = self._names(clause) if clause else []
        self.imports.append(Import(path, tuple(names), start.start))
        self._drop(at, end)
        return end

    def _export(self, at: int) -> int:
        """Read an export; return the index of the last token that is no part of a declaration."""
        start, following = self._code[at], self._at(at + 1)
        if following.text in ("const", "let", "class", "function", "async"):
            declaration = at + (2 if following.text == "async" else 1)
            self._dropped.append((start.start, following.start))
            for name in self._declaration(declaration):
                self.exports[name] = start.start
            return declaration
        if following.text != "{":
            raise self.error(start.start, f"`export {following.text}` is not supported; export names, one by one")
        end = self._statement_end(at)
        if any(token.text == "from" for token in self._code[at:end]):
            raise self.error(start.start, "an export from another file is not supported; import it, then export it")
        clause = [token for token in self._code[at + 1 : end + 1] if token.text != ";"]
        self.exports |= dict.fromkeys(self._names(clause), start.start)
        self._drop(at, end)
        return end

    def _names(self, clause: list[Token]) -> list[str]:
        """The names of `{ one, other }`."""
        words = [token for token in clause if token.kind == "word"]
        if clause[0].text != "{" or clause[-1].text != "}":
            raise self.error(clause[0].start, "names of a module are imported in braces, one by one")
        if any(word.text in ("as", "default") for word in words):
            raise self.error(clause[0].start, "a renamed name is not supported; use the name that it has")
        return [word.text for word in words]

    def _declaration(self, at: int) -> list[str]:
        """The names that a declaration at the top of the module declares."""
        keyword = self._code[at].text
        if keyword == "var":
            raise self.error(self._code[at].start, "`var` at the top of a module is not supported; use const or let")
        if keyword in ("function", "class"):
            names = [next(token for token in self._code[at + 1 :] if token.kind == "word")]
        else:
            names = list(self._declarators(self._code[at + 1 : self._statement_end(at) + 1]))
        for name in names:
            if name.text in self.declared:
                raise self.error(name.start, f"{name.text} is declared twice")
            self.declared[name.text] = name.start
        return [name.text for name in names]

    def _declarators(self, statement: list[Token]) -> Iterator[Token]:
        """The names on the left side of each `=` of a `const` or `let` statement."""
        naming = True
        for token, following in zip(statement, [*statement[1:], _END], strict=True):
            if token.depth == 0 and token.text in ("=", ","):
                naming = token.text == ","
            elif naming and token.text == "=":
                raise self.error(token.start, "a default value in a destructured name is not supported here")
            elif naming and token.kind == "word" and following.text != ":":
                yield token

    def _statement_end(self, at: int) -> int:
        """The index of the semicolon that ends a statement at the top of the module."""
        for index in range(at + 1, len(self._code)):
            if self._code[index].depth == 0 and self._code[index].text == ";":
                return index
        raise self.error(self._code[at].start, f"this {self._code[at].text} ends without a semicolon")

    def _at(self, index: int) -> Token:
        return self._code[index] if index < len(self._code) else _END

    def _drop(self, first: int, last: int) -> None:
        self._dropped.append((self._code[first].start, self._code[last].start + 1))

    def _body(self) -> Iterator[str]:
        """The code without what was dropped, without comments, with each run of white space as short as it can be."""
        dropped = iter([*self._dropped, (len(self._text), len(self._text))])
        start, end = next(dropped)
        gap = ""
        for token in self._tokens:
            while token.start >= end and end < len(self._text):
                start, end = next(dropped)
            if start <= token.start < end:
                continue
            if token.kind in ("space", "comment"):
                gap = "\n" if "\n" in gap + token.text else " "
            else:
                yield gap + token.text
                gap = ""
