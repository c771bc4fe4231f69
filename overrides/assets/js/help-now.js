// Help now, one question at a time. Each step has an address (#money-leaving/done/told), so the back button works;
// nothing is fetched, kept or sent.
import "./help-now/guide.js";
