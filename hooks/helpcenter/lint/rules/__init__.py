"""The rules, each in a module named after the bad pattern; a test sees that none is left out.

A rule's docstring is its manual page: what must hold, `Bad:`, `Good:`, and why. `lint.scopes` tells what it declares.
"""

# fmt: off
from helpcenter.lint.rules import (  # noqa: I001
    broken_condition, broken_flow, broken_markup, broken_picture, broken_promise, broken_redirect, broken_search, conflicting_fact,
    contact_literal, contradicted_limit, dated_article, dated_heading, dead_link, decoded_text, dialable_sample, easy_drift,
    expired_security_contact,
    foreign_host, front_matter, implausible_fact, late_freeze, long_sentence, misplaced_token, missing_answer, missing_fact,
    missing_region, missing_translation, navigation, odd_bytes, overdue_review, question_id, raw_html,
    repeated_question, reversed_meaning, sample_value, skipped_level, stale_translation, stray_file,
    translation_drift, typed_claim, typed_country, unannounced_year, unconfirmed_fact, uneven_text, unknown_token,
    unread_article, unwelcome_word, wallet_address, wrong_holiday, wrong_language,
)

RULES = (
    broken_condition, broken_flow, broken_markup, broken_picture, broken_promise, broken_redirect, broken_search, conflicting_fact,
    contact_literal, contradicted_limit, dated_article, dated_heading, dead_link, decoded_text, dialable_sample, easy_drift,
    expired_security_contact,
    foreign_host, front_matter, implausible_fact, late_freeze, long_sentence, misplaced_token, missing_answer, missing_fact,
    missing_region, missing_translation, navigation, odd_bytes, overdue_review, question_id, raw_html,
    repeated_question, reversed_meaning, sample_value, skipped_level, stale_translation, stray_file,
    translation_drift, typed_claim, typed_country, unannounced_year, unconfirmed_fact, uneven_text, unknown_token,
    unread_article, unwelcome_word, wallet_address, wrong_holiday, wrong_language,
)
