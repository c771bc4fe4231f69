"""Which pages browser tests open, and on which screens."""

from __future__ import annotations

from checkout import ROOT

SAMPLE = ["/", "/contact/", "/contact/phone/", "/hours/", "/recovery/account-stolen/", "/security/phishing/"]
EVERY = [
    "/" + path.relative_to(ROOT / "docs/zh").with_suffix("").as_posix().removesuffix("index")
    for path in sorted((ROOT / "docs/zh").rglob("*.md"))
]
EVERY = [address if address.endswith("/") else f"{address}/" for address in EVERY]
SIZES = {"phone": {"width": 390, "height": 844}, "desk": {"width": 1280, "height": 900}}
