// Search in one request: the modules of assets/js/search/, put together at build (`as_part` takes their imports off).
{% for name in ["words", "typos", "ranking", "parts", "offers", "recent", "dialog"] %}
{% filter as_part %}{% include "assets/js/search/" ~ name ~ ".js" %}{% endfilter %}
{% endfor %}
export { start };
