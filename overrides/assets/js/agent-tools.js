// The tools themselves, loaded when one is first called.
import { load } from "./agents/load.js";

export { load };
