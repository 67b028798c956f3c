import { samplingAdequacy } from "service-quality/factors";
import { collectMoments } from "service-quality/moments";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { columnsOf } from "../columns-of.ts";

const answers = {
  q5: [7, 3, 4, 3, 7, 6, 3, 3, 7, 1, 2, 7],
  q6: [7, 2, 2, 2, 6, 6, 2, 4, 7, 3, 4, 6],
  q7: [6, 1, 5, 2, 5, 3, 1, 5, 7, 3, 3, 7],
  q8: [5, 4, 4, 2, 4, 4, 2, 3, 6, 5, 2, 4],
};

describe("samplingAdequacy", () => {
  it("keeps its digits beside an index of the items, printed to four decimals", () => {
    const items = {
      a: [5, 3, 3, 2, 5, 1, 2, 4, 6, 4, 3, 5],
      b: [3, 4, 2, 3, 5, 2, 3, 5, 6, 3, 1, 4],
      c: [2, 2, 5, 4, 3, 1, 4, 3, 7, 5, 2, 2],
    };
    const index = [3.3333, 3, 3.3333, 3, 4.3333, 1.3333, 3, 4, 6.3333, 4, 2, 3.6667];
    const moments = collectMoments({ ...items, index }, { factor: 1e4 });
    for (const data of [{ ...items, index }, moments]) {
      const { kmo, items: rows, bartlett } = samplingAdequacy(data);
      // mpmath with 50 digits.
      expect(kmo).toBeCloseTo(0.3053254780593924, 11);
      const wanted = [0.2928987785994732, 0.3009096992015884, 0.2133469409299435, 0.3910714480983294];
      for (const [i, { msa }] of rows.entries()) expect(msa).toBeCloseTo(wanted[i]!, 11);
      expect(bartlett!.chiSquared).toBeCloseTo(200.80494600111942, 8);
    }
  });

  it("is as exact as correlations allow where each has respondents of its own", () => {
    const a = [5, 3, 3, 2, 5, 1, 2, 4, 6, 4, 3, 5];
    const d = a.map((answer, i) => answer + (i % 3) / 1024);
    const plain = samplingAdequacy({ a, d });
    expect(samplingAdequacy({ a, d }, { missing: "available" }).kmo).toBeCloseTo(plain.kmo!, 9);
  });

  it("is what equal correlations r give: with three items, partial ones of r / (1 + r)", () => {
    const r = 0.6;
    const equal = [
      [1, r, r],
      [r, 1, r],
      [r, r, 1],
    ];
    const { kmo, items, bartlett, logDeterminant, notes } = samplingAdequacy(columnsOf(equal, 50));
    const expected = r ** 2 / (r ** 2 + (r / (1 + r)) ** 2);
    expect(kmo).toBeCloseTo(expected, 12);
    for (const { msa } of items) expect(msa).toBeCloseTo(expected, 12);
    // the determinant is (1 − r)² (1 + 2r)
    expect(logDeterminant).toBeCloseTo(Math.log((1 - r) ** 2 * (1 + 2 * r)), 12);
    expect(bartlett!.chiSquared).toBeCloseTo(-(49 - 11 / 6) * logDeterminant, 9);
    expect(bartlett!.df).toBe(3);
    expect(bartlett!.logP).toBeCloseTo(Math.log(bartlett!.p), 12);
    expect(notes).toEqual([]);
  });

  it("takes moments in place of columns, and only the items asked for", () => {
    const some = { items: ["q8", "q5", "q6"] };
    expect(samplingAdequacy(collectMoments(answers), some)).toEqual(samplingAdequacy(answers, some));
  });

  it("keeps the logarithm of a p too small for a number", () => {
    const columns = columnsOf(
      [
        [1, 0.9],
        [0.9, 1],
      ],
      2000,
    );
    const { bartlett, kmo } = samplingAdequacy(columns);
    expect(kmo).toBeCloseTo(0.5, 12);
    expect(bartlett!.p).toBe(0);
    expect(bartlett!.logP).toBeLessThan(-745);
  });

  it("has no measure of items that correlate with none", () => {
    const columns = { a: [1, 1, 2, 2, 1, 1, 2, 2], b: [1, 2, 1, 2, 1, 2, 1, 2], c: [1, 1, 1, 1, 2, 2, 2, 2] };
    const { kmo, items, bartlett, notes } = samplingAdequacy(columns);
    expect([kmo, items.map(({ msa }) => msa)]).toEqual([null, [null, null, null]]);
    expect(bartlett).toMatchObject({ chiSquared: 0, p: 1, logP: 0 });
    expect(notes).toEqual(
      [["kmo"], ...[0, 1, 2].map((i) => ["items", i, "msa"])].map((path) => ({
        path,
        reason: "uncorrelated",
      })),
    );
  });

  it("gives no test with weights, or where too few respondents share a pair of items", () => {
    const weights = answers.q5.map((_, i) => 1 + (i % 3));
    const weighted = samplingAdequacy(answers, { weights });
    expect([weighted.bartlett, weighted.notes]).toEqual([null, [{ path: ["bartlett"], reason: "weighted" }]]);
    const holes = {
      a: [1, 2, 3, 4, 2, null, null, null],
      b: [2, 1, 2, null, null, 1, 4, 5],
      c: [null, null, null, 1, 3, 5, 4, 4],
    };
    const few = samplingAdequacy(holes, { missing: "available", items: ["a", "b"] });
    expect(few.n).toBe(3);
    expect(few.bartlett).not.toBeNull();
    const five = {
      a: [6, null, 4, 4, 5, 4],
      b: [6, 4, 3, 3, 5, 4],
      c: [5, 4, 5, null, 4, null],
      d: [5, 4, 4, 4, 5, 4],
      e: [4, 2, null, 4, 5, 3],
    };
    const fewer = samplingAdequacy(five, { missing: "available" });
    expect(fewer.n).toBe(3);
    expect([fewer.bartlett, fewer.notes]).toEqual([
      null,
      [{ path: ["bartlett"], reason: "few-respondents" }],
    ]);
  });

  it("refuses one item, items that add up to another, and fewer respondents than items", () => {
    expectRefusal(() => samplingAdequacy(answers, { items: ["q5"] }), "insufficient_data", ["items"]);
    const sum = answers.q5.map((x, i) => x + answers.q6[i]!);
    expectRefusal(() => samplingAdequacy({ ...answers, sum }), "singular_data", ["sum"]);
    const three = Object.fromEntries(
      Object.entries(answers).map(([item, column]) => [item, column.slice(0, 3)]),
    );
    expectRefusal(() => samplingAdequacy(three), "singular_data", ["q7"]);
  });
});
