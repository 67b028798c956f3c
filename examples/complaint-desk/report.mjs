import { summarizeComplaints } from "service-quality/logs";
import { calendar, instantAt, timeZone } from "./calendar.mjs";
import { calendars } from "./customers.mjs";
import { PRIORITIES, process } from "./process.mjs";

/** Swedes write a month as ISO 8601 does. */
const MONTH = new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit" });

/** How the desk stood at the end of a month, or stands now: all in all, and by priority. */
export function monthSummary(events, { month, now }) {
  return summarizeComplaints(events, {
    process,
    calendar,
    calendars,
    timeZone,
    by: ["priority", ["openedMonth", "priority"], ["closedMonth", "priority"]],
    asOf: [endOf(month), now].sort()[0],
  });
}

/** What a month brought in each priority: what was opened in it, and how what was closed in it was served. */
export function monthByPriority({ groups }, month) {
  const groupOf = (by, values) =>
    groups.find((group) => `${group.by}` === `${by}` && `${group.values}` === `${values}`);
  return PRIORITIES.map((priority) => {
    const opened = groupOf(["openedMonth", "priority"], [month, priority]);
    const closed = groupOf(["closedMonth", "priority"], [month, priority]);
    return {
      priority,
      opened: opened?.cases ?? 0,
      closed: closed?.cases ?? 0,
      medianMs: closed?.throughputMs?.median ?? null,
      inTime: closed?.clocks.find(({ clock }) => clock === "answer")?.share ?? null,
      redress: closed?.redress?.total ?? 0,
    };
  });
}

/** The month of an instant in the zone of the desk. */
export function monthOf(instant) {
  return MONTH.format(Date.parse(instant));
}

/** Whether text names a month, as `2026-03`. */
export function isMonth(text) {
  return /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

function endOf(month) {
  const [year, number] = month.split("-").map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return instantAt(`${month}-${days}T23:59:59.999`);
}
