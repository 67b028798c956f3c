import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { replayComplaint } from "../../../src/complaints/case/replay-complaint.ts";
import type { ComplaintTransition, TransitionOptions } from "../../../src/complaints/case/transition.ts";
import { openComplaint, transitionComplaint } from "../../../src/complaints/case/transition-complaint.ts";
import type { Scalar } from "../../../src/complaints/conditions/expression.ts";
import { defineComplaintProcess } from "../../../src/complaints/process/define-process.ts";
import type { ComplaintEvent } from "../../../src/complaints/process/event.ts";
import type { Addend, ComplaintProcess } from "../../../src/complaints/process/process.ts";
import type { ComplaintState } from "../../../src/complaints/process/state.ts";
import { deepFrozen } from "../../../src/errors/read-argument.ts";
import { expectRefusal } from "../../refusal.ts";
import { at, DESK, event, openCase } from "../desk.ts";

const desk: ComplaintProcess = defineComplaintProcess(DESK);

function move(state: ComplaintState, next: ComplaintEvent, options?: TransitionOptions): ComplaintTransition {
  return transitionComplaint(desk, deepFrozen(state), deepFrozen(next), options);
}

/** What an event is refused with. */
function refusal(state: ComplaintState, next: ComplaintEvent): readonly unknown[] {
  const result = move(state, next);
  if (result.kind === "moved") return ["moved", result.state.stage];
  expect(result.state).toBe(state);
  return [result.reason, result.failed, result.limit];
}

describe("the first event", () => {
  it("opens the case, with facts as the row sets them, clocks started, and effects on the facts after it", () => {
    const received = event("Received", "09:00", { case: "C-1", data: { channel: "phone", price: 80 } });
    expect(openComplaint(desk, deepFrozen(received))).toEqual({
      kind: "moved",
      state: openCase({ facts: { ...openCase().facts, price: 80 } }),
      effects: [{ type: "acknowledge", channel: "phone", at: at("09:00"), price: 80 }],
    });
  });

  it("that says no case leaves it null, and what it does not say is null", () => {
    const { state } = openComplaint(desk, event("Received", "09:00", { data: { channel: "phone" } }));
    expect([state.case, state.facts.price]).toEqual([null, null]);
  });

  it("is refused with the state before it, which is of revision 0 and frozen", () => {
    const result = openComplaint(desk, event("Noted", "09:00", { case: "C-1" }));
    expect(result).toMatchObject({ kind: "moved", state: { stage: "new", revision: 1, case: "C-1" } });
    const refused = openComplaint(desk, event("Closed", "09:00"));
    expect(refused).toMatchObject({
      kind: "refused",
      reason: "not-allowed",
      failed: ["new"],
      state: { revision: 0, openedAt: null, updatedAt: null, clocks: { answer: { state: "idle" } } },
    });
    expect(Object.isFrozen(refused.state.facts)).toBe(true);
  });

  it("keeps its instant in canonical form, whatever its offset", () => {
    const { state } = openComplaint(desk, {
      type: "Received",
      at: "2026-01-12T10:00+01:00",
      data: { channel: "phone" },
    });
    expect(state.openedAt).toBe(at("09:00"));
    const dayEnd = openComplaint(desk, { type: "Noted", at: "2026-01-11T24:00:00.000Z" });
    expect(dayEnd.state.openedAt).toBe("2026-01-12T00:00:00.000Z");
    const short = openComplaint(desk, { type: "Noted", at: "2026-01-12T09:00:00.1+01" });
    expect(short.state.openedAt).toBe("2026-01-12T08:00:00.100Z");
  });
});

