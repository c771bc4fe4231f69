// The emergency card: printed whole or with three large lines, or kept as a picture.
import "./card/print.js";
import "./card/picture.js";
