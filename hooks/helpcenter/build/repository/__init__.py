"""A content repository: an organisation's own articles and facts, built by an installed product; begun and upgraded."""