describe("an event is refused, the first reason that applies told", () => {
  const manager = { role: "manager", actor: "mo" };

  it("unknown-event, before everything else", () => {
    expect(refusal(openCase(), event("Exploded", "08:00", { case: "C-9", revision: 9 }))).toEqual([
      "unknown-event",
      ["Exploded"],
      null,
    ]);
    expect(refusal(openCase(), event("constructor", "09:00"))[0]).toBe("unknown-event");
  });

  it("wrong-case, where the event says another one", () => {
    expect(refusal(openCase(), event("Asked", "08:00", { case: "C-9", revision: 9 }))).toEqual([
      "wrong-case",
      ["C-9"],
      null,
    ]);
    expect(refusal(openCase({ case: null }), event("Asked", "09:00", { case: "C-9" }))[0]).toBe("wrong-case");
    expect(refusal(openCase(), event("Asked", "09:00", { case: "C-1" }))).toEqual(["moved", "waiting"]);
  });

  it("stale-revision, where the sender saw another state, and so for an event sent twice", () => {
    const asked = event("Asked", "09:30", { revision: 1 });
    expect(refusal(openCase({ revision: 4 }), { ...asked, at: at("08:00") })).toEqual([
      "stale-revision",
      [],
      null,
    ]);
    const moved = move(openCase(), asked);
    expect(refusal(moved.state, asked)).toEqual(["stale-revision", [], null]);
  });

  it("out-of-order, where it is earlier than the last, but not at the same instant", () => {
    expect(refusal(openCase(), event("Closed", "08:59"))).toEqual(["out-of-order", [], null]);
    expect(refusal(openCase(), { type: "Asked", at: "2026-01-12T10:00:00+01:00" })).toEqual([
      "moved",
      "waiting",
    ]);
    expect(refusal(openCase(), { type: "Asked", at: "2026-01-12T10:00:00+02:00" })[0]).toBe("out-of-order");
  });

  it("not-allowed with the stage, or else with the part in the way; ended where the stage is final", () => {
    const closed = openCase({ stage: "closed", ended: true });
    expect(refusal(openCase(), event("Reopened", "10:00"))).toEqual(["not-allowed", ["open"], null]);
    expect(refusal(openCase(), event("RedressPaid", "10:00"))).toEqual(["not-allowed", ["redress"], null]);
    expect(refusal(closed, event("Noted", "10:00"))).toEqual(["ended", ["closed"], null]);
    expect(refusal(closed, event("RedressPaid", "10:00"))).toEqual(["ended", ["redress"], null]);
    expect(refusal(openCase(), event("Decided", "10:00", { role: "clerk" }))[0]).toBe("role-not-permitted");
  });

  it("role-not-permitted with the roles that may, which are the caller's to change", () => {
    expect(refusal(openCase(), event("Decided", "10:00"))).toEqual([
      "role-not-permitted",
      ["agent", "manager"],
      null,
    ]);
    const result = move(openCase(), event("Decided", "10:00", { role: "clerk" }));
    if (result.kind === "refused") (result.failed as string[]).length = 0;
    expect(refusal(openCase(), event("Decided", "10:00", { role: "clerk" }))[1]).toEqual([
      "agent",
      "manager",
    ]);
  });

  it("missing-data with the keys, null and an inherited one among them", () => {
    const decided = event("Decided", "10:00", { ...manager, data: { uphold: null, toString: 1 } });
    expect(refusal(openCase(), decided)).toEqual(["missing-data", ["uphold", "reasons"], null]);
    expect(refusal(openCase(), event("Decided", "10:00", manager))[0]).toBe("missing-data");
  });

  it("missing-data without an amount of redress, invalid-amount where that is no number of at least 0", () => {
    const offered = (amount: Scalar) => event("RedressOffered", "10:00", { ...manager, data: { amount } });
    expect(refusal(openCase(), offered(null))).toEqual(["missing-data", ["amount"], null]);
    for (const amount of ["50", true, -1]) {
      expect(refusal(openCase(), offered(amount))).toEqual(["invalid-amount", ["amount"], null]);
    }
  });

  it("over-redress-limit with the key and the role's limit, which is open for a role without one", () => {
    const offered = (role: string, amount: number) =>
      event("RedressOffered", "10:00", { role, data: { amount } });
    expect(refusal(openCase(), offered("agent", 50.01))).toEqual(["over-redress-limit", ["amount"], 50]);
    expect(refusal(openCase(), offered("agent", 50))).toEqual(["moved", "open"]);
    expect(refusal(openCase(), offered("manager", 1e9))).toEqual(["moved", "open"]);
  });

  it("over-redress-limit above nothing for whoever has none of the roles that are declared", () => {
    const { roles: _, ...events } = { ...DESK.events.RedressOffered };
    const process = { ...DESK, events: { ...DESK.events, RedressOffered: events } } as ComplaintProcess;
    const offered = (amount: number, role?: string) =>
      event("RedressOffered", "10:00", { role, data: { amount } });
    const reasonOf = (desk: ComplaintProcess, next: ComplaintEvent) => {
      const result = transitionComplaint(desk, openCase(), next);
      return result.kind === "refused" ? [result.reason, result.limit] : result.kind;
    };
    for (const role of [undefined, "guest", "constructor"]) {
      expect(reasonOf(process, offered(0.01, role))).toEqual(["over-redress-limit", 0]);
      expect(reasonOf(process, offered(0, role))).toBe("moved");
    }
    const { roles: __, ...limitless } = { ...process, events: { ...process.events, Decided: {} } };
    expect(reasonOf(limitless, offered(1e9))).toBe("moved");
    expect(reasonOf(limitless, offered(1e9, "guest"))).toBe("moved");
    expect(reasonOf({ ...limitless, roles: {} }, offered(1))).toEqual(["over-redress-limit", 0]);
  });

  it("guard-failed with every guard that failed in the rows tried, in order, once each", () => {
    const { facts } = openCase();
    const decided = openCase({
      stage: "decided",
      facts: { ...facts, level: 3 },
      parts: { redress: "offered" },
    });
    expect(refusal(decided, event("Closed", "10:00"))).toEqual([
      "guard-failed",
      ["satisfied", "settled", "calm"],
      null,
    ]);
  });
});

