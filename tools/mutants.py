"""Mutants of a module: each is its syntax tree with one small fault, of the kinds that cosmic-ray and mutmut make.

Comparisons, conditions, arithmetic, numbers, truth values, loops, results and exceptions are mutated everywhere, texts
inside functions only: words and patterns at the top of a module are data.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE), ast.LtE: (ast.Lt, ast.Gt), ast.Gt: (ast.GtE, ast.LtE), ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
}  # fmt: skip
_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.Mod: ast.FloorDiv,
    ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
Change = Callable[[ast.AST], ast.AST]
"""From a copy of a node to what stands in its place."""


@dataclass(frozen=True)
class Mutant:
    """The `variant`-th fault of the `number`-th node of a module, in the order of `_nodes`."""

    path: str
    line: int
    number: int
    variant: int
    inside: bool
    """Whether it is in a function, so that importing the module does not run it."""
    shown: str
    """What was written, and what stands there now."""


def mutants(path: Path, root: Path) -> Iterator[Mutant]:
    """All mutants of a module, by its place below `root`."""
    for number, (node, inside) in enumerate(_nodes(ast.parse(path.read_text("utf-8")))):
        for variant, change in enumerate(_changes(node, inside)):
            shown = f"{_short(node)}  →  {_short(change(copy.deepcopy(node)))}"
            yield Mutant(path.relative_to(root).as_posix(), node.lineno, number, variant, inside, shown)


def mutated(source: str, mutant: Mutant) -> ast.Module:
    """The tree of a module with the fault in it."""
    tree = ast.parse(source)
    node, inside = list(_nodes(tree))[mutant.number]
    new = list(_changes(node, inside))[mutant.variant](copy.deepcopy(node))
    for parent in ast.walk(tree):
        for name, value in ast.iter_fields(parent):
            if value is node:
                setattr(parent, name, new)
            elif isinstance(value, list):
                value[:] = [new if one is node else one for one in value]
    return ast.fix_missing_locations(tree)


def _nodes(tree: ast.AST, inside: bool = False) -> Iterator[tuple[ast.expr | ast.stmt | ast.excepthandler, bool]]:
    """Each expression, statement and handler, and whether it is in a function; annotations and docstrings left out."""
    for name, value in ast.iter_fields(tree):
        if name in ("annotation", "returns", "decorator_list", "format_spec"):
            continue
        body = inside or (name == "body" and isinstance(tree, ast.FunctionDef | ast.Lambda))
        for node in value if isinstance(value, list) else [value]:
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                continue
            if isinstance(node, ast.expr | ast.stmt | ast.excepthandler):
                yield node, body
            if isinstance(node, ast.AST):
                yield from _nodes(node, body)


def _changes(node: ast.AST, inside: bool) -> Iterator[Change]:
    match node:
        case ast.Compare(ops=[operator]):
            yield from (_set("ops", [other()]) for other in _COMPARISONS[type(operator)])
        case ast.BoolOp(op=operator):
            yield _set("op", ast.Or() if isinstance(operator, ast.And) else ast.And())
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield lambda _: operand
        case ast.BinOp(op=operator) | ast.AugAssign(op=operator) if type(operator) in _OPERATORS:
            yield _set("op", _OPERATORS[type(operator)]())
        case ast.Constant(value=bool() as value):
            yield _set("value", not value)
        case ast.Constant(value=int() as value):
            yield _set("value", value + 1)
            yield _set("value", value - 1)
        case ast.Constant(value=str() as value) if inside:
            yield _set("value", f"XX{value}XX")
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test) if not isinstance(test, ast.UnaryOp):
            yield _set("test", ast.UnaryOp(ast.Not(), test))
        case ast.For():
            yield _set("iter", ast.Tuple([], ast.Load()))
        case ast.Break():
            yield lambda old: ast.copy_location(ast.Continue(), old)
        case ast.Continue():
            yield lambda old: ast.copy_location(ast.Break(), old)
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            yield _set("value", ast.Constant(None))
        case ast.Expr(value=ast.Yield() | ast.YieldFrom()):
            yield _never
        case ast.ExceptHandler(type=ast.expr()):
            yield _set("type", ast.Tuple([], ast.Load()))


def _never(statement: ast.AST) -> ast.AST:
    assert isinstance(statement, ast.stmt)
    return ast.copy_location(ast.If(ast.Constant(False), [statement], []), statement)


def _set(field: str, value: object) -> Change:
    def change(node: ast.AST) -> ast.AST:
        setattr(node, field, value)
        return node

    return change


def _short(node: ast.AST) -> str:
    text = ast.unparse(ast.fix_missing_locations(copy.deepcopy(node))).split("\n", 1)[0]
    return text if len(text) <= 100 else f"{text[:99]}…"
