// What judges a message, with the tables that it needs: several times the size of the page, so it is loaded when the page
// is there, and checker/show.js waits for it.
import { judgeMessage, learnManner } from "./checker/message.js";

export { judgeMessage, learnManner };
