import { describe, expect, it } from "vitest";
import { openComplaint } from "../../../src/complaints/case/transition-complaint.ts";
import { defineComplaintProcess } from "../../../src/complaints/process/define-process.ts";
import type { ComplaintProcess } from "../../../src/complaints/process/process.ts";
import { expectRefusal } from "../../refusal.ts";
import { at, DESK } from "../desk.ts";

/** A process of two states, with what differs from that. */
function spec(differs: object = {}): ComplaintProcess {
  return {
    id: "desk",
    version: 1,
    initial: "a",
    states: { a: {}, b: { final: true } },
    facts: { n: 0, who: null },
    events: { Ended: {}, Noted: {} },
    guards: { sure: null, few: { fact: "n", atMost: 3 } },
    transitions: [
      { from: "a", event: "Noted" },
      { from: "a", event: "Ended", to: "b" },
    ],
    roles: { agent: {} },
    clocks: { c: { targetMs: 1000, start: ["Noted"] } },
    ...differs,
  };
}

function refused(differs: object, ...path: (string | number)[]): void {
  expectRefusal(() => defineComplaintProcess(spec(differs)), "invalid_input", path);
}

/** With a row beside the others. */
const withRow = (...rows: object[]) => ({ transitions: [...spec().transitions, ...rows] });

describe("a process", () => {
  it("is returned as a frozen copy, the same once it is defined", () => {
    const given = spec({ title: "Desk", kind: "complaint-process" });
    const process = defineComplaintProcess(given);
    expect(process).toEqual(given);
    expect(process).not.toBe(given);
    expect(Object.isFrozen(process.transitions[0])).toBe(true);
    expect(defineComplaintProcess(process)).toBe(process);
  });

  it("loses keys without a value and the sign of 0, as it would in JSON", () => {
    const process = defineComplaintProcess(
      spec({ title: undefined, facts: { n: -0 }, guards: {}, clocks: {} }),
    );
    expect("title" in process).toBe(false);
    expect(process.facts).toStrictEqual({ n: 0 });
  });

  it("may be taken as it is, undefined", () => {
    expect(openComplaint(spec(), { type: "Noted", at: at("09:00") }).state.revision).toBe(1);
  });

  it("may have no more than its states, events and rows", () => {
    const least = { id: "x", version: 1, initial: "a", states: { a: { final: true } }, events: { E: {} } };
    const process = defineComplaintProcess({ ...least, transitions: [{ from: "a", event: "E" }] });
    const { state } = openComplaint(process, { type: "E", at: at("09:00") });
    expect([state.ended, state.parts, state.facts, state.clocks]).toEqual([true, {}, {}, {}]);
  });

  it("must be JSON, without a key that a process does not have", () => {
    for (const none of [null, undefined, [], "x"]) {
      expectRefusal(() => defineComplaintProcess(none as never), "invalid_input", []);
    }
    refused({ color: 1 }, "color");
    refused({ facts: { n: Number.NaN } }, "facts", "n");
    refused({ facts: { n: () => 1 } }, "facts", "n");
    refused({ facts: { n: {} } }, "facts", "n");
    refused({ kind: "process" }, "kind");
    refused({ title: "" }, "title");
    refused({ id: "" }, "id");
    refused({ version: 0 }, "version");
    refused({ version: "1" }, "version");
    let deep: object = {};
    for (let i = 0; i < 70; i++) deep = { not: deep };
    expect(() => defineComplaintProcess(spec({ guards: { deep } }))).toThrow(/no more than 64 levels/);
  });

  it("has its sections by name, none of them empty text", () => {
    refused({ states: undefined }, "states");
    refused({ events: [] }, "events");
    for (const key of ["states", "events", "facts", "guards", "parts", "clocks", "rights", "roles"]) {
      refused({ [key]: 7 }, key);
      refused({ [key]: { "": {} } }, key, "");
    }
    refused({ states: { "*": {}, a: {}, b: { final: true } } }, "states", "*");
  });
});

