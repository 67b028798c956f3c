import fc from "fast-check";
import { summarizeComplaints } from "service-quality/logs";
import { collectComplaints } from "../../src/logs/collected/collect-complaints.ts";
import {
  activity,
  at,
  calendar,
  clock,
  desk,
  guards,
  HOUR,
  odd,
  START,
} from "../complaints/complaint-arbitraries.ts";
import { exchangeLaws } from "./exchange-calls.ts";
import type { Laws } from "./law.ts";
import { reportsOf } from "./reports.ts";

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

/** Held to what columns choose, with alerts that ask how the case stands. */
const chosen = fc.constant({
  targetMs: [{ when: { fact: "outcome", equals: "upheld" }, value: HOUR }, { value: { fact: "cost" } }],
  calendar: [{ when: { fact: "resource", equals: "ann" }, value: "office" }, { value: null }],
  start: ["a"],
  pause: [{ event: "b", hold: "late" }],
  resume: ["c"],
  stop: [{ event: "d" }],
  reopenOn: ["a"],
  reopen: "restart",
  alerts: [{ alert: "half", share: 0.5, when: { fact: "customer", present: true } }],
});

const by = fc.constantFrom([], ["weight"], ["closedMonth", ["weight", "openedMonth"]]);

const logOptions = fc.record(
  {
    by,
    naive: fc.constant("Europe/Sofia"),
    closing: fc.constantFrom(["d"], ["c", "d"]),
    reopening: fc.constantFrom(["a"], ["b"]),
    calendar: fc.constant(calendar),
    calendars: fc.constant({ office: calendar }),
    clocks: fc.record(
      { answer: clock.map((drawn) => ({ ...drawn, calendar })), chosen },
      { requiredKeys: [] },
    ),
    firstContact: fc.constantFrom({ contacts: ["b"] }, { contacts: ["a", "b"], repeatWithinMs: 48 * HOUR }),
    followUp: fc.constant(["c"]),
    outcome: fc.constant({ column: "outcome", upheld: ["upheld"], rejected: ["rejected"] }),
    cost: fc.constant("cost"),
  },
  { requiredKeys: ["calendars"] },
);

/** Events of a case of a random process, in which it may refuse some. */
const processLog = desk.map(({ process, events, next }) => [
  [...events, next].map((event) => ({ ...event, case: "C" })),
  { process, guards, by: ["openedMonth", ...Object.keys(process.facts ?? {})] },
]);

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

const measured = {
  collectComplaints: { calls: fc.oneof({ weight: 4, arbitrary: fc.tuple(log, logOptions) }, processLog) },
  emptyComplaints: { calls: fc.tuple(logOptions) },
  mergeComplaints: { calls: parts },
  summarizeComplaints: {
    calls: fc.oneof(
      fc
        .tuple(log, logOptions, summaryOptions)
        .map(([given, reads, tells]) => [given, { ...reads, ...tells }]),
      fc.tuple(parts, summaryOptions).map(([[first], tells]) => [first, tells]),
      processLog,
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
} satisfies Laws;

export const laws: Laws = {
  ...measured,
  ...exchangeLaws,
  formatComplaints: reportsOf(measured.summarizeComplaints, summarizeComplaints),
};
