"""What each limit of data/promises.yml is about, in English: words of which one occurs, and the expression."""

from __future__ import annotations

LIMITS = {
    "reset_link": (("reset",), r"\breset link|\blink to reset|\bpassword link"),
    "activation_link": (("activation",), r"\bactivation (?:link|email)"),
    "withdrawal_hold": (
        ("withdrawals",),
        r"\bwithdrawals? (?:pause|are paused|are held|stop|are locked|will pause|will be paused)|\bpauses? (?:your )?withdrawals?",
    ),
    "bank_transfer": (("bank transfer",), r"\bbank transfers?\b"),
}
NOT_THE_LIMIT = r"\btry again\b|\bevery day\b|\bif\b|\bmore than\b|\bold\b|\bwaited\b|\bafter waiting\b"
"""Words of a time that is no limit."""