describe("states and events", () => {
  it("are declared", () => {
    refused({ initial: "z" }, "initial");
    refused({ initial: undefined }, "initial");
    refused(withRow({ from: "z", event: "Noted" }), "transitions", 2, "from");
    refused(withRow({ from: ["a", "constructor"], event: "Noted" }), "transitions", 2, "from", 1);
    refused(withRow({ from: [], event: "Noted" }), "transitions", 2, "from");
    refused(withRow({ from: "a", event: "Lost" }), "transitions", 2, "event");
    refused(withRow({ from: "a", event: "Noted", to: "z" }), "transitions", 2, "to");
    refused(withRow({ from: "a", event: "Noted", when: 1 }), "transitions", 2, "when");
    refused({ transitions: {} }, "transitions");
  });

  it("say nothing but what they can", () => {
    refused({ states: { a: 1, b: {} } }, "states", "a");
    refused({ states: { a: { final: 1 }, b: {} } }, "states", "a", "final");
    refused({ states: { a: { hold: "" }, b: {} } }, "states", "a", "hold");
    refused({ states: { a: { label: 1 }, b: {} } }, "states", "a", "label");
    refused({ states: { a: { last: true }, b: {} } }, "states", "a", "last");
    refused({ events: { Ended: 1 } }, "events", "Ended");
    refused({ events: { Ended: { requires: "x" } } }, "events", "Ended", "requires");
    refused({ events: { Ended: { requires: [""] } } }, "events", "Ended", "requires", 0);
    refused({ events: { Ended: { roles: ["boss"] } } }, "events", "Ended", "roles", 0);
    refused({ events: { Ended: { redress: 1 } } }, "events", "Ended", "redress");
    refused({ events: { Ended: { redress: "" } } }, "events", "Ended", "redress");
    refused({ events: { Ended: { label: "" } } }, "events", "Ended", "label");
    const labels = {
      states: { a: { label: "x", hold: "y" }, b: { final: true } },
      events: { Ended: { label: "z" }, Noted: {} },
    };
    expect(defineComplaintProcess(spec(labels)).states.a).toEqual({ label: "x", hold: "y" });
  });

  it("keep a total of redress in a fact that is a number first and that a row writes", () => {
    const granting = (redress: object, row: object = { add: { n: { data: "amount" } } }) => ({
      events: { Ended: { redress }, Noted: {} },
      transitions: [
        { from: "a", event: "Noted", ...row },
        { from: "a", event: "Ended", to: "b" },
      ],
    });
    const path = ["events", "Ended", "redress"];
    refused(granting({ amount: "x" }), ...path, "total");
    refused(granting({ total: "n" }), ...path, "amount");
    refused(granting({ amount: "", total: "n" }), ...path, "amount");
    refused(granting({ amount: "x", total: "m" }), ...path, "total");
    refused(granting({ amount: "x", total: "who" }), ...path, "total");
    refused(granting({ amount: "x", total: "n", limit: 1 }), ...path, "limit");
    refused(granting({ amount: "x", total: "n" }, {}), ...path, "total");
    refused(granting({ amount: "x", total: "n" }, { add: {}, set: { who: 1 } }), ...path, "total");
    const redress = { amount: "x", total: "n" };
    for (const row of [undefined, { add: { n: 1 } }, { set: { n: { data: "to" } } }]) {
      expect(defineComplaintProcess(spec(granting(redress, row))).events.Ended).toEqual({ redress });
    }
  });

  it("add numbers, or what a fact or a key of the data holds", () => {
    const adding = (n: unknown) => withRow({ from: "a", event: "Noted", add: { n } });
    const path = ["transitions", 2, "add", "n"];
    refused(adding("1"), ...path);
    refused(adding(null), ...path);
    refused(adding({}), ...path);
    refused(adding({ fact: "n", data: "n" }), ...path);
    refused(adding({ event: "at" }), ...path, "event");
    refused(adding({ fact: "m" }), ...path, "fact");
    refused(adding({ data: "" }), ...path, "data");
  });

  it("can be reached, and left for an end", () => {
    const states = { a: {}, b: { final: true }, c: {} };
    refused({ states }, "states", "c");
    refused({ states, ...withRow({ from: "b", event: "Noted", to: "c" }) }, "states", "c");
    refused(
      { states, transitions: [{ from: "a", event: "Noted", to: "c" }, ...spec().transitions.slice(1)] },
      "states",
      "c",
    );
    refused({ states: { a: {}, b: {} } }, "states");
    refused(
      { states: { a: { final: true }, b: { final: true } }, transitions: [{ from: "*", event: "Noted" }] },
      "transitions",
      0,
      "from",
    );
  });

  it("of no use are refused", () => {
    refused({ events: { Ended: {}, Noted: {}, Idle: {} } }, "events", "Idle");
    const parts = { p: { initial: "x", transitions: [{ from: "x", event: "Idle", to: "y" }] } };
    const used = defineComplaintProcess(spec({ events: { Ended: {}, Noted: {}, Idle: {} }, parts }));
    expect(Object.keys(used.events)).toContain("Idle");
  });
});

