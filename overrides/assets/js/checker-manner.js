// What messages read like: no part of the copy for a day without a network, which has room for the rules only.
import learned from "./checker/manner.json" with { type: "json" };

export { learned };
