"""What the hooks share, and how MkDocs is run: the only place that knows MkDocs' and Python-Markdown's insides."""
