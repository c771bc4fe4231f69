"""Opening hours in English: open at all hours, days of the week, times of day, and who is open."""

from __future__ import annotations

from helpcenter.recognizers.lexicon import DIGITS, Within, one_by_one, phrases
from helpcenter.recognizers.vocabulary import RANGES, TO
from helpcenter.recognizers.vocabulary.en.times import DAY, DAY_STEMS, HALF, HALF_MARKS
from helpcenter.recognizers.vocabulary.figures import CLOCK

_AGENTS = ("support", "chat", "line", "helpline", "hotline", "phone", "we're", "we are", "agent")
_NOT_OPEN_BUT = r"(?! ?(?:days|hours|minutes|working|per|%|yuan|characters|digits|steps))"
"""After two numbers: 9 to 18 hours is how long, not from when to when."""

ALWAYS = phrases(
    # round the clock, 24-hour support, we are never closed
    (r"\b", ("24h", "24 h"), r"rs?(?![a-z])"),
    (r"\bchat is[^.;]{0,10} ", ("24h",), r"\b"),
    (r"a?round[- ]the[- ]", ("clock",)),
    (r"(?:24|twenty[- ]four)[- ]?", ("hour",), r"s?(?: a day)?[- ,]*",
     ("support", "service", "helpline", "hotline", "line", "chat", "help desk")),
    (r"\b", _AGENTS, r"s?\b[^.,;]{0,24}\b",
     ("all day every day", "all day, every day", "all night", "all day long", "overnight", "whenever you", "24hr",
      "24 hr", "open all week", "open all year", "from dawn", "dawn to dusk", "morning to night", "morning till night"),
     r"s?\b"),
    (r"(?:^|[.;!] )", ("open on ", "open over ", "open during "), r"(?:public |bank |national )?",
     ("holidays", "weekends"), r"\b"),
    (r"\b", (*_AGENTS, "team", "staff"), r"s?\b[^.;]{0,40}\b",
     ("24 hours", "twenty-four hours", "day and night", "day or night", "night and day", "night or day", "at all hour",
      "at any hour",
      "seven days a week", "7 days a week", "365 days", "every day of the", "every hour of the"),
      r"(?: a day| day| week| year)?"),
    (r"\b", ("day or night", "any hour", "all hours"), r",? (?:we|support|our)\b"),
    (r"\bwe ", ("answer", "pick up", "reply"), r"[^.,;]{0,12}\b", ("any hour", "any time", "all hour", "all time"),
     r"s?\b"),
    (r"\b", ("support", "chat", "line", "team", "we"), (" never ",), ("sleep", "stop", "rest"), r"s?\b"),
    (r"\b", ("call", "phone", "ring", "contact", "message", "reach", "write to"), (" us ",), r"(?:at )?any ?",
     ("time",), r"\b"),
    (("we're ", "we are "), ("always", "never"), r" (?:open|available|here|online|on hand|closed|on call)"),
    (("never clos",), r"(?:es|ed?)\b"),
    (("always",), r"[- ](?:open|on|available) ", ("support", "line", "chat")),
)  # fmt: skip
"""Open at all hours: a claim in itself, whatever else the sentence says."""

WEEK = phrases(
    # Mon-Fri, Monday to Friday, weekdays from 9 am, Sat 9-5
    (r"\b", ("m-f", "mon-f"), r"(?:ri)?\b"),
    (Within(one_by_one(RANGES, ("", " "), DAY_STEMS)), rf"\b{DAY}{TO}{DAY}\b"),
    (Within(("weekdays", "weekends", *DAY_STEMS)), DIGITS,
     rf"\b(?:on )?(?:weekdays|weekends|{DAY})[ ,]+(?:from )?(?:{CLOCK}|{HALF}|\d{{1,2}}{TO}\d)"),
)  # fmt: skip
"""Days of a week, or a day with a time."""

