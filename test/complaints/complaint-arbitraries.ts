import fc from "fast-check";
import { openComplaint, transitionComplaint } from "../../src/complaints/case/transition-complaint.ts";
import type { ComplaintEvent } from "../../src/complaints/process/event.ts";
import type { ComplaintProcess } from "../../src/complaints/process/process.ts";
import type { ComplaintState } from "../../src/complaints/process/state.ts";
import { predicates, Random, randomEvent, randomProcess } from "./random-process.ts";

export const HOUR = 3_600_000;
const MINUTE = 60_000;
export const START = Date.UTC(2026, 0, 12, 9);
export const calendar = {
  timeZone: "America/New_York",
  hours: { mon: [["09:00", "17:00"]], wed: [["22:00", "06:00"]] },
};
export const odd = fc.constantFrom("__proto__", "constructor", "é", "long name");
export const guards = predicates;

/** A case of a random process after some events, and the event that comes next. */
interface Desk {
  readonly process: ComplaintProcess;
  readonly events: readonly ComplaintEvent[];
  readonly state: ComplaintState;
  readonly next: ComplaintEvent;
  readonly asOf: string;
}

export const desk: fc.Arbitrary<Desk> = fc
  .record({ seed: fc.integer(), n: fc.nat(12), plain: fc.boolean(), hours: fc.nat(100) })
  .map(({ seed, n, plain, hours }) => {
    const random = new Random(seed);
    const defined = randomProcess(random);
    let { state } = openComplaint(defined, { type: "Unheard", at: new Date(START).toISOString() });
    const events = random.times(n, () => {
      const event = randomEvent(random, defined, state, instantOf(state));
      ({ state } = transitionComplaint(defined, state, event, { guards }));
      return event;
    });
    const next = randomEvent(random, defined, state, instantOf(state));
    const asOf = new Date(instantOf(state) + hours * HOUR).toISOString();
    return plain
      ? { process: jsonOf(defined), events, state: jsonOf(state), next, asOf }
      : { process: defined, events, state, next, asOf };
  });

function instantOf({ updatedAt }: ComplaintState): number {
  return updatedAt === null ? START : Date.parse(updatedAt);
}

function jsonOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/** What a reading of a case at an instant takes. */
export const reading = fc
  .tuple(desk, fc.constantFrom(undefined, null, calendar))
  .map(([{ process, state, asOf }, given]) => [process, state, { asOf, calendar: given }]);

const types = fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 3 });
export const clock = fc
  .tuple(
    fc.oneof(
      fc.record({ targetMs: fc.nat(30).map((hours) => hours * HOUR) }),
      fc.record({
        term: fc.record({ amount: fc.nat(5), unit: fc.constantFrom("day", "week", "month", "business-day") }),
      }),
    ),
    fc.record(
      {
        start: types,
        pause: types.map((list) => list.filter((type) => type !== "d")),
        resume: types.map((list) => list.filter((type) => type !== "d")),
        stop: fc.constantFrom([], ["d"]),
        reopenOn: types,
        reopen: fc.constantFrom("continue", "restart", "keep-first", "count-closed"),
      },
      { requiredKeys: ["start"] },
    ),
  )
  .map(([span, { pause, resume, ...lists }]) => {
    // A term is never paused.
    const holds = "term" in span ? {} : { pause, resume };
    return { ...span, ...lists, ...holds };
  });

export const at = fc
  .integer({ min: 0, max: 40 * 24 * 60 })
  .map((minutes) => new Date(START + minutes * MINUTE).toISOString());
export const activity = fc.oneof({ weight: 6, arbitrary: fc.constantFrom("a", "b", "c", "d") }, odd);
