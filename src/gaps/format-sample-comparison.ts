import {
  entriesOf,
  fields,
  oneOf,
  optional,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../errors/options.ts";
import { numberAt, textAt } from "../errors/read-argument.ts";
import { limitsAt } from "../errors/read-limits.ts";
import { confidenceAt, type Missing } from "../survey/estimation.ts";
import { CONTRAST, differenceTable, sampleTable } from "../text/comparison-tables.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../text/format-options.ts";
import { render } from "../text/report.ts";
import { wordingIn } from "../text/wording.ts";
import type { SampleComparison, SampleDifference, SampleScore } from "./compare.ts";

const SCORE = {
  sample: textAt,
  dimension: optional(textAt),
  n: whole(0),
  mean: optional(numberAt),
  interval: optional(limitsAt),
} satisfies Partial<Readers<SampleScore>>;

const DIFFERENCE = {
  ...CONTRAST,
  dimension: optional(textAt),
} satisfies Partial<Readers<SampleDifference>>;

/** What the report needs of the comparison. */
const COMPARISON = {
  model: oneOf("welch-comparison"),
  instrument: textAt,
  confidence: confidenceAt,
  scores: entriesOf(fields(SCORE, "a sample's score"), "scores"),
  differences: entriesOf(fields(DIFFERENCE, "a difference of two samples"), "differences"),
} satisfies Partial<Readers<SampleComparison>>;

/**
 * Groups or waves compared on the dimensions of an instrument, for people: every mean with its interval, then every
 * difference with its interval, p adjusted by Holm and effect size. A plain report says in words what the intervals
 * come to.
 *
 * Figures have 2 decimals unless `digits` says otherwise; `labels` may name samples, dimensions and the instrument.
 *
 * @throws `invalid_input` for what is no result of `compareGapGroups` or `compareGapWaves`, and for options that cannot
 * be.
 *
 * @example
 * ```ts
 * import { compareGapGroups, formatSampleComparison } from "service-quality/gaps";
 *
 * const instrument = {
 *   id: "clinic", title: "Clinic", citation: "own", scale: { min: 1, max: 7 },
 *   dimensions: [{ id: "staff", label: "Staff", items: [{ id: "polite", label: "polite" }] }],
 * };
 * const comparison = compareGapGroups(
 *   { expectations: { polite: [6, 7, 6, 7, 6, 7] }, perceptions: { polite: [5, 7, 5, 4, 4, 5] } },
 *   { instrument, by: ["north", "north", "north", "south", "south", "south"] },
 * );
 * console.log(formatSampleComparison(comparison, { style: "plain" }));
 * ```
 * ```text output
 * Comparison: clinic
 *
 * dimension  sample  n   mean
 * ─────────  ──────  ─  ─────
 * staff       north  3  -0.67
 * staff       south  3  -2.33
 * overall     north  3  -0.67
 * overall     south  3  -2.33
 *
 * dimension           pair  difference  verdict
 * ─────────  ─────────────  ──────────  ───────
 * staff      north − south        1.67   higher
 * overall    north − south        1.67   higher
 * ```
 */
export function formatSampleComparison(
  comparison: SampleComparison<Missing>,
  options?: FormatOptions,
): string {
  const read = readFields(comparison, COMPARISON, [], "the result of a comparison of gaps");
  const { as, language, style, digits, labels } = readOptions(options, FORMAT_OPTIONS);
  const wording = wordingIn(language);
  const { word, decimals, level } = wording;
  const labelOf = labelIn(labels);
  const isFull = style === "full";
  const text = (value: number | null) => decimals(value, digits ?? 2);
  const printer = { wording, labelOf, text, isFull };
  const ofDimension = ({ dimension }: { readonly dimension: string | null }) => [
    dimension === null ? word("overall") : labelOf(dimension),
  ];
  const scores = read.scores.map((row) => ({ ...row, of: ofDimension(row), figure: row.mean }));
  const differences = read.differences.map((row) => ({ ...row, of: ofDimension(row) }));
  const of = [word("dimension")];
  return render(
    {
      title: `${word("comparison")}: ${labelOf(read.instrument)}`,
      lines: isFull ? [`${level(read.confidence)} %, ${word("pAdjusted")}`] : [],
      parts: [
        { table: sampleTable(of, word("mean"), scores, printer) },
        { table: differenceTable(of, differences, printer) },
      ],
    },
    as,
  );
}
