import { describe, expect, it } from "vitest";
import type { Clock, ClockTrigger } from "../../../src/complaints/clocks/clock.ts";
import { type ClockLog, measureClock } from "../../../src/complaints/clocks/measure-clock.ts";
import { expectRefusal } from "../../refusal.ts";

const HOUR = 3_600_000;
/** Monday 12 January 2026 onward, nine to five, in London. */
const calendar = {
  timeZone: "Europe/London",
  hours: Object.fromEntries(["mon", "tue", "wed", "thu", "fri"].map((day) => [day, [["09:00", "17:00"]]])),
} as const;
const clock: Clock = {
  targetMs: 8 * HOUR,
  start: ["received"],
  pause: ["asked"],
  resume: ["answered"],
  stop: ["resolved"],
  reopenOn: ["reopened"],
};

/** Events written `"received 12T09:00"`. */
function read(
  events: readonly string[],
  asOf: string,
  differs: Partial<Clock> = {},
  hours: unknown = calendar,
) {
  const log = events.map((text) => {
    const [type, at] = text.split(" ");
    return { type: type!, at: `2026-01-${at}Z` };
  });
  const given = { events: log, clock: { ...clock, ...differs }, calendar: hours as typeof calendar };
  const { state, elapsedMs, dueAt, breached, remainingMs, notes } = measureClock(given, {
    asOf: `2026-01-${asOf}Z`,
  });
  expect(notes).toEqual([]);
  const due = dueAt === null ? null : dueAt.slice(8, 16);
  return [state, elapsedMs / HOUR, due, breached, remainingMs === null ? null : remainingMs / HOUR];
}

describe("a clock", () => {
  it("is idle until it starts, at no events too", () => {
    expect(read([], "12T12:00")).toEqual(["idle", 0, null, false, 8]);
    expect(read(["asked 12T09:00", "resolved 12T10:00", "reopened 12T11:00"], "12T12:00")[0]).toBe("idle");
  });

  it("runs in business time, is due at the instant at which the target is reached and breached after it", () => {
    const events = ["received 12T10:00"];
    expect(read(events, "12T12:00")).toEqual(["running", 2, "13T10:00", false, 6]);
    expect(read(events, "13T10:00")).toEqual(["running", 8, "13T10:00", false, 0]);
    expect(read(events, "13T10:30")).toEqual(["running", 8.5, "13T10:00", true, -0.5]);
  });

  it("is due at the closing instant where that is when the target is reached", () => {
    expect(read(["received 12T09:00"], "13T08:00")).toEqual(["running", 8, "12T17:00", false, 0]);
  });

  it("is due at the first open instant for a target of 0", () => {
    expect(read(["received 12T08:00"], "12T08:30", { targetMs: 0 })).toEqual([
      "running",
      0,
      "12T09:00",
      false,
      0,
    ]);
    expect(read(["received 12T08:00", "asked 12T08:30"], "12T10:00", { targetMs: 0 })).toEqual([
      "paused",
      0,
      null,
      false,
      0,
    ]);
  });

  it("runs in real time without a calendar, and with null in place of the caller's", () => {
    expect(read(["received 12T20:00"], "13T06:00", {}, null)).toEqual(["running", 10, "13T04:00", true, -2]);
    expect(read(["received 12T20:00"], "13T06:00", { calendar: null })).toEqual([
      "running",
      10,
      "13T04:00",
      true,
      -2,
    ]);
    const night = { timeZone: "UTC", hours: { mon: [["20:00", "24:00"]] } } as const;
    expect(read(["received 12T20:00"], "13T06:00", { calendar: night, targetMs: HOUR })[1]).toBe(4);
  });

  it("takes events in any order, those of one instant as given, and none after asOf", () => {
    const events = ["resolved 12T12:00", "received 12T09:00"];
    expect(read(events, "12T13:00")).toEqual(["stopped", 3, null, false, 5]);
    expect(read(events, "12T11:00")).toEqual(["running", 2, "12T17:00", false, 6]);
    expect(read(["received 12T09:00", "resolved 12T09:00"], "12T13:00")[0]).toBe("stopped");
    expect(read(["resolved 12T09:00", "received 12T09:00"], "12T13:00")[0]).toBe("running");
  });

  it("ignores what does not act on it as it stands", () => {
    const events = [
      "received 12T09:00",
      "received 12T10:00",
      "answered 12T10:30",
      "reopened 12T11:00",
      "noted 12T11:30",
    ];
    expect(read(events, "12T12:00")[1]).toBe(3);
    expect(read(["received 12T09:00", "asked 12T10:00", "asked 12T11:00"], "12T12:00")[1]).toBe(1);
    expect(read(["received 12T09:00", "resolved 12T10:00", "resolved 12T11:00"], "12T12:00")[1]).toBe(1);
  });
});

