"""Running MkDocs, and the state that its hooks share: all that depends on internals of MkDocs and Python-Markdown."""
