import type { ErrorPath } from "../errors/error.ts";
import { optional, otherwise, type Readers } from "../errors/options.ts";
import { wholeAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";

/** The most draws of a call, which are kept in memory. */
export const MOST_DRAWS = 1_000_000;

/** What a call asks of chance. */
export interface DrawOptions {
  /** Random samples, up to a million; 0, the default, for none. */
  replicates?: number | undefined;
  /** Where the random draws start, any safe integer: the same seed gives the same draws. Needed where there are any. */
  seed?: number | undefined;
}

/** Readers of what is asked of chance; `checkDraws` sees whether both go together. */
export const DRAW_OPTIONS = {
  replicates: otherwise(drawsAt, 0),
  seed: optional(seedAt),
} satisfies Readers<DrawOptions>;

/** How many draws: 0 for none, at most a million. */
export function drawsAt(value: unknown, path: ErrorPath): number {
  return wholeAt(value, path, 0, MOST_DRAWS);
}

/** Where draws start. */
export function seedAt(value: unknown, path: ErrorPath): number {
  if (Number.isSafeInteger(value)) return (value as number) + 0;
  return refuse("invalid_input", path, "a whole number up to 2^53 − 1 either way", value);
}

/** Refuses draws without a seed, and samples of respondents where there are none but their moments. */
export function checkDraws(
  { replicates, seed }: { readonly replicates: number; readonly seed: number | null },
  ofMoments: boolean,
): void {
  if (replicates === 0) return;
  if (ofMoments) {
    refuse("invalid_input", ["replicates"], "no samples of moments, which have no respondents", replicates);
  }
  if (seed === null) {
    refuse("invalid_input", ["seed"], "a whole number, where the random draws start", undefined);
  }
}
