import { type Readers, readRecord } from "../errors/options.ts";
import { numberAt, positiveAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";

/** What `spearmanBrown` takes. */
export interface SpearmanBrownInput {
  /** Reliability of the test as it is, at most 1. */
  readonly reliability: number;
  /** How many times as long the new test is: 2 doubles it, 0.5 halves it. */
  readonly factor: number;
}

const INPUT = { reliability: numberAt, factor: positiveAt } satisfies Readers<SpearmanBrownInput>;

/**
 * The reliability of a test made `factor` times as long with parallel items: fρ / (1 + (f − 1)ρ).
 *
 * @throws `invalid_input` for a reliability above 1, or so far below 0 that the formula has no value
 * (at or below −1 / (factor − 1)), and a factor not above 0.
 *
 * Source: Spearman (1910), British Journal of Psychology 3, 271–295; Brown (1910), the same, 296–322.
 *
 * @example
 * ```ts
 * import { spearmanBrown } from "service-quality/reliability";
 *
 * spearmanBrown({ reliability: 0.6, factor: 2 }); // => 0.7499…
 * spearmanBrown({ reliability: 1, factor: 0.5 }); // => 1
 * ```
 */
export function spearmanBrown(input: SpearmanBrownInput): number {
  const { reliability, factor } = readRecord(input, INPUT, [], "a reliability and a factor");
  const denominator = 1 - reliability + factor * reliability;
  if (!(reliability <= 1 && denominator > 0)) {
    refuse("invalid_input", ["reliability"], "at most 1, above −1 / (factor − 1)", reliability);
  }
  return (factor * reliability) / denominator + 0;
}