describe("a hold", () => {
  it("counts only its overlap with business time", () => {
    expect(read(["received 12T16:00", "asked 12T17:00", "answered 13T09:00"], "13T10:00")).toEqual([
      "running",
      2,
      "13T16:00",
      false,
      6,
    ]);
    expect(read(["received 12T16:00", "asked 12T16:30", "answered 13T09:30"], "13T10:00")[1]).toBe(1);
  });

  it("leaves the due instant open, unless it was reached before", () => {
    expect(read(["received 12T09:00", "asked 12T10:00"], "14T10:00")).toEqual(["paused", 1, null, false, 7]);
    expect(read(["received 12T09:00", "asked 13T10:00"], "14T10:00")).toEqual([
      "paused",
      9,
      "12T17:00",
      true,
      -1,
    ]);
  });

  it("that is still on when the clock is stopped ends with it", () => {
    expect(read(["received 12T09:00", "asked 12T10:00", "resolved 12T12:00"], "12T13:00")).toEqual([
      "stopped",
      1,
      null,
      false,
      7,
    ]);
  });

  it("toggles where one event both pauses and resumes", () => {
    const toggle = { pause: ["held"], resume: ["held"] };
    expect(read(["received 12T09:00", "held 12T10:00", "held 12T11:00"], "12T12:00", toggle)[1]).toBe(2);
  });
});

describe("a stopped clock", () => {
  const stopped = ["received 12T09:00", "asked 12T10:00", "answered 12T11:00", "resolved 12T12:00"];

  it("is frozen, breached or not", () => {
    expect(read(stopped, "12T12:00")).toEqual(read(stopped, "30T12:00"));
    const late = ["received 12T09:00", "resolved 13T10:00"];
    expect(read(late, "30T12:00")).toEqual(["stopped", 9, "12T17:00", true, -1]);
  });

  it("goes on, starts again, stays or counts the closed time when it is reopened, a hold stays out", () => {
    const reopened = [...stopped, "reopened 12T14:00"];
    expect(read(reopened, "12T15:00")).toEqual(["running", 3, "13T12:00", false, 5]);
    expect(read(reopened, "12T15:00", { reopen: "continue" })[1]).toBe(3);
    expect(read(reopened, "12T15:00", { reopen: "restart" })).toEqual(["running", 1, "13T14:00", false, 7]);
    expect(read(reopened, "12T15:00", { reopen: "keep-first" })).toEqual(["stopped", 2, null, false, 6]);
    expect(read(reopened, "12T15:00", { reopen: "count-closed" })).toEqual([
      "running",
      5,
      "13T10:00",
      false,
      3,
    ]);
  });
});

describe("a term", () => {
  const differs = {
    targetMs: undefined,
    pause: undefined,
    resume: undefined,
    term: { amount: 3, unit: "day" },
  } as const;

  it("runs from the local date of its start to the end of its due date, in real time", () => {
    const events = ["received 12T16:00", "asked 12T17:00", "answered 14T09:00"];
    expect(read(events, "14T16:00", differs)).toEqual(["running", 48, "16T00:00", false, 32]);
    expect(read(events, "16T00:00", differs)[3]).toBe(false);
    expect(read(events, "16T01:00", differs)).toEqual(["running", 81, "16T00:00", true, -1]);
  });

  it("is met or not at the instant at which it stops, and goes on from its start when it is reopened", () => {
    const stopped = ["received 12T16:00", "resolved 15T16:00"];
    expect(read(stopped, "30T00:00", differs)).toEqual(["stopped", 72, "16T00:00", false, 8]);
    const reopened = [...stopped, "reopened 17T16:00"];
    expect(read(reopened, "17T17:00", differs)).toEqual(["running", 73, "16T00:00", true, -41]);
    expect(read(reopened, "17T17:00", { ...differs, reopen: "restart" })[2]).toBe("21T00:00");
  });

  it("that has not begun has nothing that remains", () => {
    expect(read([], "12T12:00", differs)).toEqual(["idle", 0, null, false, null]);
  });

  it("is never paused", () => {
    const asked = { ...differs, pause: ["asked"] };
    expectRefusal(() => read([], "12T12:00", asked), "invalid_input", ["clock", "pause", 0]);
    const answered = { ...differs, resume: ["answered"] };
    expectRefusal(() => read([], "12T12:00", answered), "invalid_input", ["clock", "resume", 0]);
    expect(read([], "12T12:00", { ...differs, pause: [], resume: [] })[0]).toBe("idle");
  });

  it("needs a calendar", () => {
    expectRefusal(() => read([], "12T12:00", differs, null), "invalid_input", ["calendar"]);
  });

  it("ends where the next local date begins, also where its midnight lies in a gap", () => {
    const log = {
      events: [{ type: "received", at: "1919-03-20T12:00:00Z" }],
      clock: { term: { amount: 10, unit: "day" }, start: ["received"] },
    } as const;
    const toronto = { timeZone: "America/Toronto", hours: calendar.hours };
    // The clock went from 23:30 on the 30th to 0:30 on the 31st (zoneinfo minute by minute).
    expect(measureClock({ ...log, calendar: toronto }, { asOf: "1919-03-21T00:00:00Z" }).dueAt).toBe(
      "1919-03-31T04:30:00.000Z",
    );
  });
});

