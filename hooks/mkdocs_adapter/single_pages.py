"""Renders any file of one language by itself, as MkDocs' whole build makes it, byte for byte.

This is the one module that knows MkDocs' private functions and the order in which a build calls them. A page needs its
own text and of all others the title only, which stands in their front matter: 0.03 s of CPU at any size of the site.
"""

from __future__ import annotations

import copy
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs import utils
from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from mkdocs_adapter.page_meta import article_of, set_meta
from mkdocs_adapter.state import STATE

_LEFT_OUT = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)
_NOWHERE = "/nonexistent"
"""Nothing is written."""


class LanguageSite:
    """The files of one language, made one by one; `STATE.only` names the language, which owns this process."""

    def __init__(self, root: Path) -> None:
        """Do what a build does before it makes the first page. Raises what MkDocs raises."""
        self._config = load_config(str(root / "mkdocs.yml"), site_dir=_NOWHERE, strict=False)
        self._config.plugins.on_startup(command="serve", dirty=False)
        self._config = self._config.plugins.on_config(self._config)
        self._config.plugins.on_pre_build(config=self._config)
        files = get_files(self._config)
        files.add_files_from_theme(self._config.theme.get_env(), self._config)
        self._files: Files = self._config.plugins.on_files(files, config=self._config)
        set_exclusions(self._files, self._config)
        nav = get_navigation(self._files, self._config)
        self._nav = self._config.plugins.on_nav(nav, config=self._config, files=self._files)
        self._documents = self._files.documentation_pages()
        for file in self._documents:
            if file.page is None:
                Page(None, file, self._config)
        self.articles_changed()
        self.templates_changed()

    def articles_changed(self, paths: Collection[str] | None = None) -> None:
        """Take over titles that stand on other pages, of these articles (`docs/en/index.md`) or of all.

        The fragments in which they are shown are forgotten.
        """
        for file in self._documents:
            if paths is not None and f"docs/{file.src_uri}" not in paths:
                continue
            page = _page(file)
            article = article_of(page)
            if article and article.matter:
                page.markdown = page.markdown or ""  # without text MkDocs gives no title
                set_meta(page)
            else:  # its title is its first heading
                build._populate_page(page, self._config, self._files)
        STATE.fragments.clear()

    def templates_changed(self) -> None:
        """Read templates, styles and scripts anew."""
        files = copy.copy(self._files)  # what is published is decided after links to all files were looked up
        files._src_uris = dict(self._files._src_uris)
        self._env = self._config.plugins.on_env(self._config.theme.get_env(), config=self._config, files=files)
        self._published, self._by_path = files, {file.dest_uri: file for file in files}
        STATE.fragments.clear()

    def content(self, path: str) -> bytes | None:
        """The file at a path below the site's root; None where this language has none there.

        Raises BuildError, with a sentence for people, where a template or an article cannot be rendered.
        """
        try:
            if path in self._config.theme.static_templates:
                template = self._env.get_template(path)
                return build._build_template(path, template, self._published, self._config, self._nav).encode()
            file = self._by_path.get(path)
            if file is None or file.inclusion in _LEFT_OUT:
                return None
            return self._page(file) if file.is_documentation_page() else file.content_bytes
        except Exception as error:
            self._config.plugins.on_build_error(error=error)
            raise error if isinstance(error, BuildError) else BuildError(f"{type(error).__name__}: {error}") from None

    def source(self, path: str) -> str:
        """The article that a page is made from; "" where the file at this path is no page."""
        file = self._by_path.get(path)
        return f"docs/{file.src_uri}" if file and file.is_documentation_page() else ""

    def _page(self, file: File) -> bytes:
        build._populate_page(_page(file), self._config, self._files)
        with _captured() as written:
            build._build_page(_page(file), self._config, self._documents, self._nav, self._env)
        return written[0] if written else b""


def _page(file: File) -> Page:
    assert file.page is not None
    return file.page


@contextmanager
def _captured() -> Iterator[list[bytes]]:
    """What MkDocs would write into files."""
    written: list[bytes] = []
    original = utils.write_file
    utils.write_file = lambda content, output_path: written.append(content)
    try:
        yield written
    finally:
        utils.write_file = original
