import { oneOf, readFields, readOptions } from "../../errors/options.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { render } from "../../text/report.ts";
import { wordingWith } from "../../text/wording.ts";
import type { PairedComparison } from "../comparing/compare-paired.ts";
import type { IndependentComparison } from "../comparing/compare-samples.ts";
import type { EquivalenceTest } from "../comparing/test-equivalence.ts";
import type { Correlations } from "../describing/estimate-correlations.ts";
import type { Descriptives } from "../describing/summarize-answers.ts";
import type { Normality } from "../describing/test-normality.ts";
import type { PowerEstimate } from "../power/estimate-power.ts";
import type { CrossTable } from "../tables/cross-table.ts";
import { crossTableLayout, equivalenceLayout, powerLayout, samplesLayout } from "./comparing-layout.ts";
import { correlationsLayout, descriptivesLayout, normalityLayout } from "./describing-layout.ts";
import { pairedLayout } from "./paired-layout.ts";
import { type Layout, WORDS } from "./statistics-words.ts";

/** A result that has a table. */
export type StatisticsResult =
  | Descriptives
  | Correlations
  | Normality
  | IndependentComparison
  | PairedComparison
  | CrossTable
  | EquivalenceTest
  | PowerEstimate;

const LAYOUTS: Readonly<Record<StatisticsResult["model"], Layout>> = {
  descriptives: descriptivesLayout,
  correlations: correlationsLayout,
  normality: normalityLayout,
  "sample-comparison": samplesLayout,
  "paired-comparison": pairedLayout,
  "cross-table": crossTableLayout,
  equivalence: equivalenceLayout,
  power: powerLayout,
};

const modelAt = oneOf(...(Object.keys(LAYOUTS) as StatisticsResult["model"][]));

/**
 * The table of a result for people, in APA style: in English no zero before the point where a figure cannot exceed 1, a
 * dash where there is none. A plain report leaves out intervals and shapes.
 *
 * Figures have 2 decimals unless `digits` says otherwise; `labels` may name items, dimensions, groups and categories.
 *
 * @throws `invalid_input` for what is no result of this module that has a table here, and for options that cannot be.
 *
 * Source: Publication Manual of the American Psychological Association, 7th ed., sections 6.36 and 7.21.
 *
 * @example
 * ```ts
 * import { estimateCorrelations, formatStatistics } from "service-quality/statistics";
 *
 * const result = estimateCorrelations({ speed: [5, 3, 4, 2, 6, 7], staff: [7, 4, 4, 3, 5, 7] });
 * formatStatistics(result).split("\n").slice(0, 2); // => ["Correlations: r", "n = 6"]
 * ```
 */
export function formatStatistics(result: StatisticsResult, options?: FormatOptions): string {
  const { model } = readFields(result, { model: modelAt }, [], "a result of this module");
  const { as, language, style, digits, labels } = readOptions(options, FORMAT_OPTIONS);
  const printer = {
    ...wordingWith(WORDS, language),
    language,
    digits: digits ?? 2,
    isFull: style === "full",
    labelOf: labelIn(labels),
  };
  return render(LAYOUTS[model](result, printer), as);
}