describe("an end beyond the year 9999", () => {
  const events = [{ type: "received", at: "9999-12-30T09:00:00Z" }];
  const asOf = "9999-12-31T09:00:00Z";
  const beyond = { dueAt: null, breached: false, notes: [{ path: ["dueAt"], reason: "after-year-9999" }] };

  it("is said to be one", () => {
    const target = { targetMs: 99 * HOUR, start: ["received"] };
    expect(measureClock({ events, clock: target }, { asOf })).toMatchObject({
      ...beyond,
      remainingMs: 75 * HOUR,
    });
    expect(measureClock({ events, clock: target, calendar }, { asOf })).toMatchObject(beyond);
    for (const amount of [1, 9]) {
      const term = { term: { amount, unit: "day" }, start: ["received"] } as const;
      expect(measureClock({ events, clock: term, calendar }, { asOf })).toMatchObject({
        ...beyond,
        remainingMs: null,
      });
    }
  });
});

describe("events of one millisecond", () => {
  const stateOf = (events: readonly [type: string, at: string][]) =>
    measureClock(
      { events: events.map(([type, digits]) => ({ type, at: `2026-01-12T10:00:00.${digits}Z` })), clock },
      { asOf: "2026-01-12T10:00:01Z" },
    ).state;

  it("act in the order of their further digits, whatever their offset and the order given", () => {
    expect(
      stateOf([
        ["resolved", "000900"],
        ["received", "0002"],
        ["reopened", "00091"],
      ]),
    ).toBe("running");
    expect(
      stateOf([
        ["reopened", "000900"],
        ["received", "0002"],
        ["resolved", "00091"],
      ]),
    ).toBe("stopped");
  });

  it("act in the order given where those are equal, zeros at the end or none", () => {
    expect(
      stateOf([
        ["received", "0005"],
        ["resolved", "000500"],
        ["reopened", "00050"],
      ]),
    ).toBe("running");
    expect(
      stateOf([
        ["received", "000"],
        ["reopened", "00000"],
        ["resolved", "000000000"],
      ]),
    ).toBe("stopped");
  });
});

describe("what cannot be read", () => {
  it("is refused with its path", () => {
    const log = { events: [], clock };
    const asOf = "2026-01-12T12:00:00Z";
    const bad = (given: object, options: unknown, ...path: (string | number)[]): void =>
      expectRefusal(
        () => measureClock({ ...log, ...given } as never, options as never),
        "invalid_input",
        path,
      );
    for (const options of [undefined, null, {}, { asOf: "2026-01-12" }]) bad({}, options, "asOf");
    bad({ clock: null }, { asOf }, "clock");
    bad({ clock: { ...clock, start: [""] } }, { asOf }, "clock", "start", 0);
    bad(
      { clock: { ...clock, penalty: { base: { fact: "" }, share: 1 } } },
      { asOf },
      "clock",
      "penalty",
      "base",
      "fact",
    );
    bad({ events: {} }, { asOf }, "events");
    bad({ events: [null] }, { asOf }, "events", 0);
    bad({ events: [{ at: asOf }] }, { asOf }, "events", 0, "type");
    bad({ color: 1 }, { asOf }, "color");
    bad({}, { asOf, calender: null }, "calender");
    bad({ events: [{ type: "received" }] }, { asOf }, "events", 0, "at");
    bad({ calendar: 7 }, { asOf }, "calendar");
  });
});

