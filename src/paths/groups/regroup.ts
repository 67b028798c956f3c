import { randomStream, shuffle } from "../../numeric/random.ts";
import type { CountedAnswers } from "../../survey/counted-answers.ts";
import type { PathSettings } from "../fit/fit-options.ts";
import type { PathPlan } from "../model/path-plan.ts";
import { fitStages } from "../stages/fit-stages.ts";
import { pathSamples } from "../stages/path-samples.ts";
import { hasConverged, type StagedFit, stagedRoomFor } from "../stages/staged-fit.ts";

/** Which regroupings to draw: the first stream of a seed, and how many. */
export interface Regroupings {
  readonly seed: number;
  readonly from: number;
  readonly permutations: number;
}

/**
 * Parts the respondents of two groups anew, as often as said, fits the model to both, and hands what each fit is read
 * for on. The number of regroupings in which both have a fit.
 */
export function regroup<T>(
  answers: CountedAnswers,
  size: number,
  plan: PathPlan,
  settings: PathSettings,
  { seed, from, permutations }: Regroupings,
  read: (staged: StagedFit, counts: Uint32Array) => T,
  take: (first: T, second: T) => void,
): number {
  const samples = pathSamples(answers, plan);
  const room = stagedRoomFor(plan);
  const estimate = (counts: Uint32Array): T | null => {
    if (samples.sample(counts) !== null) return null;
    return fitStages(room, samples, settings) === null && hasConverged(room) ? read(room, counts) : null;
  };
  const n = samples.respondents;
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  const counts = new Uint32Array(n);
  let fits = 0;
  for (let r = from; r < from + permutations; r++) {
    order.forEach((_, i) => {
      order[i] = i;
    });
    shuffle(order, randomStream(seed, r));
    counts.fill(0);
    for (let i = 0; i < size; i++) counts[order[i]!] = 1;
    const first = estimate(counts);
    for (let i = 0; i < n; i++) counts[i] = 1 - counts[i]!;
    const second = estimate(counts);
    if (first === null || second === null) continue;
    fits++;
    take(first, second);
  }
  return fits;
}
