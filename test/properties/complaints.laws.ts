import fc from "fast-check";
import { collectComplaints } from "../../src/complaints/collect-complaints.ts";
import type { ComplaintEvent } from "../../src/complaints/event.ts";
import type { ComplaintProcess } from "../../src/complaints/process.ts";
import type { ComplaintState } from "../../src/complaints/state.ts";
import { openComplaint, transitionComplaint } from "../../src/complaints/transition-complaint.ts";
import { predicates, Random, randomEvent, randomProcess } from "../complaints/random-process.ts";
import { standardLaws } from "./complaint-standards.laws.ts";
import type { Laws } from "./law.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 12, 9);
const calendar = {
  timeZone: "America/New_York",
  hours: { mon: [["09:00", "17:00"]], wed: [["22:00", "06:00"]] },
};
const odd = fc.constantFrom("__proto__", "constructor", "é", "long name");
const guards = predicates;

/** A case of a random process after some events, and the event that comes next. */
interface Desk {
  readonly process: ComplaintProcess;
  readonly events: readonly ComplaintEvent[];
  readonly state: ComplaintState;
  readonly next: ComplaintEvent;
  readonly asOf: string;
}

const desk: fc.Arbitrary<Desk> = fc
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
const reading = fc
  .tuple(desk, fc.constantFrom(undefined, null, calendar))
  .map(([{ process, state, asOf }, given]) => [process, state, { asOf, calendar: given }]);

const types = fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 3 });
const clock = fc
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
  .map(([span, lists]) => ({ ...span, ...lists }));

const at = fc
  .integer({ min: 0, max: 40 * 24 * 60 })
  .map((minutes) => new Date(START + minutes * MINUTE).toISOString());
const activity = fc.oneof({ weight: 6, arbitrary: fc.constantFrom("a", "b", "c", "d") }, odd);
const row = fc.record(
  {
    case: fc.oneof(fc.nat(5), fc.constantFrom("x", "__proto__")),
    activity,
    at,
    resource: fc.constantFrom("ann", "bob", "", null),
    customer: fc.constantFrom("c1", "c2", null),
    cost: fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.constant(null)),
    outcome: fc.constantFrom("upheld", "rejected", null),
    weight: fc.nat(3),
    cause: fc.oneof(fc.constantFrom("late", "lost", null, ""), odd),
  },
  { requiredKeys: ["case", "activity", "at", "weight"] },
);
const rows = fc.array(row, { maxLength: 25 });

/** Rows, or the same in columns. */
const log = fc.tuple(rows, fc.boolean()).map(([given, columns]) => {
  if (!columns || given.length === 0) return given;
  const keys = [
    "case",
    "activity",
    "at",
    "resource",
    "customer",
    "cost",
    "outcome",
    "weight",
    "cause",
  ] as const;
  return Object.fromEntries(keys.map((key) => [key, given.map((cells) => cells[key] ?? null)]));
});

const logOptions = fc.record(
  {
    closing: fc.constantFrom(["d"], ["c", "d"]),
    reopening: fc.constantFrom(["a"], ["b"]),
    calendar: fc.constant(calendar),
    clocks: clock.map((drawn) => ({ answer: { ...drawn, calendar } })),
    firstContact: fc.constantFrom({ contacts: ["b"] }, { contacts: ["a", "b"], repeatWithinMs: 48 * HOUR }),
    followUp: fc.constant(["c"]),
    outcome: fc.constant({ column: "outcome", upheld: ["upheld"], rejected: ["rejected"] }),
    cost: fc.constant("cost"),
  },
  { requiredKeys: [] },
);

const summaryOptions = fc.record(
  {
    targetsMs: fc.constant([0, 24 * HOUR]),
    quantiles: fc.constant([0.5, 1]),
    ageEdgesMs: fc.constant([0, HOUR]),
  },
  { requiredKeys: [] },
);

/** Rows by cases in two parts, none in both. */
const parts = fc.tuple(rows, logOptions).map(([given, options]) => {
  const isFirst = (name: unknown): boolean => typeof name === "number" && name % 2 === 0;
  return [
    collectComplaints(
      given.filter((cells) => isFirst(cells.case)),
      options as never,
    ),
    collectComplaints(
      given.filter((cells) => !isFirst(cells.case)),
      options as never,
    ),
  ];
});

export const laws: Laws = {
  ...standardLaws,
  defineComplaintProcess: { calls: desk.map(({ process }) => [process]) },
  openComplaint: { calls: desk.map(({ process, next }) => [process, next, { guards }]) },
  transitionComplaint: { calls: desk.map(({ process, state, next }) => [process, state, next, { guards }]) },
  allowedEvents: {
    calls: fc
      .tuple(desk, fc.boolean(), fc.constantFrom(undefined, "agent", "nobody"))
      .map(([{ process, state, asOf }, timed, role]) => [
        process,
        state,
        { at: timed ? asOf : undefined, role },
      ]),
  },
  replayComplaint: {
    calls: fc
      .tuple(desk, fc.boolean())
      .map(([{ process, events, state, next }, on]) => [
        process,
        on ? [next] : [...events, next],
        on ? { guards, state } : { guards },
      ]),
  },
  migrateComplaint: {
    calls: fc.tuple(desk, fc.option(odd)).map(([{ process, state }, who]) => {
      const version = process.version + 1;
      const later = { ...process, version, facts: { ...process.facts, added: 1 } };
      return [
        later,
        state,
        { from: process.version, facts: { who }, stages: { [state.stage]: state.stage } },
      ];
    }),
  },
  complaintDeadlines: { calls: reading },
  nextInstant: { calls: reading },
  assessRights: { calls: reading },
  measureClock: {
    calls: fc
      .tuple(fc.array(fc.record({ type: activity, at }), { maxLength: 12 }), clock, at)
      .map(([events, drawn, asOf]) => [{ events, clock: drawn, calendar }, { asOf }]),
  },
  collectComplaints: { calls: fc.tuple(log, logOptions) },
  mergeComplaints: { calls: parts },
  summarizeComplaints: {
    calls: fc.oneof(
      fc
        .tuple(log, logOptions, summaryOptions)
        .map(([given, reads, tells]) => [given, { ...reads, ...tells }]),
      fc.tuple(parts, summaryOptions).map(([[first], tells]) => [first, tells]),
    ),
  },
  summarizeVariants: {
    calls: fc.tuple(log, fc.constantFrom({}, { asOf: new Date(START + 24 * HOUR).toISOString() })),
  },
  summarizeCauses: {
    calls: fc.tuple(log, fc.constantFrom({}, { weight: "weight" }, { cause: "outcome", threshold: 1 })),
  },
  checkConformance: {
    calls: fc.tuple(desk, rows).map(([{ process }, given]) => {
      const [a, b] = Object.keys(process.events);
      return [given, process, { activities: { a, b }, guards }];
    }),
  },
};