describe("an event moves the case", () => {
  it("by the first row whose guards all hold", () => {
    const decided = openCase({ stage: "decided" });
    expect(refusal(decided, event("Closed", "10:00", { data: { satisfied: true } }))).toEqual([
      "moved",
      "closed",
    ]);
    const stays = move(decided, event("Closed", "10:00"));
    expect([stays.state.stage, stays.state.facts.level]).toEqual(["decided", 1]);
  });

  it("with what it does not touch shared with the state before", () => {
    const before = openCase();
    const { state } = move(before, event("Noted", "10:00"));
    expect(state).toEqual({ ...before, revision: 2, updatedAt: at("10:00") });
    for (const part of ["parts", "facts", "overrides", "clocks"] as const)
      expect(state[part]).toBe(before[part]);
  });

  it("in a part alone, in any stage once the case is open, final ones too", () => {
    const offered = event("RedressOffered", "10:00", { role: "agent", data: { amount: 1 } });
    expect(openComplaint(desk, offered)).toMatchObject({ reason: "not-allowed", failed: ["new"] });
    const { state } = move(openCase({ stage: "closed", ended: true }), offered);
    expect([state.stage, state.ended, state.parts.redress]).toEqual(["closed", true, "offered"]);
  });

  it("out of a final stage where a row leads on, and its clocks with it", () => {
    const closed = openCase({
      stage: "closed",
      ended: true,
      facts: { ...openCase().facts, closedAt: at("09:00") },
      clocks: {
        answer: {
          state: "stopped",
          spans: [[at("09:00"), at("09:00")]],
          since: null,
          stoppedAt: at("09:00"),
        },
      },
    });
    const { state } = move(closed, event("Reopened", "10:00"));
    expect([state.stage, state.ended, state.facts.closedAt]).toEqual(["open", false, null]);
    expect(state.clocks.answer).toEqual({
      state: "running",
      spans: [[at("09:00"), at("09:00")]],
      since: at("10:00"),
      stoppedAt: null,
    });
  });

  it("adding to a fact, which counts as 0 where it holds no number and never becomes infinite or -0", () => {
    const process = (add: Addend): ComplaintProcess => ({
      id: "sum",
      version: 1,
      initial: "a",
      states: { a: {}, b: { final: true } },
      facts: { n: 0, other: "no number" },
      events: { Add: {}, Set: {}, End: {} },
      transitions: [
        { from: "a", event: "Add", add: { n: add } },
        { from: "a", event: "Set", set: { n: { data: "to" }, other: { data: "other" } } },
        { from: "a", event: "End", to: "b" },
      ],
    });
    const added = (to: Scalar, add: Addend, other: Scalar = null, more: Scalar = null): unknown => {
      const { state } = openComplaint(process(add), event("Set", "09:00", { data: { to, other } }));
      return transitionComplaint(process(add), state, event("Add", "10:00", { data: { more } })).state.facts
        .n;
    };
    expect(added(2, 3)).toBe(5);
    expect(added("many", 3)).toBe(3);
    expect(added(null, -3)).toBe(-3);
    expect(added(-0, 0)).toBe(0);
    expect(added(0, -0)).toBe(0);
    expect(added(2, { fact: "n" })).toBe(4);
    expect(added(2, { fact: "other" }, 0.5)).toBe(2.5);
    expect(added(2, { fact: "other" }, "3")).toBe(2);
    expect(added(2, { data: "more" }, null, 3)).toBe(5);
    for (const more of ["3", true, null]) expect(added(2, { data: "more" }, null, more)).toBe(2);
    expect(added(2, { data: "toString" })).toBe(2);
    expect(added(Number.MAX_VALUE, 1e100)).toBe(Number.MAX_VALUE);
    const most = Number.MAX_VALUE;
    const path = ["event", "data"];
    expectRefusal(() => added(most, { data: "more" }, null, most), "invalid_input", path, /finite sum in n/);
    expectRefusal(() => added(-most, { fact: "n" }), "invalid_input", path);
    const events = [event("Set", "09:00", { data: { to: most } }), event("Add", "10:00")];
    expectRefusal(() => replayComplaint(process({ fact: "n" }), events), "invalid_input", [
      "events",
      1,
      "data",
    ]);
  });

  it("setting facts from those before it, and telling effects of those after it", () => {
    const process = defineComplaintProcess({
      id: "swap",
      version: 1,
      initial: "a",
      states: { a: { final: true } },
      facts: { x: 1, y: 2 },
      events: { Swapped: {} },
      transitions: [
        {
          from: "a",
          event: "Swapped",
          set: { x: { fact: "y" }, y: { fact: "x" } },
          effects: [
            {
              type: "told",
              x: { fact: "x" },
              by: { event: "actor" },
              as: { event: "role" },
              of: { event: "type" },
            },
            { type: "again", half: 0.5, none: null, zero: { data: "zero" } },
          ],
        },
      ],
    });
    const swapped = { type: "Swapped", at: at("09:00"), actor: "ann", data: { zero: -0 } } as const;
    const result = openComplaint(process, swapped);
    expect(result).toMatchObject({
      state: { facts: { x: 2, y: 1 }, ended: true },
      effects: [
        { type: "told", x: 2, by: "ann", as: null, of: "Swapped" },
        { type: "again", half: 0.5, none: null, zero: 0 },
      ],
    });
    expect(isDeepStrictEqual(JSON.parse(JSON.stringify(result)), result)).toBe(true);
  });
});

