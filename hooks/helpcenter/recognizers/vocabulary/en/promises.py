"""Promises in English: that support never calls, never asks for a code; and what a fraudster has it say."""

from __future__ import annotations

from helpcenter.recognizers.lexicon import Within, one_by_one, phrases

_CODES = ("password", "code", "pin", "cvv")
_SECRETS = (
    *_CODES,
    *("card number", "identity paper", "identity document", "passport", "safe account", "transfer", "move money"),
    *("move your money", "fee", "deposit", "gift card", "remote", "share your screen", "screen", "install"),
)

_NOBODY_ELSE = r"\b(?<!are )(?<!is )(?<!be )(?<!fake )(?<!“)"
_US_THERE = (
    _NOBODY_ELSE,
    Within(
        (
            *("we ", "we'", "we-", "we:", "our ", "okpay", "support", "customer service", "staff", "agent"),
            *("no one", "noone", "nobody"),
        )
    ),
    r"(?:we|okpay|support|our (?:staff|team|support|agents?|people|advisers?)|(?:no )?(?:member of )?(?:our )?staff"
    r"|no ?one (?:from|at) okpay|customer service|agents?|nobody (?:from|at) okpay)\b",
)

_NOT = (
    r"(?:will ever|(?:will|would|can|do|does|shall)? ?never|won't|shan't|shall not|will not|do not|don't|does not"
    r"|doesn't|would not|cannot|can't|are never going to)"
)
_NOTS = Within(
    (
        *("ever", "won't", "shan't", "shall not", "will not", "do not", "don't", "does not", "doesn't", "would not"),
        *("cannot", "can't", "are never"),
    )
)
"""One of these is part of each of them."""
_MAY = r"(?:may|might|can|will|could|sometimes|occasionally)(?: also| sometimes)?"
_MAY_ASK = Within(
    one_by_one(
        ("may", "might", "can", "will", "could", "sometimes", "occasionally", "also"), (" ",),
        ("ask", "request", "charge", "require"),
    )
)  # fmt: skip
_CALL = ("call", "phone", "ring", "telephone", "contact", "message", "text", "whatsapp", "dm")

PROMISE = phrases(
    # we will never call you; we may call you; our agents will phone you
    (*_US_THERE, _NOTS, rf"[^.;,?]{{0,12}}\b{_NOT}\b[^.;?]{{0,16}}\b",
     one_by_one(_CALL, ("", "s", "ing"), " ", ("you", "customers", "anyone", "first"))),
    (*_US_THERE, rf" {_MAY} ",
     one_by_one(("call", "phone", "ring", "telephone", "message", "text"), (" you",)), r"\b"),
    (r"\b", Within(("we'll", "agent")), r"(?:we'll|(?:our|an) agents? will) ",
     one_by_one(("call", "phone", "ring", "telephone"), (" you",)), r"\b"),
    (r"\b(?:we|our (?:agents?|staff|team|support)) (?:always |often |usually )?",
     one_by_one(("call", "phone", "ring", "telephone"), ("", "s"), (" you",)), r"\b",
     Within(("we ", "agent", "staff", "team", "support"))),
    (r"\b(?:we|okpay|our (?:agents?|staff|team))", (" never ",), ("call", "phone", "ring", "text"), r"s?\b"),
    (r"\bwe ", ("guarantee",), r"\b[^.;]{0,30}\b(?:money|refund|back)\b"),
    # no agent asks for it, you will never be asked by us, we never ask for your password
    (r"\b", ("no agent", "no adviser", "no employee", "no one here", "no one in support"), r" (?:ever )?",
     ("asks", "calls", "wants", "needs", "will"), r"\b"),
    (r"\byou(?:'ll| will) ", ("never be ",),
     r"(?:asked|called|phoned|contacted)\b[^.;]{0,40}\b(?:by us|we|okpay|support|passwords?|codes?|pin)\b"),
    (*_US_THERE, _NOTS, rf"[^.;,?]{{0,12}}\b{_NOT}\b[^.;?]{{0,16}}\b",
     ("ask", "request", "demand", "need", "require", "charge", "want"),
     r"(?:s|ing)?\b[^.;?]{0,40}\b", _SECRETS, "s?"),
    (*_US_THERE, _MAY_ASK, rf" {_MAY} ", ("ask", "request", "charge", "require"), r"s?\b[^.;?]{0,40}\b",
     _SECRETS, "s?"),
)  # fmt: skip
"""Who calls first and what support asks for: said to never happen, or to happen."""

TAKEN = phrases(
    # Give the code to our agent. We need your password. We can take over your screen.
    (r"^\W*(?:please )?", ("give", "tell", "read", "send", "show"), r"\b[^.;]{0,20}\b", _CODES,
     r"s?\b[^.;]{0,20}(?:\b(?:support|agents?|us|advisers?)\b|when asked|$)(?<!\bcode name)"),
    (r"^\W*(?:please )?", ("give", "tell", "read", "send"),
     r"\b[^.;]{0,12}\b(?:support|agents?|us|advisers?)\b[^.;]{0,8}\b", _CODES, r"s?\b"),
    (r"\b(?:we|support|our agents?) ", ("need", "want"), "s? ", ("your ",), _CODES),
    (r"\b(?:we|support|our agents?) (?:can|may|will) ",
     ("connect", "take over", "control", "access"), r"\b[^.;]{0,24}\b",
     ("remote", "screen", "phone", "device", "computer"), r"(?:ly)?\b"),
)  # fmt: skip
"""What a fraudster would have us say: that support takes codes, fees or the screen."""

WARNING = "never|don't|do not|not |without|except|scam|fraud|fake|pretend|claim"
"""Where one of these stands, a sentence reports a fraud or warns of it: a regular expression."""

SWINDLER = "scam|fraud|fake|pretend|impost|swindl|claims to be|says they are"
"""Where one of these stands, what is quoted is what a swindler says: a regular expression."""
