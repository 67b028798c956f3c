import {
  fields,
  listOf,
  oneOf,
  optional,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { finiteAt, textAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { render } from "../../text/report.ts";
import { wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import type { BudgetSummary, OptionBudget } from "./summarize-budgets.ts";

const OPTION = {
  option: textAt,
  share: finiteAt,
  standardDeviation: optional(finiteAt),
  interval: optional(limitsAt),
  rank: whole(1),
} satisfies Readers<OptionBudget>;

const SUMMARY = {
  model: oneOf("budgets"),
  confidence: confidenceAt,
  n: whole(1),
  options: listOf(fields(OPTION, "an option"), "option"),
} satisfies Partial<Readers<BudgetSummary>>;

const WORDS = {
  title: [
    "Budgets of {n} respondents; {level} % intervals",
    "Бюджеты, респондентов {n}; интервалы {level} %",
    "Бюджети, респонденти {n}; интервали {level} %",
  ],
  plainTitle: ["Budgets of {n} respondents", "Бюджеты, респондентов {n}", "Бюджети, респонденти {n}"],
  option: ["option", "вариант", "вариант"],
  rank: ["rank", "место", "място"],
  deviation: ["deviation", "отклонение", "отклонение"],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * Budgets for people: the options by rank, with their share of the money, its deviation and its interval, which a plain
 * report leaves out. `labels` may name the options.
 *
 * @throws `invalid_input` for what is no result of `summarizeBudgets`, and for options that cannot be.
 *
 * @example
 * ```ts
 * import { formatBudgets, summarizeBudgets } from "service-quality/programme";
 *
 * console.log(formatBudgets(summarizeBudgets([{ training: 60, product: 40 }, { training: 1, product: 1 }, { training: 1 }])));
 * ```
 * ```text output
 * Budgets of 3 respondents; 95 % intervals
 *
 * option    rank  share  deviation      interval
 * ────────  ────  ─────  ─────────  ────────────
 * training     1   70 %       26 %  [4 %, 100 %]
 * product      2   30 %       26 %   [0 %, 96 %]
 * ```
 */
export function formatBudgets(summary: BudgetSummary, options?: FormatOptions): string {
  const read = readFields(summary, SUMMARY, [], "the result of summarizeBudgets");
  const { as, language, style, digits, labels } = readOptions(options, FORMAT_OPTIONS);
  const { word, percent, interval, level, say } = wordingWith(WORDS, language);
  const labelOf = labelIn(labels);
  const isFull = style === "full";
  const text = (share: number | null) => percent(share, digits ?? 0);
  const ranked = [...read.options].sort((a, b) => a.rank - b.rank);
  const table = {
    head: [
      ...[say("option"), say("rank"), word("share")],
      ...(isFull ? [say("deviation"), word("intervalHead")] : []),
    ],
    rows: ranked.map((row) => [
      labelOf(row.option),
      String(row.rank),
      text(row.share),
      ...(isFull ? [text(row.standardDeviation), interval(row.interval, text)] : []),
    ]),
  };
  const counts = { n: String(read.n), level: level(read.confidence) };
  return render({ title: filled(say(isFull ? "title" : "plainTitle"), counts), parts: [{ table }] }, as);
}