_HOURS = ("eight", "nine", "ten")
TIMES = phrases(
    # 9 am to 6 pm, 9-6pm
    (Within(HALF_MARKS), rf"{HALF}{TO}{HALF}"),
    (Within(HALF_MARKS), rf"\b\d{{1,2}}{TO}\d{{1,2}} ?[ap]\.?m"),
    # nine to five, from 9 until 6, 0900 to 1800, M-F 9-6
    (Within(one_by_one(("eight", "nine", "ten", "8", "9", "10"), " ", ("to", "till", "until"))),
     r"\b(?:from )?(?:eight|nine|ten|8|9|10) (?:to|till|until) (?:five|six|seven|eight|nine|ten|5|6|7|8|9|10)\b",),
    (DIGITS, r"\b", ("from",),
     r" \d{1,2} (?:to|till|until) \d{1,2}\b(?! ?(?:days|hours|minutes|per|%|yuan|characters))"),
    (Within(("00", "30")), r"\b[0-2]\d[03]0 ?to ?[0-2]\d[03]0\b"),
    (r"\b", ("m-f", "mon-f"), r"(?:ri)?,? \d{1,2} ?- ?\d{1,2}"),
    # lines open 9-6, hours: 9 to 6, closes at six
    (Within(one_by_one(DIGITS, ("", " "), ("-", "to", "till", "until"))),
     r"\b", ("line", "phone", "chat", "support", "open"),
     rf"s?\b[^.;,]{{0,16}} \d{{1,2}} ?(?:-|to|till|until) ?\d{{1,2}}\b{_NOT_OPEN_BUT}"),
    (DIGITS, r"\b", ("hours",), r"[ :are]*\d{1,2} ?(?:-|to) ?\d{1,2}\b"),
    (r"\b", ("end", "close", "open", "start", "run", "stop"), r"s?(?: until| at| till| from)? ",
     Within(one_by_one(" ", ("five", "six", "seven", "eight", "nine", "ten", "noon", *DIGITS))),
     r"(?:five|six|seven|eight|nine|ten|noon|\d{1,2}(?! ?(?:days|hours|minutes|%)))\b"),
    (r"\b", one_by_one(("at ",), (*_HOURS, "five", "six")), r" (?:in the (?:morning|evening)|o'clock)"),
)  # fmt: skip
"""From one time of day to another."""

ONE_TIME = phrases(
    # at 5 pm
    (Within(HALF_MARKS), rf"\b{HALF}"),
    (r"\b(?:until|till|by|after|before|at) ", ("midnight",), r"\b"),
    # on Sundays, at weekends, closed on bank holidays, weekdays only
    (r"\bon (?:sun|mon|tues|wednes|thurs|fri|satur)", ("days",), r"\b"),
    (r"\b(?:at|on|over) (?:the )?", ("weekend",), r"s?\b(?! days)"),
    (r"\b(?:open|closed?|shut|work|staffed|answer\w*|available|off)\b[^.;]{0,16}\b",
     ("bank holiday", "public holiday", "national holiday", "christmas", "new year"), r"s?\b"),
    (r"\b(?:open|closed|shut|staffed|available|answered)(?: only)? (?:at|on|over|during) (?:the )?",
     ("weekend", "weekday", "business hours", "working days"), r"s?\b"),
    (r"\b", ("weekdays", "weekends", "working days"), r" only\b"),
    (r"\bon ", ("weekdays", "working days", "business days"), r"\b"),
    (r"\b(?:over|during|on) ", ("national day", "spring festival", "qingming", "labour day", "mid-autumn", "dragon boat",
     "golden week"), r"\b"),
    (r"\b(?:lunch|tea) ", ("break",), r"\b"),
    (r"\bstaffed until ", ("late",), r"\b"),
)  # fmt: skip
"""A single time or day; a claim only where the sentence speaks of support."""

SUPPORT = phrases(
    (r"\b", ("support", "customer service", "live chat", "chat is", "urgent line", "general line", "help line",
     "helpline",
     "hot line", "hotline", "opening hours", "office hours", "staffed", "our hours"), r"\b"),
    (r"\b", ("agent", "adviser", "phone line"), r"s?\b"),
    (r"\b", ("chat open", "chat close", "line open", "line close", "lines open", "lines close"), r"s?\b"),
    (r"\b", ("our team", "our staff", "our line", "our phone", "our office", "our help desk"), r"s?\b"),
    (r"\b(?:nobody|no one|someone|somebody) ", ("answer", "picks up"), r"s?\b"),
    (r"(?:^|\|)\W*", ("hours",), r" ?:"),
    (r"^\W*", one_by_one(("open ", "open from "), DIGITS)),
    (r"\b", ("we're ", "we are "), ("open", "closed", "available", "here", "online"), r"\b"),
    (r"\b", ("we open", "we close", "we work", "we answer"), r"\b"),
    (r"\b", ("on chat", "on the line", "on the phone", "on the phones"), r"\b"),
    (r"\b", tuple(f"open {day}" for day in ("weekdays", "on christmas", "m-f", *DAY_STEMS)), r"\b"),
    (r"\b", ("lines are open", "line is open"), r"\b"),
    (r"\b", ("the line",), r"s? (?:is|are|open|close)s?\b"),
)  # fmt: skip
"""Who is open or not."""
