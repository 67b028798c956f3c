import {
  compareGapGroups,
  compareGapWaves,
  scoreFiveGaps,
  scoreNonDifference,
  scoreServperf,
  scoreServqual,
  scoreToleranceZone,
} from "service-quality/gaps";
import { collectMoments } from "service-quality/moments";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const instrument = {
  id: "one",
  title: "One",
  citation: "own",
  scale: { min: 1, max: 7 },
  dimensions: [{ id: "d", label: "d", items: [{ id: "q", label: "q" }] }],
};
const expectations = { q: [6, 7, 5, 6, 7, 6, 5, 7] };
const perceptions = { q: [5, 6, 5, 4, 3, 6, 5, 7] };
const minimum = { q: [4, 4, 3, 5, 4, 3, 4, 4] };
const clusters = [1, 1, 2, 2, 3, 3, 4, 4];
const one = { clusters: clusters.map(() => 1) };
const LONELY = { standardError: null, df: 0, designEffect: null, interval: null };

describe("gaps under a design", () => {
  it("keep their effect sizes, and have no test where there is one cluster", () => {
    const plain = scoreServqual({ expectations, perceptions }, { instrument });
    const known = scoreServqual({ expectations, perceptions }, { instrument, design: { clusters } });
    expect(known.items[0]!.effectSizeInterval).toEqual(plain.items[0]!.effectSizeInterval);
    const lonely = scoreServqual({ expectations, perceptions }, { instrument, design: one });
    expect(lonely.items[0]).toMatchObject({ ...LONELY, test: null, holmP: null, gap: plain.items[0]!.gap });
    expect(lonely.overall).toMatchObject(LONELY);
    expect(lonely.notes.filter(({ reason }) => reason === "one-cluster").map(({ path }) => path)).toEqual([
      ["items", 0, "standardError"],
      ["dimensions", 0, "standardError"],
      ["overall", "standardError"],
    ]);
  });

  it("say that nothing varies", () => {
    const { notes } = scoreServqual(
      { expectations, perceptions: expectations },
      { instrument, design: { clusters } },
    );
    expect(notes).toContainEqual({ path: ["items", 0, "designEffect"], reason: "no-variance" });
    expect(notes).toContainEqual({ path: ["items", 0, "test"], reason: "no-variance" });
  });

  it("have no moments", () => {
    const moments = collectMoments({ "expectations.q": expectations.q, "perceptions.q": perceptions.q });
    const options = { instrument, design: { clusters } };
    expectRefusal(() => scoreServqual({ moments }, options), "invalid_input", ["design"]);
    expectRefusal(() => scoreServperf({ moments }, options), "invalid_input", ["design"]);
  });

  it("are no option of the five gaps", () => {
    const survey = { customers: { expectations, perceptions } };
    expectRefusal(() => scoreFiveGaps(survey, { instrument, design: one } as never), "invalid_input", [
      "design",
    ]);
  });

  it("of a lonely cluster have no interval in any score", () => {
    const performance = scoreServperf({ perceptions }, { instrument, design: one });
    expect(performance.items[0]).toMatchObject(LONELY);
    expect(performance.notes[0]).toEqual({ path: ["items", 0, "standardError"], reason: "one-cluster" });
    const survey = { minimum, desired: expectations, perceptions };
    const zone = scoreToleranceZone(survey, { instrument, design: one });
    expect(zone.items[0]).toMatchObject({
      standardError: null,
      adequacyInterval: null,
      superiorityInterval: null,
    });
    expect(zone.notes[0]).toEqual({ path: ["items", 0, "standardError"], reason: "one-cluster" });
    const direct = scoreNonDifference(perceptions.q, { design: one });
    expect(direct).toMatchObject({ ...LONELY, test: null });
    expect(direct.notes[0]).toEqual({ path: ["standardError"], reason: "one-cluster" });
  });

  it("of a zone whose upper end is met exactly have no design effect there", () => {
    const survey = { minimum, desired: perceptions, perceptions };
    const { notes, items } = scoreToleranceZone(survey, { instrument, design: { clusters } });
    expect(items[0]).toMatchObject({ superiorityStandardError: 0, superiorityDesignEffect: null });
    expect(notes).toContainEqual({ path: ["items", 0, "superiorityDesignEffect"], reason: "no-variance" });
  });
});

describe("groups and waves of gaps under a design", () => {
  const by = ["a", "b", "a", "b", "a", "b", "a", "b"];

  it("are compared by Student's test, with the effect of single respondents", () => {
    const plain = compareGapGroups({ expectations, perceptions }, { instrument, by });
    const known = compareGapGroups({ expectations, perceptions }, { instrument, by, design: { clusters } });
    expect([plain.test, known.test]).toEqual(["welch", "design"]);
    expect(known.differences[0]).toMatchObject({
      test: { df: 3 },
      effectSize: plain.differences[0]!.effectSize,
    });
    expect(plain.differences[0]!.standardError).toBeGreaterThan(0);
  });

  it("say where no error is known", () => {
    const { notes } = compareGapGroups({ perceptions }, { instrument, by, design: one });
    expect(notes).toContainEqual({ path: ["scores", 0, "standardError"], reason: "one-cluster" });
    expect(notes).toContainEqual({ path: ["differences", 0, "standardError"], reason: "one-cluster" });
  });

  it("add up for waves, whose faults are named at their place", () => {
    const waves = [
      { wave: "spring", perceptions, design: { clusters } },
      { wave: "autumn", perceptions: expectations, design: { clusters } },
    ];
    const { test, differences } = compareGapWaves(waves, { instrument });
    expect(test).toBe("design");
    expect(differences[0]).toMatchObject({ a: "autumn", test: { df: 6 } });
    expectRefusal(
      () => compareGapWaves([waves[0]!, { ...waves[1]!, design: {} }], { instrument }),
      "invalid_input",
      [1, "design"],
    );
    expectRefusal(
      () => compareGapWaves([waves[0]!, { ...waves[1]!, design: { clusters: [1] } }], { instrument }),
      "invalid_input",
      [1, "design", "clusters"],
    );
  });
});
