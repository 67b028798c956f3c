import { describe, expect, it } from "vitest";
import { openComplaint, transitionComplaint } from "../../../src/complaints/case/transition-complaint.ts";
import type { Condition, Scalar } from "../../../src/complaints/conditions/expression.ts";
import type { ComplaintEvent } from "../../../src/complaints/process/event.ts";
import type { ComplaintProcess } from "../../../src/complaints/process/process.ts";
import { expectRefusal } from "../../refusal.ts";
import { at } from "../desk.ts";

const HOUR = 3_600_000;

/** Whether a guard holds at ten for an event, in a case that began at nine, with these facts. */
function holds(
  when: Condition,
  facts: Readonly<Record<string, Scalar>> = {},
  more: Partial<ComplaintEvent> = {},
  differs: Partial<ComplaintProcess> = {},
): boolean {
  const process: ComplaintProcess = {
    id: "one",
    version: 1,
    initial: "a",
    states: { a: {}, b: { final: true } },
    facts: { x: null, y: null, ...facts },
    events: { Started: {}, Asked: {} },
    guards: { when },
    transitions: [
      { from: "a", event: "Started" },
      { from: "a", event: "Asked", guards: ["when"], to: "b" },
    ],
    parts: { p: { initial: "off", transitions: [{ from: "off", event: "Started", to: "on" }] } },
    clocks: { c: { targetMs: HOUR, start: ["Started"] }, idle: { targetMs: 0, start: ["Asked"] } },
    ...differs,
  };
  const { state } = openComplaint(process, { type: "Started", at: at("09:00") });
  return transitionComplaint(process, state, { type: "Asked", at: at("10:00"), ...more }).kind === "moved";
}

describe("equals, notEquals and in", () => {
  it("take a value for what it is, and what is not there for null", () => {
    expect(holds({ fact: "x", equals: 1 }, { x: 1 })).toBe(true);
    expect(holds({ fact: "x", equals: 1 }, { x: "1" })).toBe(false);
    expect(holds({ fact: "x", equals: null })).toBe(true);
    expect(holds({ data: "x", equals: null })).toBe(true);
    expect(holds({ data: "toString", equals: null })).toBe(true);
    expect(holds({ data: "x", equals: 0 }, {}, { data: { x: -0 } })).toBe(true);
    expect(holds({ fact: "x", notEquals: 1 })).toBe(true);
    expect(holds({ fact: "x", notEquals: null })).toBe(false);
    expect(holds({ fact: "x", in: [1, null] })).toBe(true);
    expect(holds({ fact: "x", in: [1, 2] }, { x: 3 })).toBe(false);
    expect(holds({ fact: "x", in: [] })).toBe(false);
  });

  it("compare facts, data, parts and what the event says", () => {
    expect(holds({ fact: "x", equals: { fact: "y" } }, { x: "a", y: "a" })).toBe(true);
    expect(holds({ fact: "x", equals: { data: "y" } }, { x: "a" }, { data: { y: "b" } })).toBe(false);
    expect(holds({ fact: "x", in: [{ data: "y" }, { data: "z" }] }, { x: 2 }, { data: { z: 2 } })).toBe(true);
    expect(holds({ part: "p", equals: "on" })).toBe(true);
    expect(holds({ event: "type", equals: "Asked" })).toBe(true);
    expect(holds({ event: "at", equals: at("10:00") }, {}, { at: "2026-01-12T11:00:00+01:00" })).toBe(true);
    expect(holds({ event: "actor", notEquals: { fact: "x" } }, { x: "ann" }, { actor: "bob" })).toBe(true);
    expect(holds({ event: "role", equals: null })).toBe(true);
  });
});

