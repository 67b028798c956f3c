import { nextInstant } from "service-quality/complaints";

/** What turned in a case after `asOf` and by `until`, however long nobody looked, and when to look again. */
export function turnsBetween(process, state, { asOf, until, ...calendars }) {
  const turns = [];
  let next = nextInstant(process, state, { asOf, ...calendars });
  while (next !== null && next.at <= until) {
    turns.push(...next.turns.map((turn) => ({ at: next.at, ...turn })));
    next = nextInstant(process, state, { asOf: next.at, ...calendars });
  }
  return { turns, wakesAt: next?.at ?? null };
}