describe("without a process", () => {
  const at = (time: string) => `2026-01-12T${time}:00Z`;
  const started = { type: "received", at: at("09:00") };
  const measure = (differs: Partial<Clock>, log: object = {}, asOf = at("12:00")) =>
    measureClock({ events: [started], clock: { ...clock, ...differs }, ...log } as ClockLog, { asOf });

  it("there are no stages, parts and clocks", () => {
    const stop = (trigger: object) => () => measure({ stop: [trigger as ClockTrigger] });
    const path = ["clock", "stop", 0];
    expectRefusal(stop({ entering: "closed" }), "invalid_input", [...path, "entering"]);
    expectRefusal(stop({ leaving: ["open"] }), "invalid_input", [...path, "leaving"]);
    const when = (condition: object) => stop({ event: "resolved", when: condition });
    expectRefusal(when({ part: "p", equals: "x" }), "invalid_input", [...path, "when", "part"]);
    expectRefusal(when({ clock: "c", equals: "idle" }), "invalid_input", [...path, "when", "clock"]);
  });

  it("every key of the data is a fact, which holds the last value but null and nothing", () => {
    const targetMs = { fact: "__proto__" };
    const target = (...data: unknown[]) => {
      const events = data.map((value) => ({ ...started, data: Object.fromEntries([["__proto__", value]]) }));
      return measure({ targetMs }, { events }).targetMs;
    };
    expect(target(HOUR)).toBe(HOUR);
    expect(target(HOUR, null)).toBe(HOUR);
    expect(target(HOUR, "")).toBe(HOUR);
    expect(target(HOUR, "none")).toBe(null);
    expect(target(HOUR, 0)).toBe(0);
    expect(measure({ targetMs: { fact: "constructor" } }).targetMs).toBe(null);
    expectRefusal(() => target({}), "invalid_input", ["events", 0, "data", "__proto__"]);
  });

  it("conditions see who did it, and after what", () => {
    const by = {
      event: "received",
      when: {
        all: [
          { event: "actor", equals: "ann" },
          { event: "role", equals: null },
        ],
      },
    };
    const state = (more: object) =>
      measure({ start: [by] as never }, { events: [{ ...started, ...more }] }).state;
    expect(state({ actor: "ann" })).toBe("running");
    expect(state({ actor: "ann", role: "lead" })).toBe("idle");
    expect(state({ actor: null, data: null })).toBe("idle");
    expectRefusal(() => state({ actor: 7 }), "invalid_input", ["events", 0, "actor"]);
    expectRefusal(() => state({ role: 7 }), "invalid_input", ["events", 0, "role"]);
  });

  it("calendars by name are the caller's", () => {
    const named = { calendar: "office" };
    expectRefusal(() => measure(named), "invalid_input", ["calendars", "office"]);
    expect(measure(named, { calendars: { office: calendar } }).dueAt).toBe("2026-01-12T17:00:00.000Z");
    expectRefusal(() => measure({}, { calendars: { office: {} } }), "invalid_input", [
      "calendars",
      "office",
      "timeZone",
    ]);
  });

  it("instants without an offset are read in a zone that is named", () => {
    const log = { events: [{ type: "received", at: "2026-01-12T09:00:00" }], clock };
    const { elapsedMs, asOf } = measureClock(log, { asOf: "2026-01-12T10:00", naive: "Europe/Sofia" });
    expect([elapsedMs, asOf]).toEqual([HOUR, "2026-01-12T08:00:00.000Z"]);
    expectRefusal(() => measureClock(log, { asOf: at("10:00") }), "invalid_input", ["events", 0, "at"]);
  });

  it("an idle clock has the target that is fixed, no other", () => {
    const idle = (differs: Partial<Clock>) => measure(differs, { events: [] });
    const none = { state: "idle", dueAt: null, projectedDueAt: null, overdue: false, holds: [], notes: [] };
    const activations = { n: 0, breached: 0, worstMs: null };
    expect(idle({})).toMatchObject({ ...none, targetMs: 8 * HOUR, remainingMs: 8 * HOUR, activations });
    expect(idle({ targetMs: { fact: "sla" } })).toMatchObject({ ...none, targetMs: null, remainingMs: null });
    const term = {
      targetMs: undefined,
      pause: [],
      resume: [],
      term: [{ value: { amount: 1, unit: "day" } }],
    } as const;
    expect(idle({ ...term, calendar: { fact: "region" } })).toMatchObject({ ...none, targetMs: null });
    expectRefusal(() => measure({ ...term, calendar: { fact: "region" } }), "invalid_input", ["calendar"]);
    const unknown = { ...term, term: { amount: { fact: "days" }, unit: "day" } } as const;
    expect(measure({ ...unknown, calendar: { fact: "region" } }).notes).toEqual([
      { path: ["dueAt"], reason: "no-target" },
    ]);
  });
});

describe("a target of 0", () => {
  it("is due at the first open instant, also where that is after a stop", () => {
    const zero = { targetMs: 0 };
    const early = ["received 12T07:00", "resolved 12T08:00"];
    expect(read(early.slice(0, 1), "12T08:00", zero)).toEqual(["running", 0, "12T09:00", false, 0]);
    expect(read(early, "12T10:00", zero)).toEqual(["stopped", 0, null, false, 0]);
    const log = {
      events: early.map((text) => ({ type: text.split(" ")[0]!, at: `2026-01-${text.split(" ")[1]}Z` })),
    };
    const reading = measureClock(
      { ...log, clock: { ...clock, ...zero }, calendar },
      { asOf: "2026-01-12T10:00Z" },
    );
    expect([reading.projectedDueAt, reading.overdue]).toEqual(["2026-01-12T09:00:00.000Z", false]);
  });
});
