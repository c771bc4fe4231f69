// Offers the site's tools to an agent in the browser (WebMCP, draft of October 2026), where there is that interface.
// Without it nothing is loaded.
/** @import { ModelContext } from "../agents/types.js" */

const offered = /** @type {HTMLMetaElement | null} */ (document.querySelector("meta[name=agent-tools]"));
/** @type {{ modelContext?: ModelContext }} */
const { modelContext } = /** @type {any} */ ("modelContext" in document ? document : navigator);

if (offered && typeof modelContext?.registerTool === "function") {
  import(new URL(offered.content, document.baseURI).href).then(({ offer }) => offer(modelContext, offered)).catch(() => {});
}
