"""The rules, each in a module named after the bad pattern. Written out, so that none is forgotten or found by chance.

A rule's docstring is its manual page: what must hold, `Bad:`, `Good:`, and why.
"""

from helpcenter.rules import (
    broken_picture,
    contact_literal,
    dialable_sample,
    front_matter,
    missing_fact,
    missing_translation,
    navigation,
    question_id,
    typed_claim,
    unannounced_year,
    unknown_token,
    wrong_holiday,
)

RULES = (
    broken_picture,
    contact_literal,
    dialable_sample,
    front_matter,
    missing_fact,
    missing_translation,
    navigation,
    question_id,
    typed_claim,
    unannounced_year,
    unknown_token,
    wrong_holiday,
)
