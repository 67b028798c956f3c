/** A branch of `src` that no test takes, and why none can. */
export interface CoverageException {
  readonly file: string;
  /** Part of the line of source on which the branch stands. */
  readonly line: string;
  readonly reason: string;
}

export const coverageExceptions: readonly CoverageException[] = [];
