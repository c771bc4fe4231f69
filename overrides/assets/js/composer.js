// The composer: a message from the preparation list. What must not be sent is taken out as it is typed; nothing is
// fetched, kept or sent.
import "./composer/form.js";
