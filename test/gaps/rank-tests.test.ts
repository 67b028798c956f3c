import { type ServqualOptions, type ServqualSurvey, scoreServqual } from "service-quality/gaps";
import { collectMoments } from "service-quality/moments";
import { comparePaired } from "service-quality/statistics";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const instrument = {
  id: "clinic",
  title: "Clinic",
  citation: "own",
  scale: { min: 1, max: 7 },
  dimensions: [
    {
      id: "staff",
      label: "Staff",
      items: [
        { id: "polite", label: "polite" },
        { id: "skilled", label: "skilled" },
      ],
    },
    { id: "rooms", label: "Rooms", items: [{ id: "clean", label: "clean" }] },
  ],
};
const survey = {
  expectations: { polite: [6, 7, 5, 6, 4], skilled: [7, 7, 6, 6, 5], clean: [5, 6, 6, 5, 7] },
  perceptions: { polite: [5, 7, 4, 4, 6], skilled: [6, 7, 6, 5, 2], clean: [5, 6, 6, 5, 7] },
};
const call =
  (options: unknown, asked: unknown = survey) =>
  () =>
    scoreServqual(asked as ServqualSurvey, { instrument, ...(options as ServqualOptions) });

describe("scoreServqual by ranks and signs", () => {
  it("tests the rows as comparePaired does, and adjusts their p", () => {
    for (const options of [
      { test: "wilcoxon" },
      { test: "wilcoxon", zeros: "pratt" },
      { test: "sign" },
    ] as const) {
      const scores = scoreServqual(survey, { instrument, ...options });
      const { test: method, ...zeros } = options;
      const by = (item: "polite" | "skilled") =>
        comparePaired(
          { perceived: survey.perceptions[item], expected: survey.expectations[item] },
          { method, ...zeros },
        );
      expect(scores.test).toBe(method);
      expect(scores.zeros).toBe(
        method === "sign" ? null : ((options as { zeros?: string }).zeros ?? "wilcoxon"),
      );
      expect(scores.items[0]).toMatchObject({
        test: by("polite").test,
        effectSize: by("polite").rankBiserial,
        effectSizeInterval: null,
      });
      expect(scores.items[1]!.test).toEqual(by("skilled").test);
      const ps = scores.items.flatMap(({ test }) => (test === null ? [] : [test.p]));
      expect(scores.items[0]!.holmP).toBe(Math.min(1, Math.max(2 * Math.min(...ps), ps[0]!)));
    }
  });

  it("tests the means over a dimension, and leaves gap and interval as they are", () => {
    const ranked = scoreServqual(survey, { instrument, test: "wilcoxon" });
    const plain = scoreServqual(survey, { instrument });
    expect(plain.test).toBe("paired-t");
    // Gaps of staff −1, 0, −½, −1½, −½: of four below 0 none wins.
    expect(ranked.dimensions[0]).toMatchObject({
      test: { statistic: 0 },
      effectSize: -1,
      interval: plain.dimensions[0]!.interval,
    });
    expect(ranked.overall).toEqual(plain.overall);
  });

  it("has no test where all gaps are 0", () => {
    for (const test of ["wilcoxon", "sign"] as const) {
      const { items, notes } = scoreServqual(survey, { instrument, test });
      expect(items[2]).toMatchObject({ test: null, holmP: null, effectSize: null });
      expect(notes).toContainEqual({ path: ["items", 2, "test"], reason: "no-variance" });
    }
  });

  it("needs answers without weights", () => {
    expectRefusal(call({ test: "wilcoxon", weights: [1, 1, 1, 1, 1] }), "invalid_input", ["weights"]);
    expectRefusal(call({ test: "sign", design: { clusters: [1, 2, 3, 4, 5] } }), "invalid_input", ["design"]);
    expectRefusal(call({ test: "sign", zeros: "pratt" }), "invalid_input", ["zeros"]);
    expectRefusal(call({ zeros: "pratt" }), "invalid_input", ["zeros"]);
    expectRefusal(call({ test: "t" }), "invalid_input", ["test"]);
    const columns = Object.fromEntries(
      Object.entries(survey).flatMap(([battery, own]) =>
        Object.entries(own).map(([item, column]) => [`${battery}.${item}`, column]),
      ),
    );
    const moments = { moments: collectMoments(columns) };
    expectRefusal(call({ test: "wilcoxon" }, moments), "invalid_input", ["test"]);
    expect(scoreServqual(moments, { instrument, test: "paired-t" }).test).toBe("paired-t");
  });

  it("tests one respondent's gap, of which signs are known", () => {
    const one = {
      expectations: { polite: [6], skilled: [5], clean: [4] },
      perceptions: { polite: [5], skilled: [5], clean: [7] },
    };
    const { items, notes } = scoreServqual(one, { instrument, test: "sign" });
    expect(items.map(({ test }) => test?.p ?? null)).toEqual([1, null, 1]);
    expect(notes).toContainEqual({ path: ["items", 1, "test"], reason: "one-respondent" });
  });
});
