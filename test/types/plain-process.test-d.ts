import {
  type ComplaintEvent,
  type ComplaintProcess,
  type ComplaintState,
  defineComplaintProcess,
  processToMermaid,
  toXStateConfig,
  transitionComplaint,
  xstateImplementations,
} from "service-quality/complaints";
import { checkConformance } from "service-quality/logs";
import {
  complaintEventJsonSchema,
  complaintEventSchema,
  complaintProcessSchema,
  complaintStateJsonSchema,
  complaintStateSchema,
} from "service-quality/schemas";
import { expectTypeOf } from "vitest";

// A process as a JSON module has it: all literals are widened.
const plain = {
  kind: "complaint-process",
  id: "desk",
  version: 1,
  initial: "open",
  states: { open: {}, closed: { final: true } },
  facts: { who: null, since: null },
  events: { Closed: { requires: ["why"], roles: ["agent"] }, Noted: {} },
  guards: {
    other: { event: "actor", notEquals: { fact: "who" } },
    running: { any: [{ clock: "answer", equals: "running" }, { not: { since: "since", atMostMs: 5 } }] },
    left: null,
  },
  transitions: [
    { from: "open", event: "Closed", to: "closed", guards: ["other"], set: { who: { event: "actor" } } },
    { from: ["open"], event: "Noted", effects: [{ type: "tell", whom: { data: "whom" } }] },
  ],
  clocks: {
    answer: {
      term: { amount: 3, unit: "week" },
      start: ["Noted"],
      reopen: "restart",
      calendar: { timeZone: "UTC", hours: { mon: [["09:00", "17:00"]] } },
    },
  },
  roles: { agent: { redressLimit: 5 } },
};

processToMermaid(plain);
toXStateConfig(plain);
xstateImplementations(plain, { assign: (record) => record });
checkConformance([], plain);
complaintEventJsonSchema(plain);
complaintStateJsonSchema(plain);
expectTypeOf(complaintProcessSchema.parse(plain)).toEqualTypeOf<ComplaintProcess>();

// @ts-expect-error A process has states.
processToMermaid({ id: "x", version: 1, initial: "a", events: {}, transitions: [] });

// The literals of a defined process go through its schemas without a cast.
const desk = defineComplaintProcess({
  id: "desk",
  version: 1,
  initial: "open",
  states: { open: {}, closed: { final: true } },
  events: { Closed: { requires: ["why"], roles: ["agent"] }, Noted: {} },
  transitions: [
    { from: "open", event: "Closed", to: "closed" },
    { from: "*", event: "Noted" },
  ],
});
declare const body: unknown;
const moved = transitionComplaint(
  desk,
  complaintStateSchema(desk).parse(body),
  complaintEventSchema(desk).parse(body),
);
expectTypeOf(moved.state.stage).toEqualTypeOf<"open" | "closed">();

// Without a process, and for one that is loose, any event and any state.
const loose: ComplaintProcess = desk;
declare const stored: ComplaintState;
declare const event: ComplaintEvent;
expectTypeOf(complaintEventSchema().parse(body)).toEqualTypeOf<ComplaintEvent>();
transitionComplaint(loose, stored, event);
transitionComplaint(loose, complaintStateSchema(loose).parse(body), complaintEventSchema(loose).parse(body));
transitionComplaint(loose, stored, complaintEventSchema().parse(body));

// @ts-expect-error An event of any process is none of this one.
transitionComplaint(desk, complaintStateSchema(desk).parse(body), complaintEventSchema().parse(body));
