"""Articles and their structure: front matter, Markdown outline, navigation, translation state, suppressions.

Reads; judges nothing.
"""
