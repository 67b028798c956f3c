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
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { noteLines } from "../../text/note-text.ts";
import { render, type Table } from "../../text/report.ts";
import { type WordingWith, wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import type { AlphaEstimate } from "../estimate-alpha.ts";
import type { ItemStatistics } from "../item-statistics.ts";
import type { FactorLoading, OmegaEstimate } from "../omega.ts";

/** Options of `formatReliability`. */
export interface FormatReliabilityOptions extends FormatOptions {
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
  omegaHierarchical: optional(numberAt),
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
  ...FORMAT_OPTIONS,
  omega: optional(fields(OMEGA, "the result of estimateOmega")),
  digits: otherwise(oneOf(2, 3), 2),
} satisfies Readers<FormatReliabilityOptions>;

const WORDS = {
  title: ["Reliability", "Надёжность", "Надеждност"],
  items: ["{n} items", "вопросов {n}", "въпроси {n}"],
  effective: ["effective n", "эффективное n", "ефективно n"],
  missing: ["missing answers", "пропущенные ответы", "липсващи отговори"],
  alpha: ["Cronbach's alpha", "Альфа Кронбаха", "Алфа на Кронбах"],
  standardizedAlpha: ["Standardized alpha", "Стандартизованная альфа", "Стандартизирана алфа"],
  lambda6: ["Guttman's lambda 6", "Лямбда 6 Гуттмана", "Ламбда 6 на Гутман"],
  correlation: [
    "Mean inter-item correlation",
    "Средняя корреляция вопросов",
    "Средна корелация между въпросите",
  ],
  hierarchical: ["omega hierarchical", "иерархическая омега", "йерархична омега"],
  omega: ["McDonald's omega total", "Омега Макдональда", "Омега на Макдоналд"],
  item: ["Item", "Вопрос", "Въпрос"],
  corrected: ["Corrected r", "Скорр. r", "Коригирано r"],
  dropped: ["Alpha if dropped", "Альфа без него", "Алфа без него"],
  loading: ["Loading", "Нагрузка", "Натоварване"],
  interval: ["{level}% CI", "{level} % ДИ", "{level} % ДИ"],
} as const satisfies Readonly<Record<string, Words>>;

type Printer = WordingWith<typeof WORDS> & { readonly digits: number };

/**
 * A report of a scale's reliability and its items, with numbers in APA style: in English no zero before the point where
 * a figure cannot exceed 1. A dash stands where a figure is undefined; the reasons follow. A plain report has the
 * coefficients alone, without intervals. `labels` may name the items.
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
  const { as, language, style, omega, digits, labels } = readOptions(options, OPTIONS);
  const { items, itemStatistics } = read;
  if (itemStatistics.length !== items.length) {
    refuse("invalid_input", ["itemStatistics"], `a row for each of ${items.length} items`, itemStatistics);
  }
  if (omega !== null && !isOfItems(omega, items)) {
    refuse("invalid_input", ["omega"], "omega of the items that alpha has", omega.items);
  }
  const printer = { ...wordingWith(WORDS, language), digits };
  const { say } = printer;
  const notes = [...noteLines(read.notes, "", language), ...noteLines(omega?.notes ?? [], "omega", language)];
  const isFull = style === "full";
  return render(
    {
      title: `${say("title")}: ${filled(say("items"), { n: String(items.length) })}, ${respondentsText(read, printer)}`,
      parts: [
        { table: coefficientTable(read, omega, isFull, printer) },
        ...(isFull ? [{ table: itemTable(read, omega, labelIn(labels), printer) }] : []),
        { lines: notes },
      ],
    },
    as,
  );
}

function isOfItems(omega: ReadOmega, items: readonly string[]): boolean {
  const { length } = omega.items;
  return (
    length === items.length &&
    length === omega.loadings.length &&
    items.every((item, i) => omega.items[i] === item)
  );
}

function respondentsText({ n, effectiveN, missing }: ReadAlpha, { say, decimals }: Printer): string {
  const effective = effectiveN === n ? "" : ` (${say("effective")} = ${decimals(effectiveN, 1)})`;
  return `n = ${n}${effective}, ${say("missing")}: ${missing}`;
}

function coefficientTable(
  alpha: ReadAlpha,
  omega: ReadOmega | null,
  isFull: boolean,
  printer: Printer,
): Table {
  const { say, bounded, digits } = printer;
  const rows: [label: string, value: number | null, detail: string][] = [
    [say("alpha"), alpha.alpha, detailOf(alpha, "Feldt", printer)],
    [say("standardizedAlpha"), alpha.standardizedAlpha, ""],
    [say("lambda6"), alpha.lambda6, ""],
    [say("correlation"), alpha.meanInterItemCorrelation, ""],
  ];
  if (omega !== null) rows.push([say("omega"), omega.omegaTotal, detailOf(omega, "delta", printer)]);
  if (omega !== null && omega.omegaHierarchical !== null) {
    rows.push([say("hierarchical"), omega.omegaHierarchical, ""]);
  }
  return {
    head: null,
    rows: rows.map(([label, value, detail]) => [label, bounded(value, digits), ...(isFull ? [detail] : [])]),
    words: [2],
  };
}

function itemTable(
  alpha: ReadAlpha,
  omega: ReadOmega | null,
  labelOf: (item: string) => string,
  { say, bounded, decimals, digits }: Printer,
): Table {
  return {
    head: [
      ...[say("item"), "M", "SD", say("corrected"), say("dropped")],
      ...(omega === null ? [] : [say("loading")]),
    ],
    rows: alpha.itemStatistics.map((row, i) => [
      labelOf(row.item),
      decimals(row.mean, digits),
      decimals(row.standardDeviation, digits),
      bounded(row.correctedItemTotal, digits),
      bounded(row.alphaIfDropped, digits),
      ...(omega === null ? [] : [bounded(omega.loadings[i]!.standardized, digits)]),
    ]),
    isRuled: false,
  };
}

function detailOf(
  { interval, confidence }: { readonly interval: Interval | null; readonly confidence: number },
  method: string,
  { say, level, bounded, interval: intervalText, digits }: Printer,
): string {
  if (interval === null) return "";
  const limits = intervalText(interval, (limit) => bounded(limit, digits));
  return `${filled(say("interval"), { level: level(confidence) })} ${limits} (${method})`;
}
