"""Simplified Chinese, as mainland China writes it: GB/T 15834 punctuation, spaces between Chinese and digits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from helpcenter.l10n.languages.language import Language

_UNITS = {"minutes": "分钟", "hours": "小时", "working_days": "个工作日"}


class Chinese(Language):
    """Nothing is inflected; lists take an enumeration comma."""

    tag = "zh-Hans"
    name = "中文"
    english_name = "Chinese"
    ideographic = True
    unspaced = re.compile(r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”‘’—…]")

    comma, semicolon, colon, full_stop = "，", "；", "：", "。"
    sentence_gap = ""
    question_mark = "？"

    closed = "休息"
    always = "每天 24 小时"
    every_day = "每天"
    day_names = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
    day_columns = "一二三四五六日"
    month_names = tuple(f"{number}月" for number in range(1, 13))
    full_date_pattern = "{year} 年 {number} 月 {day} 日"
    short_date_pattern = "{month}{day}日{weekday}"

    def in_brackets(self, text: str) -> str:
        return f"（{text}）"

    def listed(self, words: Sequence[str]) -> str:
        return "、".join(words)

    def counted(self, amount: str, unit: str) -> str:
        return f"{amount} {_UNITS[unit]}"

    def within(self, duration: str) -> str:
        return f"{duration}内"

    def day_range(self, first: str, last: str) -> str:
        return f"{first}至{last}"

    def week(self, parts: Sequence[tuple[str, str]]) -> str:
        return "，".join(f"{days} {hours}" for days, hours in parts)

    def past_midnight(self, opens: str, closes: str) -> str:
        return f"{opens}–次日 {closes}"

    def month(self, first: date) -> str:
        return f"{first.year} 年 {first.month} 月"

    def weekday_date(self, day: date) -> str:
        return f"{day.month} 月 {day.day} 日（{self.day_names[day.weekday()]}）"

    def date_range(self, first: date, last: date) -> str:
        if first.year != last.year:
            end = self.full_date(last)
        elif first.month != last.month:
            end = f"{last.month} 月 {last.day} 日"
        else:
            end = f"{last.day} 日"
        return f"{self.full_date(first)}至 {end}"


LANGUAGE = Chinese()