describe("a row that cannot fire", () => {
  it("is one with a row without guards before it for each of its states", () => {
    refused(withRow({ from: "a", event: "Noted" }), "transitions", 2);
    refused(withRow({ from: ["a", "a"], event: "Ended", to: "b", guards: ["sure"] }), "transitions", 2);
    refused(withRow({ from: "*", event: "Ended" }), "transitions", 2);
  });

  it("is none with guards alone before it, or a state of its own", () => {
    const rows = [
      { from: "a", event: "Noted", guards: ["sure"] },
      { from: "a", event: "Noted", guards: ["few"] },
      { from: ["a", "b"], event: "Noted" },
      { from: "a", event: "Ended", to: "b" },
      { from: ["b", "a"], event: "Ended" },
    ];
    expect(defineComplaintProcess(spec({ transitions: rows })).transitions).toHaveLength(5);
  });
});

describe("guards, facts and effects of a row", () => {
  it("are declared", () => {
    const row = { from: "b", event: "Noted" };
    refused(withRow({ ...row, guards: ["calm"] }), "transitions", 2, "guards", 0);
    refused(withRow({ ...row, guards: "sure" }), "transitions", 2, "guards");
    refused(withRow({ ...row, set: { lost: 1 } }), "transitions", 2, "set", "lost");
    refused(withRow({ ...row, set: [] }), "transitions", 2, "set");
    refused(withRow({ ...row, set: { n: { fact: "lost" } } }), "transitions", 2, "set", "n", "fact");
    refused(withRow({ ...row, set: { n: { data: "" } } }), "transitions", 2, "set", "n", "data");
    refused(withRow({ ...row, set: { n: { event: "when" } } }), "transitions", 2, "set", "n", "event");
    refused(withRow({ ...row, set: { n: { part: "p" } } }), "transitions", 2, "set", "n", "part");
    refused(withRow({ ...row, set: { n: {} } }), "transitions", 2, "set", "n");
    refused(withRow({ ...row, set: { n: [1] } }), "transitions", 2, "set", "n");
    refused(withRow({ ...row, set: { n: { fact: "n", data: "x" } } }), "transitions", 2, "set", "n");
    refused(withRow({ ...row, effects: {} }), "transitions", 2, "effects");
    refused(withRow({ ...row, effects: [1] }), "transitions", 2, "effects", 0);
    refused(withRow({ ...row, effects: [{ to: 1 }] }), "transitions", 2, "effects", 0, "type");
    refused(withRow({ ...row, effects: [{ type: { fact: "n" } }] }), "transitions", 2, "effects", 0, "type");
    refused(
      withRow({ ...row, effects: [{ type: "x", n: { fact: "m" } }] }),
      "transitions",
      2,
      "effects",
      0,
      "n",
      "fact",
    );
  });

  it("add to facts that begin with a number, which the row does not set too", () => {
    const row = { from: "b", event: "Noted" };
    refused(withRow({ ...row, add: { lost: 1 } }), "transitions", 2, "add", "lost");
    refused(withRow({ ...row, add: { who: 1 } }), "transitions", 2, "add", "who");
    refused(withRow({ ...row, add: { n: "1" } }), "transitions", 2, "add", "n");
    refused(withRow({ ...row, add: { n: 1 }, set: { n: 2 } }), "transitions", 2, "add", "n");
    refused(withRow({ ...row, add: 1 }), "transitions", 2, "add");
  });
});

describe("a part", () => {
  const part = (...transitions: object[]) => ({ parts: { p: { initial: "x", transitions } } });

  it("has one target for a value and an event, and no value that cannot be reached", () => {
    refused(part({ from: ["x", "x"], event: "Noted", to: "y" }), "parts", "p", "transitions", 0);
    refused(
      part({ from: "x", event: "Noted", to: "y" }, { from: "x", event: "Noted", to: "x" }),
      "parts",
      "p",
      "transitions",
      1,
    );
    refused(part({ from: ["x", "z"], event: "Noted", to: "y" }), "parts", "p", "transitions", 0, "from");
  });

  it("is a start and rows from values by declared events", () => {
    refused({ parts: { p: 1 } }, "parts", "p");
    refused({ parts: { p: { initial: "", transitions: [] } } }, "parts", "p", "initial");
    refused({ parts: { p: { initial: "x", transitions: {} } } }, "parts", "p", "transitions");
    refused(part(1 as never), "parts", "p", "transitions", 0);
    refused(part({ from: [], event: "Noted", to: "y" }), "parts", "p", "transitions", 0, "from");
    refused(part({ from: 1, event: "Noted", to: "y" }), "parts", "p", "transitions", 0, "from");
    refused(part({ from: "x", event: "Lost", to: "y" }), "parts", "p", "transitions", 0, "event");
    refused(part({ from: "x", event: "Noted", to: "" }), "parts", "p", "transitions", 0, "to");
    refused(part({ from: "x", event: "Noted", to: "y", when: 1 }), "parts", "p", "transitions", 0, "when");
    expect(defineComplaintProcess(spec(part())).parts?.p?.initial).toBe("x");
  });
});

