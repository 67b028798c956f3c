import { covarianceRemainders } from "../../moments/covariance-remainders.ts";
import { covariancesOf } from "../../moments/covariances.ts";
import type { Moments } from "../../moments/moments.ts";
import { add, type DoubleDouble, multiply } from "../../numeric/algebra/double-double.ts";
import { scaledRegression } from "../../numeric/algebra/scaled-regression.ts";
import type { Columns } from "../../survey/column.ts";
import type { Estimation } from "../../survey/estimation.ts";
import { sumEffects } from "../fit/inner-model.ts";
import { type ItemWeights, itemWeightsOf } from "./item-weights.ts";
import type { StagedFailure, StagedFit } from "./staged-fit.ts";

/** From this variance inflation on the rounding of correlations shows in coefficients. */
const INFLATED = 1e5;

/**
 * Regresses anew every construct whose predecessors all but determine each other: from covariances with the remainders
 * that doubles leave of them. Pairwise covariances have none.
 */
export function refineInnerModel(
  { plan, fits, last: fit }: StagedFit,
  deviations: Float64Array,
  data: Columns | Moments,
  estimation: Pick<Estimation, "missing" | "weights">,
): StagedFailure | null {
  const { structure, coefficients, inflation, r2 } = fit;
  const k = structure.constructs.length;
  const inflated = structure.predecessors.flatMap((before, to) =>
    before.some((from) => inflation[from * k + to]! > INFLATED) ? [to] : [],
  );
  if (inflated.length === 0) return null;
  const covariances = covariancesOf(data, { ...estimation, items: plan.items });
  const remainders = covarianceRemainders(data, estimation, covariances);
  if (remainders === null) return null;
  const scores = itemWeightsOf(plan.runs, fits);
  const covarianceOf = constructCovariance(scores, deviations, covariances.matrix!, remainders);
  for (const to of inflated) {
    const before = structure.predecessors[to]!;
    const all = [...before, to];
    const pairs = all.flatMap((a) => all.map((b) => covarianceOf(a, b)));
    const high = Float64Array.from(pairs, (pair) => pair.high);
    const low = Float64Array.from(pairs, (pair) => pair.low);
    const regression = scaledRegression(high, low, before.length);
    if (regression.kind === "collinear") {
      return { reason: "collinear-constructs", construct: structure.constructs[to]! };
    }
    before.forEach((from, i) => {
      coefficients[from * k + to] = regression.coefficients[i]!;
      inflation[from * k + to] = 1 / regression.tolerances[i]!;
    });
    r2[to] = regression.r2;
  }
  sumEffects(fit);
  return null;
}

/** Covariances of the scores of two constructs, from those of their items. */
function constructCovariance(
  scores: readonly ItemWeights[],
  deviations: Float64Array,
  covariances: Float64Array,
  remainders: Float64Array,
): (a: number, b: number) => DoubleDouble {
  const p = deviations.length;
  const own = scores.map(({ columns, weights }) => columns.map((item, i) => weights[i]! / deviations[item]!));
  return (a, b) => {
    let sum: DoubleDouble = { high: 0, low: 0 };
    for (const [i, item] of scores[a]!.columns.entries()) {
      for (const [j, other] of scores[b]!.columns.entries()) {
        const covariance = { high: covariances[item * p + other]!, low: remainders[item * p + other]! };
        const both = multiply({ high: own[a]![i]!, low: 0 }, { high: own[b]![j]!, low: 0 });
        sum = add(sum, multiply(both, covariance));
      }
    }
    return sum;
  };
}
