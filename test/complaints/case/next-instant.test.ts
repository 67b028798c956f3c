import { describe, expect, it } from "vitest";
import { complaintDeadlines } from "../../../src/complaints/case/deadlines.ts";
import { nextInstant } from "../../../src/complaints/case/next-instant.ts";
import { replayComplaint } from "../../../src/complaints/case/replay-complaint.ts";
import type { Clock } from "../../../src/complaints/clocks/clock.ts";
import type { ComplaintEvent } from "../../../src/complaints/process/event.ts";
import { deskWith, HOUR, london, march, told } from "../timed-desk.ts";

const CHAIN: Clock = {
  targetMs: 8 * HOUR,
  start: ["Received"],
  pause: ["Asked"],
  resume: ["Replied"],
  stop: [{ event: "Answered" }],
  penalty: { base: { fact: "price" }, share: 0.1, perMs: 4 * HOUR, cap: 0.2 },
  alerts: [
    { alert: "warn", share: 0.75, effects: [{ type: "notify", who: "owner" }] },
    { alert: "due", share: 1 },
    {
      alert: "lead",
      afterMs: HOUR,
      effects: [
        {
          type: "escalate",
          at: { event: "at" },
          by: { event: "actor" },
          to: { data: "to" },
          priority: { fact: "priority" },
          owed: { penalty: "chain" },
        },
      ],
    },
    { alert: "director", afterMs: 2 * HOUR, when: { facts: { priority: "high" } } },
  ],
};

/** All turns from an instant on, as a scheduler meets them. */
function turnsAfter(
  clocks: Readonly<Record<string, Clock>>,
  events: readonly ComplaintEvent[],
  from: string,
) {
  const desk = deskWith(clocks);
  const { state } = replayComplaint(desk, events);
  const met: [at: string, ...turns: string[]][] = [];
  let next = nextInstant(desk, state, { asOf: from, calendar: london });
  while (next !== null && met.length < 20) {
    met.push([
      next.at.slice(8, 23),
      ...next.turns.map(({ clock, what, alert }) => `${clock} ${alert ?? what}`),
    ]);
    next = nextInstant(desk, state, { asOf: next.at, calendar: london });
  }
  return met;
}

