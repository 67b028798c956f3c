import fc from "fast-check";
import { expect, it } from "vitest";
import { openComplaint, transitionComplaint } from "../../../src/complaints/case/transition-complaint.ts";
import type { ComplaintEvent } from "../../../src/complaints/process/event.ts";
import type { ComplaintProcess } from "../../../src/complaints/process/process.ts";
import type { ComplaintState } from "../../../src/complaints/process/state.ts";
import { collectComplaints, emptyComplaints } from "../../../src/logs/collected/collect-complaints.ts";
import { mergeComplaints } from "../../../src/logs/collected/merge-complaints.ts";
import type { ComplaintLogOptions } from "../../../src/logs/reading/log-settings.ts";
import { summarizeComplaints } from "../../../src/logs/summary/summarize-complaints.ts";
import { activity, at, calendar, clock, HOUR, START } from "../../complaints/complaint-arbitraries.ts";
import { predicates, Random, randomEvent, randomProcess } from "../../complaints/random-process.ts";

type Row = { readonly case: string };

const value = fc.oneof(fc.constantFrom("north", "south", "1", "", null, true, false, "__proto__"), fc.nat(2));

const rows = fc.array(
  fc.record(
    {
      case: fc.nat(9).map(String),
      activity,
      at,
      resource: fc.constantFrom("ann", "bob"),
      customer: fc.constantFrom("c1", "c2", null),
      cost: fc.oneof(fc.double({ min: -50, max: 100, noNaN: true }), fc.constant(null)),
      outcome: fc.constantFrom("upheld", "rejected", null),
      branch: value,
      data: fc.record({ tier: value }, { requiredKeys: [] }),
    },
    { requiredKeys: ["case", "activity", "at"] },
  ),
  { minLength: 1, maxLength: 30 },
);

const by = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom("branch", "tier", "openedMonth", "closedMonth"),
    fc.array(fc.constantFrom("branch", "tier", "openedMonth", "closedMonth", "branch"), {
      minLength: 1,
      maxLength: 3,
    }),
  ),
  { maxLength: 3, selector: (names) => String(names) },
);

const trigger = (type: string) =>
  fc.constantFrom(type, { event: type, when: { fact: "branch", equals: "north" } });
const target = fc.constantFrom(
  12 * HOUR,
  { fact: "tier" },
  [{ when: { facts: { branch: ["north", 1] } }, value: HOUR }, { value: { fact: "tier" } }],
  [{ when: { fact: "customer", equals: "c1" }, value: 30 * HOUR }],
);
const holds = fc.constantFrom(
  { pause: ["b"], resume: ["c"] },
  { pause: ["b", { event: "c", hold: "late" }], resume: [{ event: "d", hold: "late" }, "a"] },
);
const chosen = fc
  .tuple(
    holds,
    fc.record(
      {
        targetMs: target,
        start: fc.tuple(trigger("a")),
        stop: fc.constantFrom([], [{ event: "d" }]),
        reopenOn: fc.tuple(trigger("a")),
        reopen: fc.constantFrom("continue", "restart", "keep-first", "count-closed"),
        calendar: fc.constantFrom("desk", [{ when: { fact: "branch", equals: "south" }, value: null }]),
        alerts: fc.constant([
          { alert: "half", share: 0.5 },
          { alert: "north", afterMs: HOUR, when: { fact: "branch", equals: "north" } },
        ]),
      },
      { requiredKeys: ["targetMs", "start"] },
    ),
  )
  .map(([held, drawn]) => ({ ...held, ...drawn }));

const options = fc.record(
  {
    closing: fc.constantFrom(["d"], ["c", "d"]),
    reopening: fc.constantFrom(["a"], ["b"]),
    calendar: fc.constant(calendar),
    calendars: fc.constant({ desk: calendar }),
    clocks: fc.record(
      { answer: clock.map((drawn) => ({ ...drawn, calendar })), chosen },
      { requiredKeys: [] },
    ),
    firstContact: fc.constant({ contacts: ["b"], repeatWithinMs: 48 * HOUR }),
    outcome: fc.constant({ column: "outcome", upheld: ["upheld"], rejected: ["rejected"] }),
    cost: fc.constant("cost"),
    by,
  },
  { requiredKeys: ["calendars"] },
);

const telling = { asOf: new Date(START + 60 * 24 * HOUR).toISOString(), targetsMs: [24 * HOUR] };

it("whatever the log, the cut of its cases and what groups are by, the parts tell what the whole tells", () => {
  fc.assert(
    fc.property(rows, options, fc.nat(2 ** 10), (log, drawn, cut) => {
      const understood = { ...drawn, by: drawn.by?.filter((names) => isIn(log, names)) };
      expectOneText(log, understood as object, cut);
    }),
  );
});

it("and whatever the process that its cases are replayed through", () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(2 ** 10), (seed, cut) => {
      const random = new Random(seed);
      const process = randomProcess(random);
      const log = random
        .times(5, (c) => eventsOf(random, process).map((event) => ({ ...event, case: String(c) })))
        .flat();
      const names = [...Object.keys(process.facts ?? {}), "role", "openedMonth"];
      const crossed = random.times(2, () => random.pick(names));
      const understood = { process, guards: predicates, by: [random.pick(names), crossed], naive: "UTC" };
      expectOneText(log, understood, cut);
    }),
  );
});

function expectOneText(log: readonly Row[], understood: ComplaintLogOptions, cut: number): void {
  const part = (side: number) => log.filter((row) => ((cut >> Number(row.case)) & 1) === side);
  const [a, b] = [0, 1].map((side) => collectComplaints(part(side), understood));
  const merged = mergeComplaints(mergeComplaints(emptyComplaints(understood), b!), a!);
  expect(JSON.stringify(merged)).toBe(JSON.stringify(mergeComplaints(a!, b!)));
  expect(JSON.stringify(collectComplaints(log, understood))).toBe(JSON.stringify(merged));
  const told = summarizeComplaints(JSON.parse(JSON.stringify(merged)), telling);
  const whole = summarizeComplaints(log, { ...understood, ...telling });
  expect(JSON.stringify(told)).toBe(JSON.stringify(whole));
}

/** Whether every name but months is one that some row has. */
function isIn(log: readonly object[], names: string | string[]): boolean {
  return [names].flat().every((name) => {
    return (
      name.endsWith("Month") || log.some((row) => name in row || ("data" in row && name in Object(row.data)))
    );
  });
}

/** Events of a case, accepted and refused ones, in order of time. */
function eventsOf(random: Random, process: ComplaintProcess): ComplaintEvent[] {
  const first = { type: "Unheard", at: new Date(START).toISOString() };
  let state: ComplaintState = openComplaint(process, first).state;
  let latest = START;
  return random.times(random.below(9), () => {
    const { revision, ...event } = randomEvent(random, process, state, latest);
    latest = Math.max(latest, Date.parse(event.at));
    ({ state } = transitionComplaint(process, state, event, { guards: predicates }));
    return event;
  });
}