describe("an override", () => {
  const override = { guards: ["calm", "other", "calm", "nothing"], by: "mo", why: "the director asked" };
  const upset = openCase({ facts: { ...openCase().facts, level: 3, decidedBy: "mo" } });
  const decided = event("Decided", "10:00", {
    actor: "mo",
    role: "manager",
    data: { uphold: true, reasons: "…" },
  });

  it("waives the guards that fail, and is recorded with those only", () => {
    const { state } = move(upset, { ...decided, override: { ...override, until: "2026-02-01" } });
    expect(state.stage).toBe("decided");
    expect(state.overrides).toEqual([
      {
        at: at("10:00"),
        event: "Decided",
        guards: ["other", "calm"],
        by: "mo",
        why: "the director asked",
        until: "2026-02-01",
      },
    ]);
  });

  it("without an end has none, and is kept beside those before it", () => {
    const before = { at: at("09:00"), event: "Noted", guards: ["calm"], by: "mo", why: "x", until: null };
    const { state } = move({ ...upset, overrides: [before] }, { ...decided, override });
    expect(state.overrides).toEqual([before, expect.objectContaining({ event: "Decided", until: null })]);
  });

  it("is ignored of a role that may not, and where no guard fails", () => {
    expect(refusal(upset, { ...decided, role: "agent", override })).toEqual([
      "guard-failed",
      ["other", "calm"],
      null,
    ]);
    expect(refusal(upset, { ...decided, override: { ...override, guards: ["other"] } })).toEqual([
      "guard-failed",
      ["calm"],
      null,
    ]);
    expect(refusal(upset, decided)[0]).toBe("guard-failed");
    expect(move(openCase(), { ...decided, override }).state.overrides).toEqual([]);
  });

  it("waives nothing once it has expired: after its instant, or after its date in UTC", () => {
    const waived = (until: string) => move(upset, { ...decided, override: { ...override, until } }).kind;
    expect(waived("2026-01-12T11:00:00+01:00")).toBe("moved");
    expect(waived("2026-01-12T10:59:59.999+01:00")).toBe("refused");
    expect(waived("2026-01-12")).toBe("moved");
    expect(waived("2026-01-11")).toBe("refused");
    for (const until of ["May", "2026-02-30", "2026-01-12T11:00:00", ""]) {
      expectRefusal(() => waived(until), "invalid_input", ["event", "override", "until"]);
    }
  });

  it("waives a guard once that a row names twice", () => {
    const twice = defineComplaintProcess({
      ...DESK,
      transitions: [
        ...DESK.transitions,
        { from: "waiting", event: "Decided", to: "decided", guards: ["calm", "calm"] },
      ],
    }) as ComplaintProcess;
    const { state } = transitionComplaint(twice, { ...upset, stage: "waiting" }, { ...decided, override });
    expect(state.overrides[0]?.guards).toEqual(["calm"]);
  });

  it("waives guards only, neither data nor roles nor limits", () => {
    const offered = event("RedressOffered", "10:00", { role: "agent", data: { amount: 60 }, override });
    expect(refusal(openCase(), offered)[0]).toBe("over-redress-limit");
    expect(refusal(openCase(), { ...decided, data: {}, override })[0]).toBe("missing-data");
  });
});