describe("atLeast and atMost", () => {
  it("compare numbers with numbers, bounds included", () => {
    expect(holds({ fact: "x", atLeast: 2 }, { x: 2 })).toBe(true);
    expect(holds({ fact: "x", atLeast: 2 }, { x: 1.9 })).toBe(false);
    expect(holds({ fact: "x", atMost: 2 }, { x: 2 })).toBe(true);
    expect(holds({ fact: "x", atMost: 2 }, { x: 2.1 })).toBe(false);
  });

  it("compare text with text by its code units", () => {
    expect(holds({ fact: "x", atLeast: "B" }, { x: "a" })).toBe(true);
    expect(holds({ fact: "x", atMost: "10" }, { x: "9" })).toBe(false);
    expect(holds({ event: "at", atLeast: { fact: "x" } }, { x: at("10:00") })).toBe(true);
  });

  it("fail for everything else, and for a value that is missing", () => {
    for (const x of [null, true, "2"]) {
      expect(holds({ fact: "x", atLeast: 2 }, { x })).toBe(false);
      expect(holds({ fact: "x", atMost: 2 }, { x })).toBe(false);
    }
    expect(holds({ fact: "x", atLeast: null })).toBe(false);
    expect(holds({ fact: "x", atMost: false }, { x: true })).toBe(false);
    expect(holds({ data: "x", atMost: 2 })).toBe(false);
  });
});

describe("present", () => {
  it("is whether there is a value but null", () => {
    expect(holds({ fact: "x", present: true }, { x: false })).toBe(true);
    expect(holds({ fact: "x", present: true })).toBe(false);
    expect(holds({ data: "x", present: false })).toBe(true);
    expect(holds({ event: "actor", present: false }, {}, { actor: "ann" })).toBe(false);
  });
});

describe("all, any and not", () => {
  const [yes, no]: Condition[] = [
    { fact: "x", present: false },
    { fact: "x", present: true },
  ];

  it("combine conditions; none of them all hold, and none of them any", () => {
    expect(holds({ all: [yes!, yes!] })).toBe(true);
    expect(holds({ all: [yes!, no!] })).toBe(false);
    expect(holds({ any: [no!, yes!] })).toBe(true);
    expect(holds({ any: [no!, no!] })).toBe(false);
    expect(holds({ not: no! })).toBe(true);
    expect(holds({ all: [] })).toBe(true);
    expect(holds({ any: [] })).toBe(false);
  });
});

describe("since", () => {
  it("is the real time from a fact's instant to the event's, bounds included", () => {
    const x = "2026-01-12T10:00+01:00";
    expect(holds({ since: "x", atMostMs: HOUR }, { x })).toBe(true);
    expect(holds({ since: "x", atMostMs: HOUR - 1 }, { x })).toBe(false);
    expect(holds({ since: "x", atLeastMs: HOUR }, { x })).toBe(true);
    expect(holds({ since: "x", atLeastMs: HOUR + 1 }, { x })).toBe(false);
    expect(holds({ since: "x", atLeastMs: { fact: "y" } }, { x, y: 0 })).toBe(true);
    expect(holds({ since: "x", atMostMs: { data: "y" } }, { x }, { data: { y: HOUR } })).toBe(true);
  });

  it("fails while the fact holds no instant, or the bound is no number", () => {
    for (const x of [null, "yesterday", 7]) {
      expect(holds({ since: "x", atMostMs: HOUR }, { x })).toBe(false);
      expect(holds({ since: "x", atLeastMs: 0 }, { x })).toBe(false);
    }
    expect(holds({ since: "x", atMostMs: { fact: "y" } }, { x: at("09:00"), y: "1" })).toBe(false);
    expect(holds({ since: "x", atLeastMs: { data: "y" } }, { x: at("09:00") })).toBe(false);
  });
});

