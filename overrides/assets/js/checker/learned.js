// A judge that has learned what messages read like, for whoever has its table at hand.
import learned from "./manner.json" with { type: "json" };
import { judgeMessage, learnManner } from "./message.js";

learnManner(learned);

export { judgeMessage };
