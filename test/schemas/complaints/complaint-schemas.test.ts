import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { checkState } from "../../../src/complaints/case/check-state.ts";
import { replayComplaint } from "../../../src/complaints/case/replay-complaint.ts";
import { openComplaint } from "../../../src/complaints/case/transition-complaint.ts";
import type { Clock } from "../../../src/complaints/clocks/clock.ts";
import { ANYWHERE, clockAt } from "../../../src/complaints/clocks/definition/clock-at.ts";
import { defineComplaintPolicy } from "../../../src/complaints/policies/define-policy.ts";
import { POLICIES } from "../../../src/complaints/policies/policies.ts";
import { compiledProcess, defineComplaintProcess } from "../../../src/complaints/process/define-process.ts";
import { eventAt } from "../../../src/complaints/process/event.ts";
import type { ComplaintProcess } from "../../../src/complaints/process/process.ts";
import { STANDARD_PROCESS } from "../../../src/complaints/standard/standard-process.ts";
import { isServiceQualityError } from "../../../src/errors/error.ts";
import { clockJsonSchema, clockSchema } from "../../../src/schemas/complaints/clock-schema.ts";
import {
  complaintEventJsonSchema,
  complaintEventSchema,
} from "../../../src/schemas/complaints/complaint-event-schema.ts";
import {
  complaintPolicyJsonSchema,
  complaintPolicySchema,
} from "../../../src/schemas/complaints/complaint-policy-schema.ts";
import {
  complaintProcessJsonSchema,
  complaintProcessSchema,
} from "../../../src/schemas/complaints/complaint-process-schema.ts";
import {
  complaintStateJsonSchema,
  complaintStateSchema,
} from "../../../src/schemas/complaints/complaint-state-schema.ts";
import type { JsonSchema } from "../../../src/schemas/json-schema.ts";
import { predicates, Random, randomEvent, randomProcess } from "../../complaints/random-process.ts";
import { brokenDocument } from "../broken-document.ts";
import { clocksByEvents, timedProcesses, timedWalks } from "./timed-process.ts";

const seed = fc.integer({ min: 0, max: 1_000_000 });
const processes = seed.map((from) => randomProcess(new Random(from)));
const clocks = processes.map(
  ({ clocks = {} }): Clock => Object.values(clocks)[0] ?? { targetMs: 1, start: ["x"] },
);

/** A process with the events and the state of a case that was walked through it. */
const randomWalks = seed.map((from) => {
  const random = new Random(from);
  const process = randomProcess(random);
  let { state } = replayComplaint(process, []);
  const events = random.times(1 + random.below(12), (i) => {
    const event = randomEvent(random, process, state as never, Date.UTC(2026, 0, 5 + i));
    state = replayComplaint(process, [event] as never, { state, guards: predicates } as never).state;
    return event;
  });
  return { process, events, state: JSON.parse(JSON.stringify(state)) };
});
const walks = fc.oneof(randomWalks, timedWalks);
const events = walks.map(({ events }) => events.at(-1)!);
const policies = fc.constantFrom(...Object.values(POLICIES));

/** The path of the fault that a check finds; `null` for none. */
function faultOf(check: () => unknown): readonly PropertyKey[] | null {
  try {
    check();
    return null;
  } catch (error) {
    if (isServiceQualityError(error)) return error.path;
    throw error;
  }
}

function expectAgreement(schema: z.ZodType, document: unknown, check: () => unknown): void {
  const fault = faultOf(check);
  const [issue] = schema.safeParse(document).error?.issues ?? [];
  expect(issue?.path ?? null).toStrictEqual(fault);
}

const fromJson = (schema: JsonSchema): z.ZodType => z.fromJSONSchema(schema as never);

interface Case {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly check: (document: never) => unknown;
  readonly documents: fc.Arbitrary<unknown>;
  readonly json: JsonSchema;
}

const cases: readonly Case[] = [
  {
    name: "complaintProcessSchema and defineComplaintProcess",
    schema: complaintProcessSchema,
    check: defineComplaintProcess,
    documents: fc.oneof(processes, timedProcesses),
    json: complaintProcessJsonSchema,
  },
  {
    name: "complaintEventSchema and the engine",
    schema: complaintEventSchema(),
    check: (event) => eventAt(event, []),
    documents: events,
    json: complaintEventJsonSchema(),
  },
  {
    name: "complaintPolicySchema and defineComplaintPolicy",
    schema: complaintPolicySchema,
    check: defineComplaintPolicy,
    documents: policies,
    json: complaintPolicyJsonSchema,
  },
  {
    name: "clockSchema and measureClock",
    schema: clockSchema,
    check: (clock) => clockAt(clock, [], ANYWHERE),
    documents: fc.oneof(clocks, clocksByEvents),
    json: clockJsonSchema,
  },
];

