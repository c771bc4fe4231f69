"""What the search of the built site finds: documents made from articles and facts, one file a language."""
