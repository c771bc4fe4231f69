"""Times as people write them, for the vocabularies of claims: days, clock times, amounts, in both languages."""

from __future__ import annotations

from helpcenter.recognizers.lexicon import one_by_one

TO = r" ?(?:-+|~|至|到|to|till?|until|through|and|–) ?"
"""Between two ends: 周一至周五, nine to five, 9–18."""
TOS = ("-", "~", "至", "到", "to", "til", "until", "through", "and", "–")
"""One of these is part of each."""

DAY = r"(?:mon|tue|tues|wed|thu|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?s?"
DAY_STEMS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ZH_DAY = r"(?:周|星期|礼拜)[一二三四五六日天末1-7]"
ZH_WEEK = ("周", "星期", "礼拜")

CLOCK = r"(?:[01]?\d|2[0-4]) ?: ?[0-5]\d"
"""9:00, 24:00"""
CLOCK_MARKS = one_by_one("0123456789", ("", " "), ":")
"""One of these is part of each."""
HALF = r"\d{1,2}(?::[0-5]\d)? ?(?:[ap]\.?m\b\.?|o'clock)"
"""9 am, 6:30 p.m., 5 o'clock"""
HALF_MARKS = one_by_one("0123456789", ("", " "), ("am", "pm", "a.m", "p.m", "o'clock"))
"""One of these is part of each."""
ZH_CLOCK = (
    r"(?:早上|上午|中午|下午|晚上|凌晨|早|晚)? ?(?:[01]?\d|2[0-4]|[一二两三四五六七八九十]{1,3})"
    r" ?[点时](?:半|整|\d+分)?"
)
"""九点半, 下午 6 点, 18时30分"""
ZH_CLOCK_MARKS = one_by_one("0123456789一二两三四五六七八九十", ("", " "), "点时")
"""One of these is part of each."""

NUMBER = r"(?:\d+(?:\.\d+)?|[一二两三四五六七八九十半几数]+)"
EN_NUMBER = (
    r"(?:\d+(?:\.\d+)?"
    r"|(?<=within )an?|(?<=in )an?|(?<=under )an?|(?<=takes )an?|(?<=about )an?|(?<=than )an?"  # within a day
    r"|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty(?:-four)?|thirty|forty-eight|sixty"
    r"|seventy-two|half an|a few|a couple of|several|some)"
)
NOT_OPEN_BUT = r"(?! ?(?:days|hours|minutes|working|per|%|yuan|characters|digits|steps))"
"""After two numbers: 9 to 18 hours is how long, not from when to when."""
