// Says on each channel whether it is open. Pages that show channels carry the hours and load this at once; on others
// site/hours-later.js loads both when search shows the first channel.
import { keepTrue } from "./hours/live-state.js";
import { pageData } from "./widgets/page-data.js";
/** @import { HoursData } from "./hours/timetables.js" */

/** @param {HoursData} data */
export const start = (data) => keepTrue(data);

const hours = pageData("channel-hours");
if (hours) start(hours);
