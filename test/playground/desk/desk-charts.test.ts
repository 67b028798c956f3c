import { complaintFlowChart, deadlineChart } from "service-quality/charts";
import { summarizeVariants } from "service-quality/logs";
import { describe, expect, it } from "vitest";
import { CALENDARS, workingDayMs } from "../../../docs/playground/desk/model/calendar-choice.ts";
import { type DeskMove, moved, NEW_DESK } from "../../../docs/playground/desk/model/desk.ts";
import { deadlinesOf } from "../../../docs/playground/desk/model/desk-charts.ts";
import { deskLog } from "../../../docs/playground/desk/model/desk-log.ts";
import { deskView } from "../../../docs/playground/desk/model/desk-view.ts";

const RECEIVED: DeskMove = {
  kind: "event",
  type: "ComplaintReceived",
  data: { channel: "phone", kind: "complaint" },
};

const viewAfter = (...moves: DeskMove[]) =>
  deskView(moves.reduce((desk, move) => moved(desk, move).desk, NEW_DESK).present);

describe("what falls due", () => {
  it("is on whole weeks from this one, with the days on which nobody works", () => {
    const { days, asOf } = deadlinesOf(viewAfter());
    expect(asOf).toBe("2026-03-02");
    expect(days.map(({ date, open }) => [date, open])).toEqual([
      ["2026-03-02", true],
      ["2026-03-03", false],
      ["2026-03-04", true],
      ["2026-03-05", true],
      ["2026-03-06", true],
      ["2026-03-07", false],
      ["2026-03-08", false],
    ]);
  });

  it("is told apart from what was due", () => {
    const { days } = deadlinesOf(viewAfter(RECEIVED, { kind: "date", to: "2026-03-10T09:01" }));
    const told = days.filter(({ due, overdue }) => due + overdue > 0);
    expect(told.map(({ date, due, overdue }) => [date, due, overdue])).toEqual([
      ["2026-03-05", 0, 1],
      ["2026-03-09", 0, 2],
      ["2026-03-16", 1, 0],
      ["2026-03-30", 1, 0],
      ["2026-04-27", 1, 0],
      ["2026-05-01", 1, 0],
    ]);
    expect(deadlineChart(deadlinesOf(viewAfter(RECEIVED))).alt).toMatch(/^Overdue on 2026-03-02: 0;/);
  });

  it("is of the day before, where it is due at midnight", () => {
    const regime: DeskMove = { kind: "process", process: { kind: "policy", id: "uk-ofcom-c4" } };
    const { days } = deadlinesOf(viewAfter(regime, RECEIVED));
    expect(days.find(({ date }) => date === "2026-04-27")?.due).toBe(1);
  });
});

describe("how the case went", () => {
  it("is drawn from the log of the desk", () => {
    const acknowledged: DeskMove = { kind: "event", type: "Acknowledged", data: {} };
    const log = deskLog(viewAfter(RECEIVED, { kind: "hour" }, acknowledged));
    const { data } = complaintFlowChart(summarizeVariants(log));
    expect(data).toEqual([{ from: "ComplaintReceived", to: "Acknowledged", n: 1, medianMs: 3_600_000 }]);
  });
});

describe("a working day", () => {
  it("has the hours of an open day, without its breaks", () => {
    const hours = (calendar: Parameters<typeof workingDayMs>[0]) => workingDayMs(calendar) / 3_600_000;
    expect([hours(CALENDARS.sofia), hours(CALENDARS.london), hours(CALENDARS.roundTheClock)]).toEqual([
      8, 8, 24,
    ]);
    expect(hours({ timeZone: "UTC", hours: { mon: [["22:00", "06:00"]], tue: [["09:00", "13:00"]] } })).toBe(
      6,
    );
    expect(hours({ timeZone: "UTC", hours: { mon: [["09:00", "09:30"]] } })).toBe(24);
  });
});
