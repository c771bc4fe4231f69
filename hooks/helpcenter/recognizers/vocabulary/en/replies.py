"""Reply times in English: that something is answered, how soon, and what takes time without being our answer."""

from __future__ import annotations

from helpcenter.recognizers.lexicon import Within, phrases
from helpcenter.recognizers.vocabulary.en.times import DAY, DAY_STEMS

REPLY = phrases(
    # we reply, replies take, expect an answer, wait times
    (r"\b(?:we|support|team|agents?|staff|somebody|someone|adviser)\b[^.;]{0,40}\b",
     ("reply", "replies", "respond", "answer", "get back", "write back", "call back", "call you back", "ring back",
      "ring you back",
      "contact you", "be in touch", "resolve", "fix", "settle")),
    (r"\b", ("reply", "replies", "response", "answer"), r"\b[^.;]{0,30}\b(?:within|in|takes?|comes?|times?|under)\b"),
    (r"\b", ("email", "message", "ticket", "case", "complaint"),
     r"s?\b[^.;]{0,20}\b(?:are|is|get|gets) ", ("answered", "resolved", "read", "closed", "settled"), r"\b"),
    (r"\b", ("get an answer", "get a reply", "get a response", "expect a reply", "expect an answer", "replies take",
     "take us", "get your answer", "have your answer", "have an answer", "queue is", "queues are", "the queue",
     "takes us", "picked up", "be with you"), r"\b"),
    (r"\bhear (?:back )?", ("from us",), r"\b"),
    (r"\b", ("wait",), r"(?:ing)? times?\b"),
    (r"\b", ("average wait",), r"\b"),
    (r"(?:^|\s)", ("complaint",), r"s?:"),
)  # fmt: skip
"""That something is answered or settled; a claim where a duration stands beside it."""

_NUMBER = (
    r"(?:\d+(?:\.\d+)?"
    r"|(?<=within )an?|(?<=in )an?|(?<=under )an?|(?<=takes )an?|(?<=about )an?|(?<=than )an?"  # within a day
    r"|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty(?:-four)?|thirty|forty-eight|sixty"
    r"|seventy-two|half an|a few|a couple of|several|some)"
)
DURATION = phrases(
    (r"\b", ("within the hour", "within the day", "within the week"), r"\b"),
    (Within(("second", "minute", "hour", "day", "week", "month")),
     rf"\b{_NUMBER}[- ](?:(?:business|working|calendar|clock) )?(?:seconds?|minutes?|hours?|days?|weeks?|months?)\b"),
    (r"\b(?:same|next)[- ](?:business |working )?", ("day",), r"\b"),
    (r"\b(?:in|within) ", ("seconds", "minutes", "hours", "days"), r"\b"),
    (r"\b", ("instant", "instantly", "overnight", "by tomorrow", "tomorrow", "in no time", "by tonight", "by noon"),
     r"\b"),
    (r"\bby (?:next |this )?", Within(DAY_STEMS), rf"{DAY}\b"),
    (r"\b(?:by|before|within) (?:the end of )?(?:the|this|next) ", ("week", "month", "day"), r"(?: is out)?\b"),
    (Within(("natural day", "calendar day")), rf"\b{_NUMBER} (?:natural|calendar) days?\b"),
    (r"\b(?:a |one |two )?", ("fortnight",), r"s?\b"),
    (("half a day", "half an hour", "half a week"),),
)  # fmt: skip
"""How long, or by when."""

SOON = phrases(
    (r"\b(?:we|support|agents?|someone|somebody|staff|adviser)\b[^.;]{0,24}\b"
     r"(?:repl(?:y|ies)|responds?|answers?|get back|be with you|contact you)\b[^.;]{0,12}\b",
     Within(("repl", "respond", "answer", "get back", "be with you", "contact you")),
     ("immediately", "straight away", "right away", "promptly", "shortly", "quickly", "soon"), r"\b"),
    (r"\b(?:we|support|agents?|someone|somebody|staff) (?:will )?", ("immediately", "promptly", "quickly", "soon"),
     r" (?:repl(?:y|ies)|responds?|answers?)"),
    (r"\b", ("as soon as we", "as soon as possible"), r"[^.;]{0,12}(?:we(?:'ll| will) )?(?:reply|answer|get back)\b"),
)  # fmt: skip
"""A reply time without a number."""

OTHERS = (
    r"\b(?:banks?(?! holiday)|card issuer|merchants?|carriers?|police|expires?|valid|link|pauses?|hold|arrives?"
    r"|credited|clocks?|minus|plus|fraudsters?|scammers?|callers?|what we ask|our questions?|when we ask)\b"
)
"""What takes time, or opens and closes, and is not support: a regular expression."""
