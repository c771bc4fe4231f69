"""English."""

RANGE_WORDS = ("to", "til", "till", "until", "through", "and")