describe("a clock", () => {
  it("is asked how it stands before the event", () => {
    expect(holds({ clock: "c", equals: "running" })).toBe(true);
    expect(holds({ clock: "idle", equals: "idle" })).toBe(true);
    expect(holds({ clock: "idle", breached: false })).toBe(true);
  });

  it("is breached strictly after its target, at the event's instant", () => {
    expect(holds({ clock: "c", breached: true })).toBe(false);
    expect(holds({ clock: "c", breached: true }, {}, { at: "2026-01-12T10:00:00.001Z" })).toBe(true);
  });

  it("goes by its own calendar, with a term too", () => {
    const calendar = { timeZone: "UTC", hours: { mon: [["09:30", "17:00"]] } } as const;
    const target = { c: { targetMs: HOUR / 2, start: ["Started"], calendar } };
    expect(holds({ clock: "c", breached: false }, {}, {}, { clocks: target })).toBe(true);
    const late = { at: "2026-01-12T10:00:00.001Z" };
    expect(holds({ clock: "c", breached: true }, {}, late, { clocks: target })).toBe(true);
    const term = { c: { term: { amount: 1, unit: "day" }, start: ["Started"], calendar } } as const;
    const lastDay = { at: "2026-01-14T00:00:00.000Z" };
    expect(holds({ clock: "c", breached: false }, {}, lastDay, { clocks: term })).toBe(true);
    const dayAfter = { at: "2026-01-14T00:00:00.001Z" };
    expect(holds({ clock: "c", breached: true }, {}, dayAfter, { clocks: term })).toBe(true);
  });
});

describe("facts", () => {
  it("all equal a value, or one of several", () => {
    expect(holds({ facts: { x: "high", y: [null, "gold"] } }, { x: "high" })).toBe(true);
    expect(holds({ facts: { x: "high", y: [null, "gold"] } }, { x: "high", y: "gold" })).toBe(true);
    expect(holds({ facts: { x: "high", y: [null, "gold"] } }, { x: "high", y: "std" })).toBe(false);
    expect(holds({ facts: { x: "high" } }, { x: null })).toBe(false);
    expect(holds({ facts: {} })).toBe(true);
    expect(holds({ facts: { x: [] } })).toBe(false);
    expect(holds({ facts: { x: -0 } }, { x: 0 })).toBe(true);
    expect(holds({ facts: { ["__proto__"]: 1 } } as never, Object.fromEntries([["__proto__", 1]]))).toBe(
      true,
    );
  });

  it("are declared, and equal text, numbers, true, false or null", () => {
    const path = ["guards", "when", "facts"];
    expectRefusal(() => holds({ facts: { z: 1 } }), "invalid_input", [...path, "z"]);
    expectRefusal(() => holds({ facts: { x: {} } } as never), "invalid_input", [...path, "x"]);
    expectRefusal(() => holds({ facts: { x: [1, undefined] } } as never), "invalid_input", [...path, "x", 1]);
    expectRefusal(() => holds({ facts: [] } as never), "invalid_input", path);
    expectRefusal(() => holds({ facts: {}, equals: 1 } as never), "invalid_input", [
      "guards",
      "when",
      "equals",
    ]);
  });
});

describe("since a date", () => {
  it("is since its end in UTC", () => {
    const bound = { since: "x", atLeastMs: 10 * HOUR } as const;
    expect(holds(bound, { x: "2026-01-11" })).toBe(true);
    expect(holds(bound, { x: "2026-01-12" })).toBe(false);
    expect(holds(bound, { x: "2026-02-30" })).toBe(false);
  });
});

describe("the penalty of a clock", () => {
  const owing = { penalty: { base: 100, share: 0.1, perMs: HOUR / 2 } };
  const clocks = (more: object) => ({
    clocks: {
      c: { targetMs: HOUR / 2, start: ["Started"], ...more },
      idle: { targetMs: 0, start: ["Asked"] },
    },
  });

  it("is what its delay costs when the event comes, null without a clause", () => {
    expect(holds({ fact: "x", atLeast: { penalty: "c" } }, { x: 10 }, {}, clocks(owing))).toBe(true);
    expect(holds({ fact: "x", atLeast: { penalty: "c" } }, { x: 9.99 }, {}, clocks(owing))).toBe(false);
    expect(holds({ fact: "x", equals: { penalty: "c" } }, { x: null }, {}, clocks({}))).toBe(true);
  });

  it("is of a declared clock that can be read there", () => {
    const ask = (clock: string, differs: object) => () => {
      holds({ fact: "x", equals: { penalty: clock } }, {}, {}, differs);
    };
    const path = ["guards", "when", "equals", "penalty"];
    expectRefusal(ask("d", clocks({})), "invalid_input", path);
    const term = { targetMs: undefined, term: { amount: 1, unit: "day" } };
    expectRefusal(ask("c", clocks(term)), "invalid_input", path);
  });
});
