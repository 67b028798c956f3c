import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isServiceQualityError } from "../../src/errors/error.ts";
import { collectMoments } from "../../src/moments/collect-moments.ts";
import { correlationsOf } from "../../src/moments/correlations.ts";
import { covariancesOf } from "../../src/moments/covariances.ts";
import { estimateAlpha } from "../../src/reliability/estimate-alpha.ts";
import { estimateOmega } from "../../src/reliability/omega.ts";
import { estimateSplitHalf } from "../../src/reliability/split-half.ts";
import type { Columns } from "../../src/survey/column.ts";
import type { Missing } from "../../src/survey/estimation.ts";
import { scoreDimensions } from "../../src/survey/score-dimensions.ts";
import "../property-seed.ts";

interface Options {
  readonly missing: Missing;
  readonly weights: readonly number[];
}

const instrument = {
  id: "desk",
  title: "Desk",
  citation: "own",
  scale: { min: 0, max: 7 },
  dimensions: [{ id: "d", label: "D", items: ["a", "b", "c"].map((id) => ({ id, label: id })) }],
};

const estimates: Readonly<Record<string, (columns: Columns, options: Options) => unknown>> = {
  collectMoments: (columns, options) => collectMoments(columns, { ...options, factor: 2 }),
  covariancesOf,
  correlationsOf,
  estimateAlpha,
  estimateOmega,
  estimateSplitHalf,
  scoreDimensions: (columns, options) => scoreDimensions(columns, instrument, options),
};

const answer = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 7 }), weight: 8 },
  { arbitrary: fc.constantFrom(0.5, 2.5), weight: 1 },
  { arbitrary: fc.constant(null), weight: 1 },
);
const respondent = fc.record({
  answers: fc.tuple(answer, answer, answer),
  weight: fc.oneof(
    fc.constantFrom(0, -0, 1),
    fc.integer({ min: 1, max: 40 }).map((w) => w / 10),
  ),
});

function outcomeOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    // A row is named by its place, which another one has.
    if (isServiceQualityError(error)) return [error.code, error.path[0]];
    throw error;
  }
}

describe("a weight of 0 leaves its respondent out, as if the row were not there", () => {
  it.each(Object.entries(estimates))("%s", (_, estimate) => {
    fc.assert(
      fc.property(
        fc.array(respondent, { minLength: 3, maxLength: 20 }),
        fc.constantFrom<Missing>("reject", "listwise", "available"),
        (respondents, missing) => {
          fc.pre(respondents.some(({ weight }) => weight > 0));
          const estimateOf = (among: typeof respondents) => {
            const columns = Object.fromEntries(
              ["a", "b", "c"].map((id, j) => [id, among.map(({ answers }) => answers[j]!)]),
            );
            return outcomeOf(() =>
              estimate(columns, { missing, weights: among.map(({ weight }) => weight) }),
            );
          };
          expect(estimateOf(respondents)).toEqual(estimateOf(respondents.filter(({ weight }) => weight > 0)));
        },
      ),
      { numRuns: 200 },
    );
  });
});
