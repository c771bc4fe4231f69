"""Names of places, holidays and buttons in English, to see whether two have changed places; regular expressions."""

from __future__ import annotations

REGIONS = {
    "cn": "china",
    "hk": "hong kong",
    "tw": "taiwan",
    "mo": "maca",
    "us": "united states|america|^usa?$",
    "gb": "united kingdom|britain|^uk$",
    "de": "germany",
    "au": "australia",
    "fr": "france",
    "jp": "japan",
    "sg": "singapore",
    "ca": "canada",
}
CITIES = {
    "Asia/Shanghai": "china|beijing|shanghai",
    "Asia/Hong_Kong": "hong kong",
    "Asia/Tokyo": "tokyo|japan",
    "Asia/Singapore": "singapore",
    "Europe/London": "london|uk|british",
    "Europe/Berlin": "berlin|german",
    "Europe/Paris": "paris|france",
    "America/New_York": "new york|eastern",
    "America/Los_Angeles": "los angeles|pacific",
    "Australia/Sydney": "sydney",
}
HOLIDAYS = (
    ("new year's day|^new year$", (1, 12)),
    ("spring festival|lunar new year|chinese new year", (1, 2)),
    ("qingming|tomb", (4,)),
    ("labour day|labor day", (4, 5)),
    ("dragon boat", (5, 6)),
    ("mid-autumn", (9, 10)),
    ("national day", (9, 10)),
    ("christmas", (12,)),
)
LABELS = {
    "freeze_account": "^(?!.*(?:lift|unfreeze)).*freeze",
    "lift_freeze": "lift|unfreeze|remove",
    "change_email": "email",
    "change_phone": "phone",
    "change_name": "name",
    "change_password": "password",
    "cancel_payment": "payment",
    "cancel_withdrawal": "withdrawal",
    "top_up": "top up|add money",
    "withdraw": "withdraw",
    "sign_in": "sign in",
    "register": "register|sign up",
    "close_account": "close",
    "sign_out_everywhere": "sign out",
    "upload_documents": "upload",
    "processing": "process|pending",
    "completed": "complete|done",
    "failed": "failed|unsuccessful",
    "messages": "message|notification",
    "my_cases": "case",
    "add_card": "add|link",
    "remove_card": "remove|unlink",
}
