import { dotProduct } from "../../numeric/algebra/dot-product.ts";
import type { PathAnswers } from "./path-answers.ts";
import type { SampledCovariances } from "./sampled-covariances.ts";

/** A variance below this share of the squares it is left from is rounding. */
const NOTHING = 1e-12;

/**
 * Samples of answers with gaps: of every pair of items over the respondents sampled who answered both, as Σt(x − x̄)(y − ȳ)/Σt · n/(n − 1) with t
 * the weight times the count and n the number of them; NaN below two. Answers are counted from a whole number near their mean.
 */
export function pairwiseSamples({ columns, weights }: PathAnswers): SampledCovariances {
  const p = columns.length;
  const n = columns[0]!.length;
  const origins = columns.map(nearMean);
  const present = columns.map((column) => column.map((x) => (Number.isNaN(x) ? 0 : 1)));
  const values = columns.map((column, j) => column.map((x) => (Number.isNaN(x) ? 0 : x - origins[j]!)));
  const covariances = new Float64Array(p * p);
  const means = new Float64Array(p);
  const room = () => columns.map(() => new Float64Array(n));
  const [counted, timed, timedValues] = [room(), room(), room()];
  const everyone = new Uint32Array(n).fill(1);

  function sample(counts: Uint32Array): void {
    for (let j = 0; j < p; j++) {
      for (let i = 0; i < n; i++) {
        const count = counts[i]! * present[j]![i]!;
        const time = weights === null ? count : count * weights[i]!;
        counted[j]![i] = count;
        timed[j]![i] = time;
        timedValues[j]![i] = time * values[j]![i]!;
      }
    }
    for (let a = 0; a < p; a++) {
      for (let b = a; b < p; b++) {
        const respondents = dotProduct(present[a]!, counted[b]!, n);
        const weight = dotProduct(present[a]!, timed[b]!, n);
        const x = dotProduct(values[a]!, timed[b]!, n);
        const y = dotProduct(present[a]!, timedValues[b]!, n);
        const square = dotProduct(values[a]!, timedValues[b]!, n);
        const rest = square - (x * y) / weight;
        const share = a === b && rest <= NOTHING * square ? 0 : rest / weight;
        const value = respondents < 2 ? Number.NaN : (share * respondents) / (respondents - 1);
        if (a === b) means[a] = origins[a]! + x / weight;
        covariances[a * p + b] = value;
        covariances[b * p + a] = value;
      }
    }
  }

  return {
    respondents: n,
    covariances,
    means,
    sample,
    omit(row) {
      everyone[row] = 0;
      sample(everyone);
      everyone[row] = 1;
    },
  };
}

/** A whole number near the mean of the answers that there are. */
function nearMean(column: Float64Array): number {
  const present = column.filter((x) => !Number.isNaN(x));
  return Math.round(present.reduce((sum, x) => sum + x / present.length, 0));
}