describe("a guard left to the caller", () => {
  const asking = defineComplaintProcess({
    id: "asking",
    version: 1,
    initial: "a",
    states: { a: {}, b: { final: true } },
    events: { Ended: {} },
    guards: { sure: null, constructor: null },
    transitions: [{ from: "a", event: "Ended", to: "b", guards: ["sure"] }],
  }) as ComplaintProcess;
  const ended = event("Ended", "09:00");

  it("is asked with the state before and the event as it was given", () => {
    const seen: unknown[] = [];
    const guards = { sure: (...args: unknown[]) => seen.push(...args) > 0 };
    expect(openComplaint(asking, ended, { guards }).state.stage).toBe("b");
    expect([(seen[0] as ComplaintState).stage, seen[1]]).toEqual(["a", ended]);
    expect(seen[1]).toBe(ended);
    expect(openComplaint(asking, ended, { guards: { sure: () => false } })).toMatchObject({
      failed: ["sure"],
    });
  });

  it("must be given, a function, and answer true or false", () => {
    for (const guards of [undefined, {}, { sure: true }, { sure: () => 1 }] as never[]) {
      expectRefusal(() => openComplaint(asking, ended, { guards }), "invalid_input", ["guards", "sure"]);
    }
    expectRefusal(() => openComplaint(asking, ended), "invalid_input", ["guards", "sure"]);
  });
});