describe("the turns of a clock", () => {
  const received = told("Received 02T09:00", { priority: "high" });

  it("are met one after the other: alerts, due, breached, periods of the penalty up to its cap", () => {
    expect(turnsAfter({ chain: CHAIN }, [received], march("02T09:00"))).toEqual([
      ["02T15:00:00.000", "chain warn"],
      ["02T17:00:00.000", "chain due", "chain due"],
      ["03T09:00:00.001", "chain breached", "chain penalty"],
      ["03T10:00:00.000", "chain lead"],
      ["03T11:00:00.000", "chain director"],
      ["03T13:00:00.001", "chain penalty"],
    ]);
  });

  it("leave out an alert whose condition fails, and a penalty without a base or a period", () => {
    const { alerts, ...plain } = CHAIN;
    const low = told("Received 02T09:00", { priority: "low" });
    const names = turnsAfter({ chain: CHAIN }, [low], march("02T09:00")).flat();
    expect(names).not.toContain("chain director");
    const once = { ...plain, penalty: { base: 1, share: 1 } };
    expect(turnsAfter({ once }, [low], march("02T16:00")).map(([, ...turns]) => turns)).toEqual([
      ["once due"],
      ["once breached", "once penalty"],
    ]);
    const unknown = { ...plain, penalty: { base: { fact: "region" }, share: 1, perMs: HOUR } };
    expect(turnsAfter({ unknown }, [low], march("02T16:00")).map(([, ...turns]) => turns)).toEqual([
      ["unknown due"],
      ["unknown breached"],
    ]);
  });

  it("of several clocks at one instant come in the order of the process", () => {
    const other: Clock = { targetMs: 8 * HOUR, start: ["Received"] };
    expect(turnsAfter({ other, chain: CHAIN }, [received], march("02T15:00"))[0]).toEqual([
      "02T17:00:00.000",
      "other due",
      "chain due",
      "chain due",
    ]);
  });

  it("tell effects on the facts of the case at the instant itself", () => {
    const desk = deskWith({ chain: CHAIN });
    const { state } = replayComplaint(desk, [received]);
    const next = nextInstant(desk, state, { asOf: march("03T09:30"), calendar: london });
    expect(next?.turns[0]?.effects).toEqual([
      { type: "escalate", at: march("03T10:00"), by: null, to: null, priority: "high", owed: 10 },
    ]);
    const [reading] = complaintDeadlines(desk, state, { asOf: march("03T10:00"), calendar: london });
    expect(reading?.alerts.map(({ alert, reached }) => [alert, reached])).toEqual([
      ["warn", true],
      ["due", true],
      ["lead", true],
      ["director", false],
    ]);
  });

  it("are none while it is on hold, stopped or without a target", () => {
    const asked = [received, told("Asked 02T10:00")];
    expect(turnsAfter({ chain: CHAIN }, asked, march("02T10:00"))).toEqual([]);
    expect(turnsAfter({ chain: CHAIN }, [received, told("Answered 02T10:00")], march("02T10:00"))).toEqual(
      [],
    );
    const none = { ...CHAIN, targetMs: { fact: "region" } };
    expect(turnsAfter({ chain: none }, [received], march("02T10:00"))).toEqual([]);
  });

  it("by an agreed instant are in real time, from the start on, and no hold puts them off", () => {
    const agreed: Clock = {
      ...CHAIN,
      until: { fact: "agreed" },
      alerts: [
        { alert: "half", share: 0.5 },
        { alert: "early", beforeMs: 100 * HOUR },
        { alert: "after", afterMs: HOUR },
      ],
      penalty: { base: 1, share: 1 },
    };
    const events = [told("Received 02T09:00", { agreed: march("04T09:00") }), told("Asked 02T10:00")];
    expect(turnsAfter({ agreed }, events, march("02T10:00"))).toEqual([
      ["03T09:00:00.000", "agreed half"],
      ["04T09:00:00.000", "agreed due"],
      ["04T09:00:00.001", "agreed breached", "agreed penalty"],
      ["04T10:00:00.000", "agreed after"],
    ]);
    const desk = deskWith({ agreed });
    const [reading] = complaintDeadlines(desk, replayComplaint(desk, events).state, {
      asOf: march("02T10:00"),
    });
    expect(reading?.alerts[1]).toEqual({ alert: "early", at: march("02T09:00"), reached: true });
    const past = [told("Received 02T09:00", { agreed: march("01T09:00") })];
    const [late] = complaintDeadlines(desk, replayComplaint(desk, past).state, { asOf: march("02T10:00") });
    expect(late?.alerts.map(({ at }) => at)).toEqual([
      march("02T09:00"),
      march("02T09:00"),
      march("02T09:00"),
    ]);
  });

  it("beyond the year 9999 are none", () => {
    const far: Clock = {
      targetMs: Number.MAX_SAFE_INTEGER,
      start: ["Received"],
      alerts: [{ alert: "after", afterMs: 1 }],
    };
    expect(turnsAfter({ far }, [received], march("02T10:00"))).toEqual([]);
    const agreed: Clock = {
      ...far,
      targetMs: 1,
      until: { fact: "agreed" },
      alerts: [{ alert: "after", afterMs: HOUR }],
    };
    const events = [told("Received 02T09:00", { agreed: "9999-12-31T23:59:59.999Z" })];
    expect(turnsAfter({ agreed }, events, march("02T10:00")).map(([at]) => at)).toEqual(["31T23:59:59.999"]);
    const term: Clock = {
      term: { amount: 9000, unit: "year" },
      start: ["Received"],
      alerts: [{ alert: "x", share: 1 }],
    };
    expect(turnsAfter({ term }, [received], march("02T10:00"))).toEqual([]);
  });
});
