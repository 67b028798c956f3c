import { type CrossTableData, type CrossTableOptions, crossTable } from "service-quality/statistics";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const call =
  (data: unknown, options: unknown = {}) =>
  () =>
    crossTable(data as CrossTableData, options as CrossTableOptions);
const ROWS = ["n", "n", "s", "s", "n", "s", "s"];
const COLUMNS = [1, 0, 0, 0, 1, 1, 0];

describe("crossTable", () => {
  it("counts answers by categories in order of first appearance, or in the order given", () => {
    const table = crossTable({ rows: ROWS, columns: COLUMNS });
    expect(table).toMatchObject({
      model: "cross-table",
      missing: "reject",
      confidence: 0.95,
      n: 7,
      rows: ["n", "s"],
      columns: [1, 0],
      counts: [
        [2, 1],
        [1, 3],
      ],
      rowShares: [
        [2 / 3, 1 / 3],
        [1 / 4, 3 / 4],
      ],
      columnShares: [
        [2 / 3, 1 / 4],
        [1 / 3, 3 / 4],
      ],
      oddsRatio: 6,
    });
    const turned = crossTable(
      { rows: ROWS, columns: COLUMNS },
      { rowCategories: ["s", "n"], columnCategories: [0, 1] },
    );
    expect(turned.counts).toEqual([
      [3, 1],
      [1, 2],
    ]);
    expect(turned.fisherP).toBeCloseTo(table.fisherP!, 14);
  });

  it("is the same of counts, whose names may be given", () => {
    const counts = [
      [2, 1],
      [1, 3],
    ];
    const { rows, columns, ...figures } = crossTable({ counts });
    expect({ rows, columns }).toEqual({ rows: null, columns: null });
    expect(crossTable({ rows: ROWS, columns: COLUMNS })).toMatchObject(figures);
    expect(crossTable({ counts }, { rowCategories: ["n", "s"], columnCategories: [1, 0] })).toEqual(
      crossTable({ rows: ROWS, columns: COLUMNS }),
    );
  });

  it("has nothing to test where both are independent", () => {
    const { chiSquared, likelihoodRatio, cramersV, correctedV, adjustedResiduals } = crossTable({
      counts: [
        [2, 4],
        [3, 6],
      ],
    });
    expect([chiSquared.statistic, likelihoodRatio.statistic, cramersV, correctedV]).toEqual([0, 0, 0, 0]);
    expect(adjustedResiduals.flat().map(Math.abs)).toEqual([0, 0, 0, 0]);
    expect(chiSquared.p).toBe(1);
  });

  it("weighs shares alone, and leaves out who has no weight", () => {
    const weights = [2, 1, 1, 0, 1, 1, 1];
    const { n, counts, rowShares, notes } = crossTable({ rows: ROWS, columns: COLUMNS }, { weights });
    expect({ n, counts }).toEqual({
      n: 6,
      counts: [
        [2, 1],
        [1, 2],
      ],
    });
    expect(rowShares).toEqual([
      [3 / 4, 1 / 4],
      [1 / 3, 2 / 3],
    ]);
    expect(notes).toContainEqual({ path: ["chiSquared"], reason: "weighted" });
    const design = { clusters: [1, 1, 2, 2, 3, 3, 4] };
    expect(crossTable({ rows: ROWS, columns: COLUMNS }, { weights, design }).rowShares).toEqual(rowShares);
    expectRefusal(call({ rows: ROWS, columns: COLUMNS }, { design: { clusters: [1] } }), "invalid_input", [
      "design",
      "clusters",
    ]);
  });

  it("leaves out who did not answer both, where that is asked", () => {
    const data = { rows: ["a", "b", null, "a"], columns: ["x", "y", "x", ""] };
    expect(crossTable(data, { missing: "listwise" }).n).toBe(2);
    expectRefusal(call(data), "missing_answers", ["rows", 2]);
    expectRefusal(call({ rows: ["a"], columns: [null] }), "missing_answers", ["columns", 0]);
    expectRefusal(call({ rows: ["a"], columns: [null] }, { missing: "listwise" }), "insufficient_data", [
      "rows",
    ]);
  });

  it("says what a table is too large, too empty or too small for", () => {
    const [two, only] = ["two-categories-only", "zero-base"].map((reason) => (key: string) => ({
      path: [key],
      reason,
    }));
    expect(
      crossTable({
        counts: [
          [9, 8, 7],
          [8, 7, 9],
        ],
      }).notes,
    ).toEqual(["fisherP", "oddsRatio", "oddsRatioInterval"].map(two!));
    expect(
      crossTable({
        counts: [
          [9, 0],
          [8, 7],
        ],
      }).notes,
    ).toEqual([
      ...["oddsRatio", "oddsRatioInterval"].map(only!),
      { path: ["chiSquared"], reason: "small-expected" },
    ]);
    const least = crossTable({
      counts: [
        [1, 0],
        [0, 1],
      ],
    });
    expect(least).toMatchObject({ n: 2, cramersV: 1, correctedV: null, fisherP: 1, smallExpectedShare: 1 });
    expect(least.notes).toContainEqual({ path: ["correctedV"], reason: "few-respondents" });
    expect(
      crossTable({
        counts: [
          [9, 8],
          [8, 7],
          [1, 4],
        ],
      }).fisherP,
    ).toBeNull();
  });

  it("refuses what is no table", () => {
    expectRefusal(call(null), "invalid_input", []);
    expectRefusal(call({ counts: null }), "invalid_input", ["counts"]);
    expectRefusal(call({ counts: [1, 2] }), "invalid_input", ["counts", 0]);
    expectRefusal(
      call({
        counts: [
          [1, -1],
          [1, 1],
        ],
      }),
      "invalid_input",
      ["counts", 0, 1],
    );
    expectRefusal(call({ counts: [[1, 1], [1]] }), "invalid_input", ["counts", 1]);
    expectRefusal(call({ counts: [] }), "insufficient_data", ["counts"]);
    expectRefusal(call({ counts: [[1, 1]] }), "insufficient_data", ["counts"]);
    expectRefusal(call({ counts: [[1], [1]] }), "insufficient_data", ["counts"]);
    expectRefusal(
      call({
        counts: [
          [1, 1],
          [0, 0],
        ],
      }),
      "insufficient_data",
      ["counts", 1],
    );
    expectRefusal(
      call({
        counts: [
          [1, 0],
          [1, 0],
        ],
      }),
      "insufficient_data",
      ["counts", 0, 1],
    );
    expectRefusal(
      call(
        {
          counts: [
            [1, 1],
            [1, 1],
          ],
        },
        { weights: [1] },
      ),
      "invalid_input",
      ["weights"],
    );
    expectRefusal(
      call(
        {
          counts: [
            [1, 1],
            [1, 1],
          ],
        },
        { design: { strata: [1] } },
      ),
      "invalid_input",
      ["design"],
    );
    expectRefusal(
      call(
        {
          counts: [
            [1, 1],
            [1, 1],
          ],
        },
        { rowCategories: ["a"] },
      ),
      "invalid_input",
      ["rowCategories"],
    );
    expectRefusal(
      call({
        counts: [
          [1, 1],
          [1, 1],
        ],
        columns: [],
      }),
      "invalid_input",
      ["columns"],
    );
    expectRefusal(call({ rows: null, columns: [] }), "invalid_input", ["rows"]);
    expectRefusal(call({ rows: ["a"], columns: [] }), "invalid_input", ["columns"]);
    expectRefusal(call({ rows: ["a", {}], columns: ["x", "y"] }), "invalid_input", ["rows", 1]);
    expectRefusal(call({ rows: ["a", "a"], columns: ["x", "y"] }), "insufficient_data", ["rows"]);
    expectRefusal(call({ rows: ["a", "b"], columns: ["x", "x"] }), "insufficient_data", ["columns"]);
    expectRefusal(call({ rows: ROWS, columns: COLUMNS }, { rowCategories: ["n"] }), "invalid_input", [
      "rows",
      2,
    ]);
    expectRefusal(
      call({ rows: ROWS, columns: COLUMNS }, { columnCategories: [0, 1, 2] }),
      "insufficient_data",
      ["columnCategories", 2],
    );
    expectRefusal(call({ rows: ["a"], columns: ["x"] }, { rowCategories: ["a"] }), "insufficient_data", [
      "rowCategories",
    ]);
    expectRefusal(call({ rows: ROWS, columns: COLUMNS }, { rowCategories: ["n", "n"] }), "invalid_input", [
      "rowCategories",
      1,
    ]);
    expectRefusal(call({ rows: ROWS, columns: COLUMNS }, { rowCategories: ["n", ""] }), "invalid_input", [
      "rowCategories",
      1,
    ]);
    const many = Array.from({ length: 1001 }, (_, i) => i);
    expectRefusal(call({ rows: many, columns: many.map((i) => i % 2) }), "invalid_input", ["rows", 1000]);
  });
});
