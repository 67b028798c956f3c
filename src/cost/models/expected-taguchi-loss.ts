import { listOf, optional, type Read, type Readers, readRecord } from "../../errors/options.ts";
import { amountAt, finiteResult, numberAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { normalDensity, normalUpperTail } from "../../numeric/distributions/normal.ts";
import { compensatedSum } from "../../numeric/sums.ts";
import {
  checkedValue,
  LOSS_FUNCTION,
  type LossFunction,
  type LossFunctionSpec,
  lossAt,
  lossFunctionOf,
} from "./taguchi.ts";

/** Values with their loss function. */
export interface ValuesWithLoss extends LossFunctionSpec {
  readonly values: readonly number[];
  readonly mean?: null | undefined;
  readonly standardDeviation?: null | undefined;
}

/** The mean and standard deviation (divided by n) of values, with their loss function. */
export interface MomentsWithLoss extends LossFunctionSpec {
  readonly mean: number;
  readonly standardDeviation: number;
  readonly values?: null | undefined;
}

/** Values, or their mean and standard deviation, with their loss function. */
export type ExpectedTaguchiLossInput = ValuesWithLoss | MomentsWithLoss;

const UNITS = {
  ...LOSS_FUNCTION,
  values: optional(listOf(numberAt, "value")),
  mean: optional(numberAt),
  standardDeviation: optional(amountAt),
} satisfies Readers<ExpectedTaguchiLossInput>;

/**
 * The expected Taguchi loss of a unit, from values or from their mean m and standard deviation s.
 *
 * From values it is their mean loss. From moments: k[(m − T)² + s²] for a target, k(m² + s²) where smaller is better,
 * and k/m² · (1 + 3s²/m²) where larger is, which is an approximation for s well below m. Where the constant differs by
 * side, moments do not determine it: values are then taken to be normally distributed. Deviations divide by n.
 *
 * @throws `insufficient_data` without values; `invalid_input` for both values and moments or neither, a standard
 * deviation below 0, and as `taguchiLoss` does.
 *
 * Source: Taguchi (1986), Introduction to Quality Engineering; Phadke (1989), Quality Engineering Using Robust Design,
 * ch. 2; Yang & El-Haik (2003), Design for Six Sigma, eq. 14.5–14.19.
 *
 * @example
 * ```ts
 * import { expectedTaguchiLoss } from "service-quality/cost";
 *
 * expectedTaguchiLoss({ kind: "nominal", constant: 2, target: 5, values: [4, 5, 7, 6] }); // => 3
 * expectedTaguchiLoss({ kind: "nominal", constant: 0.5, target: 10, mean: 11, standardDeviation: 1 }); // => 1
 * ```
 */
export function expectedTaguchiLoss(input: ExpectedTaguchiLossInput): number {
  const given = readRecord(input, UNITS, [], "values or moments with their loss function");
  const loss = lossFunctionOf(given);
  const { values, mean, standardDeviation } = given;
  if (values === null) return finiteResult(lossOfMoments(given, loss));
  if (mean !== null || standardDeviation !== null)
    refuse("invalid_input", ["values"], "either values or their mean and standard deviation", values);
  const losses = values.map((value, i) => lossAt(checkedValue(value, ["values", i], loss.kind), loss));
  return finiteResult(compensatedSum(losses) / losses.length);
}

function lossOfMoments(given: Read<typeof UNITS>, loss: LossFunction): number {
  const mean = checkedValue(numberAt(given.mean, ["mean"]), ["mean"], loss.kind);
  const deviation = amountAt(given.standardDeviation, ["standardDeviation"]);
  if (loss.kind === "larger") return (loss.above / mean ** 2) * (1 + 3 * (deviation / mean) ** 2);
  if (loss.below === loss.above) return loss.above * ((mean - loss.target) ** 2 + deviation ** 2);
  return deviation === 0 ? lossAt(mean, loss) : normalLoss(mean - loss.target, deviation, loss);
}

/**
 * Both sides of E[(Y − T)²] for a normal Y whose mean is off the target by b: s²[(1 + δ²)Φ(δ) + δφ(δ)] above it, δ =
 * b/s.
 */
function normalLoss(bias: number, deviation: number, { below, above }: LossFunction): number {
  const side = (delta: number) =>
    Math.max(0, (1 + delta ** 2) * normalUpperTail(-delta) + delta * normalDensity(delta));
  const delta = bias / deviation;
  return deviation ** 2 * (above * side(delta) + below * side(-delta));
}
