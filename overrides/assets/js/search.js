// Search, loaded by site/search-open.js when it is used.
import { start } from "./search/dialog.js";

export { start };
