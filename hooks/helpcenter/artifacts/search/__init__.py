"""The search index of the built site: documents made from articles and facts, a file for each language.

The engine is our own (overrides/assets/js/search/). MiniSearch over the same articles and words finds the answer first
for 81 % of the Chinese and 76 % of the English queries that nobody worked with, ours for 93 % and 95 %;
docs-dev/search-engines.md has the others. It would need the characters that sound alike, pinyin, the term base and the
parts of a large site added. Pagefind loads 90 KB of engine before its index and tolerates no typing error.
"""
