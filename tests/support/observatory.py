"""MDN HTTP Observatory's tests and their points, for an answer that was fetched here.

After https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring: a site begins with 100; points above that
count once nothing is taken away; 100 and more is A+. Only what this site could be is told apart; all else is a failure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

FAILED = -25
_SCRIPT = re.compile(r"<script\b[^>]*\bsrc=[\"']?([^\"'\s>]+)")


def points(headers: Mapping[str, str], html: str) -> dict[str, int]:
    """The points of each test by its name. Headers by their lower-case names.

    Redirection from http to https is the proxy's, which ends TLS, and is not looked at.
    """
    policy = dict(part.strip().partition(" ")[::2] for part in headers.get("content-security-policy", "").split(";"))
    asked = ("default-src", "script-src", "style-src", "object-src")
    loads = " ".join(policy.get(name, "'unsafe-inline'") for name in asked)
    unsafe = re.search(r"'unsafe-(?:inline|eval)'|\bdata:|\bhttps?:|\*", loads)
    age = re.search(r"max-age=(\d+)", headers.get("strict-transport-security", ""))
    private = ("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin")
    return {
        # csp-implemented-with-no-unsafe-default-src-none
        "Content-Security-Policy": 10 if policy.get("default-src") == "'none'" and not unsafe else FAILED,
        "Cookies": 0 if "set-cookie" not in headers else FAILED,
        "Cross-Origin Resource Sharing": 0 if "access-control-allow-origin" not in headers else FAILED,
        # Six months at least; five more only for a domain on the preload list, which is the operator's to ask for.
        "Strict-Transport-Security": 0 if age and int(age[1]) >= 15768000 else FAILED,
        "Referrer-Policy": 5 if headers.get("referrer-policy") in private else FAILED,
        # All scripts come from the site itself.
        "Subresource Integrity": 0 if not [src for src in _SCRIPT.findall(html) if "//" in src] else FAILED,
        "X-Content-Type-Options": 0 if headers.get("x-content-type-options") == "nosniff" else FAILED,
        # x-frame-options-implemented-via-csp
        "X-Frame-Options": 5 if policy.get("frame-ancestors") == "'none'" else FAILED,
        "Cross-Origin Resource Policy": 10 if headers.get("cross-origin-resource-policy") == "same-origin" else FAILED,
    }
