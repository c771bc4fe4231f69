"""A Caddyfile (https://caddyserver.com/docs/caddyfile) for a built site."""

from __future__ import annotations

from helpcenter.output.headers import (
    BINARY,
    FINGERPRINTED,
    IMMUTABLE,
    MARKDOWN_WANTED,
    OPEN_TO_ALL,
    PRIVATE,
    REVALIDATE,
    TYPES,
    Hosting,
    described_by,
)


def configuration(hosting: Hosting) -> str:
    """Caddy fetches the certificate of the site's host by itself."""
    added = "".join(f"\t\t{name} `{value}`\n" for name, value in hosting.headers.items())
    kinds = "".join(
        f'\t@{extension} path *.{extension}\n\theader @{extension} Content-Type "{kind}'
        f'{"" if extension in BINARY else "; charset=utf-8"}"\n'
        for extension, kind in TYPES.items()
    )
    described = "".join(
        f'\tmap {{path}} {{described_by}} {{\n{folders}\t\tdefault ""\n\t}}\n'
        '\t@described expression `{described_by} != ""`\n\theader @described Link {described_by}\n'
        for folders in [_described(hosting.indexes)]
        if folders
    )
    private = " ".join(f"{address}*" if address.endswith("/") else address for address in PRIVATE)
    return f"""\
# Written by the build. `root` is the built folder.
(headers) {{
	header {{
{added}		-Server
	}}
}}
{hosting.host} {{
	root * /srv/help-center
	encode zstd gzip
	import headers
	@fingerprinted path_regexp {FINGERPRINTED}
	header @fingerprinted Cache-Control "{IMMUTABLE}"
	@others not path_regexp {FINGERPRINTED}
	header @others Cache-Control "{REVALIDATE}"
	@open path {" ".join(OPEN_TO_ALL)}
	header @open Access-Control-Allow-Origin *
{kinds}	# Each page has a copy in Markdown beside it, for programs that ask for one.
	map {{path}} {{page}} {{
		~^(.*)/$ "${{1}}"
		default "/-"
	}}
	@pages path */ *.md
	header @pages +Vary Accept
{described}	@copy {{
		header_regexp Accept "{MARKDOWN_WANTED}"
		file {{page}}.md {{page}}/index.md
	}}
	header @copy Content-Type "text/markdown; charset=utf-8"
	rewrite @copy {{file_match.relative}}
	@private path {private}
	error @private 404
{_redirects(hosting.redirects)}	file_server {{
		precompressed gzip
	}}
	# An error's answer keeps what was set for the file that is missing: its type, and a year in caches.
	handle_errors {{
		import headers
		header Content-Type "text/html; charset=utf-8"
		header Cache-Control "{REVALIDATE}"
		rewrite * /404.html
		file_server
	}}
}}
"""


def _described(indexes: dict[str, str]) -> str:
    return "".join(f"\t\t~^{folder}(.*/)?([^/]*\\.md)?$ `{described_by(index)}`\n" for folder, index in indexes.items())


def _redirects(redirects: dict[str, str]) -> str:
    """A permanent redirect from each old address, which keeps the query; nothing if there is none."""
    if not redirects:
        return ""
    moved = "".join(f"\t\t{form} {new}\n" for old, new in redirects.items() for form in (old, old.rstrip("/")))
    return f"""\
	map {{path}} {{moved_to}} {{
{moved}		default ""
	}}
	map {{query}} {{asked}} {{
		~^(.+)$ "?${{1}}"
		default ""
	}}
	@moved expression `{{moved_to}} != ""`
	redir @moved {{moved_to}}{{asked}} 301
"""
