"""An nginx configuration (https://nginx.org/en/docs/) for a built site."""

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
    """A file for /etc/nginx/conf.d/. It speaks plain HTTP on 8080, for a proxy or load balancer that ends TLS."""
    texts = [kind for extension, kind in TYPES.items() if extension not in BINARY]
    moved = "".join(f"    {_quoted(old)} {_quoted(new)};\n" for old, new in _both_forms(hosting.redirects))
    types = "".join(f"        {kind} {extension};\n" for extension, kind in TYPES.items())
    added = "".join(f"    add_header {name} {_quoted(value)} always;\n" for name, value in hosting.headers.items())
    readable = "".join(f"    {address} '*';\n" for address in OPEN_TO_ALL)
    described = "".join(
        f"    '~^{folder}.*\\.(html|md)$' '{described_by(index)}';\n" for folder, index in hosting.indexes.items()
    )
    private = "|".join(address.replace(".", r"\.") for address in PRIVATE)
    return f"""\
# Written by the build. `root` is the built folder; `listen` what your proxy talks to.
map $uri $moved_to {{
    default '';
{moved}}}
map $uri $cache_control {{
    default '{REVALIDATE}';
    '~{FINGERPRINTED}' '{IMMUTABLE}';
}}
# Each page has a copy in Markdown beside it, for programs that ask for one.
map $http_accept $wants_markdown {{
    default '';
    "~{MARKDOWN_WANTED}" 'yes';
}}
map "$wants_markdown$uri" $copy {{
    default '/-';
    '~^yes(?<page>.*)/$' '$page';
}}
map $uri $varies_by {{
    default '';
    '~\\.(html|md)$' 'Accept';
}}
map $uri $described_by {{
    default '';
{described}}}
map $uri $readable_by {{
    default '';
{readable}}}
{_log_format(hosting.insights_log)}
server {{
    listen 8080;
    server_name {hosting.host};
    root /srv/help-center;
    index index.html;
    absolute_redirect off;
    server_tokens off;
    etag on;
    charset utf-8;
    charset_types {" ".join(sorted(set(texts) - {"text/html"}))};
    types {{
{types}    }}
    default_type application/octet-stream;

    # Files compressed beforehand (find site -type f -size +1k ! -name '*.png' -exec gzip -9kn {{}} +) are taken first.
    gzip_static on;
    gzip on;
    gzip_vary on;
    gzip_comp_level 6;
    gzip_min_length 512;
    gzip_proxied any;
    gzip_types {" ".join(sorted((set(texts) | {"application/wasm"}) - {"text/html"}))};

    # All of them here: an add_header inside a location would replace these.
{added}    add_header Cache-Control $cache_control always;
    add_header Access-Control-Allow-Origin $readable_by always;
    add_header Vary $varies_by always;
    add_header Link $described_by always;

    error_page 404 /404.html;
    if ($moved_to) {{
        return 301 $moved_to$is_args$args;
    }}
{_log_location(hosting.insights_log)}    location / {{
        try_files $copy.md $copy/index.md $uri $uri/ =404;
    }}
    location ~ ^(?:{private}) {{
        return 404;
    }}
    location ~ /\\.(?!well-known/) {{
        return 404;
    }}
}}
"""


def _log_format(log: InsightsLog | None) -> str:
    """The format of a line, and the requests that are logged."""
    if log is None:
        return ""
    return f"""
# What readers could not find (insights in data/brand.yml): the day and what the page sent, which `helpcenter insights`
# reads. Rotate the log, and delete it after {log.days} days, as readers are told.
map $time_iso8601 $kept_day {{
    default '-';
    '~^(?<day>[0-9-]+)T' $day;
}}
map "$request_method $args" $kept_line {{
    default 0;
    "~^POST {log.pattern.removeprefix("^")}" 1;
}}
log_format kept '$kept_day $args';
"""


def _log_location(log: InsightsLog | None) -> str:
    """The place that pages send lines to. Its log is its only answer; the other logs have nothing of it."""
    if log is None:
        return ""
    return f"""\
    location = {log.address} {{
        access_log /var/log/nginx/{LOG} kept if=$kept_line;
        if ($request_method != POST) {{
            return 405;
        }}
        client_max_body_size 1k;
        return 204;
    }}
"""


def _quoted(text: str) -> str:
    """In double quotes: a policy holds single ones. A dollar would be a variable."""
    if "$" in text or '"' in text:
        raise ValueError(f"{text!r} cannot stand in an nginx configuration")
    return f'"{text}"'


def _both_forms(redirects: dict[str, str]) -> list[tuple[str, str]]:
    return [(form, new) for old, new in redirects.items() for form in (old, old.rstrip("/"))]
