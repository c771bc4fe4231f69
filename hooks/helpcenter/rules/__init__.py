"""The rules, each in a module named after the bad pattern. Written out, so that none is forgotten or found by chance.

A rule's docstring is its manual page: what must hold, `Bad:`, `Good:`, and why.
"""

from helpcenter.rules import (
    broken_picture,
    broken_redirect,
    contact_literal,
    dialable_sample,
    expired_security_contact,
    foreign_host,
    front_matter,
    missing_fact,
    missing_region,
    missing_translation,
    navigation,
    overdue_review,
    question_id,
    sample_value,
    typed_claim,
    unannounced_year,
    unconfirmed_fact,
    unknown_token,
    wrong_holiday,
)

RULES = (
    broken_picture,
    broken_redirect,
    contact_literal,
    dialable_sample,
    expired_security_contact,
    foreign_host,
    front_matter,
    missing_fact,
    missing_region,
    missing_translation,
    navigation,
    overdue_review,
    question_id,
    sample_value,
    typed_claim,
    unannounced_year,
    unconfirmed_fact,
    unknown_token,
    wrong_holiday,
)
