import fc from "fast-check";
import { estimateKappa } from "service-quality/reliability";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

describe("estimateKappa", () => {
  it("names its weighting, its confidence and the subjects", () => {
    expect(
      estimateKappa(
        [
          [5, 1],
          [2, 4],
        ],
        { weighting: "linear", confidence: 0.9 },
      ),
    ).toMatchObject({
      method: "cohen",
      weighting: "linear",
      confidence: 0.9,
      n: 12,
      observed: 0.75,
      expected: 0.5,
      notes: [],
    });
  });

  it("is 1 without error for perfect agreement, and −1 for perfect disagreement of even raters", () => {
    expect(
      estimateKappa([
        [5, 0],
        [0, 7],
      ]),
    ).toMatchObject({
      observed: 1,
      kappa: 1,
      standardError: 0,
      interval: { lower: 1, upper: 1 },
    });
    expect(
      estimateKappa([
        [0, 6],
        [6, 0],
      ]).kappa,
    ).toBe(-1);
  });

  it("counts all disagreements of two categories alike, whatever the weighting", () => {
    const table = [
      [50, 10],
      [10, 20],
    ];
    const { kappa, standardError } = estimateKappa(table);
    for (const weighting of ["linear", "quadratic"] as const) {
      expect(estimateKappa(table, { weighting })).toMatchObject({ kappa, standardError });
    }
  });

  it("does not change when the raters change places or the categories turn round", () => {
    const tables = fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        tables.filter((table) => table.flat().some((count) => count > 0)),
        fc.constantFrom("none" as const, "linear" as const, "quadratic" as const),
        (table, weighting) => {
          const { kappa, standardError } = estimateKappa(table, { weighting });
          const transposed = table.map((_, i) => table.map((row) => row[i]!));
          const turned = table.map((row) => [...row].reverse()).reverse();
          for (const other of [transposed, turned]) {
            const again = estimateKappa(other, { weighting });
            if (kappa === null) expect(again.kappa).toBeNull();
            else {
              expect(again.kappa).toBeCloseTo(kappa, 10);
              expect(again.standardError).toBeCloseTo(standardError!, 7);
            }
          }
        },
      ),
    );
  });

  it("has no kappa where chance agreement is certain", () => {
    const reason = "chance-agreement-is-certain";
    expect(
      estimateKappa([
        [12, 0],
        [0, 0],
      ]),
    ).toMatchObject({
      observed: 1,
      expected: 1,
      kappa: null,
      standardError: null,
      interval: null,
      test: null,
      notes: ["kappa", "standardError", "interval", "test"].map((key) => ({ path: [key], reason })),
    });
    expect(estimateKappa([[3]], { weighting: "quadratic" }).kappa).toBeNull();
  });

  it("has no test where one rater never varies: kappa is 0 whatever the other does", () => {
    const result = estimateKappa([
      [5, 2, 4],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(result.kappa).toBeCloseTo(0, 14);
    expect(result.standardError).toBe(0);
    expect(result.test).toBeNull();
    expect(result.notes).toEqual([{ path: ["test"], reason: "no-variance" }]);
  });

  it("takes typed rows, and counts beyond a million", () => {
    const rows = [Uint32Array.of(3e8, 1e8), Uint32Array.of(1e8, 3e8)];
    expect(estimateKappa(rows).kappa).toBeCloseTo(0.5, 12);
    expect(estimateKappa(rows).standardError).toBeCloseTo(Math.sqrt(0.75 / 8e8), 12);
  });

  it("refuses what is no square table of counts", () => {
    const call =
      (table: unknown, options = {}) =>
      () =>
        estimateKappa(table as number[][], options);
    expectRefusal(call("table"), "invalid_input", []);
    expectRefusal(call([]), "insufficient_data", []);
    expectRefusal(
      call([
        [0, 0],
        [0, 0],
      ]),
      "insufficient_data",
      [],
    );
    expectRefusal(
      call([
        [1, 2],
        [3, 4],
        [5, 6],
      ]),
      "invalid_input",
      [],
    );
    expectRefusal(call([[1, 2], null]), "invalid_input", [1]);
    expectRefusal(call([null, [1]]), "invalid_input", [0]);
    expectRefusal(call(["12", [1, 2]]), "invalid_input", [0]);
    expectRefusal(call([[1, 2], [3]]), "invalid_input", [1]);
    expectRefusal(
      call([
        [1, 2],
        [3, -1],
      ]),
      "invalid_input",
      [1, 1],
    );
    expectRefusal(
      call([
        [0.5, 0.1],
        [0.1, 0.3],
      ]),
      "invalid_input",
      [0, 0],
    );
    expectRefusal(
      call([
        [1, 2],
        [3, null],
      ]),
      "invalid_input",
      [1, 1],
    );
    expectRefusal(
      call([
        [1, 2],
        [3, Number.POSITIVE_INFINITY],
      ]),
      "invalid_input",
      [1, 1],
    );
    expectRefusal(
      call(
        [
          [1, 2],
          [3, 4],
        ],
        { weighting: "cubic" },
      ),
      "invalid_input",
      ["weighting"],
    );
    expectRefusal(
      call(
        [
          [1, 2],
          [3, 4],
        ],
        { weighting: "toString" },
      ),
      "invalid_input",
      ["weighting"],
    );
    expectRefusal(
      call(
        [
          [1, 2],
          [3, 4],
        ],
        { confidence: 1 },
      ),
      "invalid_input",
      ["confidence"],
    );
  });
});
