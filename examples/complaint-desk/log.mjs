import { toXes } from "service-quality/logs";
import { process } from "./process.mjs";

/** What the process asks of events: it is exported, and nothing else that a sender may have put there. */
const COLUMNS = [
  ...new Set(
    Object.values(process.events).flatMap(({ requires = [], redress }) =>
      redress === undefined ? requires : [...requires, redress.amount],
    ),
  ),
];

/** What XML cannot hold. */
const UNPRINTABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** What happened, as a log for programs of process mining: an event with what it said in each row. */
export function logOf(events) {
  const rows = events.map(({ case: name, type, at, actor, role, data = {} }) => ({
    case: name,
    activity: type,
    at,
    resource: actor,
    role,
    ...Object.fromEntries(COLUMNS.map((key) => [key, data[key]])),
  }));
  return toXes(rows.map(printable));
}

function printable(row) {
  const cells = Object.entries(row).map(([key, value]) => [
    key,
    typeof value === "string" ? value.replace(UNPRINTABLE, "\uFFFD") : (value ?? null),
  ]);
  return Object.fromEntries(cells);
}
