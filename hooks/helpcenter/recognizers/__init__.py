"""Finds phone numbers, addresses, accounts, claims, amounts and dates in text, in whatever disguise.

Text in, spans out: knows no facts and no articles.
"""
