// The easy view of an article, loaded only where it is on: tables as sentences, then one step a screen.
import "./easy/size.js";
import "./easy/links.js";
import "./easy/sentences.js";
import "./easy/show.js";
