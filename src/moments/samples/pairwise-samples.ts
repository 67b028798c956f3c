import { dotProduct } from "../../numeric/algebra/dot-product.ts";
import type { CountedAnswers } from "../../survey/counted-answers.ts";
import { type AnswerSamples, type SampleFault, settledRest } from "./answer-samples.ts";

/**
 * Samples of answers with gaps: the correlation of two items is Pearson's r over the respondents sampled who answered
 * both; means and deviations are over those who answered the item. Answers are counted from a whole number near their
 * mean.
 */
export function pairwiseSamples({ columns, weights }: CountedAnswers): AnswerSamples {
  const p = columns.length;
  const n = columns[0]!.length;
  const origins = columns.map(nearMean);
  const present = columns.map((column) => column.map((x) => (Number.isNaN(x) ? 0 : 1)));
  const values = columns.map((column, j) => column.map((x) => (Number.isNaN(x) ? 0 : x - origins[j]!)));
  const means = new Float64Array(p);
  const deviations = new Float64Array(p);
  const correlations = new Float64Array(p * p);
  const room = () => columns.map(() => new Float64Array(n));
  const [times, timesValues, timesSquares] = [room(), room(), room()];
  const everyone = new Uint32Array(n).fill(1);

  /** Σt(x − x̄)² of an item over those who answered the other too; 0 where that is rounding. */
  function squaresBeside(item: number, other: number, weight: number): number {
    const squares = dotProduct(timesSquares[item]!, present[other]!, n);
    const rest = squares - dotProduct(timesValues[item]!, present[other]!, n) ** 2 / weight;
    return settledRest(rest, squares);
  }

  function correlate(a: number, b: number): number {
    const weight = dotProduct(times[a]!, present[b]!, n);
    const x = dotProduct(timesValues[a]!, present[b]!, n);
    const y = dotProduct(timesValues[b]!, present[a]!, n);
    const product = dotProduct(timesValues[a]!, values[b]!, n) - (x * y) / weight;
    return product / Math.sqrt(squaresBeside(a, b, weight)) / Math.sqrt(squaresBeside(b, a, weight));
  }

  function describe(item: number, respondents: number): void {
    const weight = dotProduct(times[item]!, present[item]!, n);
    const squares = squaresBeside(item, item, weight);
    means[item] = origins[item]! + dotProduct(timesValues[item]!, present[item]!, n) / weight;
    deviations[item] = squares > 0 ? Math.sqrt((squares / weight) * (respondents / (respondents - 1))) : 0;
  }

  function sample(counts: Uint32Array): SampleFault | null {
    for (let j = 0; j < p; j++) {
      let respondents = 0;
      for (let i = 0; i < n; i++) {
        const count = counts[i]! * present[j]![i]!;
        const time = weights === null ? count : count * weights[i]!;
        const x = values[j]![i]!;
        respondents += count;
        times[j]![i] = time;
        timesValues[j]![i] = time * x;
        timesSquares[j]![i] = time * x * x;
      }
      describe(j, respondents);
    }
    if (deviations.includes(0)) return "no-variance";
    for (let a = 0; a < p; a++) {
      correlations[a * p + a] = 1;
      for (let b = a + 1; b < p; b++) {
        const r = correlate(a, b);
        if (!Number.isFinite(r)) return "no-pairs";
        correlations[a * p + b] = r;
        correlations[b * p + a] = r;
      }
    }
    return null;
  }

  return {
    respondents: n,
    means,
    deviations,
    correlations,
    sample,
    omit(row) {
      everyone[row] = 0;
      const fault = sample(everyone);
      everyone[row] = 1;
      return fault;
    },
  };
}

/** A whole number near the mean of the answers that there are. */
function nearMean(column: Float64Array): number {
  const present = column.filter((x) => !Number.isNaN(x));
  return Math.round(present.reduce((sum, x) => sum + x / present.length, 0));
}
