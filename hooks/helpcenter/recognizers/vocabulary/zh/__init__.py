"""Chinese."""

RANGE_WORDS = ("至", "到")