describe.each(cases)("$name", ({ schema, check, documents, json }) => {
  it("accept the same documents, and name the same path otherwise", () => {
    const any = fc.oneof(documents, { arbitrary: brokenDocument(documents), weight: 4 }, fc.anything());
    fc.assert(
      fc.property(any, (document) => expectAgreement(schema, document, () => check(document as never))),
      { numRuns: 150 },
    );
  }, 20_000);

  it("accept valid documents, which the JSON Schema, read back, does too", () => {
    const described = fromJson(json);
    fc.assert(
      fc.property(documents, (document) => {
        const stored: unknown = JSON.parse(JSON.stringify(document));
        expect(schema.parse(stored)).toStrictEqual(stored);
        expect(described.safeParse(stored).success).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe("complaintStateSchema", () => {
  it("accepts the states that the engine takes, and names the same path otherwise", () => {
    const broken = walks.chain(({ process, state }) =>
      fc
        .oneof(fc.constant(state as unknown), brokenDocument(fc.constant(state)), fc.anything())
        .map((document) => ({ process, document })),
    );
    fc.assert(
      fc.property(broken, ({ process, document }) => {
        const compiled = compiledProcess(process);
        expectAgreement(complaintStateSchema(process), document, () =>
          checkState(compiled, document as never, []),
        );
      }),
      { numRuns: 250 },
    );
  });

  it("and its JSON Schema accept what was stored", () => {
    const described = fromJson(complaintStateJsonSchema());
    fc.assert(
      fc.property(walks, ({ process, state }) => {
        expect(complaintStateSchema(process).parse(state)).toStrictEqual(state);
        expect(described.safeParse(state).success).toBe(true);
        const ofProcess = fromJson(complaintStateJsonSchema(process));
        expect(ofProcess.safeParse(state).success).toBe(true);
        expect(ofProcess.safeParse({ ...state, ended: !state.ended }).success).toBe(false);
        expect(ofProcess.safeParse({ ...state, facts: {} }).success).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it("tells every fault of a state", () => {
    const { state } = replayComplaint(STANDARD_PROCESS, []);
    const broken = {
      ...state,
      revision: 0.5,
      stage: "lost",
      parts: { ack: "lost", color: "red" },
      facts: { ...state.facts, kind: {} },
      clocks: { ...state.clocks, ack: { state: "idle", spans: [7], since: null } },
    };
    const { error } = complaintStateSchema(STANDARD_PROCESS).safeParse(broken);
    expect(error?.issues.map(({ path }) => path.join("."))).toStrictEqual([
      "revision",
      "stage",
      "parts.color",
      "parts.ack",
      "parts.redress",
      "facts.kind",
      "clocks.ack.spans.0",
      "clocks.ack.stoppedAt",
    ]);
  });
});

describe("complaintEventSchema of a process", () => {
  const schema = complaintEventSchema(STANDARD_PROCESS);
  const event = {
    type: "RedressOffered",
    at: "2026-03-02T09:00:00Z",
    role: "agent",
    data: { amount: 50 },
  };
  const issuesOf = (document: unknown) =>
    schema.safeParse(document).error?.issues.map((issue) => [issue.path.join("."), issue.message]);

  it("accepts what the engine does not refuse for its type, its role or its data, and nothing else", () => {
    const refusals: readonly string[] = [
      "unknown-event",
      "role-not-permitted",
      "missing-data",
      "invalid-amount",
    ];
    fc.assert(
      fc.property(walks, ({ process, events }) => {
        // Where every event may come, nothing but these stands against it, or the limit of a role.
        const { id, version, events: types, facts, roles } = process;
        const open: ComplaintProcess = {
          ...{ id, version, facts, roles, initial: "open" },
          states: { open: {}, closed: { final: true } },
          events: { ...types, End: {} },
          transitions: [
            ...Object.keys(types).map((event) => ({ from: "open", event })),
            { from: "open", event: "End", to: "closed", add: { total: 0 } },
          ],
        };
        for (const event of [...events, { ...events[0]!, type: "Unheard" }]) {
          const opened = openComplaint(open, { ...event, revision: null });
          const isRefused = opened.kind === "refused" && refusals.includes(opened.reason);
          expect(complaintEventSchema(open).safeParse(event).success).toBe(!isRefused);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("tells every fault with its path, the message without it, and the library's code", () => {
    expect(issuesOf(event)).toBe(undefined);
    expect(issuesOf({ ...event, type: "RedressOfferd" })).toStrictEqual([
      ["type", 'expected a type of event of the process, received "RedressOfferd"'],
    ]);
    expect(
      issuesOf({ ...event, at: "2026-03-02", role: "guest", data: { amount: -1, note: [] } }),
    ).toStrictEqual([
      ["at", 'expected an instant as ISO 8601 with an offset, years 1 to 9999, received "2026-03-02"'],
      ["data.note", "expected text, a finite number, true, false or null, received an empty list"],
      ["role", 'expected one of the roles agent, supervisor, manager, received "guest"'],
      ["data.amount", "expected an amount of at least 0, received -1"],
    ]);
    expect(issuesOf({ type: "DecisionMade", at: event.at })?.map(([path]) => path)).toStrictEqual([
      "role",
      "data.outcome",
    ]);
    for (const more of [{ role: 7 }, { data: 7 }]) {
      expect(issuesOf({ ...event, ...more })?.map(([path]) => path)).toStrictEqual(Object.keys(more));
    }
    const [issue] = schema.safeParse(7).error?.issues ?? [];
    expect(issue).toMatchObject({ code: "custom", path: [], params: { code: "invalid_input" } });
    expect(issuesOf({ at: event.at })).toHaveLength(1);
  });

  it("has a JSON Schema with one part for each type of event", () => {
    const json = complaintEventJsonSchema(STANDARD_PROCESS);
    expect(json.oneOf).toHaveLength(Object.keys(STANDARD_PROCESS.events).length);
    const described = fromJson(json);
    expect(described.safeParse(event).success).toBe(true);
    for (const more of [
      { type: "Lost" },
      { role: "guest" },
      { role: undefined },
      { data: {} },
      { data: { amount: -1 } },
    ]) {
      expect(described.safeParse({ ...event, ...more }).success, JSON.stringify(more)).toBe(false);
    }
    const received = {
      type: "ComplaintReceived",
      at: event.at,
      data: { channel: "phone", kind: "wish", more: null },
    };
    expect(described.safeParse(received).success).toBe(true);
    expect(described.safeParse({ ...received, data: { channel: "phone", kind: null } }).success).toBe(false);
  });
});

describe("the JSON Schemas of complaints", () => {
  it("allow no other keys, and name what they refer to", () => {
    for (const { json } of [...cases, { json: complaintStateJsonSchema() }]) {
      expect(json.additionalProperties).toBe(false);
    }
    expect(Object.keys(complaintProcessJsonSchema.$defs as object).sort()).toStrictEqual([
      ...["alert", "calendar", "clock", "condition", "effect", "event", "operand", "part", "right", "role"],
      ...["state", "transition", "trigger"],
    ]);
  });

  it("accept the standard process", () => {
    expect(complaintProcessSchema.parse(STANDARD_PROCESS)).toStrictEqual(STANDARD_PROCESS);
    expect(fromJson(complaintProcessJsonSchema).safeParse(STANDARD_PROCESS).success).toBe(true);
  });

  it("describe conditions within conditions", () => {
    const described = fromJson(complaintProcessJsonSchema);
    const guard = (condition: unknown) => ({ ...STANDARD_PROCESS, guards: { deep: condition } });
    const deep = { any: [{ not: { all: [{ fact: "kind", equals: "wish" }] } }] };
    expect(described.safeParse(guard(deep)).success).toBe(true);
    expect(described.safeParse(guard({ any: [{ not: { all: [{ fact: 3 }] } }] })).success).toBe(false);
  });
});

it("the state of a process whose every stage is final has ended", () => {
  const process = defineComplaintProcess({
    id: "over",
    version: 1,
    initial: "done",
    states: { done: { final: true } },
    events: { noted: {} },
    transitions: [{ from: "done", event: "noted" }],
  });
  const { state } = openComplaint(process, { type: "noted", at: "2026-03-02T09:00:00Z" });
  expect(complaintStateSchema(process).safeParse(state).success).toBe(true);
  expect(complaintStateSchema(process).safeParse({ ...state, ended: false }).success).toBe(false);
  const described = fromJson(complaintStateJsonSchema(process));
  expect(described.safeParse(state).success).toBe(true);
  expect(described.safeParse({ ...state, ended: false }).success).toBe(false);
});
