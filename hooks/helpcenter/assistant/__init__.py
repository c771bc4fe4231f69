"""Answers for assistants from a published site: is this contact ours, who is open, what comes first, where it says so.

It reads what everybody can read (`contact.json`, `llms.txt`, the Markdown copies, the search index) and knows nothing
of the project that the site was built from. Every answer says as of when the facts are true and until when they may be
used; past that there is none. `cli/mcp.py` offers these answers over the Model Context Protocol.

The sentences here are English: they are addressed to a program. What is for a reader comes from the published texts.
"""
