import { describe, expect, it } from "vitest";
import { type StaffingRow, staffingChart } from "../../../src/charts/lines/staffing-chart.ts";
import { staffQueue } from "../../../src/delivery/waiting/staff-queue.ts";
import type { ErrorPath } from "../../../src/errors/error.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

/** Service levels of 8 to so many agents, a series for each number of arrivals an hour. */
function levelsOf(
  arrivals: readonly number[],
  most: number,
  nameOf = (n: number) => `${n}/h`,
): StaffingRow[] {
  return arrivals.flatMap((arrivalsPerHour) =>
    Array.from({ length: most - 7 }, (_, i) => {
      const agents = most - i;
      const { serviceLevel } = staffQueue({ arrivalsPerHour, handleSeconds: 240, targetSeconds: 20, agents });
      return { series: nameOf(arrivalsPerHour), agents, serviceLevel };
    }),
  );
}

const loads = levelsOf([300, 250, 200, 150], 32);
const one = [{ series: "a", agents: 5, serviceLevel: 0.9 }];
const never = levelsOf([500, 100], 12);
const many = levelsOf(
  Array.from({ length: 44 }, (_, i) => 100 + 2 * i),
  24,
);
const long = levelsOf(
  [100, 200],
  24,
  (n) => `a name that goes on for longer than anyone would read it aloud in one breath ${n}`,
);

chartLaws(
  "staffingChart",
  Object.fromEntries(
    Object.entries({ loads, one, never, many, long }).map(([name, rows]) => [
      name,
      (look) => staffingChart(rows, { ...look, target: 0.8 }),
    ]),
  ),
);

describe("staffingChart", () => {
  it("has every level, by series and agents", () => {
    const { data } = staffingChart(loads, { target: 0.8 });
    expect(data.length).toBe(loads.length);
    for (const { series, agents, serviceLevel } of loads) {
      expect(data).toContainEqual({ series, label: series, x: agents, y: serviceLevel });
    }
    expect(data.slice(0, 25).map(({ x }) => x)).toEqual(Array.from({ length: 25 }, (_, i) => 8 + i));
  });

  it("marks the first number of agents that reaches the target, at the curve and beside its name at its end", async () => {
    const { texts, marks } = await pictureOf(
      staffingChart(loads, { target: 0.8, labels: { "150/h": "night" } }),
    );
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["14", "17", "21", "25", "300/h: 25", "250/h: 21", "200/h: 17", "night: 14"]),
    );
    const ends = texts.filter(({ text }) => /: \d+$/.test(text)).sort((a, b) => a.top - b.top);
    expect(ends.map(({ text }) => text)).toEqual(["night: 14", "200/h: 17", "250/h: 21", "300/h: 25"]);
    expect(marks.symbol).toBe(loads.length + 4);
    const none = await pictureOf(staffingChart(never, { target: 0.8 }));
    expect(none.texts.map(({ text }) => text)).toContain("500/h");
  });

  it("says within how many seconds callers are answered where that is known", () => {
    const layersOf = (targetSeconds?: number) =>
      JSON.stringify(staffingChart(loads, { target: 0.8, targetSeconds }).spec.layer);
    expect(layersOf(20)).toContain('"Answered within 20 s"');
    expect(layersOf()).toContain('"Answered in time"');
  });

  it("says how many agents each series needs", () => {
    expect(staffingChart(loads, { target: 0.8, targetSeconds: 20 }).alt).toBe(
      "Agents needed for 80% within 20 s: 300/h: 25, 250/h: 21, 200/h: 17 + 1.",
    );
    expect(staffingChart(never, { target: 0.8 }).alt).toBe("Agents needed for 80%: 500/h: none, 100/h: 10.");
    expect(staffingChart(never, { target: 0.8, order: "value" }).alt).toContain("100/h: 10, 500/h: none.");
    expect(staffingChart(loads, { target: 0.8, order: "value", most: 2 }).alt).toBe(
      "Agents needed for 80%: 150/h: 14, 200/h: 17.",
    );
    expect(staffingChart(never, { target: 0.8, targetSeconds: 20, language: "ru" }).alt).toBe(
      "Операторов для 80\u202F% за 20 с: 500/h: нет, 100/h: 10.",
    );
  });

  it.each([
    [[], { target: 0.8 }, "insufficient_data", ["data"] as ErrorPath],
    [[...one, ...one], { target: 0.8 }, "invalid_input", ["data", 1, "agents"]],
    [
      [{ series: "a", agents: 1.5, serviceLevel: 1 }],
      { target: 0.8 },
      "invalid_input",
      ["data", 0, "agents"],
    ],
    [one, {}, "invalid_input", ["target"]],
    [one, undefined, "invalid_input", ["target"]],
    [one, { target: 80 }, "invalid_input", ["target"]],
  ] as const)("refuses what it cannot draw: %#", (rows, options, code, path) => {
    expectRefusal(() => staffingChart(rows as never, options as never), code, path);
  });
});
