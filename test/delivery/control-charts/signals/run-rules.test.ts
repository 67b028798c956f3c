import fc from "fast-check";
import {
  ANHOEJ,
  controlChart,
  NELSON,
  type RunRule,
  SHEWHART,
  WESTERN_ELECTRIC,
} from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../../refusal.ts";
import { runRules } from "../../delivery-arbitraries.ts";

/** Values in standard deviations from a center of 0. */
const chartOf = (
  values: readonly (number | null)[],
  rules: readonly RunRule[],
  phases: readonly number[] = [],
) =>
  controlChart({
    kind: "individuals",
    values,
    rules,
    phases,
    center: 0,
    standardDeviation: 1,
    missing: "available",
  });

/** Which points complete a rule. */
const signalled = (values: readonly (number | null)[], rule: RunRule) =>
  chartOf(values, [rule]).points.flatMap(({ signals }, i) => (signals.length > 0 ? [i] : []));

const nelson = (test: number) => NELSON[test - 1]!;
const westernElectric = (test: number) => WESTERN_ELECTRIC[test - 1]!;
const up = (n: number, from = 0.1) => Array.from({ length: n }, (_, i) => from + i / 100);
const zigzag = (n: number) => Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 0.5 : -0.5));

describe("the tests of the Western Electric handbook (1956)", () => {
  it("1: a point beyond three sigmas, and not one on the line", () => {
    expect(signalled([3, 3.01, -3, -3.01], westernElectric(1))).toEqual([1, 3]);
  });

  it("2: two of three beyond two sigmas on one side", () => {
    expect(signalled([2.1, 0, 2.1], westernElectric(2))).toEqual([2]);
    expect(signalled([2.1, 0, -2.1], westernElectric(2))).toEqual([]);
    expect(signalled([2.1, 0, 0, 2.1], westernElectric(2))).toEqual([]);
    expect(signalled([2.1, 2.1, 0], westernElectric(2))).toEqual([1]);
    expect(signalled([0, 2, 2], westernElectric(2))).toEqual([]);
  });

  it("3: four of five beyond one sigma on one side", () => {
    expect(signalled([1.1, 1.1, 0, 1.1, 1.1], westernElectric(3))).toEqual([4]);
    expect(signalled([1.1, 1.1, 0, -1.1, 1.1], westernElectric(3))).toEqual([]);
  });

  it("4: eight in a row on one side of the center, which a point on it breaks", () => {
    expect(signalled(up(10), westernElectric(4))).toEqual([7, 8, 9]);
    expect(signalled([...up(7), 0, ...up(7)], westernElectric(4))).toEqual([]);
  });
});

describe("Nelson's tests (1984)", () => {
  it("2: nine in a row on one side", () => {
    expect(signalled(up(9), nelson(2))).toEqual([8]);
    expect(signalled(up(8), nelson(2))).toEqual([]);
  });

  it("3: six in a row that rise, or fall; equal ones do not", () => {
    expect(signalled([0, 0.1, 0.2, 0.3, 0.4, 0.5], nelson(3))).toEqual([5]);
    expect(signalled([0.5, 0.4, 0.3, 0.2, 0.1, 0], nelson(3))).toEqual([5]);
    expect(signalled([0, 0.1, 0.2, 0.2, 0.3, 0.4, 0.5], nelson(3))).toEqual([]);
    expect(signalled([0.9, 0, 0.1, 0.2, 0.3, 0.4], nelson(3))).toEqual([]);
  });

  it("4: fourteen in a row that alternate", () => {
    expect(signalled(zigzag(15), nelson(4))).toEqual([13, 14]);
    expect(signalled([...zigzag(7), ...zigzag(7)], nelson(4))).toEqual([]);
  });

  it("5 and 6: as the handbook's 2 and 3", () => {
    expect({ ...nelson(5), id: "" }).toEqual({ ...westernElectric(2), id: "" });
    expect({ ...nelson(6), id: "" }).toEqual({ ...westernElectric(3), id: "" });
  });

  it("7: fifteen in a row within one sigma, the line included", () => {
    expect(signalled(new Array(15).fill(1), nelson(7))).toEqual([14]);
    expect(signalled([...new Array(14).fill(0.9), 1.1], nelson(7))).toEqual([]);
  });

  it("8: eight in a row beyond one sigma, on either side", () => {
    expect(signalled([1.1, -1.1, 1.2, 1.3, -1.1, 1.1, -1.4, -2], nelson(8))).toEqual([7]);
    expect(signalled([1.1, -1.1, 1.2, 1, -1.1, 1.1, -1.4, -2], nelson(8))).toEqual([]);
  });
});

