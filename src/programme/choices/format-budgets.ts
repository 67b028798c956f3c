import { fields, listOf, oneOf, optional, type Readers, readFields, whole } from "../../errors/options.ts";
import { finiteAt, textAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { intervalText, levelText } from "../../text/interval-text.ts";
import { numberTable } from "../../text/number-table.ts";
import { percentText } from "../../text/number-text.ts";
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

/**
 * Budgets for people: the options by rank, with their share of the money, its deviation and its interval.
 *
 * @throws `invalid_input` for what is no result of `summarizeBudgets`.
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
export function formatBudgets(summary: BudgetSummary): string {
  const { confidence, n, options } = readFields(summary, SUMMARY, [], "the result of summarizeBudgets");
  const ranked = [...options].sort((a, b) => a.rank - b.rank);
  return [
    `Budgets of ${n} respondents; ${levelText(confidence)} % intervals`,
    "",
    ...numberTable(
      ["option", "rank", "share", "deviation", "interval"],
      ranked.map(({ option, rank, share, standardDeviation, interval }) => [
        option,
        String(rank),
        percentText(share),
        percentText(standardDeviation),
        intervalText(interval, percentText),
      ]),
    ),
  ].join("\n");
}
