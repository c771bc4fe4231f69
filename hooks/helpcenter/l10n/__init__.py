"""Facts as words, numbers and dates in each language, and the tokens that stand for them."""