describe("names that every object inherits", () => {
  const names = defineComplaintProcess(
    JSON.parse(`{
      "id": "names", "version": 1, "initial": "__proto__",
      "states": { "__proto__": {}, "constructor": { "final": true } },
      "facts": { "__proto__": 0, "constructor": null },
      "events": { "__proto__": { "requires": ["__proto__"] }, "toString": {} },
      "guards": { "__proto__": { "data": "__proto__", "present": true } },
      "transitions": [
        { "from": "__proto__", "event": "__proto__", "to": "constructor", "guards": ["__proto__"],
          "set": { "constructor": { "data": "__proto__" } }, "add": { "__proto__": 1 },
          "effects": [{ "type": "told", "__proto__": { "fact": "__proto__" } }] }
      ],
      "parts": { "__proto__": { "initial": "valueOf", "transitions": [{ "from": "valueOf", "event": "toString", "to": "__proto__" }] } },
      "clocks": { "__proto__": { "targetMs": 1, "start": ["__proto__"], "stop": ["toString"] } }
    }`) as ComplaintProcess,
  );

  it("are names like others", () => {
    const first: ComplaintEvent = JSON.parse(
      `{ "type": "__proto__", "at": "${at("09:00")}", "data": { "__proto__": "x" } }`,
    );
    const opened = openComplaint(names, first);
    const { state } = transitionComplaint(names, opened.state, event("toString", "10:00"));
    for (const result of [opened, state]) {
      expect(isDeepStrictEqual(JSON.parse(JSON.stringify(result)), result)).toBe(true);
    }
    expect(state.stage).toBe("constructor");
    expect(Object.entries(state.facts)).toEqual([
      ["__proto__", 1],
      ["constructor", "x"],
    ]);
    expect(Object.entries(state.parts)).toEqual([["__proto__", "__proto__"]]);
    expect(Object.entries(state.clocks)[0]?.[1].state).toBe("stopped");
    expect(opened.kind === "moved" && Object.entries(opened.effects[0]!)).toEqual([
      ["type", "told"],
      ["__proto__", 1],
    ]);
    expect(openComplaint(names, { ...first, data: {} })).toMatchObject({
      reason: "missing-data",
      failed: ["__proto__"],
    });
  });
});

describe("a malformed event", () => {
  const refused = (given: unknown, ...path: (string | number)[]): void =>
    expectRefusal(() => transitionComplaint(desk, openCase(), given as never), "invalid_input", [
      "event",
      ...path,
    ]);

  it("is refused with the path of what is wrong", () => {
    for (const none of [undefined, null, "Asked", []]) refused(none);
    refused({ at: at("09:00") }, "type");
    refused({ type: "Asked" }, "at");
    refused({ type: "Asked", at: "2026-01-12T09:00:00" }, "at");
    refused({ type: "Asked", at: "2026-01-12T99:00:00.000Z" }, "at");
    refused(event("Asked", "10:00", { cause: 1 } as never), "cause");
    refused(event("Asked", "10:00", { revision: 1.5 }), "revision");
    refused(event("Asked", "10:00", { revision: -1 }), "revision");
    for (const key of ["case", "actor", "role"]) refused(event("Asked", "10:00", { [key]: 7 }), key);
  });

  it("is one whose data are no text, finite numbers, true, false or null by key", () => {
    for (const data of [7, "x", []]) refused(event("Asked", "10:00", { data } as never), "data");
    for (const x of [undefined, Number.NaN, Number.POSITIVE_INFINITY, {}, [], 1n]) {
      refused(event("Asked", "10:00", { data: { x } } as never), "data", "x");
    }
  });

  it("is one whose override lacks its guards, who or why", () => {
    const override = { guards: ["calm"], by: "mo", why: "x" };
    refused(event("Asked", "10:00", { override: 7 } as never), "override");
    refused(
      event("Asked", "10:00", { override: { ...override, guards: "calm" } } as never),
      "override",
      "guards",
    );
    refused(
      event("Asked", "10:00", { override: { ...override, guards: [7] } } as never),
      "override",
      "guards",
      0,
    );
    for (const key of ["by", "why", "until"]) {
      refused(event("Asked", "10:00", { override: { ...override, [key]: "" } } as never), "override", key);
    }
    refused(event("Asked", "10:00", { override: { ...override, when: 1 } } as never), "override", "when");
    expect(move(openCase(), event("Asked", "10:00", { override: { ...override, until: null } })).kind).toBe(
      "moved",
    );
  });

  it("may leave out what it lacks, or say null", () => {
    const bare = { case: null, actor: null, role: null, revision: null, data: null, override: null };
    expect(refusal(openCase(), event("Asked", "10:00", bare))).toEqual(["moved", "waiting"]);
  });
});
