import { describe, expect, it } from "vitest";
import type { Clock } from "../../../src/complaints/clocks/clock.ts";
import { defineComplaintProcess } from "../../../src/complaints/process/define-process.ts";
import type { ComplaintProcess } from "../../../src/complaints/process/process.ts";
import { STANDARD_PROCESS } from "../../../src/complaints/standard/standard-process.ts";
import { expectRefusal } from "../../refusal.ts";
import { deskWith, HOUR, london } from "../timed-desk.ts";

const PLAIN = { targetMs: HOUR, start: ["Received"] };

function define(clock: object, differs: Partial<ComplaintProcess> = {}): ComplaintProcess {
  return defineComplaintProcess(deskWith({ c: { ...PLAIN, ...clock } as Clock }, differs));
}

function refused(clock: object, ...path: (string | number)[]): void {
  expectRefusal(() => define(clock), "invalid_input", ["clocks", "c", ...path]);
}

describe("a trigger", () => {
  it("is the type of an event, or names an event, or stages that are entered or left", () => {
    refused({ start: [7] }, "start", 0);
    refused({ start: [{ type: "Received" }] }, "start", 0, "type");
    refused({ start: [{}] }, "start", 0);
    refused({ stop: [{ when: { fact: "priority", present: true } }] }, "stop", 0);
    expect(define({ stop: [{ entering: "closed" }, { leaving: ["open"], event: ["Withdrawn"] }] }).id).toBe(
      "desk",
    );
  });

  it("names what the process declares", () => {
    refused({ stop: ["Done"] }, "stop", 0);
    refused({ stop: [{ event: "Done" }] }, "stop", 0, "event");
    refused({ stop: [{ event: ["Asked", "Done"] }] }, "stop", 0, "event", 1);
    refused({ stop: [{ event: [] }] }, "stop", 0, "event");
    refused({ stop: [{ entering: "done" }] }, "stop", 0, "entering");
    refused({ stop: [{ leaving: ["open", "done"] }] }, "stop", 0, "leaving", 1);
    refused(
      { stop: [{ event: "Asked", when: { facts: { kind: "x" } } }] },
      "stop",
      0,
      "when",
      "facts",
      "kind",
    );
  });

  it("can be fired by a row of the table", () => {
    refused({ stop: [{ entering: "new" }] }, "stop", 0);
    refused({ stop: [{ event: "Changed", entering: "closed" }] }, "stop", 0);
    refused({ stop: [{ event: "Paid", leaving: "open" }] }, "stop", 0);
    refused({ stop: [{ entering: ["open", "closed"], leaving: ["open", "closed"] }] }, "stop", 0);
    expect(define({ stop: [{ event: "Paid" }] }).id).toBe("desk");
  });

  it("is not fired by a row that another stands in front of", () => {
    const { transitions } = deskWith({});
    const shadowed = {
      transitions: [
        ...transitions,
        { from: "open", event: "Looked" },
        { from: ["open", "answered"], event: "Looked", to: "closed" },
      ],
      events: { ...deskWith({}).events, Looked: {} },
    };
    const from = (stage: string) => ({ stop: [{ event: "Looked", leaving: stage }] });
    expectRefusal(() => define(from("open"), shadowed), "invalid_input", ["clocks", "c", "stop", 0]);
    expect(define(from("answered"), shadowed).id).toBe("desk");
  });

  it("does not ask its own clock, only others", () => {
    const asks = (clock: string, test: object) => ({
      stop: [{ event: "Answered", when: { clock, ...test } }],
    });
    refused(asks("c", { equals: "running" }), "stop", 0, "when", "clock");
    refused(asks("c", { breached: true }), "stop", 0, "when", "clock");
    refused(asks("d", { equals: "running" }), "stop", 0, "when", "clock");
    const both = {
      a: { ...PLAIN, ...asks("b", { breached: true }) },
      b: { ...PLAIN, ...asks("a", { equals: "idle" }) },
    };
    expect(defineComplaintProcess(deskWith(both as unknown as Record<string, Clock>)).id).toBe("desk");
    const own = { when: { fact: "paid", atLeast: { penalty: "c" } } };
    refused({ stop: [{ event: "Answered", ...own }] }, "stop", 0, "when", "atLeast", "penalty");
    refused(
      { alerts: [{ alert: "x", share: 1, when: { clock: "c", equals: "running" } }] },
      "alerts",
      0,
      "when",
      "clock",
    );
  });
});

