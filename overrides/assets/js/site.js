// What every page carries. The build adds site/feedback.js, site/offline.js and
// site/foreign-host.js where the operator has them.
import "./site/theme-switch.js";
import "./site/copy-link.js";
import "./site/language-switch.js";
import "./site/easy.js";
import "./site/kept-steps.js";
import "./site/leave.js";
import "./site/menu.js";
import "./site/contents.js";
import "./site/folds.js";
import "./site/dated.js";
import "./site/hours-later.js";
import "./site/copy-value.js";
import "./site/call-by-hand.js";
import "./site/search-open.js";
import "./site/read-aloud.js";
import "./site/agents.js";
