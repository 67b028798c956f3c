import { listAt, rateAt } from "../../errors/read-argument.ts";

/**
 * The rolled throughput yield of a chain of steps: the product of the shares that are right the first time, which is
 * the share of units that pass all steps without rework.
 *
 * @throws `insufficient_data` without rates; `invalid_input` for one outside 0..1.
 *
 * Source: Harry & Schroeder (2000), Six Sigma, Currency Doubleday, ch. 4; Breyfogle (2003), Implementing Six Sigma, 2nd
 * ed., Wiley, 9.5.
 *
 * @example
 * ```ts
 * import { rolledYield } from "service-quality/delivery";
 *
 * rolledYield([0.5, 0.75, 1]); // => 0.375
 * ```
 */
export function rolledYield(rates: readonly number[]): number {
  return listAt(rates, [], "rate", rateAt).reduce((product, rate) => product * rate, 1);
}
