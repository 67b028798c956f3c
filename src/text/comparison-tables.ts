import { optional, type Readers } from "../errors/options.ts";
import { numberAt, textAt } from "../errors/read-argument.ts";
import { limitsAt } from "../errors/read-limits.ts";
import type { Limits } from "./interval-text.ts";
import type { Table } from "./report.ts";
import { verdictOf } from "./verdict.ts";
import type { Wording } from "./wording.ts";

/** A sample with the figure by which it is compared. */
interface ComparedSample {
  /** Cells before the sample's name. */
  readonly of: readonly string[];
  readonly sample: string;
  readonly n: number;
  readonly figure: number | null;
  readonly interval: Limits | null;
}

/** How far two samples lie apart. */
interface Contrast {
  readonly a: string;
  readonly b: string;
  readonly difference: number;
  readonly interval: Limits | null;
  readonly holmP: number | null;
  readonly effectSize: number | null;
}

/** What a table of differences needs of each. */
export const CONTRAST = {
  a: textAt,
  b: textAt,
  difference: numberAt,
  interval: optional(limitsAt),
  holmP: optional(numberAt),
  effectSize: optional(numberAt),
} satisfies Readers<Contrast>;

/** How the tables of a comparison are printed. */
interface ComparisonPrinter {
  readonly wording: Wording;
  readonly labelOf: (sample: string) => string;
  readonly text: (figure: number | null) => string;
  readonly isFull: boolean;
}

/** Every sample with its figure, below the heads of what stands before it and of the figure. */
export function sampleTable(
  of: readonly string[],
  figure: string,
  samples: readonly ComparedSample[],
  { wording: { word, interval }, labelOf, text, isFull }: ComparisonPrinter,
): Table {
  return {
    head: [...of, word("sample"), word("n"), figure, ...(isFull ? [word("intervalHead")] : [])],
    rows: samples.map((row) => [
      ...row.of,
      labelOf(row.sample),
      String(row.n),
      text(row.figure),
      ...(isFull ? [interval(row.interval, text)] : []),
    ]),
  };
}

/** Every difference with interval, p and effect; of a plain report with what they come to in a word. */
export function differenceTable(
  of: readonly string[],
  differences: readonly (Contrast & { readonly of: readonly string[] })[],
  { wording: { word, interval, p, decimals }, labelOf, text, isFull }: ComparisonPrinter,
): Table {
  return {
    head: [
      ...of,
      word("pair"),
      word("difference"),
      ...(isFull ? [word("intervalHead"), "p", word("effect")] : [word("verdict")]),
    ],
    rows: differences.map((row) => [
      ...row.of,
      `${labelOf(row.a)} − ${labelOf(row.b)}`,
      text(row.difference),
      ...(isFull
        ? [interval(row.interval, text), p(row.holmP), decimals(row.effectSize, 2)]
        : [word(verdictOf(row.interval))]),
    ]),
  };
}
