"""From the folder that MkDocs made to the one that may be published, and the audit of every text in it."""
