"""The months in which a holiday of that name may fall, against thirty years of the calendar that `holidays` knows."""

from __future__ import annotations

import re

import holidays
import pytest

from helpcenter.facts.languages import LOCALES
from helpcenter.recognizers import vocabulary

NAMES = {"zh": "zh_CN", "en": "en_US"}


@pytest.mark.parametrize("locale", LOCALES)
def test_each_holiday_falls_in_its_months_and_in_each_of_them(locale: str) -> None:
    known = holidays.country_holidays("CN", years=range(2015, 2045), language=NAMES[locale])
    for pattern, months in vocabulary.module(locale, "places").HOLIDAYS:
        fell = {day.month for day, name in known.items() if re.search(pattern, name.lower())}
        assert fell <= set(months), pattern
        if pattern.startswith(("春节", "端午", "中秋", "spring", "dragon", "mid-autumn")):  # by the moon
            assert fell == set(months), pattern
