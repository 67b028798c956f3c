import type { Interval } from "../../numeric/inference/t-test.ts";
import { estimateKappa } from "../../reliability/agreement/kappa.ts";
import type { ReadVisit } from "./mystery-visit.ts";
import { isCounted, isMet } from "./score-audit.ts";

/** How far two visitors agree on what was met. */
export interface VisitorAgreement {
  visitors: [string, string];
  /** Checks of a site that both marked. */
  n: number;
  /** Cohen's, of met and not met; `null` where nothing was marked by both, and where chance agreement is certain. */
  kappa: number | null;
  interval: Interval | null;
}

/**
 * Cohen's kappa of the two visitors who are named, over the checks of a site that both found to apply; a visitor's
 * first mark of a check counts. `null` unless exactly two are named.
 */
export function visitorAgreement(visits: readonly ReadVisit[], confidence: number): VisitorAgreement | null {
  const marks = new Map<string, Map<string, boolean>>();
  for (const { site, visitor, sections } of visits) {
    if (visitor === null) continue;
    const own = marks.get(visitor) ?? new Map<string, boolean>();
    marks.set(visitor, own);
    for (const { section, checks } of sections) {
      for (const check of checks.filter(isCounted)) {
        const place = JSON.stringify([site, section, check.check]);
        if (!own.has(place)) own.set(place, isMet(check));
      }
    }
  }
  const [first, second, ...others] = Array.from(marks);
  if (first === undefined || second === undefined || others.length > 0) return null;
  const visitors: [string, string] = [first[0], second[0]];
  const table = [
    [0, 0],
    [0, 0],
  ];
  for (const [place, met] of first[1]) {
    const other = second[1].get(place);
    if (other !== undefined) table[met ? 0 : 1]![other ? 0 : 1]!++;
  }
  const n = table.flat().reduce((sum, count) => sum + count, 0);
  if (n === 0) return { visitors, n, kappa: null, interval: null };
  const { kappa, interval } = estimateKappa(table, { confidence });
  return { visitors, n, kappa, interval };
}
