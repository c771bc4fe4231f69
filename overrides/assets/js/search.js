// Search, loaded by site/search-open.js when it is used.
import { start } from "./search/dialog.js";
import { engine } from "./search/engine.js";

export { engine, start };
