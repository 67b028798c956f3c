import { sampleAnswers } from "../../moments/samples/sample-answers.ts";
import { randomStream, shuffle } from "../../numeric/random.ts";
import type { CountedAnswers } from "../../survey/counted-answers.ts";
import type { PathSettings } from "../fit/fit-options.ts";
import { fitPaths } from "../fit/fit-paths.ts";
import { setCorrelations } from "../fit/item-correlations.ts";
import { type PathFit, roomFor } from "../fit/path-fit.ts";
import type { PathStructure } from "../model/path-structure.ts";

/** Differences of coefficients below this are rounding. */
const ROUNDING = 1e-9;

/**
 * Parts the respondents of two groups anew, and counts by path the differences as large as the observed ones or larger.
 */
export function regroup(
  answers: CountedAnswers,
  size: number,
  observed: readonly number[],
  structure: PathStructure,
  settings: PathSettings,
  {
    seed,
    from,
    permutations,
  }: { readonly seed: number; readonly from: number; readonly permutations: number },
): { readonly fits: number; readonly beyond: Uint32Array } {
  const samples = sampleAnswers(answers);
  const room = roomFor(structure);
  const estimate = (counts: Uint32Array): number[] | null => {
    if (samples.sample(counts) !== null) return null;
    setCorrelations(room, samples.correlations, samples.deviations, settings.basis);
    return fitPaths(room, settings) === null && room.converged ? pathsOf(room) : null;
  };
  const n = samples.respondents;
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  const counts = new Uint32Array(n);
  const beyond = new Uint32Array(observed.length);
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
    observed.forEach((difference, i) => {
      // rounding is not to part a regrouping that is the observed one
      if (Math.abs(first[i]! - second[i]!) >= Math.abs(difference) - ROUNDING) beyond[i]!++;
    });
  }
  return { fits, beyond };
}

/** Coefficients in the order of the model's paths. */
export function pathsOf({ structure, coefficients }: PathFit): number[] {
  const k = structure.constructs.length;
  return structure.paths.map(({ from, to }) => coefficients[from * k + to]! + 0);
}
