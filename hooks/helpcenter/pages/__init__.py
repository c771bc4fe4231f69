"""What templates and widgets are given: the context of each page and the JSON of each widget."""
