// The widgets of every page in one request; each file is a module of its own, the braces keep their names apart.
// Put together at build (`theme.static_templates` in mkdocs.yml).
{% for name in ["theme-switch", "copy-link", "language-switch", "menu", "contents", "live-state", "copy-value", "search-open"] %}
{ {% include "assets/js/" ~ name ~ ".js" %} }
{% endfor %}
{% if center_of("zh").answers %}
{ {% include "assets/js/feedback.js" %} }
{% endif %}
{% if not center_of("zh").sample %}
{
const HOST_IN_PIECES = {{ center_of("zh").brand.site_url.split("/")[2].split(".") | tojson }};
const WARNING = {{ [["zh", center_of("zh").text.foreign_host], ["en", center_of("en").text.foreign_host]] | tojson }};
{% include "assets/js/foreign-host.js" %}
}
{% endif %}
