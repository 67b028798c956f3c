import { describe, expect, it } from "vitest";
import { type DeadlineDay, deadlineChart } from "../../../src/charts/heat/deadline-chart.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

const AS_OF = "2026-11-29";

/** So many days from the first of November 2026 on: some late, some due, weekends closed. */
function daysOf(n: number, late = 1): DeadlineDay[] {
  return Array.from({ length: n }, (_, i) => {
    const at = new Date(Date.UTC(2026, 10, 1 + i));
    const date = at.toISOString().slice(0, 10);
    const open = at.getUTCDay() % 6 !== 0;
    const isLate = date < AS_OF && i % 5 === 3;
    return { date, due: open && date >= AS_OF ? (i * 7) % 9 : 0, overdue: open && isLate ? late : 0, open };
  });
}

const results = {
  "two months": daysOf(61),
  "one day": daysOf(1),
  "over a year": daysOf(430),
  "very late": daysOf(40, 123_456),
  "nothing due": daysOf(10, 0),
  "late and due on a day": [{ date: AS_OF, due: 2, overdue: 12, open: true }],
};

chartLaws(
  "deadlineChart",
  Object.fromEntries(
    Object.entries(results).map(([name, days]) => [
      name,
      (look) => deadlineChart({ days, asOf: AS_OF }, look),
    ]),
  ),
);

describe("deadlineChart", () => {
  it("draws a cell a day on weeks and weekdays, with a frame around today", async () => {
    const { marks, texts } = await pictureOf(deadlineChart({ days: daysOf(61), asOf: AS_OF }) as never);
    expect(marks.rect).toBe(61 + 1);
    const drawn = texts.map(({ text }) => text);
    expect(drawn).toEqual(
      expect.arrayContaining([
        ...["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        ...["26 Oct", "2 Nov", "30 Nov", "28 Dec"],
        ...["1 late", "overdue", "1–2 due", "3–5", "6 and more", "closed"],
      ]),
    );
    const first = texts.find(({ text }) => text === "26 Oct")!;
    const sunday = texts.find(({ text }) => text === "Sun")!;
    const day = texts.filter(({ text }) => text === "1").sort((a, b) => a.top - b.top)[0]!;
    expect(day.top).toBeGreaterThan(sunday.bottom);
    expect(Math.abs(day.top - first.top)).toBeLessThan(16);
    expect(day.left).toBeGreaterThan(sunday.left - 40);
    const without = await pictureOf(deadlineChart({ days: daysOf(61), asOf: "2027-06-01" }) as never);
    expect(without.marks.rect).toBe(61);
  });

  it("marks late answers with a sign where the word does not fit", async () => {
    const { texts } = await pictureOf(
      deadlineChart({ days: daysOf(61), asOf: AS_OF }, { width: 300 }) as never,
    );
    const drawn = texts.map(({ text }) => text);
    expect(drawn).toContain("1!");
    expect(drawn).toContain("overdue (!)");
    expect(drawn).not.toContain("1 late");
  });

  it("tells late from due on one day", async () => {
    const days = [{ date: AS_OF, due: 2, overdue: 3, open: false }];
    const { texts } = await pictureOf(deadlineChart({ days, asOf: AS_OF }, { language: "ru" }) as never);
    expect(texts.map(({ text }) => text)).toContain("проср. 3 + 2");
  });

  it("has the days by date, whatever the order", () => {
    const days = daysOf(20);
    const { data } = deadlineChart({ days: [...days].reverse(), asOf: AS_OF });
    expect(data).toEqual(days);
    expect(deadlineChart({ days, asOf: AS_OF }, { order: "value" }).data).toEqual(days);
  });

  it("leaves out weeks beyond the most", () => {
    const { data, notes, alt } = deadlineChart({ days: daysOf(30), asOf: "2026-11-03" }, { most: 2 });
    expect(data.map(({ date }) => date).at(-1)).toBe("2026-11-08");
    expect(notes).toEqual([{ path: ["data"], reason: "rows-left-out" }]);
    expect(alt).toContain("due by 2026-11-08");
  });

  it("names the year where the weeks are of several", async () => {
    const days = ["0099-12-30", "2026-12-28", "2027-01-04", "2027-01-11"].map((date) => {
      return { date, due: 1, overdue: 0, open: true };
    });
    const { texts } = await pictureOf(deadlineChart({ days, asOf: AS_OF }, { language: "bg" }) as never);
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["28 дек. 2026", "4 ян. 2027", "11 ян."]),
    );
  });

  it("tells what is overdue, what is due, and the day with most", () => {
    const days = [
      { date: "2026-11-27", due: 0, overdue: 4, open: true },
      { date: "2026-11-30", due: 2, overdue: 0, open: true },
      { date: "2026-12-01", due: 5, overdue: 0, open: true },
      { date: "2026-12-02", due: 5, overdue: 0, open: true },
    ];
    expect(deadlineChart({ days, asOf: AS_OF }).alt).toBe(
      "Overdue on 2026-11-29: 4; due by 2026-12-02: 12, most on 2026-12-01 (5).",
    );
    expect(deadlineChart({ days: days.slice(0, 1), asOf: AS_OF }, { language: "ru" }).alt).toBe(
      "Просрочено на 2026-11-29: 4; к сроку до 2026-11-27: 0.",
    );
  });

  it("refuses what cannot be drawn", () => {
    const [day] = daysOf(1);
    const withDay = (changes: object) => () =>
      deadlineChart({ days: [{ ...day!, ...changes }], asOf: AS_OF });
    for (const date of ["2026-02-30", "2026-2-3", "tomorrow", 3, "2026-13-01"]) {
      expectRefusal(withDay({ date }), "invalid_input", ["days", 0, "date"]);
    }
    expectRefusal(withDay({ due: -1 }), "invalid_input", ["days", 0, "due"]);
    expectRefusal(withDay({ overdue: 0.5 }), "invalid_input", ["days", 0, "overdue"]);
    expectRefusal(withDay({ open: null }), "invalid_input", ["days", 0, "open"]);
    expectRefusal(withDay({ dew: 1 }), "invalid_input", ["days", 0, "dew"]);
    expectRefusal(() => deadlineChart({ days: [day!, day!], asOf: AS_OF }), "invalid_input", [
      "days",
      1,
      "date",
    ]);
    expectRefusal(() => deadlineChart({ days: [day!], asOf: "now" }), "invalid_input", ["asOf"]);
    expectRefusal(() => deadlineChart({ days: [], asOf: AS_OF }), "insufficient_data", ["data"]);
    expectRefusal(
      () => deadlineChart({ days: [day!], asOf: AS_OF }, { weeks: 1 } as never),
      "invalid_input",
      ["weeks"],
    );
  });
});
