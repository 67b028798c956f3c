import { refuse } from "../errors/refuse.ts";
import type { Interval } from "../numeric/inference/t-test.ts";
import { intervalText, levelText } from "../text/interval-text.ts";
import { noteLines } from "../text/note-text.ts";
import { alignedLines } from "../text/number-table.ts";
import { bounded, decimals } from "../text/number-text.ts";
import type { AlphaEstimate } from "./estimate-alpha.ts";
import type { OmegaEstimate } from "./omega.ts";

/** Options of `formatReliability`. */
export interface FormatReliabilityOptions {
  /** Omega of the same items, to stand beside alpha. */
  omega?: OmegaEstimate | undefined;
  /** Decimals of all figures, 2 or 3; 2 by default. */
  decimals?: 2 | 3 | undefined;
}

/**
 * A text report of a scale's reliability and its items, with numbers in APA style: no zero before the
 * point where a figure cannot exceed 1. A dash stands where a figure is undefined; the reasons follow.
 *
 * @throws `invalid_input` for other decimals, and for an omega of other items.
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
  const { omega, decimals: digits = 2 } = options;
  if (digits !== 2 && digits !== 3) refuse("invalid_input", ["decimals"], "2 or 3", digits);
  if (omega !== undefined && omega.items.join("\n") !== alpha.items.join("\n")) {
    refuse("invalid_input", ["omega"], "omega of the items that alpha has", omega.items);
  }
  const notes = [...noteLines(alpha.notes), ...noteLines(omega?.notes ?? [], "omega")];
  return [
    `Reliability: ${alpha.items.length} items, ${respondentsText(alpha)}`,
    "",
    ...coefficientLines(alpha, omega, digits),
    "",
    ...itemLines(alpha, omega, digits),
    ...(notes.length === 0 ? [] : ["", ...notes]),
  ].join("\n");
}

function respondentsText({ n, effectiveN, missing }: AlphaEstimate): string {
  const effective = effectiveN === n ? "" : ` (effective n = ${effectiveN.toFixed(1)})`;
  return `n = ${n}${effective}, missing answers: ${missing}`;
}

function coefficientLines(alpha: AlphaEstimate, omega: OmegaEstimate | undefined, digits: number): string[] {
  const rows: [label: string, value: number | null, detail: string][] = [
    ["Cronbach's alpha", alpha.alpha, detailOf(alpha, "Feldt", digits)],
    ["Standardized alpha", alpha.standardizedAlpha, ""],
    ["Guttman's lambda 6", alpha.lambda6, ""],
    ["Mean inter-item correlation", alpha.meanInterItemCorrelation, ""],
  ];
  if (omega !== undefined) {
    rows.push(["McDonald's omega total", omega.omegaTotal, detailOf(omega, "delta", digits)]);
  }
  return alignedLines(
    rows.map(([label, value, detail]) => [label, bounded(value, digits), detail]),
    [false, true, false],
  );
}

function itemLines(alpha: AlphaEstimate, omega: OmegaEstimate | undefined, digits: number): string[] {
  const head = ["Item", "M", "SD", "Corrected r", "Alpha if dropped"];
  const rows = alpha.itemStatistics.map((row) => [
    row.item,
    decimals(row.mean, digits),
    decimals(row.standardDeviation, digits),
    bounded(row.correctedItemTotal, digits),
    bounded(row.alphaIfDropped, digits),
  ]);
  if (omega !== undefined) {
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
