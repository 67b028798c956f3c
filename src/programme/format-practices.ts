import { fields, listOf, oneOf, optional, type Readers, readFields } from "../errors/options.ts";
import { finiteAt, textAt } from "../errors/read-argument.ts";
import { limitsAt } from "../errors/read-limits.ts";
import { countedShareAt } from "../numeric/inference/counted-share.ts";
import { confidenceAt } from "../survey/estimation.ts";
import { intervalText, levelText } from "../text/interval-text.ts";
import { numberTable } from "../text/number-table.ts";
import { decimals, percentText, pText } from "../text/number-text.ts";
import type { PracticeComparison, PracticeDifference } from "./compare-practices.ts";

const PRACTICE = {
  practice: textAt,
  improvers: countedShareAt,
  others: countedShareAt,
  difference: finiteAt,
  interval: limitsAt,
  oddsRatio: optional(finiteAt),
  holmP: finiteAt,
} satisfies Partial<Readers<PracticeDifference>>;

const COMPARISON = {
  model: oneOf("practices"),
  confidence: confidenceAt,
  practices: listOf(fields(PRACTICE, "a practice"), "practice"),
} satisfies Partial<Readers<PracticeComparison>>;

/**
 * Practices of improvers beside the others for people: both shares, their difference with its interval, the odds ratio,
 * and p of Fisher's test, adjusted for all practices.
 *
 * @throws `invalid_input` for what is no result of `comparePractices`.
 *
 * @example
 * ```ts
 * import { comparePractices, formatPractices } from "service-quality/programme";
 *
 * const comparison = comparePractices([
 *   { practice: "changed rules", improvers: { count: 28, n: 36 }, others: { count: 17, n: 42 } },
 *   { practice: "own training", improvers: { count: 33, n: 36 }, others: { count: 36, n: 42 } },
 * ]);
 * console.log(formatPractices(comparison));
 * ```
 * ```text output
 * Practices of improvers and of the others; 95 % intervals; p adjusted by Holm
 *
 * practice       improvers  others  difference       interval  odds ratio     p
 * ─────────────  ─────────  ──────  ──────────  ─────────────  ──────────  ────
 * changed rules       78 %    40 %        37 %   [15 %, 54 %]        5.15  .002
 * own training        92 %    86 %         6 %  [-10 %, 21 %]        1.83  .494
 * ```
 */
export function formatPractices(comparison: PracticeComparison): string {
  const { confidence, practices } = readFields(comparison, COMPARISON, [], "the result of comparePractices");
  return [
    `Practices of improvers and of the others; ${levelText(confidence)} % intervals; p adjusted by Holm`,
    "",
    ...numberTable(
      ["practice", "improvers", "others", "difference", "interval", "odds ratio", "p"],
      practices.map(({ practice, improvers, others, difference, interval, oddsRatio, holmP }) => [
        practice,
        percentText(improvers.share),
        percentText(others.share),
        percentText(difference),
        intervalText(interval, percentText),
        decimals(oddsRatio, 2),
        pText(holmP),
      ]),
    ),
  ].join("\n");
}
