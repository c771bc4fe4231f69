// The composer: a message from the preparation list. What must not be sent is taken out as it is typed.
// Put together at build (`theme.static_templates` in mkdocs.yml); nothing is fetched, kept or sent.
{% include "assets/js/element.js" %}
{% include "assets/js/channels-now.js" %}
{% include "assets/js/composer/secrets.js" %}
{% include "assets/js/composer/form.js" %}