describe("holds", () => {
  const pause = [{ event: "Asked", hold: "customer" }];

  it("are named by pauses and resumes alone", () => {
    for (const list of ["start", "stop", "reopenOn"]) {
      refused({ [list]: [{ event: "Received", hold: "x" }] }, list, 0, "hold");
    }
    refused({ pause: [{ event: "Asked", hold: "" }] }, "pause", 0, "hold");
  });

  it("are opened by a pause and ended by a resume", () => {
    refused({ pause }, "pause", 0);
    refused({ pause, resume: [{ event: "Replied", hold: "supplier" }] }, "resume", 0);
    expect(define({ pause, resume: ["Replied"] }).id).toBe("desk");
    expect(define({ pause, resume: [{ event: "Replied", hold: "customer" }] }).id).toBe("desk");
    expect(define({ pause: ["Asked"] }).id).toBe("desk");
  });

  it("do not hold a term", () => {
    const term = { targetMs: undefined, term: { amount: 3, unit: "day" }, calendar: london };
    refused({ ...term, pause: ["Asked"] }, "pause", 0);
    refused({ ...term, resume: [{ leaving: "waitCustomer" }] }, "resume", 0);
  });

  it("and a stop by text cannot be of one type, an object can", () => {
    refused({ pause: ["Asked"], stop: ["Asked"] }, "stop", 0);
    expect(
      define({ pause: ["Asked"], stop: [{ event: "Asked", when: { facts: { priority: "low" } } }] }).id,
    ).toBe("desk");
    expect(define({ pause: [{ event: "Asked" }], stop: ["Asked"] }).id).toBe("desk");
  });
});

describe("a stop by text", () => {
  const stop = ["FollowedUp"];

  it("that can end the case and come again is a fault", () => {
    refused({ stop }, "stop", 0);
    refused({ stop: ["Withdrawn", "FollowedUp"] }, "stop", 1);
    refused({ stop, reopenOn: ["Reopened"] }, "stop", 0);
    refused({ stop, reopenOn: [{ entering: "closed" }] }, "stop", 0);
  });

  it("is fine where a stage reopens the clock, or its first stop is kept", () => {
    expect(define({ stop, reopenOn: [{ entering: "open" }] }).id).toBe("desk");
    expect(define({ stop, reopenOn: [{ leaving: "answered", event: "FollowedUp" }] }).id).toBe("desk");
    expect(define({ stop, reopen: "keep-first" }).id).toBe("desk");
    expect(define({ stop, reopen: "keep-first", reopenOn: [{ entering: "open" }] }).id).toBe("desk");
  });

  it("is fine as an object, where it never ends a case, and where it never comes again", () => {
    expect(define({ stop: [{ event: "FollowedUp" }] }).id).toBe("desk");
    expect(define({ stop: [{ entering: "closed" }] }).id).toBe("desk");
    expect(define({ stop: ["Answered"] }).id).toBe("desk");
    const once = {
      transitions: deskWith({}).transitions.filter(({ event }) => event !== "Answered"),
      events: Object.fromEntries(Object.entries(deskWith({}).events).filter(([type]) => type !== "Answered")),
    };
    const direct = [
      ...once.transitions.filter(({ event }) => event !== "FollowedUp"),
      { from: "new", event: "Answered", to: "answered" },
      { from: "answered", event: "FollowedUp", to: "closed", guards: ["happy"] },
      { from: "answered", event: "FollowedUp", to: "open" },
    ];
    const events = deskWith({}).events;
    expect(define({ stop }, { transitions: direct, events }).id).toBe("desk");
  });

  it("stays a fault where the row stays: nothing is entered", () => {
    const { transitions, events } = deskWith({});
    const judged = {
      events: { ...events, Judged: {} },
      transitions: [
        ...transitions,
        { from: "open", event: "Judged", to: "closed", guards: ["happy"] },
        { from: "open", event: "Judged" },
      ],
    };
    const clock = { stop: ["Judged"], reopenOn: [{ entering: "open" }] };
    expectRefusal(() => define(clock, judged), "invalid_input", ["clocks", "c", "stop", 0]);
  });

  it("of the standard process is none", () => {
    expect(defineComplaintProcess({ ...STANDARD_PROCESS }).id).toBe(STANDARD_PROCESS.id);
  });
});

