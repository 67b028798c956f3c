import { refuse } from "../errors/refuse.ts";
import type { Mean } from "../numeric/inference/mean.ts";
import type { Moments } from "./moments.ts";
import { pairIndex } from "./triangle.ts";

/** A weighted sum of items over a divisor, plus a constant: a score such as a gap or a mean of items. */
export interface Combination {
  readonly terms: readonly { readonly item: number; readonly coefficient: number }[];
  readonly divisor: number;
  readonly constant: number;
}

/**
 * The mean of a combination of items over all respondents of a summary without missing answers, with
 * the deviation and the linearized standard error that the respondents' own scores would give. Taken in
 * integers up to the last quotient; `null` without a respondent with weight. Cross-products that give the combination a
 * negative variance, as no answers do, are refused.
 *
 * With c the integer combination, W = Σw, S = Σwc, Q = Σwc² and, of w², W₂, S₂ and Q₂:
 * Σw(c − c̄)² = (WQ − S²)/W and Σw²(c − c̄)² = (W²Q₂ − 2WSS₂ + S²W₂)/W².
 */
export function combinationMean(moments: Moments, { terms, divisor, constant }: Combination): Mean | null {
  const { n, sums, squaredWeightSums, factor } = moments;
  const of = (from: typeof sums) => ({
    weight: BigInt(from.weights?.[0] ?? n),
    sum: terms.reduce(
      (sum, { item, coefficient }) => sum + BigInt(coefficient) * BigInt(from.answers[item]!),
      0n,
    ),
    square: squareOf(moments, from, terms),
  });
  const { weight, sum, square } = of(sums);
  if (weight === 0n) return null;
  const twice = squaredWeightSums === null ? { weight, sum, square } : of(squaredWeightSums);
  const unit = (Number(weight) * factor! * divisor) ** 2;
  const inflation = n / (n - 1);
  const spread = weight * square - sum ** 2n;
  const linearized = weight ** 2n * twice.square - 2n * weight * sum * twice.sum + sum ** 2n * twice.weight;
  if (spread < 0n || linearized < 0n) {
    refuse("invalid_input", ["sums", "products"], "products that answers could have", "a negative variance");
  }
  return {
    n,
    mean: constant + Number(sum) / (Number(weight) * factor! * divisor),
    standardDeviation: n === 1 ? null : Math.sqrt((inflation * Number(spread)) / unit),
    standardError: n === 1 ? null : Math.sqrt((inflation * Number(linearized)) / unit) / Number(weight),
    effectiveN: Number(weight ** 2n) / Number(twice.weight),
  };
}

/** Σ m c² = ΣΣ cᵢcⱼ Σ m xᵢxⱼ. */
function squareOf({ items }: Moments, { products }: Moments["sums"], terms: Combination["terms"]): bigint {
  let square = 0n;
  for (const a of terms) {
    for (const b of terms) {
      square +=
        BigInt(a.coefficient * b.coefficient) * BigInt(products[pairIndex(a.item, b.item, items.length)]!);
    }
  }
  return square;
}
