import { randomStream } from "../../numeric/random.ts";
import type { AnswerSamples, SampleFault } from "./answer-samples.ts";

/** Which samples to draw: the first, and the one after the last, of a seed. */
export interface SampleDraws {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Draws samples of as many respondents, with replacement, and hands them on one by one, with how often each was drawn.
 * Sample r is stream r of the seed, so it is the same whatever else is drawn.
 *
 * Source: Efron & Tibshirani (1993), An introduction to the bootstrap, 6.1.
 */
export function drawSamples(
  samples: AnswerSamples,
  { seed, from, to }: SampleDraws,
  take: (replicate: number, fault: SampleFault | null, counts: Uint32Array) => void,
): void {
  const counts = new Uint32Array(samples.respondents);
  for (let r = from; r < to; r++) {
    const random = randomStream(seed, r);
    counts.fill(0);
    for (let i = 0; i < counts.length; i++) counts[random.below(counts.length)]!++;
    take(r, samples.sample(counts), counts);
  }
}
