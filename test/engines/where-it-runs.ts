import { describe } from "vitest";

/** Tests that need a program of this machine; skipped, with a word of why, where it is lacking. */
export function whereItRuns(title: string, lacking: string | null, tests: () => void): void {
  if (lacking !== null) console.warn(`${title}: skipped, ${lacking}.`);
  describe.skipIf(lacking !== null)(title, tests);
}
