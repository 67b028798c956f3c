import { estimateOrdinalReliability } from "service-quality/factors";
import { describe, expect, it } from "vitest";

const answers = {
  q1: [1, 2, 2, 3, 3, 1, 2, 3],
  q2: [1, 1, 2, 2, 3, 2, 3, 3],
  q3: [2, 1, 1, 3, 2, 1, 3, 3],
};

describe("estimateOrdinalReliability", () => {
  it("has no omega of two items, and alpha by Spearman and Brown", () => {
    const { alpha, omega, notes } = estimateOrdinalReliability(answers, { items: ["q1", "q2"] });
    expect(alpha).toBeGreaterThan(0);
    expect(omega).toBeNull();
    expect(notes).toEqual([{ path: ["omega"], reason: "two-items" }]);
  });

  it("has neither where an item does not vary", () => {
    const { alpha, omega, notes } = estimateOrdinalReliability({ ...answers, q4: answers.q1.map(() => 2) });
    expect([alpha, omega]).toEqual([null, null]);
    expect(notes).toEqual([{ path: ["alpha"], reason: "no-variance" }]);
  });

  it("has no alpha of two items that are opposites, and no omega of one that is another", () => {
    const opposite = { q1: answers.q1, q4: answers.q1.map((x) => 4 - x) };
    expect(estimateOrdinalReliability(opposite).notes).toContainEqual({
      path: ["alpha"],
      reason: "no-variance",
    });
    const { omega, notes } = estimateOrdinalReliability({ ...answers, q4: answers.q1 });
    expect(omega).toBeNull();
    expect(notes).toContainEqual({ path: ["omega"], reason: "not-positive-definite" });
  });

  it("says nothing of standard errors, which it does not have", () => {
    const weights = [1, 2, 1, 1, 1, 2, 1, 1];
    expect(estimateOrdinalReliability(answers, { weights }).notes).not.toContainEqual(
      expect.objectContaining({ reason: "weighted" }),
    );
  });

  it("says where the search for the factor did not end, or passed an admissible minimum", () => {
    const scaleOf = (...rows: string[]) =>
      Object.fromEntries(rows.map((row, i) => [`q${i + 1}`, [...row].map(Number)]));
    const endless = estimateOrdinalReliability(
      scaleOf("44632364345454532545", "43341653424763353453", "42331353436652543437", "64552424344456533563"),
    );
    expect(endless.converged).toBe(false);
    expect(endless.notes).toContainEqual({ path: ["converged"], reason: "not-converged" });
    const passing = estimateOrdinalReliability(
      scaleOf(
        "123567545643444754314524324634",
        "233457454644343545334455223543",
        "453476357534342425675445331335",
        "163454365545533326255545431336",
      ),
    );
    expect([passing.converged, passing.admissible]).toEqual([true, false]);
    expect(passing.notes).toContainEqual({ path: ["admissible"], reason: "improper-optimum" });
  });

  it("says when the factor leaves an item less than no variance", () => {
    const counts = (r: [number, number]) => [
      [r[0], r[1]],
      [r[1], r[0]],
    ];
    const items = ["a", "b", "c"].map((item) => ({ item, categories: [0, 1] }));
    const pairs = [
      { a: "a", b: "b", counts: counts([40, 10]) },
      { a: "a", b: "c", counts: counts([40, 10]) },
      { a: "b", b: "c", counts: counts([32, 18]) },
    ];
    const { admissible, notes } = estimateOrdinalReliability({ items, pairs });
    expect(admissible).toBe(false);
    expect(notes).toContainEqual({ path: ["omega"], reason: "inadmissible-solution" });
  });
});