describe("Anhøj's rules (2014)", () => {
  const [, longestRun, crossings] = ANHOEJ as [RunRule, RunRule, RunRule];

  it("a longest run beyond its limit signals at its last useful point", () => {
    const values = [1, 1, 1, 1, 0, 1, 1, 1, 1, 0, -1, 1, -1, 1];
    const { points, signals, phases } = chartOf(values, [longestRun]);
    expect(phases[0]!.runs).toMatchObject({ useful: 12, longestRun: 8, longestRunLimit: 7, crossings: 4 });
    expect(points.flatMap((point, i) => (point.signals.length > 0 ? [i] : []))).toEqual([8]);
    expect(signals).toEqual([{ rule: "anhoej-longest-run", from: 0, to: 8 }]);
  });

  it("the last run signals as well, and one at its limit does not", () => {
    expect(
      signalled(
        [1, -1, 1, -1, 1, 1, 1, 1, 1, 1, 1, 1].map((x) => -x),
        longestRun,
      ),
    ).toEqual([11]);
    expect(signalled([1, -1, 1, -1, 1, -1, 1, 1, 1, 1, 1, 1], longestRun)).toEqual([]);
  });

  it("too few crossings signal the phase, and no point", () => {
    const { points, signals } = chartOf([1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1], [crossings]);
    expect(points.every((point) => point.signals.length === 0)).toBe(true);
    expect(signals).toEqual([{ rule: "anhoej-crossings", from: 0, to: 11 }]);
    expect(chartOf([1, 1, 1, -1, -1, -1, 1, 1, 1, -1, -1, -1], [crossings]).signals).toEqual([]);
  });

  it("know no limits for fewer than two useful points", () => {
    const { phases, signals } = chartOf([0, 1, 0], ANHOEJ);
    expect(phases[0]!.runs).toEqual({
      useful: 1,
      longestRun: 1,
      longestRunLimit: null,
      crossings: 0,
      crossingsLimit: null,
    });
    expect(signals).toEqual([]);
    expect(chartOf([0, 0], ANHOEJ).phases[0]!.runs).toMatchObject({ useful: 0, longestRun: 0, crossings: 0 });
  });
});

describe("signals", () => {
  it("name a point's rules in their order", () => {
    const rules: RunRule[] = [
      { id: "z", kind: "beyond", points: 1, of: 1, sigmas: 2, side: "either" },
      { id: "a", kind: "limits" },
    ];
    expect(chartOf([4], rules).points[0]!.signals).toEqual(["z", "a"]);
  });

  it("cover the window back to its first contributing point, and unite where they touch", () => {
    const rule: RunRule = { id: "r", kind: "beyond", points: 2, of: 4, sigmas: 1, side: "same" };
    expect(chartOf([2, 0, 0, 2, 2, 0, 0, 0, 0, -2, -2], [rule]).signals).toEqual([
      { rule: "r", from: 0, to: 4 },
      { rule: "r", from: 9, to: 10 },
    ]);
    // the stretch of the low points reaches over that of the high ones
    expect(chartOf([-2, 2, 2, -2], [rule]).signals).toEqual([{ rule: "r", from: 0, to: 3 }]);
  });

  it("pass over missing points as if they were not there", () => {
    const values = [0.1, null, 0.2, 0.1, 0.3, null, 0.1, 0.2, 0.1, 0.4];
    expect(signalled(values, westernElectric(4))).toEqual([9]);
    expect(chartOf([4, null, 4], SHEWHART).signals).toEqual([{ rule: "beyond-limits", from: 0, to: 2 }]);
  });

  it("do not reach across phases", () => {
    expect(chartOf(up(14), [westernElectric(4)], [7]).signals).toEqual([]);
    expect(chartOf([0, 4, 4, 0], SHEWHART, [2]).signals).toEqual([
      { rule: "beyond-limits", from: 1, to: 1 },
      { rule: "beyond-limits", from: 2, to: 2 },
    ]);
  });

  it("count only from a window's own width", () => {
    expect(
      signalled([2, 2, 0, 0, 2], { id: "r", kind: "beyond", points: 3, of: 4, sigmas: 1, side: "same" }),
    ).toEqual([]);
    expect(
      signalled([2, 2, 0, 0, 2], { id: "r", kind: "beyond", points: 3, of: 5, sigmas: 1, side: "same" }),
    ).toEqual([4]);
  });

  it("are those that a slow reading of each rule finds", () => {
    const values = fc.array(fc.option(fc.constantFrom(-3.5, -2.5, -1.5, -0.5, 0, 0.5, 1, 1.5, 2.5, 3.5)), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(values, runRules, (given, rules) => {
        const { points } = chartOf(given, rules);
        const present = given.flatMap((value, i) => (value === null ? [] : [{ value, i }]));
        const slow = given.map((): string[] => []);
        for (const [k, { i }] of present.entries()) {
          const past = present.slice(0, k + 1).map(({ value }) => value);
          slow[i] = rules.filter((rule) => completes(rule, past)).map(({ id }) => id);
        }
        const withoutRuns = points.map(({ signals }) =>
          signals.filter((id) => rules.find((rule) => rule.id === id)!.kind !== "longest-run"),
        );
        expect(withoutRuns).toEqual(slow);
      }),
    );
  });
});

