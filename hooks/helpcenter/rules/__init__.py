"""The rules, each in a module named after the bad pattern. Written out, so that none is forgotten or found by chance.

A rule's docstring is its manual page: what must hold, `Bad:`, `Good:`, and why.
"""

from helpcenter.rules import (
    broken_picture,
    contact_literal,
    dead_link,
    dialable_sample,
    front_matter,
    missing_answer,
    missing_fact,
    missing_translation,
    navigation,
    odd_bytes,
    question_id,
    raw_html,
    repeated_question,
    skipped_level,
    stale_translation,
    translation_drift,
    typed_claim,
    unannounced_year,
    unknown_token,
    wrong_holiday,
    wrong_language,
)

RULES = (
    broken_picture,
    contact_literal,
    dead_link,
    dialable_sample,
    front_matter,
    missing_answer,
    missing_fact,
    missing_translation,
    navigation,
    odd_bytes,
    question_id,
    raw_html,
    repeated_question,
    skipped_level,
    stale_translation,
    translation_drift,
    typed_claim,
    unannounced_year,
    unknown_token,
    wrong_holiday,
    wrong_language,
)
