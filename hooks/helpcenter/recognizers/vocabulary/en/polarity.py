"""Negation, bounds and order in English: what a translation must say as well; regular expressions."""

from __future__ import annotations

FORBIDS = r"(?:^|[.;:,–—(] ?|\band |\bbut |\bso |\bor |\byou |\bthey |\bwe )(?:please )?(?:don't|do not|never) (?!worry|be |move|match|have|over)\w+|\bleave out\b|\bwithout\b|\bnobody\b|\bno one\b"
"""Tells the reader not to do something."""
NO = r"\b(?:not|no|never|cannot|nobody|nothing|without|neither|nor|none|avoid\w*|leave|leaves|refus\w+|stop\w*|instead|rather|keep|out|unless|only|needn't|ignore\w*|hang|hold|nowhere|except|alone|skip|hide|cover\w*|un(?:safe|less|do)\w*)\b|n't\b"
"""Any word that says no, in a wide sense."""
SENTENCE = r"[^.!?;]+(?:[.!?;]+(?=\s|$)|[.!?;]|$)"
AT_LEAST = r"\bat least\b|\bor more\b|\bno (?:fewer|less) than\b|\bor (?:newer|later|above)\b"
AT_MOST = r"\bat most\b|\bno more than\b|\bup to (?=\d|one|two|three|four|five|ten|a )|\d or (?:less|fewer)\b"
FEW = r"\bat least\b|\bor more\b|\bor newer\b|\bor later\b|\bminimum\b|\bmore than\b|\bover\b|\babove\b|\bfrom\b|\bno (?:fewer|less)\b|\bon\b"
"""What may stand for “at least” in a translation."""
BEFORE = r"\bbefore\b"
AFTER = r"\bafter\b|\bonce\b"
EARLIER = r"\bnot to\b|\bbefore\w*\b|\bfirst\b|\buntil\b|\bahead\b|\bearlier\b|\bbeforehand\b|\bago\b|\balready\b|\blast\b|\bprevious\w*|\byet\b|\bby\b|\bstill\b|\bbetween\b|\bused to\b|\bonly then\b|\bso far\b"
"""What may stand for “before” in a translation."""
SOME = (
    *("don't", "do not", "never", "leave out", "without", "nobody", "no one"),
    *(
        "at least",
        "at most",
        "or more",
        "or newer",
        "or later",
        "or above",
        "or less",
        "or fewer",
        "no more",
        "no fewer",
        "no less",
        "up to",
        "before",
        "after",
        "once",
    ),
)
"""One of these stands in each match of what forbids, bounds and orders."""
DENIAL = r"\bnot\b|n['’]t\b|\bnever\b|\bno\b|\bno one\b|\bnobody\b|\bnothing\b|\bnone\b|\bnowhere\b|\bneither\b|\bnor\b|\bcannot\b|\bwithout\b|\bunless\b|\brefuse\w*|\bavoid\w*"
"""Each "not", for counting."""
NEUTRAL = r"\bnot only\b|\bno matter\b|\bno\\. "
"""Words that hold one of these and deny nothing."""
