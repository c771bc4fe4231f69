"""The live preview: watches the files, checks them, and answers the browser. Pages come from elsewhere, on request."""
