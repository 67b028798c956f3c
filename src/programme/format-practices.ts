import { fields, listOf, oneOf, optional, type Readers, readFields, readOptions } from "../errors/options.ts";
import { finiteAt, textAt } from "../errors/read-argument.ts";
import { limitsAt } from "../errors/read-limits.ts";
import { countedShareAt } from "../numeric/inference/counted-share.ts";
import { confidenceAt } from "../survey/estimation.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../text/format-options.ts";
import { render } from "../text/report.ts";
import { verdictOf } from "../text/verdict.ts";
import { wordingWith } from "../text/wording.ts";
import { filled, type Words } from "../text/words.ts";
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

const WORDS = {
  title: [
    "Practices of improvers and of the others",
    "Практики тех, кто улучшился, и остальных",
    "Практики на подобрилите се и на останалите",
  ],
  settings: [
    "{level} % intervals; p adjusted by Holm",
    "интервалы {level} %; p с поправкой Холма",
    "интервали {level} %; p с поправка на Холм",
  ],
  practice: ["practice", "практика", "практика"],
  improvers: ["improvers", "улучшившиеся", "подобрили се"],
  others: ["others", "остальные", "останали"],
  oddsRatio: ["odds ratio", "отношение шансов", "отношение на шансовете"],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * Practices of improvers beside the others for people: both shares, their difference with its interval, the odds ratio,
 * and p of Fisher's test, adjusted for all practices. A plain report says in words what the intervals come to. `labels`
 * may name the practices.
 *
 * @throws `invalid_input` for what is no result of `comparePractices`, and for options that cannot be.
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
export function formatPractices(comparison: PracticeComparison, options?: FormatOptions): string {
  const { confidence, practices } = readFields(comparison, COMPARISON, [], "the result of comparePractices");
  const { as, language, style, digits, labels } = readOptions(options, FORMAT_OPTIONS);
  const { word, percent, decimals, interval, p, level, say } = wordingWith(WORDS, language);
  const labelOf = labelIn(labels);
  const isFull = style === "full";
  const text = (share: number | null) => percent(share, digits ?? 0);
  const settings = isFull ? [filled(say("settings"), { level: level(confidence) })] : [];
  const table = {
    head: [
      ...[say("practice"), say("improvers"), say("others"), word("difference")],
      ...(isFull ? [word("intervalHead"), say("oddsRatio"), "p"] : [word("verdict")]),
    ],
    rows: practices.map((row) => [
      labelOf(row.practice),
      text(row.improvers.share),
      text(row.others.share),
      text(row.difference),
      ...(isFull
        ? [interval(row.interval, text), decimals(row.oddsRatio, 2), p(row.holmP)]
        : [word(verdictOf(row.interval))]),
    ]),
  };
  return render({ title: [say("title"), ...settings].join("; "), parts: [{ table }] }, as);
}
