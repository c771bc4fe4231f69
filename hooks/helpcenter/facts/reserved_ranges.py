"""Ranges reserved for fiction and documentation.

phonenumbers validates numbers but does not distinguish fictional ones.
"""

from __future__ import annotations

import re

_PHONE_RANGES = (
    r"\+120255501\d{2}",  # NANP 555-0100 to 555-0199 (ATIS-0300115)
    r"\+442079460\d{3}",  # Ofcom, numbers for TV and radio drama: London
    r"\+44808157\d{4}",  # Ofcom: freephone
    r"\+493023125\d{3}",  # Bundesnetzagentur, Drama-Rufnummern: Berlin
    r"\+6125550\d{4}",  # ACMA, fictitious numbers: geographic east
)
_RESERVED_PHONE = re.compile("|".join(f"(?:{pattern})" for pattern in _PHONE_RANGES))
_RESERVED_HOST = re.compile(r"(?:.*\.)?(?:example|test|invalid|localhost|example\.(?:com|net|org))")


def phone(e164: str) -> bool:
    """Whether an E.164 number stands in a range reserved for fiction."""
    return bool(_RESERVED_PHONE.fullmatch(e164))


def fictional(digits: str) -> bool:
    """Whether the digits of a number, in national or international form, belong to a reserved range."""
    forms = {f"+{digits}", f"+{digits.removeprefix('00')}", *(f"+{code}{digits.removeprefix('0')}" for code in _CODES)}
    return digits in BAD_EXAMPLES or any(phone(form) for form in forms)


_CODES = ("1", "44", "49", "61")
BAD_EXAMPLES = ("4000000001", "13800000000", "01055500143", "95000")
"""Bad examples in documentation and tests (CONTENT.md)."""


def host(name: str) -> bool:
    """Whether a domain can never be registered (RFC 2606, RFC 6761)."""
    return bool(_RESERVED_HOST.fullmatch(name.lower().rstrip(".")))
