import { optional, otherwise, type Read, type Readers, readOptions, whole } from "../errors/options.ts";
import { textAt } from "../errors/read-argument.ts";
import { instrumentAt, itemsOf } from "../instruments/define-instrument.ts";
import type { InstrumentSpec } from "../instruments/instrument.ts";
import type { Missing } from "../survey/estimation.ts";
import { intervalText, levelText } from "../text/interval-text.ts";
import { numberTable } from "../text/number-table.ts";
import { bounded, decimals, percentText, pText } from "../text/number-text.ts";
import { type ReadServqualScores, servqualScoresAt } from "./read-servqual-scores.ts";
import type { ServqualScores } from "./servqual.ts";

/** Options of `formatServqual`. */
export interface FormatServqualOptions {
  /** Gives the labels of items and dimensions; their ids stand without it. */
  instrument?: InstrumentSpec | undefined;
  /** BCP 47 tag of the labels, where the instrument has them; its own labels by default. */
  language?: string | undefined;
  /** How many of the weakest items to list; 5 by default. */
  weakest?: number | undefined;
}

const OPTIONS = {
  instrument: optional(instrumentAt),
  language: optional(textAt),
  weakest: otherwise(whole(0), 5),
} satisfies Readers<FormatServqualOptions>;

/**
 * The report of a SERVQUAL survey for people: dimensions, their reliability, the weakest items, all
 * items, and the overall score, unweighted and weighted.
 *
 * Gaps are perception − expectation. p-values are adjusted (Holm), a dash stands where there is no
 * figure. This is the only place where the scores are rounded.
 *
 * @example
 * ```ts
 * import { formatServqual, scoreServqual } from "service-quality/gaps";
 *
 * const instrument = {
 *   id: "clinic", title: "Clinic", citation: "own", scale: { min: 1, max: 7 },
 *   dimensions: [{ id: "staff", label: "Staff", items: [{ id: "polite", label: "Polite" }] }],
 * };
 * const scores = scoreServqual(
 *   { expectations: { polite: [6, 7, 5, 6] }, perceptions: { polite: [5, 7, 4, 4] } },
 *   { instrument },
 * );
 * formatServqual(scores, { instrument }).split("\n")[0]; // => "SERVQUAL: Clinic"
 * ```
 */
export function formatServqual(scores: ServqualScores<Missing>, options: FormatServqualOptions = {}): string {
  const { items, dimensions, overall, n, confidence, missing, instrument } = servqualScoresAt(scores, []);
  const read = readOptions(options, OPTIONS);
  const labels = labelsOf(read);
  const { weakest } = read;
  const worst = items
    .filter(({ gap }) => gap !== null)
    .sort((a, b) => a.gap! - b.gap!)
    .slice(0, weakest);
  const sections = [
    [
      `SERVQUAL: ${labels.title ?? instrument}`,
      `${n} respondents; gap = perception − expectation; ${levelText(confidence)} % intervals; p adjusted by Holm; missing answers: ${missing}`,
    ],
    ["Dimensions", ...gapTable("dimension", dimensions, ({ dimension }) => labels.of(dimension))],
    ["Reliability and importance", ...reliabilityTable(dimensions, labels)],
    [
      `Weakest items (${worst.length} of ${items.length})`,
      ...gapTable("item", worst, ({ item }) => labels.of(item)),
    ],
    ["Items", ...gapTable("item", items, ({ item }) => labels.of(item))],
    [
      "Overall",
      `unweighted gap ${decimals(overall.gap, 2)} ${intervalText(overall.interval, gapText)} (E ${decimals(overall.expectation, 2)}, P ${decimals(overall.perception, 2)}, n ${overall.n})`,
      `weighted gap   ${decimals(overall.weightedGap, 2)}`,
    ],
  ];
  return sections.map((lines) => lines.join("\n")).join("\n\n");
}

interface LabelBook {
  readonly title: string | null;
  of(id: string): string;
}

function labelsOf({ instrument, language }: Read<typeof OPTIONS>): LabelBook {
  if (instrument === null) return { title: null, of: (id) => id };
  const own = [...itemsOf(instrument), ...instrument.dimensions].map(({ id, label }) => [id, label] as const);
  const isTranslated = language !== null && Object.hasOwn(instrument.labels, language);
  const book = new Map([...own, ...Object.entries(isTranslated ? instrument.labels[language]! : {})]);
  return { title: instrument.title, of: (id) => book.get(id) ?? id };
}

type GapRow = ReadServqualScores["items"][number] | ReadServqualScores["dimensions"][number];

function gapTable<Row extends GapRow>(
  name: string,
  rows: readonly Row[],
  labelOf: (row: Row) => string,
): string[] {
  return numberTable(
    [name, "n", "E", "P", "gap", "interval", "t", "p", "d", "below"],
    rows.map((row) => [
      labelOf(row),
      String(row.n),
      decimals(row.expectation, 2),
      decimals(row.perception, 2),
      decimals(row.gap, 2),
      intervalText(row.interval, gapText),
      decimals(row.test?.statistic ?? null, 2),
      pText(row.holmP),
      decimals(row.effectSize, 2),
      percentText(row.shortfallShare),
    ]),
  );
}

function reliabilityTable(rows: ReadServqualScores["dimensions"], labels: LabelBook): string[] {
  return numberTable(
    ["dimension", "alpha E", "alpha P", "r of gap", "weight", "weighted gap"],
    rows.map((row) => [
      labels.of(row.dimension),
      bounded(row.alphaExpectation, 2),
      bounded(row.alphaPerception, 2),
      bounded(row.differenceReliability, 2),
      bounded(row.weight, 2),
      decimals(row.weightedGap, 2),
    ]),
  );
}

function gapText(gap: number): string {
  return decimals(gap, 2);
}
