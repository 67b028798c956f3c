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
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { noteLines } from "../../text/note-text.ts";
import { type ReportPart, render, type Table } from "../../text/report.ts";
import { type WordingWith, wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import type { FactorsEstimate, ItemFactors } from "./estimate-factors.ts";
import type { FactorFit } from "./likelihood-fit.ts";

/** Options of `formatFactors`. */
export interface FormatFactorsOptions extends FormatOptions {
  /** Loadings below this, either way, are left blank; 0 prints all. 0.3 by default. */
  cut?: number | undefined;
  /** Whether items stand by their factor and the size of their loading (the default), or in their own order. */
  sort?: boolean | undefined;
  /** Decimals of all figures, 2 or 3; 2 by default. */
  digits?: 2 | 3 | undefined;
}

const OPTIONS = {
  ...FORMAT_OPTIONS,
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

const WORDS = {
  title: [
    "Factors: {factors} by {extraction}, rotation: {rotation}, {items} items, n = {n}",
    "Факторы: {factors}, {extraction}, вращение: {rotation}, вопросов {items}, n = {n}",
    "Фактори: {factors}, {extraction}, ротация: {rotation}, въпроси {items}, n = {n}",
  ],
  plainTitle: ["Factors: {factors}", "Факторы: {factors}", "Фактори: {factors}"],
  principal: ["principal components", "главные компоненты", "главни компоненти"],
  minres: ["minimum residuals", "минимальные остатки", "минимални остатъци"],
  "maximum-likelihood": ["maximum likelihood", "максимальное правдоподобие", "максимално правдоподобие"],
  none: ["none", "нет", "няма"],
  item: ["Item", "Вопрос", "Въпрос"],
  explained: ["Explained", "Объяснено", "Обяснено"],
  share: ["Share", "Доля", "Дял"],
  correlations: ["Factor correlations", "Корреляции факторов", "Корелации на факторите"],
  fit: ["Fit", "Согласие", "Съответствие"],
  interval: ["{level}% CI", "{level} % ДИ", "{level} % ДИ"],
} as const satisfies Readonly<Record<string, Words>>;

type Printer = WordingWith<typeof WORDS> & {
  readonly labelOf: (id: string) => string;
  readonly digits: number;
};

/**
 * Factors as a table in APA style: pattern loadings, communalities h², what the factors explain, their
 * correlations, and the fit. Notes on the solution follow. A plain report has the loadings alone. `labels` may name the
 * items and the factors, which are `F1`, `F2`, ….
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
  const { as, language, style, labels, cut, sort, digits } = readOptions(options, OPTIONS);
  const printer = { ...wordingWith(WORDS, language), labelOf: labelIn(labels), digits };
  const { say } = printer;
  const { factors, fit, confidence } = read;
  if (style === "plain") {
    const title = filled(say("plainTitle"), { factors: String(factors) });
    return render({ title, parts: [{ table: loadingTable(read, cut, sort, false, printer) }] }, as);
  }
  return render(
    {
      title: titleOf(read, printer),
      parts: [
        { table: loadingTable(read, cut, sort, true, printer) },
        ...correlationParts(read, printer),
        ...(fit === null ? [] : [{ lines: [fitLine(fit, confidence, printer)] }]),
        { lines: noteLines(read.notes, "", language) },
      ],
    },
    as,
  );
}

function titleOf({ factors, extraction, rotation, items, n }: ReadFactors, { say }: Printer): string {
  return filled(say("title"), {
    factors: String(factors),
    extraction: say(extraction),
    rotation: rotation === "none" ? say("none") : rotation,
    items: String(items.length),
    n: String(n),
  });
}

function loadingTable(
  { items, factors, explained, explainedShare }: ReadFactors,
  cut: number,
  sort: boolean,
  isFull: boolean,
  { say, labelOf, bounded, decimals, digits }: Printer,
): Table {
  const order = items.map((item) => ({ item, factor: largestOf(item.loadings) }));
  if (sort) {
    const size = ({ item, factor }: (typeof order)[number]) => Math.abs(item.loadings[factor]!);
    order.sort((a, b) => a.factor - b.factor || size(b) - size(a));
  }
  const rows = order.map(({ item }) => [
    labelOf(item.item),
    ...item.loadings.map((loading) => (Math.abs(loading) < cut ? "" : bounded(loading, digits))),
    ...(isFull ? [bounded(item.communality, digits)] : []),
  ]);
  const summary = [
    [say("explained"), ...explained.map((value) => decimals(value, digits)), ""],
    [
      say("share"),
      ...explainedShare.map((share) => bounded(share, digits)),
      bounded(total(explainedShare), digits),
    ],
  ];
  return {
    head: [say("item"), ...numbered(factors).map(labelOf), ...(isFull ? ["h²"] : [])],
    rows: [...rows, ...(isFull ? summary : [])],
  };
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

function correlationParts({ factorCorrelations, factors }: ReadFactors, printer: Printer): ReportPart[] {
  if (factorCorrelations === null || factors === 1) return [];
  const { say, labelOf, bounded, digits } = printer;
  const names = numbered(factors).map(labelOf);
  const rows = factorCorrelations.map((row, j) => [
    names[j]!,
    ...row.map((r, l) => (l > j ? "" : bounded(r, digits))),
  ]);
  return [{ title: say("correlations"), table: { head: ["", ...names], rows } }];
}

function fitLine(
  { chiSquared, df, p, rmsea, rmseaInterval, tli }: NonNullable<ReadFactors["fit"]>,
  confidence: number,
  { say, bounded, decimals, interval, level, pStatement, digits }: Printer,
): string {
  const test = `${say("fit")}: χ²(${df}) = ${decimals(chiSquared, digits)}`;
  if (rmseaInterval === null) return test;
  const limits = interval(rmseaInterval, (limit) => bounded(limit, digits));
  const range = `${filled(say("interval"), { level: level(confidence) })} ${limits}`;
  return `${test}, ${pStatement(p)}; RMSEA ${bounded(rmsea, digits)}, ${range}; TLI ${bounded(tli, digits)}`;
}
