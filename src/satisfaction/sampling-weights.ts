import { type Estimation, weightsOf } from "../survey/estimation.ts";

/** What a weight may be of the largest, and its square still stand beside others. */
const NEGLIGIBLE = 1e-100;

/** The respondents' weights with the largest as 1 and negligible ones as 0, or `null` where none are given. */
export function samplingWeightsOf(
  estimation: Pick<Estimation, "weights">,
  length: number,
): Float64Array | null {
  const weights = weightsOf(estimation, length);
  return weights?.map((weight) => (weight < NEGLIGIBLE ? 0 : weight)) ?? null;
}
