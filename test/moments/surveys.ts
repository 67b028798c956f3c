import fc from "fast-check";
import type { Survey } from "./brute-force.ts";

export interface DrawnSurvey {
  readonly survey: Survey;
  readonly missing: "listwise" | "available";
  readonly factor: number;
  readonly weightFactor: number;
}

const IDS = ["a", "b", "__proto__", "c", "constructor", "d"];

/** Surveys with gaps and without, with weights and without, from rating scales up to answers whose sums pass 2^53. */
export function surveys(): fc.Arbitrary<DrawnSurvey> {
  const shape = fc.record({
    items: fc.integer({ min: 1, max: IDS.length }),
    rows: fc.integer({ min: 1, max: 30 }),
    size: fc.constantFrom(7, 11, 300, 5000, 1e6, 1e9, 9e15),
    factor: fc.constantFrom(1, 1, 10, 3),
    missing: fc.constantFrom("listwise" as const, "available" as const),
    weighted: fc.boolean(),
    weightFactor: fc.constantFrom(1, 100, 1e6),
    gaps: fc.constantFrom(0, 1, 3),
  });
  return shape.chain(({ items, rows, size, factor, missing, weighted, weightFactor, gaps }) => {
    const steps = Math.floor(size / factor);
    const whole = fc.oneof(fc.integer({ min: -steps, max: steps }), fc.integer({ min: 1, max: 7 }));
    const fraction = fc.integer({ min: -7 * factor, max: 7 * factor }).map((k) => k / factor + 0);
    const answer = fc.oneof(whole, fraction);
    const cell =
      gaps === 0
        ? answer
        : fc.oneof({ arbitrary: answer, weight: 4 }, { arbitrary: fc.constant(null), weight: gaps });
    const column = fc.array(cell, { minLength: rows, maxLength: rows });
    const weight = fc.oneof(
      fc.integer({ min: 0, max: 400 }).map((w) => w / Math.min(weightFactor, 100)),
      fc.integer({ min: 0, max: 9e15 / weightFactor }),
    );
    return fc.record({
      survey: fc.record({
        columns: fc
          .array(column, { minLength: items, maxLength: items })
          .map((columns) => Object.fromEntries(columns.map((answers, j) => [IDS[j]!, answers]))),
        weights: weighted ? fc.array(weight, { minLength: rows, maxLength: rows }) : fc.constant(null),
      }),
      missing: fc.constant(missing),
      factor: fc.constant(factor),
      weightFactor: fc.constant(weightFactor),
    });
  });
}
