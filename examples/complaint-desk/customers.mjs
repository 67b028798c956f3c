import { hoursOn, WEEK } from "./calendar.mjs";

const HOUR = 3_600_000;

/** The hours of customers who do not keep the desk's, by the name that a case knows them by: a name is not taken back. */
export const calendars = {
  "round-the-clock": hoursOn(WEEK, ["00:00", "24:00"]),
  market: { ...hoursOn(WEEK, ["06:00", "14:00"]), holidays: ["2026-01-01", "2026-12-25"] },
};

/** What customers have agreed: within which time they are answered, by priority, in which hours, and what an agent may grant. */
const CONTRACTS = {
  "city-clinic": {
    contract: "C-17",
    calendar: "round-the-clock",
    urgentMs: 2 * HOUR,
    highMs: 6 * HOUR,
    normalMs: 48 * HOUR,
    agentLimit: 300,
  },
  "corner-bakery": { contract: "C-23", calendar: "market", urgentMs: 3 * HOUR, agentLimit: 150 },
};

const TERMS = {
  contract: null,
  calendar: null,
  urgentMs: null,
  highMs: null,
  normalMs: null,
  agentLimit: 100,
};

/** The terms of a customer's contract, each of them there; `null` for who has none. */
export function termsOf(customer) {
  if (!Object.hasOwn(CONTRACTS, customer)) return null;
  return { ...TERMS, ...CONTRACTS[customer] };
}

/** How long a working day is by a calendar of a customer's, or by the desk's own. */
export function workingDayMs(calendar) {
  return calendar === "round-the-clock" ? 24 * HOUR : 8 * HOUR;
}
