"""In English, that support answers in a language."""

from __future__ import annotations

from helpcenter.recognizers.lexicon import Within, one_of, phrases

_NAMES = (
    *(
        "arabic",
        "bengali",
        "cantonese",
        "chinese",
        "czech",
        "dutch",
        "english",
        "farsi",
        "filipino",
        "french",
        "german",
    ),
    *("greek", "hebrew", "hindi", "indonesian", "italian", "japanese", "korean", "malay", "mandarin", "persian"),
    *("polish", "portuguese", "russian", "spanish", "swahili", "tagalog", "thai", "turkish", "ukrainian", "urdu"),
    *("vietnamese",),
)
_NAME = (
    rf"(?:{one_of(_NAMES)})(?![a-z])(?! (?:name|letter|character|page|spelling|new year|version|translation|article))"
)
_US = (
    *("we", "us", "support", "agent", "adviser", "staff", "team", "line", "chat", "hotline", "helpline", "channel"),
    *("mailbox", "email", "operator"),
)

ANSWERED = phrases(
    # all channels answer in Arabic, we speak English, support is available in Chinese and English
    (r"\b", _US, r"s?\b[^.;?]{0,30}\b(?:answer|repl(?:y|ie)|work|speak|talk|write|understand|serve|use|offer|open|available"
     r"|provided|staffed)(?:s|d|ed|en)?\b[^.;?]{0,30}?\b", Within(_NAMES), _NAME),
    (r"\b", ("all of them", "each of them", "both of them", "they all", "all"), r" (?:answer|work|speak)s? (?:in )?",
     Within(_NAMES), _NAME),
    # answered in English, support in Arabic, help in French or German
    (r"\b", ("answered", "replied to", "served", "support", "service", "help is", "helped"), r" in (?:both )?",
     Within(_NAMES), _NAME),
    # you can speak Chinese or English, write in Arabic or English
    (r"\byou (?:can|may|could)\b[^.;?]{0,20}\b", ("speak", "talk", "write", "chat", "ask", "choose", "call", "ring"),
     r"\b[^.;?]{0,16}\b", Within(_NAMES), _NAME),
    (r"\b", ("speak", "talk", "write", "say", "ask", "explain", "describe", "chat", "call", "ring"),
     r"\b[^.;?]{0,24}\b", Within(_NAMES), rf"{_NAME},? (?:or|and) {_NAME}"),
    # Arabic-speaking staff, our English line
    (r"\b", _NAMES, r"[- ](?:speaking|language) ",
     ("support", "line", "helpline", "hotline", "agent", "adviser", "staff", "team", "service", "operator")),
    (r"\b", _NAMES, r" ", ("support", "helpline", "hotline", "line", "agents", "advisers", "operators"), r"\b"),
)  # fmt: skip
"""In which language support answers, or a reader may speak to it."""
