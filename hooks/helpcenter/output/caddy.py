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
    InsightsLog,
    described_by,
)
from helpcenter.output.insights_log import LOG


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
{_redirects(hosting.redirects)}{_insights_log(hosting.insights_log)}	file_server {{
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


_NOT_LOGGED = (
    *("request>remote_ip", "request>remote_port", "request>client_ip", "request>headers", "request>tls"),
    *("request>host", "request>proto", "resp_headers", "user_id", "duration", "size", "bytes_read", "common_log"),
)
"""What Caddy would write into a line besides the day and the address that was asked for."""


def _insights_log(log: InsightsLog | None) -> str:
    """The place that pages send lines to, and the log of it."""
    if log is None:
        return ""
    admitted = f'\t\tmethod POST\n\t\tpath {log.address}\n\t\texpression `{{query}}.matches("{log.pattern}")`\n'
    deleted = "".join(f"\t\t\t\t{name} delete\n" for name in _NOT_LOGGED)
    return f"""\
	# What readers could not find (insights in data/brand.yml): the day and what the page sent, which `helpcenter
	# insights` reads, deleted after {log.days} days, as readers are told. Of other requests this log holds nothing.
	log {{
		output file /var/log/caddy/{LOG} {{
			roll_keep 1000
			roll_keep_for {log.days * 24}h
		}}
		format filter {{
			wrap json {{
				time_format "2006-01-02"
			}}
			fields {{
{deleted}			}}
		}}
	}}
	@kept {{
{admitted}	}}
	@unkept not {{
{admitted}	}}
	skip_log @unkept
	respond @kept 204
"""


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
