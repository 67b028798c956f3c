import { describe, expect, it } from "vitest";
import {
  type CompareFactorGroupsOptions,
  compareFactorGroups,
} from "../../../src/factors/confirmatory/compare-factor-groups.ts";
import { formatFactorGroups } from "../../../src/factors/confirmatory/reports/format-factor-groups.ts";
import { collectMoments } from "../../../src/moments/collect-moments.ts";
import { randomStream } from "../../../src/numeric/random.ts";
import { expectRefusal } from "../../refusal.ts";
import { noise, constructs as sixItems } from "./cfa-arbitraries.ts";

function simulate(seed: number, n = 80) {
  const random = randomStream(seed, 0);
  const scores = Array.from({ length: n }, () => random.normal());
  return Object.fromEntries(
    ["a1", "a2", "a3", "a4"].map((item) => [
      item,
      scores.map((f) => Math.round(4 + 2 * f + random.normal())),
    ]),
  );
}

const constructs = { A: ["a1", "a2", "a3", "a4"] };
const groups = [
  { group: "north", data: simulate(1) },
  { group: "south", data: simulate(2) },
  { group: "__proto__", data: collectMoments(simulate(3)) },
];

describe("compareFactorGroups", () => {
  it("compares each level with the one before it", () => {
    const { steps, n, notes } = compareFactorGroups(groups, { constructs });
    expect([n, notes]).toEqual([240, []]);
    expect(steps.map(({ level, fit }) => [level, fit.df])).toEqual([
      ["configural", 6],
      ["metric", 12],
      ["scalar", 18],
    ]);
    expect(steps[0]!.against).toBeNull();
    const { fit, against } = steps[1]!;
    expect(against!.chiSquared).toBe(fit.chiSquared! - steps[0]!.fit.chiSquared!);
    expect(against!.df).toBe(6);
    expect(against!.cfiChange).toBe(fit.cfi! - steps[0]!.fit.cfi!);
  });

  it("has no change of what is not there, and no test without degrees of freedom", () => {
    const three = { A: ["a1", "a2", "a3"] };
    const { steps } = compareFactorGroups(groups.slice(0, 2), {
      constructs: three,
      levels: ["configural", "metric"],
    });
    expect(steps[0]!.fit).toMatchObject({ df: 0, rmsea: null });
    expect(steps[1]!.against!.rmseaChange).toBeNull();
    const single = compareFactorGroups(groups.slice(0, 2), {
      constructs: { A: ["a1"] },
      levels: ["configural", "metric"],
    });
    expect(single.steps[1]!.against).toMatchObject({ chiSquared: 0, df: 0, p: null });
  });

  it("says so where the search ends without a solution", () => {
    const random = [0, 1000].map((seed) => ({ group: String(seed), data: noise(seed) }));
    const { notes } = compareFactorGroups(random, {
      constructs: sixItems,
      levels: ["configural", "metric"],
      maxIterations: 1,
    });
    expect(notes).toEqual([
      { path: ["steps", 0, "converged"], reason: "not-converged" },
      { path: ["steps", 1, "converged"], reason: "not-converged" },
    ]);
  });

  it("says where a level is not admissible, and where a higher minimum is", () => {
    const answersOf = (rows: readonly string[]) =>
      Object.fromEntries(rows.map((row, i) => [`x${i + 1}`, [...row].map(Number)]));
    const passing = [
      "4425433343334335",
      "4224534434444225",
      "4467434551255445",
      "5334424533423346",
      "4342525452534443",
    ];
    const heywood = [
      "5425344433764465",
      "5435344523764445",
      "6425243433664375",
      "5553425324545345",
      "3546152534325435",
    ];
    const twice = (rows: readonly string[]) =>
      compareFactorGroups(
        ["a", "b"].map((group) => ({ group, data: answersOf(rows) })),
        { constructs: { A: ["x1", "x2", "x3", "x4", "x5"] }, levels: ["configural"] },
      );
    const improper = twice(passing);
    expect(improper.steps[0]).toMatchObject({ converged: true, admissible: false });
    expect(improper.notes).toEqual([{ path: ["steps", 0, "admissible"], reason: "improper-optimum" }]);
    const inadmissible = twice(heywood);
    expect(inadmissible.steps[0]).toMatchObject({ converged: true, admissible: false });
    expect(inadmissible.notes).toEqual([
      { path: ["steps", 0, "admissible"], reason: "inadmissible-solution" },
    ]);
  });

  it.each<[string, unknown, unknown, (string | number)[]]>([
    ["one group", groups.slice(0, 1), {}, []],
    ["two groups of one name", [groups[0], groups[0]], {}, [1, "group"]],
    ["an unknown key", [groups[0], { ...groups[1], n: 3 }], {}, [1, "n"]],
    ["levels out of order", groups, { levels: ["metric", "configural"] }, ["levels", 1]],
    ["an unknown level", groups, { levels: ["weak"] }, ["levels", 0]],
    [
      "weighted moments",
      [groups[0], { group: "w", data: collectMoments(simulate(4, 6), { weights: [1, 2, 1, 2, 1, 3] }) }],
      {},
      [1, "data"],
    ],
  ])("refuses %s", (_, given, options, path) => {
    expectRefusal(
      () =>
        compareFactorGroups(given as typeof groups, {
          constructs,
          ...(options as CompareFactorGroupsOptions),
        }),
      "invalid_input",
      path,
    );
  });

  it("names the group whose answers are at fault", () => {
    const flat = { ...simulate(5), a2: Array(80).fill(3) };
    expectRefusal(
      () => compareFactorGroups([groups[0]!, { group: "flat", data: flat }], { constructs }),
      "singular_data",
      [1, "data", "a2"],
    );
  });
});

describe("formatFactorGroups", () => {
  it("prints each level with what it loses against the one before", () => {
    const text = formatFactorGroups(compareFactorGroups(groups, { constructs }));
    const [head, , columns, , ...rows] = text.split("\n");
    expect(head).toBe(
      "Measurement invariance by maximum likelihood: north (n = 80), south (n = 80), __proto__ (n = 80)",
    );
    expect(columns).toMatch(/^model +χ² +df +CFI +RMSEA +SRMR +Δχ² +Δdf +p +ΔCFI +ΔRMSEA$/);
    expect(rows[0]).toMatch(/^configural +\d+\.\d\d +6 +1?\.\d{3} +\.\d{3} +\.\d{3} +– +– +– +– +–$/);
    expect(rows[1]).toMatch(
      /^metric +\d+\.\d\d +12 +1?\.\d{3} +\.\d{3} +\.\d{3} +\d+\.\d\d +6 +\.\d{3} +-?\.\d{3} +-?\.\d{3}$/,
    );
    expect(rows).toHaveLength(3);
  });

  it("prints dashes where there is no figure, and which model did not converge", () => {
    const single = compareFactorGroups(groups, {
      constructs: { A: ["a1"] },
      levels: ["configural", "metric"],
    });
    expect(formatFactorGroups(single)).toMatch(/^metric +0\.00 +0 +– +– +\.000 +0\.00 +0 +– +– +–$/m);
    const random = [0, 1000].map((seed) => ({ group: String(seed), data: noise(seed) }));
    const failed = compareFactorGroups(random, {
      constructs: sixItems,
      levels: ["configural"],
      maxIterations: 1,
    });
    expect(formatFactorGroups(failed)).toMatch(/^Not converged: configural$/m);
  });
});
