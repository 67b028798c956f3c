import {
  fields,
  listOf,
  oneOf,
  optional,
  otherwise,
  type Read,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { nameAt, numberAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import { confidenceAt, missingAt } from "../../survey/estimation.ts";
import { intervalText, levelText } from "../../text/interval-text.ts";
import { noteLines } from "../../text/note-text.ts";
import { alignedLines } from "../../text/number-table.ts";
import { bounded, decimals } from "../../text/number-text.ts";
import type { AlphaEstimate } from "../estimate-alpha.ts";
import type { ItemStatistics } from "../item-statistics.ts";
import type { FactorLoading, OmegaEstimate } from "../omega.ts";

/** Options of `formatReliability`. */
export interface FormatReliabilityOptions {
  /** Omega of the same items, to stand beside alpha. */
  omega?: OmegaEstimate | undefined;
  /** Decimals of all figures, 2 or 3; 2 by default. */
  digits?: 2 | 3 | undefined;
}

const ITEM = {
  item: nameAt,
  mean: numberAt,
  standardDeviation: optional(numberAt),
  correctedItemTotal: optional(numberAt),
  alphaIfDropped: optional(numberAt),
} satisfies Readers<ItemStatistics>;

/** What the report needs of alpha. */
const ALPHA = {
  missing: missingAt,
  confidence: confidenceAt,
  n: whole(0),
  effectiveN: numberAt,
  items: listOf(nameAt, "item"),
  alpha: optional(numberAt),
  interval: optional(limitsAt),
  standardizedAlpha: optional(numberAt),
  lambda6: optional(numberAt),
  meanInterItemCorrelation: optional(numberAt),
  itemStatistics: listOf(fields(ITEM, "an item's row"), "row"),
  notes: notesAt,
} satisfies Partial<Readers<AlphaEstimate>>;

/** What it needs of omega. */
const OMEGA = {
  confidence: confidenceAt,
  items: listOf(nameAt, "item"),
  omegaTotal: optional(numberAt),
  interval: optional(limitsAt),
  loadings: listOf(
    fields({ standardized: optional(numberAt) } satisfies Partial<Readers<FactorLoading>>, "a loading"),
    "loading",
  ),
  notes: notesAt,
} satisfies Partial<Readers<OmegaEstimate>>;

type ReadAlpha = Read<typeof ALPHA>;
type ReadOmega = Read<typeof OMEGA>;

const OPTIONS = {
  omega: optional(fields(OMEGA, "the result of estimateOmega")),
  digits: otherwise(oneOf(2, 3), 2),
} satisfies Readers<FormatReliabilityOptions>;

/**
 * A text report of a scale's reliability and its items, with numbers in APA style: no zero before the
 * point where a figure cannot exceed 1. A dash stands where a figure is undefined; the reasons follow.
 *
 * @throws `invalid_input` for another number of digits, for an omega of other items, and for what are no results.
 *
 * Source: Publication Manual of the American Psychological Association, 7th ed., section 6.36 (decimals).
 *
 * @example
 * ```ts
 * import { estimateAlpha, formatReliability } from "service-quality/reliability";
 *
 * const scale = estimateAlpha({ q5: [5, 4, 6, 7, 3, 5], q6: [5, 5, 6, 6, 4, 4], q7: [4, 4, 7, 7, 3, 6] });
 * formatReliability(scale).split("\n")[2]; // => "Cronbach's alpha             .89  95% CI [.53, .98] (Feldt)"
 * ```
 */
export function formatReliability(alpha: AlphaEstimate, options: FormatReliabilityOptions = {}): string {
  const read = readFields(alpha, ALPHA, [], "the result of estimateAlpha");
  const { omega, digits } = readOptions(options, OPTIONS);
  const { items, itemStatistics } = read;
  if (itemStatistics.length !== items.length) {
    refuse("invalid_input", ["itemStatistics"], `a row for each of ${items.length} items`, itemStatistics);
  }
  if (omega !== null && !isOfItems(omega, items)) {
    refuse("invalid_input", ["omega"], "omega of the items that alpha has", omega.items);
  }
  const notes = [...noteLines(read.notes), ...noteLines(omega?.notes ?? [], "omega")];
  return [
    `Reliability: ${items.length} items, ${respondentsText(read)}`,
    "",
    ...coefficientLines(read, omega, digits),
    "",
    ...itemLines(read, omega, digits),
    ...(notes.length === 0 ? [] : ["", ...notes]),
  ].join("\n");
}

function isOfItems(omega: ReadOmega, items: readonly string[]): boolean {
  const { length } = omega.items;
  return (
    length === items.length &&
    length === omega.loadings.length &&
    items.every((item, i) => omega.items[i] === item)
  );
}

function respondentsText({ n, effectiveN, missing }: ReadAlpha): string {
  const effective = effectiveN === n ? "" : ` (effective n = ${effectiveN.toFixed(1)})`;
  return `n = ${n}${effective}, missing answers: ${missing}`;
}

function coefficientLines(alpha: ReadAlpha, omega: ReadOmega | null, digits: number): string[] {
  const rows: [label: string, value: number | null, detail: string][] = [
    ["Cronbach's alpha", alpha.alpha, detailOf(alpha, "Feldt", digits)],
    ["Standardized alpha", alpha.standardizedAlpha, ""],
    ["Guttman's lambda 6", alpha.lambda6, ""],
    ["Mean inter-item correlation", alpha.meanInterItemCorrelation, ""],
  ];
  if (omega !== null) {
    rows.push(["McDonald's omega total", omega.omegaTotal, detailOf(omega, "delta", digits)]);
  }
  return alignedLines(
    rows.map(([label, value, detail]) => [label, bounded(value, digits), detail]),
    [false, true, false],
  );
}

function itemLines(alpha: ReadAlpha, omega: ReadOmega | null, digits: number): string[] {
  const head = ["Item", "M", "SD", "Corrected r", "Alpha if dropped"];
  const rows = alpha.itemStatistics.map((row) => [
    row.item,
    decimals(row.mean, digits),
    decimals(row.standardDeviation, digits),
    bounded(row.correctedItemTotal, digits),
    bounded(row.alphaIfDropped, digits),
  ]);
  if (omega !== null) {
    head.push("Loading");
    for (const [i, { standardized }] of omega.loadings.entries())
      rows[i]!.push(bounded(standardized, digits));
  }
  return alignedLines([head, ...rows], [false, ...head.slice(1).map(() => true)]);
}

function detailOf(
  { interval, confidence }: { readonly interval: Interval | null; readonly confidence: number },
  method: string,
  digits: number,
): string {
  if (interval === null) return "";
  return `${levelText(confidence)}% CI ${intervalText(interval, (limit) => bounded(limit, digits))} (${method})`;
}
