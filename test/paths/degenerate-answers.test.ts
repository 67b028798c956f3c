import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isServiceQualityError } from "../../src/errors/error.ts";
import { randomStream } from "../../src/numeric/random.ts";
import { estimatePathModel } from "../../src/paths/estimate-path-model.ts";
import { comparePathGroups } from "../../src/paths/groups/compare-path-groups.ts";
import type { PathModelSpec } from "../../src/paths/model/path-model.ts";
import { predictPathModel } from "../../src/paths/prediction/predict-path-model.ts";
import { bootstrapPathModel } from "../../src/paths/resampling/bootstrap-path-model.ts";
import { scorePathImportance } from "../../src/paths/score-path-importance.ts";
import { formatPathModel } from "../../src/paths/tables/format-path-model.ts";

const scale = { min: 1, max: 10 };

/** A model of two to four constructs in a chain, with items of either mode, and two to twelve respondents whose items repeat, mirror or double each other, do not vary, or miss answers. */
const cases = fc
  .record({
    n: fc.integer({ min: 2, max: 12 }),
    blocks: fc.array(
      fc.record({
        mode: fc.constantFrom("A" as const, "A" as const, "B" as const),
        items: fc.array(fc.constantFrom("own", "own", "base", "mirror", "double", "constant", "gaps"), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
      { minLength: 2, maxLength: 4 },
    ),
    answers: fc.integer(),
    options: fc.record({
      scheme: fc.constantFrom("path" as const, "factor" as const, "centroid" as const),
      basis: fc.constantFrom("standardized" as const, "raw" as const),
      consistent: fc.boolean(),
      missing: fc.constantFrom("listwise" as const, "available" as const),
      scores: fc.boolean(),
    }),
    seed: fc.integer(),
  })
  .map(({ n, blocks, answers, options, seed }) => {
    const random = randomStream(answers, 0);
    const draw = () => 1 + random.below(5);
    const base = Array.from({ length: n }, draw);
    const columnOf: Record<string, () => (number | null)[]> = {
      own: () => base.map(draw),
      base: () => base.slice(),
      mirror: () => base.map((x) => 6 - x),
      double: () => base.map((x) => 2 * x),
      constant: () => base.map(() => 3),
      gaps: () => base.map((x) => (draw() === 1 ? null : x)),
    };
    const columns = Object.fromEntries(
      blocks.flatMap(({ items }, b) => items.map((kind, i) => [`x${b}${i}`, columnOf[kind]!()])),
    );
    const model: PathModelSpec = {
      constructs: Object.fromEntries(
        blocks.map(({ mode, items }, b) => [`C${b}`, { mode, items: items.map((_, i) => `x${b}${i}`) }]),
      ),
      paths: blocks.slice(1).flatMap((_, b) =>
        b === 0
          ? [["C0", "C1"]]
          : [
              ["C0", `C${b + 1}`],
              [`C${b}`, `C${b + 1}`],
            ],
      ) as [string, string][],
    };
    return { columns, model, options: { ...options, scale }, seed, last: `C${blocks.length - 1}` };
  });

/** Whether a call gives JSON or the library's error. */
function isSound(call: () => unknown): boolean {
  try {
    const result = call();
    return isDeepStrictEqual(JSON.parse(JSON.stringify(result)), result);
  } catch (error) {
    if (isServiceQualityError(error)) return true;
    throw error;
  }
}

describe("path models of degenerate answers", () => {
  it("give an answer of numbers and nulls, or a typed error", () => {
    fc.assert(
      fc.property(cases, ({ columns, model, options, seed, last }) => {
        const estimate = () => estimatePathModel(columns, model, options);
        expect(isSound(estimate)).toBe(true);
        expect(isSound(() => formatPathModel(estimate()))).toBe(true);
        expect(isSound(() => scorePathImportance(estimate(), last))).toBe(true);
        expect(
          isSound(() =>
            bootstrapPathModel(columns, model, { ...options, seed, replicates: 3, intervalMethod: "bca" }),
          ),
        ).toBe(true);
        expect(
          isSound(() =>
            predictPathModel(columns, model, {
              ...options,
              missing: "listwise",
              seed,
              folds: 2,
              repetitions: 1,
            }),
          ),
        ).toBe(true);
        const by = columns.x00!.map((_, i) => i % 2);
        expect(
          isSound(() => comparePathGroups(columns, model, { ...options, by, seed, permutations: 2 })),
        ).toBe(true);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