describe("what facts choose for a clock", () => {
  const when = { facts: { priority: "high" } };

  it("is a target by a fact, or by rows", () => {
    refused({ targetMs: { fact: "kind" } }, "targetMs", "fact");
    refused({ targetMs: { fact: "price", or: 1 } }, "targetMs", "or");
    refused({ targetMs: [] }, "targetMs");
    refused({ targetMs: [{ when, value: -1 }] }, "targetMs", 0, "value");
    refused({ targetMs: [{ when, value: "1h" }] }, "targetMs", 0, "value");
    refused({ targetMs: [{ value: 1 }, { when: { facts: 7 }, value: 1 }] }, "targetMs", 1, "when", "facts");
    refused({ targetMs: [{ holds: 1 }] }, "targetMs", 0, "holds");
    refused({ targetMs: null }, "targetMs");
  });

  it("is a term by rows, or the amount of one", () => {
    const term = (given: unknown) => ({ targetMs: undefined, term: given, calendar: london });
    refused(term({ fact: "days" }), "term", "fact");
    refused(term([{ value: { fact: "days" } }]), "term", 0, "value", "fact");
    refused(term({ amount: { fact: "kind" }, unit: "day" }), "term", "amount", "fact");
    refused(term({ amount: { fact: "days" }, unit: "hour" }), "term", "unit");
    expect(define(term([{ when, value: { amount: { fact: "days" }, unit: "day" } }])).id).toBe("desk");
  });

  it("is an agreed instant, in a fact", () => {
    refused({ until: "agreed" }, "until");
    refused({ until: { fact: "kind" } }, "until", "fact");
    refused({ until: { data: "agreed" } }, "until", "data");
  });

  it("is a calendar by name, which the process has if it has any", () => {
    refused({ calendar: "" }, "calendar");
    refused({ calendar: { fact: "kind" } }, "calendar", "fact");
    refused({ calendar: [{ value: london }] }, "calendar", 0, "value", "timeZone");
    expect(define({ calendar: "mars" }).id).toBe("desk");
    const calendars = { london };
    const earth = (calendar: unknown) => () => define({ calendar }, { calendars });
    expectRefusal(earth("mars"), "invalid_input", ["clocks", "c", "calendar"]);
    expectRefusal(earth([{ value: "mars" }]), "invalid_input", ["clocks", "c", "calendar", 0, "value"]);
    expect(earth("london")().calendars).toEqual(calendars);
    expect(earth([{ when, value: null }, { value: { fact: "region" } }])().id).toBe("desk");
  });
});

describe("the calendars of a process", () => {
  it("are calendars by name", () => {
    const calendars = (given: unknown) => () => define({}, { calendars: given as never });
    expectRefusal(calendars(null), "invalid_input", ["calendars"]);
    expectRefusal(calendars([]), "invalid_input", ["calendars"]);
    expectRefusal(calendars({ mars: { timeZone: "Mars/Base" } }), "invalid_input", [
      "calendars",
      "mars",
      "timeZone",
    ]);
  });
});

describe("an alert", () => {
  const alerts = (...list: unknown[]) => ({ alerts: list });

  it("has a name of its own and exactly one length", () => {
    refused({ alerts: {} }, "alerts");
    refused(alerts({ share: 1 }), "alerts", 0, "alert");
    refused(alerts({ alert: "x", share: 1 }, { alert: "x", share: 2 }), "alerts", 1, "alert");
    refused(alerts({ alert: "x" }), "alerts", 0);
    refused(alerts({ alert: "x", share: 1, afterMs: 1 }), "alerts", 0);
    refused(alerts({ alert: "x", share: 0 }), "alerts", 0, "share");
    refused(alerts({ alert: "x", beforeMs: 1.5 }), "alerts", 0, "beforeMs");
    refused(alerts({ alert: "x", afterMs: -1 }), "alerts", 0, "afterMs");
    refused(alerts({ alert: "x", share: 1, tell: "lead" }), "alerts", 0, "tell");
  });

  it("has effects as rows of the table have, which may tell what its clock owes", () => {
    const effects = (...list: unknown[]) => alerts({ alert: "x", share: 1, effects: list });
    refused(effects({ who: "lead" }), "alerts", 0, "effects", 0, "type");
    refused(effects({ type: "tell", who: { fact: "kind" } }), "alerts", 0, "effects", 0, "who", "fact");
    expect(define(effects({ type: "tell", owed: { penalty: "c" }, of: { data: "x" } })).id).toBe("desk");
  });
});
