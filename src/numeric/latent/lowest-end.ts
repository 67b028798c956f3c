import type { StartingValues } from "./starting-values.ts";

/** Steps after which one of the further searches is given up. */
const MOST_STEPS = 50;

/** Ends whose discrepancies differ by less are one minimum. */
const SAME = 1e-8;

/** Where a search for factors ended. */
export interface SearchEnd {
  readonly discrepancy: number;
  readonly converged: boolean;
  /** Whether no variance is where none can be. */
  readonly admissible: boolean;
}

/** The end that is taken. */
export type LowestEnd<End> = End & {
  /** Whether it is not admissible where a higher minimum is. */
  readonly passesAdmissible: boolean;
};

/** The ends of searches from the first starts, and where none is an admissible minimum from the others, not far. */
export function endsOf<Start, End extends SearchEnd>(
  { first, further, last }: StartingValues<Start>,
  searchFrom: (start: Start, most: number) => End,
  maxIterations: number,
): End[] {
  const search = (starts: readonly Start[], most: number) =>
    starts.map((start) => searchFrom(start, Math.min(most, maxIterations)));
  const ends = search(first(), maxIterations);
  if (!ends.some(({ converged, admissible }) => converged && admissible)) {
    ends.push(...search([...last(), ...further()], MOST_STEPS));
  }
  return ends;
}

/** Whether two ends are as low as each other. */
export function isAsLow(a: SearchEnd, b: SearchEnd): boolean {
  return Math.abs(a.discrepancy - b.discrepancy) < SAME;
}

/**
 * The lowest of the ends, of at least one, that are minima; of those where no search converged. Where minima are as low
 * as each other, an admissible one is taken.
 */
export function lowestEnd<End extends SearchEnd>(ends: readonly End[]): LowestEnd<End> {
  const minima = ends.filter(({ converged }) => converged);
  const proper = minima.filter(({ admissible }) => admissible);
  const low = lowestOf(minima.length > 0 ? minima : ends);
  const taken = proper.length > 0 && isAsLow(lowestOf(proper), low) ? lowestOf(proper) : low;
  return { ...taken, passesAdmissible: !taken.admissible && proper.length > 0 };
}

function lowestOf<End extends SearchEnd>(ends: readonly End[]): End {
  return ends.reduce((best, end) => (end.discrepancy < best.discrepancy ? end : best));
}