describe("a guard's condition", () => {
  const guard = (few: unknown) => ({ guards: { sure: null, few } });
  const here = ["guards", "few"];

  it("is on one subject, with exactly one test that it takes", () => {
    for (const none of [1, {}, [], { equals: 1 }, { toString: 1 }]) refused(guard(none), ...here);
    refused(guard({ fact: "n" }), ...here);
    refused(guard({ fact: "n", equals: 1, atMost: 2 }), ...here);
    refused(guard({ fact: "n", breached: true }), ...here, "breached");
    refused(guard({ fact: "n", data: "n", equals: 1 }), ...here, "data");
    refused(guard({ all: [], equals: 1 }), ...here, "equals");
    refused(guard({ all: {} }), ...here, "all");
    refused(guard({ any: [{ fact: "n", equals: 1 }, 7] }), ...here, "any", 1);
    refused(guard({ not: 7 }), ...here, "not");
  });

  it("compares what is declared", () => {
    refused(guard({ fact: "m", equals: 1 }), ...here, "fact");
    refused(guard({ part: "m", equals: 1 }), ...here, "part");
    refused(guard({ data: "", equals: 1 }), ...here, "data");
    refused(guard({ event: "when", equals: 1 }), ...here, "event");
    refused(guard({ fact: "n", equals: { fact: "m" } }), ...here, "equals", "fact");
    refused(guard({ fact: "n", in: 1 }), ...here, "in");
    refused(guard({ fact: "n", in: [1, { fact: "m" }] }), ...here, "in", 1, "fact");
    refused(guard({ fact: "n", present: 1 }), ...here, "present");
    refused(guard({ since: "m", atLeastMs: 1 }), ...here, "since");
    refused(guard({ since: "who", equals: 1 }), ...here, "equals");
    refused(guard({ since: "who", atLeastMs: { fact: "m" } }), ...here, "atLeastMs", "fact");
  });

  it("asks declared clocks, and breached ones with a term by a calendar of their own only", () => {
    refused(guard({ clock: "d", breached: true }), ...here, "clock");
    refused(guard({ clock: "c", breached: 1 }), ...here, "breached");
    refused(guard({ clock: "c", equals: "late" }), ...here, "equals");
    const clock = { term: { amount: 3, unit: "day" }, start: ["Noted"] };
    const calendar = { timeZone: "UTC", hours: { mon: [["09:00", "17:00"]] } };
    const breached = { few: { clock: "c", breached: true } };
    refused({ clocks: { c: clock }, guards: breached, transitions: spec().transitions }, ...here, "clock");
    const own = spec({ clocks: { c: { ...clock, calendar } }, guards: breached });
    expect(defineComplaintProcess(own).guards).toEqual(breached);
    const running = { few: { clock: "c", equals: "running" } };
    expect(defineComplaintProcess(spec({ clocks: { c: clock }, guards: running })).guards).toEqual(running);
  });
});

