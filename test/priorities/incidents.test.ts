import { estimateJudgeAgreement, type Incident, summarizeIncidents } from "service-quality/priorities";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

describe("summarizeIncidents", () => {
  it("counts incidents by category and group, in the order of first appearance", () => {
    const incidents: Incident[] = [
      { category: "slow", group: "failures", outcome: "dissatisfactory" },
      { category: "slow", group: "failures", outcome: "satisfactory" },
      { category: "gift", group: "unprompted", outcome: "satisfactory" },
      { category: "out of order", group: "failures", outcome: "dissatisfactory" },
      { category: "gift", group: "unprompted", outcome: "satisfactory" },
    ];
    const summary = summarizeIncidents(incidents);
    expect(summary).toMatchObject({ model: "critical-incidents", n: 5, satisfactory: 3, dissatisfactory: 2 });
    expect(summary.categories).toEqual([
      {
        category: "slow",
        group: "failures",
        n: 2,
        satisfactory: 1,
        dissatisfactory: 1,
        satisfactoryShare: 1 / 3,
        dissatisfactoryShare: 0.5,
        ratio: 1,
      },
      {
        category: "gift",
        group: "unprompted",
        n: 2,
        satisfactory: 2,
        dissatisfactory: 0,
        satisfactoryShare: 2 / 3,
        dissatisfactoryShare: 0,
        ratio: null,
      },
      {
        category: "out of order",
        group: "failures",
        n: 1,
        satisfactory: 0,
        dissatisfactory: 1,
        satisfactoryShare: 0,
        dissatisfactoryShare: 0.5,
        ratio: 0,
      },
    ]);
    expect(summary.groups.map(({ group, n }) => [group, n])).toEqual([
      ["failures", 3],
      ["unprompted", 2],
    ]);
    // by hand: 1 of 3 against 2 of 2 satisfactory, chi-square = 5 (1·0 − 2·2)² / (3·2·3·2)
    expect(summary.byGroup?.test?.statistic).toBeCloseTo(80 / 36, 14);
    expect(summary.byCategory.test?.df).toBe(2);
    expect(summary.notes).toEqual([
      { path: ["byCategory", "test"], reason: "few-units" },
      { path: ["byGroup", "test"], reason: "few-units" },
    ]);
  });

  it("adds up counts of one category and leaves empty ones out of the test", () => {
    const summary = summarizeIncidents([
      { category: "a", satisfactory: 10, dissatisfactory: 20 },
      { category: "b", satisfactory: 20, dissatisfactory: 10 },
      { category: "a", satisfactory: 10, dissatisfactory: 0 },
      { category: "empty", satisfactory: 0, dissatisfactory: 0 },
    ]);
    expect(summary.categories.map(({ n }) => n)).toEqual([40, 30, 0]);
    expect(summary.byCategory.test?.df).toBe(1);
    expect(summary).toMatchObject({ groups: [], byGroup: null, notes: [] });
  });

  it("has no test and no shares where one outcome is all there is", () => {
    const one = summarizeIncidents([
      { category: "a", satisfactory: 0, dissatisfactory: 2 },
      { category: "b", satisfactory: 0, dissatisfactory: 1 },
    ]);
    expect(one.categories[0]?.satisfactoryShare).toBeNull();
    expect(one).toMatchObject({
      byCategory: { test: null, cramersV: null },
      notes: [{ path: ["byCategory", "test"], reason: "no-variance" }],
    });
    const other = summarizeIncidents([{ category: "a", satisfactory: 2, dissatisfactory: 0 }]);
    expect(other.categories[0]).toMatchObject({ dissatisfactoryShare: null, ratio: null });
  });

  it("refuses what is no incident", () => {
    const sum = (rows: unknown) => () => summarizeIncidents(rows as Incident[]);
    const a = { category: "a", satisfactory: 1, dissatisfactory: 1 };
    expectRefusal(sum([]), "insufficient_data", []);
    expectRefusal(sum([{ ...a, satisfactory: 0, dissatisfactory: 0 }]), "insufficient_data", []);
    expectRefusal(sum("a"), "invalid_input", []);
    expectRefusal(sum([null]), "invalid_input", [0]);
    expectRefusal(sum(new Array(2)), "invalid_input", [0]);
    expectRefusal(sum([{ ...a, category: undefined }]), "invalid_input", [0, "category"]);
    expectRefusal(sum([{ ...a, satisfactory: 0.5 }]), "invalid_input", [0, "satisfactory"]);
    expectRefusal(sum([{ ...a, dissatisfactory: -1 }]), "invalid_input", [0, "dissatisfactory"]);
    expectRefusal(sum([{ category: "a", outcome: "mixed" }]), "invalid_input", [0, "outcome"]);
    expectRefusal(sum([{ ...a, group: 3 }]), "invalid_input", [0, "group"]);
    expectRefusal(
      sum([
        { ...a, group: "g" },
        { ...a, group: "h" },
      ]),
      "invalid_input",
      [1, "group"],
    );
    expectRefusal(
      sum([
        { ...a, group: "g" },
        { ...a, category: "b" },
      ]),
      "invalid_input",
      [1, "group"],
    );
  });
});

