// What finds secrets in a text: several times the size of the composer's page, so it is loaded when the page is there, and
// composer/finder.js waits for it.
import { findSecrets, redact } from "./composer/secrets.js";

export { findSecrets, redact };
