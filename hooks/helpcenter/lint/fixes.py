"""What `check --fix` writes: the one right answer to a finding, and nothing where there might be a second one.

A rule gives the answer with the finding (`source.problem.Fix`). Here typed times that are a token are added, blanks
that nobody sees are removed, and answers that cannot stand where they are to stand, as a token in a value of YAML,
are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from helpcenter.content.article import Article, as_written
from helpcenter.content.project import Project, Sources
from helpcenter.source import text_file, whole_files
from helpcenter.source.problem import Fix, Position, Problem
from helpcenter.source.text_file import Source

TIDY = "blanks-at-the-end"
"""In place of a rule: what is tidied up and is no finding."""
_TYPED = ("hours.", "reply_time.", "promise.", "limit.")
_YAML_MARKS = re.compile(r"[{}\[\]:#\"'&*!|>%@`\n]")
"""What may mean something else in YAML than in text."""
_TOKEN = re.compile(r"\{\{ [a-z0-9_.]+ \}\}")
_PLAIN = re.compile(r" *(?:- |[a-z_]+: )[^\s{}\[\]\"'&*!|>%@`#,][^{}\[\]#\"']*")
_BREAK = re.compile(r"  +$")


def fixable(sources: Sources, problems: Iterable[Problem]) -> list[Problem]:
    """The problems that have one answer, with it, in files that may be edited."""
    articles = {article.path: article for article in sources.all_articles()}
    found = []
    for problem in problems:
        article = articles.get(problem.path)
        fix = problem.fix
        if problem.rule == "typed-claim" and article and isinstance(sources, Project):
            fix = _typed_token(problem, article, sources)
        if fix and _may_stand(fix, problem.path, article):
            found.append(replace(problem, fix=fix))
    return found


def blanks(sources: Sources) -> Iterator[Problem]:
    """Blanks at the ends of lines of articles, where they are neither code nor a break within a paragraph."""
    for article in map(as_written, sources.all_articles()):
        lines, plain = article.source.lines, article.outside_code.split("\n")
        for number, line in enumerate(lines, start=1):
            words = line.rstrip(" \t")
            if words == line or plain[number - 1][: len(words)] != words:
                continue
            if not words or not _BREAK.search(line) or not "".join(lines[number : number + 1]).strip():
                fix = Fix(Position(number, 1), line, words)
                yield Problem(article.path, number, len(words) + 1, TIDY, "blanks at the end of a line", fix=fix)


def apply(root: Path, fixes: Iterable[Problem]) -> list[Problem]:
    """Write these answers, each file at once; return those that were written. Of two that overlap the first wins.

    An answer whose place does not hold what was found there is left out.
    """
    done = []
    by_path: dict[str, list[Problem]] = {}
    for one in fixes:
        by_path.setdefault(one.path, []).append(one)
    for path, own in by_path.items():
        source, unread = text_file.read(root, path)
        text, written = fixed(source, own)
        if written and not unread:
            whole_files.write(root / path, text)
            done += written
    return done


def fixed(source: Source, fixes: Iterable[Problem]) -> tuple[str, list[Problem]]:
    """The text after these answers, and those that are in it."""
    parts: list[str] = []
    done: list[Problem] = []
    at = 0
    placed = [(source.offset(one.fix.place), one.fix, one) for one in fixes if one.fix]
    for start, fix, one in sorted(placed, key=lambda each: each[0]):
        if start >= at and source.text.startswith(fix.old, start):
            parts += [source.text[at:start], fix.new]
            at = start + len(fix.old)
            done.append(one)
    return "".join([*parts, source.text[at:]]), done


def _may_stand(fix: Fix, path: str, article: Article | None) -> bool:
    if not path.startswith(("docs/", "data/")) or not path.endswith((".md", ".yml")):
        return False
    if article is not None and fix.place.line >= article.body_line:
        return True
    # Inside a plain value of YAML braces are text; at its start they are a mapping.
    if article is not None and _TOKEN.fullmatch(fix.new):
        return bool(_PLAIN.fullmatch(article.source.lines[fix.place.line - 1][: fix.place.column - 1]))
    return not (_YAML_MARKS.search(fix.new) or _YAML_MARKS.search(fix.old))


def _typed_token(problem: Problem, article: Article, project: Project) -> Fix | None:
    """The token whose words begin at the place of a typed claim; None where two tokens have these words."""
    text = article.source.text
    start = article.source.offset(Position(problem.line, problem.column))
    fitting: dict[str, list[str]] = {}
    for path, value in project.words.items():
        words = value.text[article.locale]
        if path.startswith(_TYPED) and words and text.startswith(words, start):
            fitting.setdefault(words, []).append(path)
    longest = max(fitting, key=len, default="")
    if len(fitting.get(longest, ())) != 1:
        return None
    return Fix(Position(problem.line, problem.column), longest, f"{{{{ {fitting[longest][0]} }}}}")
