"""The typed context of each page, and the JSON that widgets and scripts read from it."""
