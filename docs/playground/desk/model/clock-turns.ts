import type { CalendarSpec } from "service-quality/calendars";
import {
  type ClockTurn,
  type ComplaintProcess,
  type ComplaintState,
  nextInstant,
} from "service-quality/complaints";

/** What a clock said at an instant without an event. */
export interface ToldTurn extends ClockTurn {
  readonly at: string;
}

/** More turns of one stretch than anybody reads; a penalty may grow every millisecond. */
const MOST_INSTANTS = 200;

const MINUTE_MS = 60_000;

/**
 * What the clocks of a case say after one instant and not after another, while no event comes: alerts, due, breached.
 * A clock that is due and breached within the minute is told once, as breached.
 */
export function turnsBetween(
  process: ComplaintProcess,
  state: ComplaintState,
  { from, to, calendar }: { readonly from: string; readonly to: string; readonly calendar: CalendarSpec },
): readonly ToldTurn[] {
  const told: ToldTurn[] = [];
  let asOf = from;
  for (let n = 0; n < MOST_INSTANTS; n++) {
    const next = nextInstant(process, state, { asOf, calendar });
    if (next === null || next.at > to) break;
    told.push(
      ...next.turns.filter(({ what }) => what !== "penalty").map((turn) => ({ ...turn, at: next.at })),
    );
    asOf = next.at;
  }
  return told.filter((turn) => turn.what !== "due" || !told.some((other) => isBreachOf(other, turn)));
}

function isBreachOf(breach: ToldTurn, due: ToldTurn): boolean {
  const laterMs = Date.parse(breach.at) - Date.parse(due.at);
  return breach.what === "breached" && breach.clock === due.clock && laterMs >= 0 && laterMs < MINUTE_MS;
}
