"""The one reader of Markdown: code, comments, links, images, headings and blocks, each with its offset or position.

It reads what CommonMark and Python-Markdown agree on, and of the rest what this site allows: fences at any
indentation (SuperFences), headings in column 1 with an id, admonitions, tables. It is the only place with patterns
for these; it parses nothing into a tree, because the rules ask simple questions of 2,000 articles.
"""
