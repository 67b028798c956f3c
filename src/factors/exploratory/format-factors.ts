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
import { booleanAt, nameAt, numberAt, rateAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { intervalText, levelText } from "../../text/interval-text.ts";
import { noteLines } from "../../text/note-text.ts";
import { numberTable } from "../../text/number-table.ts";
import { bounded, decimals, pStatement } from "../../text/number-text.ts";
import type { FactorsEstimate, ItemFactors } from "./estimate-factors.ts";
import type { FactorFit } from "./likelihood-fit.ts";

/** Options of `formatFactors`. */
export interface FormatFactorsOptions {
  /** Loadings below this, either way, are left blank; 0 prints all. 0.3 by default. */
  cut?: number | undefined;
  /** Whether items stand by their factor and the size of their loading (the default), or in their own order. */
  sort?: boolean | undefined;
  /** Decimals of all figures, 2 or 3; 2 by default. */
  digits?: 2 | 3 | undefined;
}

const OPTIONS = {
  cut: otherwise(rateAt, 0.3),
  sort: otherwise(booleanAt, true),
  digits: otherwise(oneOf(2, 3), 2),
} satisfies Readers<FormatFactorsOptions>;

const numbersAt = listOf(numberAt, "factor");

const ITEM = {
  item: nameAt,
  loadings: numbersAt,
  communality: numberAt,
} satisfies Partial<Readers<ItemFactors>>;

const FIT = {
  chiSquared: numberAt,
  df: whole(0),
  p: optional(rateAt),
  rmsea: optional(numberAt),
  rmseaInterval: optional(limitsAt),
  tli: optional(numberAt),
} satisfies Partial<Readers<FactorFit>>;

/** What the report needs of the factors. */
const FACTORS = {
  extraction: oneOf("principal", "minres", "maximum-likelihood"),
  rotation: oneOf("none", "varimax", "promax", "oblimin"),
  confidence: confidenceAt,
  n: whole(0),
  factors: whole(1),
  items: listOf(fields(ITEM, "an item's row"), "row"),
  explained: numbersAt,
  explainedShare: numbersAt,
  factorCorrelations: optional(listOf(numbersAt, "row")),
  fit: optional(fields(FIT, "the fit")),
  notes: notesAt,
} satisfies Partial<Readers<FactorsEstimate>>;

type ReadFactors = Read<typeof FACTORS>;

const EXTRACTIONS = {
  principal: "principal components",
  minres: "minimum residuals",
  "maximum-likelihood": "maximum likelihood",
} as const;

/**
 * Factors as a text table in APA style: pattern loadings, communalities h², what the factors explain, their
 * correlations, and the fit. Notes on the solution follow.
 *
 * @throws `invalid_input` for what is no result of `estimateFactors`, and for options out of range.
 *
 * Source: Publication Manual of the American Psychological Association, 7th ed., table 7.15 and section 6.36.
 *
 * @example
 * ```ts
 * import { estimateFactors, formatFactors } from "service-quality/factors";
 *
 * const solution = estimateFactors(
 *   { q5: [7, 3, 4, 3, 7, 6, 3], q6: [7, 2, 2, 2, 6, 6, 2], q7: [6, 1, 5, 2, 5, 3, 1], q8: [5, 4, 4, 2, 4, 4, 2] },
 *   { factors: 1, extraction: "principal", rotation: "none" },
 * );
 * formatFactors(solution).split("\n")[0]; // => "Factors: 1 by principal components, rotation: none, 4 items, n = 7"
 * ```
 */
export function formatFactors(result: FactorsEstimate, options: FormatFactorsOptions = {}): string {
  const read = readFields(result, FACTORS, [], "a result of estimateFactors");
  const { cut, sort, digits } = readOptions(options, OPTIONS);
  const { extraction, rotation, factors, items, n, confidence, fit, notes } = read;
  return [
    `Factors: ${factors} by ${EXTRACTIONS[extraction]}, rotation: ${rotation}, ${items.length} items, n = ${n}`,
    "",
    ...loadingLines(read, { cut, sort, digits }),
    ...correlationLines(read, digits),
    ...(fit === null ? [] : ["", fitLine(fit, confidence, digits)]),
    ...(notes.length === 0 ? [] : ["", ...noteLines(notes)]),
  ].join("\n");
}

function loadingLines(
  { items, factors, explained, explainedShare }: ReadFactors,
  { cut, sort, digits }: { readonly cut: number; readonly sort: boolean; readonly digits: number },
): string[] {
  const order = items.map((item) => ({ item, factor: largestOf(item.loadings) }));
  if (sort) {
    const size = ({ item, factor }: (typeof order)[number]) => Math.abs(item.loadings[factor]!);
    order.sort((a, b) => a.factor - b.factor || size(b) - size(a));
  }
  return numberTable(
    ["Item", ...numbered(factors), "h²"],
    [
      ...order.map(({ item }) => [
        item.item,
        ...item.loadings.map((loading) => (Math.abs(loading) < cut ? "" : bounded(loading, digits))),
        bounded(item.communality, digits),
      ]),
      ["Explained", ...explained.map((value) => decimals(value, digits)), ""],
      [
        "Share",
        ...explainedShare.map((share) => bounded(share, digits)),
        bounded(total(explainedShare), digits),
      ],
    ],
  );
}

function numbered(factors: number): string[] {
  return Array.from({ length: factors }, (_, j) => `F${j + 1}`);
}

/** The factor that an item loads on most. */
function largestOf(loadings: readonly number[]): number {
  return loadings.reduce((best, loading, j) => (Math.abs(loading) > Math.abs(loadings[best]!) ? j : best), 0);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function correlationLines({ factorCorrelations, factors }: ReadFactors, digits: number): string[] {
  if (factorCorrelations === null || factors === 1) return [];
  const names = numbered(factors);
  const rows = factorCorrelations.map((row, j) => [
    names[j]!,
    ...row.map((r, l) => (l > j ? "" : bounded(r, digits))),
  ]);
  return ["", "Factor correlations", ...numberTable(["", ...names], rows)];
}

function fitLine(
  { chiSquared, df, p, rmsea, rmseaInterval, tli }: NonNullable<ReadFactors["fit"]>,
  confidence: number,
  digits: number,
): string {
  const test = `χ²(${df}) = ${decimals(chiSquared, digits)}`;
  if (rmseaInterval === null) return `Fit: ${test}`;
  const limits = intervalText(rmseaInterval, (limit) => bounded(limit, digits));
  const error = `RMSEA ${bounded(rmsea, digits)}, ${levelText(confidence)}% CI ${limits}`;
  return `Fit: ${test}, ${pStatement(p)}; ${error}; TLI ${bounded(tli, digits)}`;
}
