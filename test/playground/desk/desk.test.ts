import { POLICIES } from "service-quality/complaints";
import { describe, expect, it } from "vitest";
import {
  type Desk,
  type DeskMove,
  moved,
  NEW_DESK,
  staffed,
  undone,
} from "../../../docs/playground/desk/model/desk.ts";
import { deskView } from "../../../docs/playground/desk/model/desk-view.ts";
import { readProcess } from "../../../docs/playground/desk/model/own-document.ts";
import { SMALL_PROCESS } from "../../../docs/playground/desk/model/small-process.ts";

const RECEIVED = {
  kind: "event",
  type: "ComplaintReceived",
  data: { channel: "phone", kind: "complaint" },
} as const;

function deskAfter(...moves: DeskMove[]): Desk {
  return moves.reduce((desk, move) => {
    const result = moved(desk, move);
    expect(result.fault).toBeNull();
    return result.desk;
  }, NEW_DESK);
}

const at = (to: string) => ({ kind: "date", to }) as const;
const event = (type: string, data = {}) => ({ kind: "event", type, data }) as const;

describe("the desk", () => {
  it("begins on a Monday morning before anything was received", () => {
    const view = deskView(NEW_DESK.present);
    expect(view.desk.now).toBe("2026-03-02T07:00:00.000Z");
    expect(view.state.stage).toBe("new");
    expect(view.menu.offers.map(({ event }) => event)).toEqual(["ComplaintReceived"]);
    expect(view.deadline).toBeNull();
    expect(view.history).toEqual([]);
  });

  it("replays nothing while somebody is named", () => {
    const desk = deskAfter(RECEIVED);
    const [view, named] = [deskView(desk.present), deskView(staffed(desk, { actor: "Maria" }).present)];
    expect(named.desk.actor).toBe("Maria");
    expect(named.history).toBe(view.history);
    const led = deskView(staffed(desk, { role: "manager" }).present);
    expect(led.menu).not.toEqual(view.menu);
  });

  it("tells a breach at the right minute", () => {
    // Five working days of eight hours from Monday 9:00, Tuesday the third being a holiday: Monday the ninth at 18:00.
    const opened = deskAfter(RECEIVED);
    const acknowledgement = (desk: Desk) =>
      deskView(desk.present).clocks.find(({ clock }) => clock === "ack")!;
    expect(acknowledgement(opened).dueAt).toBe("2026-03-09T16:00:00.000Z");

    const due = deskAfter(RECEIVED, at("2026-03-09T18:00"));
    expect(acknowledgement(due)).toMatchObject({ breached: false, overdue: false, remainingMs: 0 });
    const told = (desk: Desk) =>
      deskView(desk.present).history.flatMap((entry) =>
        entry.kind === "told" && entry.turn.clock === "ack" ? [[entry.turn.what, entry.turn.at]] : [],
      );
    expect(told(due)).toEqual([["due", "2026-03-09T16:00:00.000Z"]]);

    // The office is closed: nothing more has run until Tuesday 9:00.
    expect(acknowledgement(deskAfter(RECEIVED, at("2026-03-10T09:00")))).toMatchObject({
      breached: false,
      overdue: true,
    });
    const late = deskAfter(RECEIVED, at("2026-03-10T09:01"));
    expect(acknowledgement(late)).toMatchObject({ breached: true, remainingMs: -60_000 });
    expect(told(late)).toEqual([
      ["due", "2026-03-09T16:00:00.000Z"],
      ["breached", "2026-03-10T07:00:00.001Z"],
    ]);
  });

  it("tells a clock that is due and breached in the same minute once", () => {
    const passed = deskAfter(RECEIVED, at("2026-03-05T10:00"));
    const turns = deskView(passed.present).history.flatMap((entry) =>
      entry.kind === "told" ? [entry.turn] : [],
    );
    expect(turns.map(({ clock, what, at }) => [clock, what, at])).toEqual([
      ["summaryResolution", "breached", "2026-03-05T07:00:00.001Z"],
    ]);
  });

  it("moves its clock by an hour, a business day, to the next deadline and to a date", () => {
    expect(deskAfter({ kind: "hour" }).present.now).toBe("2026-03-02T08:00:00.000Z");
    // Tuesday, the third of March, is a holiday.
    expect(deskAfter({ kind: "business-day" }).present.now).toBe("2026-03-04T07:00:00.000Z");
    expect(deskAfter(RECEIVED, { kind: "deadline" }).present.now).toBe("2026-03-05T07:00:00.000Z");
    expect(deskAfter(RECEIVED, { kind: "deadline" }, { kind: "deadline" }).present.now).toBe(
      "2026-03-09T16:00:00.000Z",
    );
    // Summer time has begun.
    expect(deskAfter(at("2026-03-30T09:00")).present.now).toBe("2026-03-30T06:00:00.000Z");
  });

  it("does not move its clock back behind the last event, nor to a deadline that there is not", () => {
    const opened = deskAfter(RECEIVED);
    const back = moved(opened, at("2026-02-27T09:00"));
    expect(back).toEqual({
      desk: opened,
      fault: { kind: "too-early", earliest: "2026-03-02T07:00:00.000Z" },
    });
    expect(moved(NEW_DESK, { kind: "deadline" }).fault).toEqual({ kind: "no-deadline" });
    expect(moved(opened, at("12026-02-27T09:00")).fault).toMatchObject({ kind: "library" });
  });

  it("keeps what was refused, with the reason", () => {
    const offered = deskAfter(RECEIVED, event("RedressOffered", { amount: 250 }));
    const view = deskView(offered.present);
    expect(view.history.at(-1)).toMatchObject({
      kind: "refused",
      stage: "received",
      refusal: { reason: "over-redress-limit", failed: ["amount"], limit: 100, left: 100 },
    });
    expect(view.state.revision).toBe(1);
    const manager = staffed(offered, { role: "manager", actor: "Maria" });
    const { desk } = moved(manager, event("RedressOffered", { amount: 250 }));
    expect(deskView(desk.present).state.facts.redressTotal).toBe(250);
  });

  it("undoes the last move of whatever kind, and everything in the end", () => {
    const desk = deskAfter(RECEIVED, { kind: "hour" }, event("Acknowledged"), { kind: "restart" });
    expect(desk.present.events).toEqual([]);
    const back = undone(desk);
    expect(back.present.events.map(({ type }) => type)).toEqual(["ComplaintReceived", "Acknowledged"]);
    expect(deskView(undone(back).present).state.parts.ack).toBe("due");
    expect(undone(undone(back)).present.now).toBe("2026-03-02T07:00:00.000Z");
    expect(undone(undone(undone(back)))).toEqual(NEW_DESK);
    expect(undone(NEW_DESK)).toEqual(NEW_DESK);
  });

  it("leaves whoever is at the desk there when a move is undone", () => {
    const desk = undone(staffed(deskAfter(RECEIVED), { role: "manager", actor: "Maria" }));
    expect([desk.present.role, desk.present.actor]).toEqual(["manager", "Maria"]);
  });

  it("goes on with the case under another regime, by the date of receipt", () => {
    const choose = (id: keyof typeof POLICIES) =>
      ({ kind: "process", process: { kind: "policy", id } }) as const;
    const before = deskAfter(at("2026-04-07T10:00"), choose("uk-ofcom-c4"), RECEIVED, at("2026-04-20T10:00"));
    const final = (desk: Desk) => deskView(desk.present).clocks.find(({ clock }) => clock === "final")!.dueAt;
    // Eight weeks for what was received before 8 April, six from then on.
    expect(final(before)).toBe("2026-06-02T23:00:00.000Z");
    expect(final(deskAfter(at("2026-04-08T10:00"), choose("uk-ofcom-c4"), RECEIVED))).toBe(
      "2026-05-20T23:00:00.000Z",
    );
    expect(before.present.calendar).toEqual({ kind: "known", id: "london" });
    const { desk } = moved(before, choose("us-dot-382.155"));
    expect(deskView(desk.present).state.openedAt).toBe("2026-04-07T07:00:00.000Z");
  });

  it.each(Object.keys(POLICIES) as (keyof typeof POLICIES)[])("runs a case under %s", (id) => {
    const view = deskView(deskAfter({ kind: "process", process: { kind: "policy", id } }, RECEIVED).present);
    expect(view.state).toMatchObject({ process: id, stage: "received", facts: { policy: id } });
    expect(view.deadline).not.toBeNull();
  });

  it("begins a new case with a process of the person's own, which can be undone", () => {
    const { document } = readProcess(JSON.stringify(SMALL_PROCESS));
    const own = { kind: "process", process: { kind: "own", process: document! } } as const;
    const desk = deskAfter(RECEIVED, own);
    const view = deskView(desk.present);
    expect([view.state.process, view.state.stage, view.history]).toEqual([SMALL_PROCESS.id, "new", []]);
    expect(deskView(undone(desk).present).state.stage).toBe("received");
  });

  it("does not take what the library refuses, and is as it was", () => {
    const nightShift = { targetMs: 1, calendar: "night shift", start: ["Received"], stop: ["Answered"] };
    const { document } = readProcess(JSON.stringify({ ...SMALL_PROCESS, clocks: { answer: nightShift } }));
    const own = { kind: "process", process: { kind: "own", process: document! } } as const;
    const chosen = deskAfter(own);
    const nameless = moved(chosen, event("Received", { channel: "phone" }));
    expect(nameless.desk).toBe(chosen);
    expect(nameless.fault).toMatchObject({ kind: "library", error: { path: ["calendars", "night shift"] } });

    const opened = deskAfter(RECEIVED);
    const level = { level: "gold", targetMs: Number.POSITIVE_INFINITY };
    const endless = moved(opened, event("ServiceLevelAgreed", level));
    expect(endless.desk).toBe(opened);
    expect(endless.fault).toMatchObject({ kind: "library", error: { code: "invalid_input" } });
  });

  it("takes the guards that a process leaves to its application as kept", () => {
    const process = {
      ...SMALL_PROCESS,
      guards: { ...SMALL_PROCESS.guards, polite: null },
      transitions: SMALL_PROCESS.transitions.map((row) =>
        row.event === "Received" ? { ...row, guards: ["polite"] } : row,
      ),
    };
    const own = {
      kind: "process",
      process: { kind: "own", process: readProcess(JSON.stringify(process)).document! },
    } as const;
    expect(deskView(deskAfter(own, event("Received", { channel: "phone" })).present).state.stage).toBe(
      "open",
    );
  });
});
