import { compareGapGroups, compareGapWaves } from "service-quality/gaps";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";
import { expectations, instrument, perceptions } from "./inn.ts";

describe("compareGapGroups and compareGapWaves", () => {
  const by = ["north", "north", "south", "south"];

  it("compare gaps where expectations were asked, perceptions where not", () => {
    expect(compareGapGroups({ expectations, perceptions }, { instrument, by }).measure).toBe("gap");
    expect(compareGapGroups({ perceptions }, { instrument, by }).measure).toBe("perception");
  });

  it("lists every pair on every dimension and on the whole", () => {
    const { scores, differences } = compareGapGroups({ perceptions }, { instrument, by: [1, 2, 3, 3] });
    expect(scores).toHaveLength(9);
    expect(differences.map(({ dimension, a, b }) => `${dimension} ${a}-${b}`)).toEqual([
      "rooms 1-2",
      "rooms 1-3",
      "rooms 2-3",
      "staff 1-2",
      "staff 1-3",
      "staff 2-3",
      "null 1-2",
      "null 1-3",
      "null 2-3",
    ]);
  });

  it("leave a respondent without a group out where the policy allows", () => {
    const call = (missing: "reject" | "available") => () =>
      compareGapGroups({ perceptions }, { instrument, missing, by: ["north", null, "south", "south"] });
    expectRefusal(call("reject"), "missing_answers", ["by", 1]);
    expect(call("available")().scores.map(({ n }) => n)).toEqual([1, 2, 1, 2, 1, 2]);
  });

  it("say which group has no score on a row", () => {
    const apart = { clean: [6, 6, null, null], quiet: [4, 6, null, null], prompt: [6, 6, 6, 6] };
    const { scores, notes } = compareGapGroups(
      { perceptions: apart },
      { instrument, by, missing: "available" },
    );
    expect(scores.filter(({ sample }) => sample === "south").map(({ mean }) => mean)).toEqual([
      null,
      6,
      null,
    ]);
    expect(notes).toEqual([
      { path: ["scores", 1], reason: "no-answers" },
      { path: ["scores", 5], reason: "no-complete-respondent" },
      { path: ["differences", 0, "test"], reason: "no-variance" },
    ]);
  });

  it("compare the gaps of waves that asked for expectations", () => {
    const waves = [
      { wave: "a", expectations, perceptions },
      { wave: "b", expectations, perceptions: expectations },
    ];
    const { measure, differences, notes } = compareGapWaves(waves, { instrument });
    expect(measure).toBe("gap");
    expect(differences[0]).toMatchObject({ a: "b", b: "a", difference: 0.875 });
    expect(notes).toEqual([]);
    expect(
      compareGapWaves(
        [
          { wave: "a", perceptions },
          { wave: "b", perceptions },
        ],
        { instrument },
      ).measure,
    ).toBe("perception");
  });

  it("say which group has one respondent", () => {
    const { notes } = compareGapGroups({ perceptions }, { instrument, by: ["x", "y", "y", "y"] });
    expect(notes).toContainEqual({ path: ["scores", 0], reason: "one-respondent" });
  });

  it("compare waves of different size with their own weights", () => {
    const waves = [
      { wave: "2025", perceptions: { clean: [4, 6], quiet: [4, 6], prompt: [4, 6] }, weights: [3, 1] },
      { wave: "2026", perceptions },
    ];
    const { scores } = compareGapWaves(waves, { instrument });
    expect(scores[0]).toMatchObject({ sample: "2025", dimension: "rooms", mean: 4.5 });
  });

  it("score SERVQUAL's items where no instrument is given", () => {
    const at = (x: number) =>
      Object.fromEntries(Array.from({ length: 22 }, (_, j) => [`q${j + 1}`, [x, x + 1]]));
    const { differences } = compareGapWaves([
      { wave: "a", perceptions: at(4) },
      { wave: "b", perceptions: at(5) },
    ]);
    expect(differences.at(-1)).toMatchObject({ a: "b", b: "a", difference: 1 });
  });

  it.each([
    [
      "one group",
      () => compareGapGroups({ perceptions }, { instrument, by: ["x", "x", "x", "x"] }),
      "insufficient_data",
      [],
    ],
    [
      "too few groups for the respondents",
      () => compareGapGroups({ perceptions }, { instrument, by: ["x"] }),
      "invalid_input",
      ["by"],
    ],
    ["no waves", () => compareGapWaves([], { instrument }), "insufficient_data", []],
    ["waves that are no list", () => compareGapWaves({} as never, { instrument }), "invalid_input", []],
    [
      "one wave",
      () => compareGapWaves([{ wave: "a", perceptions }], { instrument }),
      "insufficient_data",
      [],
    ],
    [
      "two waves of one name",
      () =>
        compareGapWaves(
          [
            { wave: "a", perceptions },
            { wave: "a", perceptions },
          ],
          { instrument },
        ),
      "invalid_input",
      [1, "wave"],
    ],
    [
      "expectations in one wave only",
      () =>
        compareGapWaves(
          [
            { wave: "a", perceptions },
            { wave: "b", perceptions, expectations },
          ],
          { instrument },
        ),
      "invalid_input",
      [1, "expectations"],
    ],
    [
      "an item a wave lacks",
      () => compareGapWaves([{ wave: "a", perceptions: { clean: [1] } }], { instrument }),
      "unknown_item",
      [0, "perceptions", "quiet"],
    ],
  ] as const)("refuse %s", (_, call, code, path) => {
    expectRefusal(call, code, path);
  });
});
