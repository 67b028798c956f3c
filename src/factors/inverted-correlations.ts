import { refuse } from "../errors/refuse.ts";
import { type CorrelationInverse, invertPrecisely } from "../numeric/algebra/collinearity.ts";

/**
 * Inverts correlations or covariances of items; refuses an item of which the others leave less than 1e-10, as any is
 * where respondents are fewer.
 */
export function invertedCorrelations(
  matrix: Float64Array,
  items: readonly string[],
  preciseRoot: () => Float64Array | null = () => null,
): Omit<CorrelationInverse, "kind"> {
  const inverted = invertPrecisely(matrix, items.length, preciseRoot);
  if (inverted.kind === "inverse") return inverted;
  const item = items[inverted.variable]!;
  return refuse(
    "singular_data",
    [item],
    "an item that the others (or too few respondents) do not determine",
    item,
  );
}
