// The declarations of the tools for an agent (WebMCP); site/agents.js loads this where a browser has the interface.
import { offer } from "./agents/declared.js";

export { offer };
