// The checker: finds the contacts in what a reader pastes and judges each. Everything happens in this page.
// Put together at build (`theme.static_templates` in mkdocs.yml). "Ours" is only what equals a known value written
// plainly; every other rule can only make a verdict worse.
{% include "assets/js/element.js" %}
const given = JSON.parse(document.getElementById("widget-data").textContent);
{% include "assets/js/checker/disguise.js" %}
{% include "assets/js/checker/punycode.js" %}
{% include "assets/js/checker/difference.js" %}
{% include "assets/js/checker/find.js" %}
{% include "assets/js/checker/judge-phone.js" %}
{% include "assets/js/checker/judge-host.js" %}
{% include "assets/js/checker/judge.js" %}
{% include "assets/js/checker/show.js" %}