describe("estimateJudgeAgreement", () => {
  it("gives the share sorted alike, kappa and Perreault and Leigh's index with its interval", () => {
    const first = ["a", "a", "a", "b", "b", "c", "c", "c", "c", "a"];
    const second = ["a", "a", "b", "b", "b", "c", "c", "c", "a", "a"];
    const result = estimateJudgeAgreement(first, second);
    expect(result).toMatchObject({
      model: "judge-agreement",
      n: 10,
      agreement: 0.8,
      categories: ["a", "b", "c"],
    });
    // by hand: √((0.8 − 1/3) · 3/2), and 1.959964 √(I(1 − I)/10) about it
    const index = Math.sqrt(0.7);
    expect(result.perreaultLeigh).toBeCloseTo(index, 14);
    expect(result.perreaultLeighInterval?.lower).toBeCloseTo(
      index - 1.959964 * Math.sqrt((index * (1 - index)) / 10),
      6,
    );
    expect(result.perreaultLeighInterval?.upper).toBe(1);
    // 0.34 by chance: (.4·.4 + .3·.2 …)
    expect(result.kappa).toBeCloseTo((0.8 - 0.34) / 0.66, 12);
    expect(result.notes).toEqual([]);
  });

  it("is 1 where the judges always agree, and 0 where they agree less than by guessing", () => {
    const alike = estimateJudgeAgreement(["a", "b"], ["a", "b"]);
    expect(alike).toMatchObject({ perreaultLeigh: 1, perreaultLeighInterval: { lower: 1, upper: 1 } });
    const unlike = estimateJudgeAgreement(["a", "b"], ["b", "a"]);
    expect(unlike).toMatchObject({ agreement: 0, perreaultLeigh: 0, perreaultLeighInterval: null });
  });

  it("has neither kappa nor index of a single category, unless others were on offer", () => {
    const single = estimateJudgeAgreement(["a", "a"], ["a", "a"]);
    expect(single).toMatchObject({ kappa: null, perreaultLeigh: null, perreaultLeighInterval: null });
    expect(single.notes.map(({ path }) => path)).toEqual([["kappa"], ["perreaultLeigh"]]);
    const offered = estimateJudgeAgreement(["a", "a"], ["a", "a"], { categories: ["a", "b"] });
    expect(offered).toMatchObject({ kappa: null, perreaultLeigh: 1 });
  });

  it("leaves out what a judge did not sort, if told to", () => {
    expectRefusal(() => estimateJudgeAgreement(["a", null], ["a", "b"]), "missing_answers", [1]);
    expect(estimateJudgeAgreement(["a", null], ["a", "b"], { missing: "listwise" }).n).toBe(1);
    expectRefusal(() => estimateJudgeAgreement(["a"], ["a"], { confidence: 1 }), "invalid_input", [
      "confidence",
    ]);
  });
});
