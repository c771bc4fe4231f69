"""Facts: everything in `data/`, read once, checked by models, with the place of each value."""

from helpcenter.facts.base import LOCALES, Locale, LocalizedText
from helpcenter.facts.channels import Phone
from helpcenter.facts.facts import GROUPS, WHOLE, Facts, State
from helpcenter.facts.fitting import fit
from helpcenter.facts.loading import FILES, OPTIONAL, load

__all__ = [
    "FILES", "GROUPS", "LOCALES", "OPTIONAL", "WHOLE", "Facts", "Locale", "LocalizedText", "Phone", "State",
    "fit", "load",
]  # fmt: skip
