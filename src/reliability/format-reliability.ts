import type { NoteReason } from "../errors/note.ts";
import { refuse } from "../errors/refuse.ts";
import type { Interval } from "../numeric/inference/t-test.ts";
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
  const notes = [
    ...alpha.notes.map(({ path, reason }) => noteText(path, reason)),
    ...(omega?.notes ?? []).map(({ path, reason }) => noteText(`omega, ${path}`, reason)),
  ];
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
  const percent = `${Number((alpha.confidence * 100).toFixed(2))}% CI`;
  const rows: [label: string, value: number | null, detail: string][] = [
    ["Cronbach's alpha", alpha.alpha, intervalText(alpha.interval, percent, "Feldt", digits)],
    ["Standardized alpha", alpha.standardizedAlpha, ""],
    ["Guttman's lambda 6", alpha.lambda6, ""],
    ["Mean inter-item correlation", alpha.meanInterItemCorrelation, ""],
  ];
  if (omega !== undefined) {
    const level = `${Number((omega.confidence * 100).toFixed(2))}% CI`;
    rows.push([
      "McDonald's omega total",
      omega.omegaTotal,
      intervalText(omega.interval, level, "delta", digits),
    ]);
  }
  return alignColumns(
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
  return alignColumns([head, ...rows], [false, ...head.slice(1).map(() => true)]);
}

function intervalText(interval: Interval | null, level: string, method: string, digits: number): string {
  if (interval === null) return "";
  return `${level} [${bounded(interval.lower, digits)}, ${bounded(interval.upper, digits)}] (${method})`;
}

function noteText(path: string, reason: NoteReason): string {
  return `Note. ${path}: ${reason.replaceAll("-", " ")}`;
}

/** Pads the cells of each column to one width, two spaces apart; numbers to the right. */
function alignColumns(rows: readonly (readonly string[])[], toTheRight: readonly boolean[]): string[] {
  const widths = toTheRight.map((_, j) => Math.max(...rows.map((row) => row[j]!.length)));
  return rows.map((row) =>
    row
      .map((cell, j) => (toTheRight[j] ? cell.padStart(widths[j]!) : cell.padEnd(widths[j]!)))
      .join("  ")
      .trimEnd(),
  );
}