describe("a clock of a process", () => {
  const clock = (c: unknown) => ({ clocks: { c } });
  const good = { targetMs: 1000, start: ["Noted"] };

  it("has either a target or a term, and something to start it", () => {
    refused(clock(1), "clocks", "c");
    refused(clock({ start: ["Noted"] }), "clocks", "c");
    refused(clock({ ...good, term: { amount: 1, unit: "day" } }), "clocks", "c");
    refused(clock({ ...good, targetMs: -1 }), "clocks", "c", "targetMs");
    refused(clock({ ...good, targetMs: 1.5 }), "clocks", "c", "targetMs");
    refused(clock({ start: ["Noted"], term: { amount: 1, unit: "hour" } }), "clocks", "c", "term", "unit");
    refused(clock({ ...good, start: [] }), "clocks", "c", "start");
    refused(clock({ targetMs: 1 }), "clocks", "c", "start");
    refused(clock({ ...good, starts: [] }), "clocks", "c", "starts");
    refused(
      clock({ start: ["Noted"], term: { amount: 1, unit: "day" }, calendar: null }),
      "clocks",
      "c",
      "calendar",
    );
    refused(clock({ ...good, calendar: { timeZone: "UTC", hours: {} } }), "clocks", "c", "calendar", "hours");
    refused(clock({ ...good, reopen: "again" }), "clocks", "c", "reopen");
  });

  it("names declared events, none of which both stops and pauses or resumes it", () => {
    for (const list of ["start", "pause", "resume", "stop", "reopenOn"]) {
      refused(clock({ ...good, [list]: ["Lost"] }), "clocks", "c", list, 0);
      refused(clock({ ...good, [list]: "Noted" }), "clocks", "c", list);
    }
    refused(clock({ ...good, pause: ["Ended"], stop: ["Noted", "Ended"] }), "clocks", "c", "stop", 1);
    refused(clock({ ...good, resume: ["Ended"], stop: ["Ended"] }), "clocks", "c", "stop", 0);
  });

  it("has a penalty of amounts, or of a fact that is declared", () => {
    const penalty = (differs: object) => clock({ ...good, penalty: { base: 100, share: 0.01, ...differs } });
    refused(clock({ ...good, penalty: 1 }), "clocks", "c", "penalty");
    refused(penalty({ base: -1 }), "clocks", "c", "penalty", "base");
    refused(penalty({ base: "100" }), "clocks", "c", "penalty", "base");
    refused(penalty({ base: { fact: "m" } }), "clocks", "c", "penalty", "base", "fact");
    refused(penalty({ share: -1 }), "clocks", "c", "penalty", "share");
    refused(penalty({ perMs: 0 }), "clocks", "c", "penalty", "perMs");
    refused(penalty({ cap: -1 }), "clocks", "c", "penalty", "cap");
    refused(penalty({ max: 1 }), "clocks", "c", "penalty", "max");
    expect(defineComplaintProcess(spec(penalty({ base: { fact: "n" }, perMs: 1, cap: 1 }))).id).toBe("desk");
  });
});

describe("rights and roles", () => {
  it("are conditions on what a right can see, and limits", () => {
    const right = (differs: object) => ({ rights: { r: { honored: { fact: "n", equals: 1 }, ...differs } } });
    refused({ rights: { r: 1 } }, "rights", "r");
    refused({ rights: { r: {} } }, "rights", "r", "honored");
    refused(right({ label: "" }), "rights", "r", "label");
    refused(right({ clock: "d" }), "rights", "r", "clock");
    refused(right({ broken: { fact: "m", equals: 1 } }), "rights", "r", "broken", "fact");
    refused(right({ applies: 1 }), "rights", "r", "applies");
    refused(right({ late: { clock: "d", breached: true } }), "rights", "r", "late", "clock");
    refused(right({ honored: { data: "x", equals: 1 } }), "rights", "r", "honored", "data");
    refused(right({ honored: { event: "actor", equals: 1 } }), "rights", "r", "honored", "event");
    refused(
      right({ honored: { fact: "n", equals: { data: "x" } } }),
      "rights",
      "r",
      "honored",
      "equals",
      "data",
    );
    refused(right({ until: 1 }), "rights", "r", "until");
    expect(
      defineComplaintProcess(spec(right({ label: "x", applies: { event: "at", present: true } }))).rights?.r
        ?.label,
    ).toBe("x");
    refused({ roles: { agent: 1 } }, "roles", "agent");
    refused({ roles: { agent: { redressLimit: -1 } } }, "roles", "agent", "redressLimit");
    refused({ roles: { agent: { redressLimit: "1" } } }, "roles", "agent", "redressLimit");
    refused({ roles: { agent: { redressLimit: { fact: "m" } } } }, "roles", "agent", "redressLimit", "fact");
    refused({ roles: { agent: { redressLimit: { data: "n" } } } }, "roles", "agent", "redressLimit", "data");
    refused({ roles: { agent: { mayOverride: 1 } } }, "roles", "agent", "mayOverride");
    refused({ roles: { agent: { mayWaive: true } } }, "roles", "agent", "mayWaive");
  });

  it("may see the breach of a clock with a term, by the caller's calendar", () => {
    const clocks = { c: { term: { amount: 3, unit: "day" }, start: ["Noted"] } };
    const rights = { r: { honored: { clock: "c", breached: false } } };
    expect(defineComplaintProcess(spec({ clocks, rights })).rights).toEqual(rights);
  });
});

describe("a process with everything", () => {
  it("is itself", () => {
    expect(defineComplaintProcess(DESK)).toEqual(DESK);
  });
});
