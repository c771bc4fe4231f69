// The widgets of every page in one request; each file is a module of its own, the braces keep their names apart.
// Put together at build (`theme.static_templates` in mkdocs.yml).
{% for name in ["theme-switch", "copy-link", "language-switch", "menu", "contents", "live-state", "copy-value", "search-open"] %}
{ {% include "assets/js/" ~ name ~ ".js" %} }
{% endfor %}
