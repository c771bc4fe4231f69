// Runs before the first paint, so that nothing that it changes flashes or moves. A classic script once it is joined: a
// module would wait until the page was read, and does not know its own element.
import "./early/theme.js";
import "./early/easy.js";
import "./early/region.js";
