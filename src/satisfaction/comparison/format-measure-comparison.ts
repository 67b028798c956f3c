import {
  entriesOf,
  fields,
  listOf,
  oneOf,
  optional,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { numberAt, textAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { confidenceAt, type Missing } from "../../survey/estimation.ts";
import { CONTRAST, differenceTable, sampleTable } from "../../text/comparison-tables.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { render } from "../../text/report.ts";
import { wordingIn } from "../../text/wording.ts";
import type { MeasureComparison, SampleMeasure } from "./compare-measures.ts";
import type { MeasureName } from "./measure.ts";

const SAMPLE = {
  sample: textAt,
  n: whole(0),
  value: optional(numberAt),
  interval: optional(limitsAt),
} satisfies Partial<Readers<SampleMeasure>>;

/** What the report needs of the comparison. */
const COMPARISON = {
  model: oneOf("measure-comparison"),
  measure: oneOf<MeasureName>("nps", "csat", "ces", "disconfirmation", "mean-rating", "composite-index"),
  confidence: confidenceAt,
  samples: listOf(fields(SAMPLE, "a sample with its measure"), "sample"),
  differences: entriesOf(fields(CONTRAST, "a difference of two samples"), "differences"),
} satisfies Partial<Readers<MeasureComparison>>;

/**
 * Waves or groups compared by a measure, for people: each with its value and interval, then every difference with its
 * interval, p adjusted by Holm and effect size. A plain report says in words what the intervals come to.
 *
 * Shares are in percent, a net promoter score has no decimals, other measures have 2 unless `digits` says otherwise;
 * `labels` may name the samples.
 *
 * @throws `invalid_input` for what is no result of `compareMeasureGroups` or `compareMeasureWaves`, and for options
 * that cannot be.
 *
 * @example
 * ```ts
 * import { compareMeasureGroups, formatMeasureComparison } from "service-quality/satisfaction";
 *
 * const by = ["north", "north", "north", "north", "south", "south", "south", "south"];
 * const comparison = compareMeasureGroups([5, 4, 5, 3, 2, 4, 1, 3], { measure: "csat", by });
 * console.log(formatMeasureComparison(comparison));
 * ```
 * ```text output
 * Comparison: csat
 * 95 %, p adjusted by Holm
 *
 * sample  n  value      interval
 * ──────  ─  ─────  ────────────
 * north   4   75 %  [30 %, 95 %]
 * south   4   25 %   [5 %, 70 %]
 *
 * pair           difference       interval     p  effect
 * ─────────────  ──────────  ─────────────  ────  ──────
 * north − south        50 %  [-14 %, 79 %]  .186    1.05
 * ```
 */
export function formatMeasureComparison(
  comparison: MeasureComparison<Missing>,
  options?: FormatOptions,
): string {
  const read = readFields(comparison, COMPARISON, [], "the result of a comparison of measures");
  const { measure, confidence, samples, differences } = read;
  const { as, language, style, digits, labels } = readOptions(options, FORMAT_OPTIONS);
  const wording = wordingIn(language);
  const { word, percent, decimals, level } = wording;
  const isFull = style === "full";
  const usual = measure === "csat" || measure === "nps" ? 0 : 2;
  const text = (value: number | null) => (measure === "csat" ? percent : decimals)(value, digits ?? usual);
  const printer = { wording, labelOf: labelIn(labels), text, isFull };
  const measured = samples.map((row) => ({ ...row, of: [], figure: row.value }));
  const compared = differences.map((row) => ({ ...row, of: [] }));
  return render(
    {
      title: `${word("comparison")}: ${measure}`,
      lines: isFull ? [`${level(confidence)} %, ${word("pAdjusted")}`] : [],
      parts: [
        { table: sampleTable([], word("value"), measured, printer) },
        { table: differenceTable([], compared, printer) },
      ],
    },
    as,
  );
}
