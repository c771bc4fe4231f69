// The checker: finds the contacts in what a reader pastes and judges each. Everything happens in this page.
// "Ours" is only what equals a known value written plainly; every other rule can only make a verdict worse.
import "./checker/show.js";
