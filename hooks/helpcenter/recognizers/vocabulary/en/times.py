"""Days and times of day in English, for hours and replies."""

from __future__ import annotations

from helpcenter.recognizers.lexicon import one_by_one

DAY = r"(?:mon|tue|tues|wed|thu|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?s?"
DAY_STEMS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
HALF = r"\d{1,2}(?::[0-5]\d)? ?(?:[ap]\.?m\b\.?|o'clock)"
"""9 am, 6:30 p.m., 5 o'clock"""
HALF_MARKS = one_by_one("0123456789", ("", " "), ("am", "pm", "a.m", "p.m", "o'clock"))
"""One of these is part of each."""
