// Help now, one question at a time. Each step has an address (#money-leaving/done/told), so the back button works.
// Put together at build (`theme.static_templates` in mkdocs.yml); nothing is fetched, kept or sent.
{% include "assets/js/element.js" %}
{% include "assets/js/channels-now.js" %}
{% include "assets/js/help-now/outcome.js" %}
{% include "assets/js/help-now/guide.js" %}