/** Whether the last of some values in standard deviations completes a rule, read from its definition. */
function completes(rule: RunRule, past: readonly number[]): boolean {
  const last = past[past.length - 1]!;
  if (rule.kind === "limits") return Math.abs(last) > 3;
  if (!("points" in rule)) return false;
  const window = past.slice(-rule.points);
  if (rule.kind === "beyond") {
    const isBeyond = (value: number) =>
      Math.abs(value) > rule.sigmas && (rule.side === "either" || value * last > 0);
    return isBeyond(last) && past.slice(-rule.of).filter(isBeyond).length >= rule.points;
  }
  if (window.length < rule.points) return false;
  if (rule.kind === "within") return window.every((value) => Math.abs(value) <= rule.sigmas);
  const steps = window.slice(1).map((value, i) => Math.sign(value - window[i]!));
  const isEven = (sign: (i: number) => number) =>
    steps.every((step, i) => step !== 0 && step === steps[0]! * sign(i));
  return rule.kind === "trend" ? isEven(() => 1) : isEven((i) => (-1) ** i);
}

describe("rules without a spread, on a run chart", () => {
  it("tell sides of the center, and nothing of sigmas", () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, -50, -60, -70, -80, -90, -91, -92, -93, -94];
    const idsOf = (rules: readonly RunRule[]) =>
      new Set(controlChart({ kind: "run", values, rules }).signals.map(({ rule }) => rule));
    expect([...idsOf(NELSON)]).toEqual(["nelson-2", "nelson-3"]);
    expect([...idsOf(SHEWHART)]).toEqual([]);
    const onCenter: RunRule = { id: "still", kind: "within", points: 2, sigmas: 0 };
    expect(controlChart({ kind: "run", values: [1, 1, 1], rules: [onCenter] }).signals).toEqual([
      { rule: "still", from: 0, to: 2 },
    ]);
  });
});

describe("the border of a rule", () => {
  it("is not beyond it, whatever the floating error", () => {
    const rules = [westernElectric(1)];
    const given = { kind: "individuals", center: 0.1, standardDeviation: 0.1, rules } as const;
    // 0.1 + 3 · 0.1 is 0.4 and a little
    expect(
      controlChart({ ...given, values: [0.4, 0.4 + 1e-9] }).points.map(({ signals }) => signals.length),
    ).toEqual([0, 1]);
  });

  it("is the center where nothing varies", () => {
    const given = { kind: "individuals", center: 5, standardDeviation: 0 } as const;
    expect(controlChart({ ...given, values: [5, 5.01] }).signals).toEqual([
      { rule: "beyond-limits", from: 1, to: 1 },
    ]);
  });
});

describe("the document of rules", () => {
  it("is taken as it is stored", () => {
    const rules = { kind: "run-rules", version: 1, rules: NELSON } as const;
    const values = up(30);
    expect(controlChart({ kind: "run", values, rules })).toEqual(
      controlChart({ kind: "run", values, rules: NELSON }),
    );
  });

  it.each<[string, unknown, "invalid_input" | "insufficient_data", (string | number)[]]>([
    ["no rules", [], "insufficient_data", ["rules"]],
    ["no rules in the document", { rules: [] }, "insufficient_data", ["rules", "rules"]],
    ["an unknown kind", [{ id: "a", kind: "drift" }], "invalid_input", ["rules", 0, "kind"]],
    ["no id", [{ kind: "limits" }], "invalid_input", ["rules", 0, "id"]],
    ["two of one id", [SHEWHART[0], SHEWHART[0]], "invalid_input", ["rules", 1, "id"]],
    [
      "more points than its window has",
      [{ id: "a", kind: "beyond", points: 4, of: 3, sigmas: 1, side: "same" }],
      "invalid_input",
      ["rules", 0, "points"],
    ],
    [
      "a trend of one point",
      [{ id: "a", kind: "trend", points: 1 }],
      "invalid_input",
      ["rules", 0, "points"],
    ],
    [
      "two points that alternate",
      [{ id: "a", kind: "alternating", points: 2 }],
      "invalid_input",
      ["rules", 0, "points"],
    ],
    [
      "sigmas below 0",
      [{ id: "a", kind: "within", points: 2, sigmas: -1 }],
      "invalid_input",
      ["rules", 0, "sigmas"],
    ],
    [
      "a third side",
      [{ id: "a", kind: "beyond", points: 1, of: 1, sigmas: 1, side: "both" }],
      "invalid_input",
      ["rules", 0, "side"],
    ],
    ["an unknown key", [{ id: "a", kind: "limits", points: 1 }], "invalid_input", ["rules", 0, "points"]],
    ["a rule that is none", [null], "invalid_input", ["rules", 0]],
    [
      "part of a point",
      [{ id: "a", kind: "beyond", points: 1.5, of: 2, sigmas: 1, side: "same" }],
      "invalid_input",
      ["rules", 0, "points"],
    ],
    [
      "no side",
      [{ id: "a", kind: "beyond", points: 1, of: 2, sigmas: 1 }],
      "invalid_input",
      ["rules", 0, "side"],
    ],
    ["another document", { kind: "audit", rules: NELSON }, "invalid_input", ["rules", "kind"]],
  ])("refuses %s", (_, rules, code, path) => {
    expectRefusal(() => controlChart({ kind: "run", values: [1, 2], rules: rules as never }), code, path);
  });
});
