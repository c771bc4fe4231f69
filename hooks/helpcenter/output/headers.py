"""What every answer of the web server says beside the content, once; the files for each host are written from it."""

from __future__ import annotations

from dataclasses import dataclass, field

IMMUTABLE = "public, max-age=31536000, immutable"
REVALIDATE = "public, max-age=0, must-revalidate"
FINGERPRINTED = r"^/assets/.*\.[0-9a-f]{8}\.[a-z0-9]+$"
"""The addresses that never change their content (`output.fingerprint`)."""
OPEN_TO_ALL = ("/contact.json", "/contact.schema.json")
"""Facts for programs, which other sites' scripts may read."""
PRIVATE = ("/_hosting/", "/_headers", "/_redirects", "/.nojekyll")
"""Part of the built folder, for the host; not for readers."""
TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "mjs": "text/javascript",
    "json": "application/json",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml",
    "atom": "application/atom+xml",
    "txt": "text/plain",
    "md": "text/markdown",
    "ics": "text/calendar",
    "vcf": "text/vcard",
    "svg": "image/svg+xml",
    "png": "image/png",
    "ico": "image/x-icon",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "wasm": "application/wasm",
}
"""Content type by file name extension (IANA media types); texts are UTF-8."""
MARKDOWN_WANTED = r"(?i)(^|,)\s*text/markdown\s*(;\s*q=1(\.0*)?\s*)?(,|$)"
"""An `Accept` header that wants Markdown as much as anything else; browsers send none such."""
BINARY = ("png", "ico", "webp", "woff2", "wasm")
_SWITCHED_OFF = (
    *("accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media", "fullscreen"),
    *("geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection", "local-fonts", "magnetometer"),
    *("microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock"),
    *("serial", "sync-xhr", "usb", "xr-spatial-tracking"),
)
_FOR_US = ("clipboard-write=(self)",)


@dataclass(frozen=True)
class Hosting:
    """Everything that a host has to know about a built site."""

    host: str
    headers: dict[str, str]
    redirects: dict[str, str]
    """Old address to new address, both with slashes at their ends, below the site's root."""
    indexes: dict[str, str] = field(default_factory=dict)
    """For each language the folder of its pages and the address of its llms.txt; longer folders first."""
    insights_log: InsightsLog | None = None


@dataclass(frozen=True)
class InsightsLog:
    """The lines that the server keeps of readers' searches and answers (`output.insights_log`)."""

    address: str
    pattern: str
    """A regular expression: the query of what is logged."""
    days: int


def headers(policy: str) -> dict[str, str]:
    """The headers of every answer. Values follow the criteria that MDN's HTTP Observatory publishes."""
    return {
        "Content-Security-Policy": policy,
        # RFC 6797; two years. `preload` is left out: it is a promise about the whole domain, which is the operator's.
        "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": ", ".join([*(f"{name}=()" for name in _SWITCHED_OFF), *_FOR_US]),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
    }


def netlify(hosting: Hosting) -> str:
    """`_headers`, as Netlify and Cloudflare Pages read it.

    Both join the values of all matching rules, so no header stands in two of them; pages keep these hosts' own
    `Cache-Control`, which is to ask again each time.
    """
    lines = ["/*", *(f"  {name}: {value}" for name, value in hosting.headers.items())]
    lines += ["/assets/*", f"  Cache-Control: {IMMUTABLE}"]
    for address in OPEN_TO_ALL:
        lines += [address, "  Access-Control-Allow-Origin: *"]
    return "\n".join(lines) + "\n"


def netlify_redirects(hosting: Hosting) -> str:
    """`_redirects`, as Netlify and Cloudflare Pages read it."""
    return "".join(f"{old} {new} 301\n" for old, new in hosting.redirects.items())


def described_by(index: str) -> str:
    """A `Link` header (RFC 8288) that leads from a page to the llms.txt about it, as llmstxt.org has it."""
    return f'<{index}>; rel="describedby"'
