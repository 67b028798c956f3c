import { optional, otherwise, type Read, type Readers, readOptions, whole } from "../errors/options.ts";
import { instrumentAt } from "../instruments/define-instrument.ts";
import type { InstrumentSpec } from "../instruments/instrument.ts";
import { instrumentLabels } from "../instruments/instrument-labels.ts";
import type { Missing } from "../survey/estimation.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../text/format-options.ts";
import { taggedLanguageAt } from "../text/language.ts";
import { type Report, type ReportPart, render, type Table } from "../text/report.ts";
import { gapVerdictOf } from "../text/verdict.ts";
import { type WordingWith, wordingWith } from "../text/wording.ts";
import { filled, type Words } from "../text/words.ts";
import { type ReadServqualScores, servqualScoresAt } from "./read-servqual-scores.ts";
import type { ServqualScores } from "./servqual.ts";

/** Options of `formatServqual`. */
export interface FormatServqualOptions extends FormatOptions {
  /**
   * Gives the labels of items and dimensions: those of the language's tag, else of its first subtag, else its own.
   * Their ids stand without it, and `labels` go before it.
   */
  instrument?: InstrumentSpec | undefined;
  /** How many of the weakest items to list; 5 by default. */
  weakest?: number | undefined;
}

const OPTIONS = {
  ...FORMAT_OPTIONS,
  language: otherwise(taggedLanguageAt, { tag: "en", language: "en" }),
  instrument: optional(instrumentAt),
  weakest: otherwise(whole(0), 5),
} satisfies Readers<FormatServqualOptions>;

const WORDS = {
  settings: [
    "{n} respondents; gap = perception − expectation; {level} % intervals; p adjusted by Holm; missing answers: {missing}",
    "респондентов {n}; разрыв = восприятие − ожидание; интервалы {level} %; p с поправкой Холма; пропущенные ответы: {missing}",
    "респонденти {n}; разлика = възприятие − очакване; интервали {level} %; p с поправка на Холм; липсващи отговори: {missing}",
  ],
  dimensions: ["Dimensions", "Измерения", "Измерения"],
  reliability: ["Reliability and importance", "Надёжность и важность", "Надеждност и важност"],
  weakest: [
    "Weakest items ({shown} of {all})",
    "Самые слабые вопросы ({shown} из {all})",
    "Най-слаби въпроси ({shown} от {all})",
  ],
  items: ["Items", "Вопросы", "Въпроси"],
  overall: ["Overall", "В целом", "Общо"],
  expectation: ["E", "ожид.", "очакв."],
  perception: ["P", "воспр.", "възпр."],
  below: ["below", "ниже", "под"],
  alphaExpectation: ["alpha E", "альфа ожид.", "алфа очакв."],
  alphaPerception: ["alpha P", "альфа воспр.", "алфа възпр."],
  gapReliability: ["r of gap", "r разрыва", "r на разликата"],
  weight: ["weight", "вес", "тегло"],
  weightedGap: ["weighted gap", "взвешенный разрыв", "претеглена разлика"],
  unweightedGap: ["unweighted gap", "невзвешенный разрыв", "непретеглена разлика"],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * The report of a SERVQUAL survey for people: dimensions, their reliability, the weakest items, all
 * items, and the overall score, unweighted and weighted.
 *
 * Gaps are perception − expectation. p-values are adjusted (Holm), a dash stands where there is no figure. A plain
 * report has the dimensions alone, and says of each in words whether it falls short: by its interval, and as expected
 * where that lies within ±`margin`. Figures have 2 decimals unless `digits` says otherwise.
 *
 * @throws `invalid_input` for what is no result of `scoreServqual`, and for options that cannot be.
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
  const read = servqualScoresAt(scores, []);
  const { as, style, language, ...chosen } = readOptions(options, OPTIONS);
  const labels = labelsOf({ language, ...chosen });
  const title = `SERVQUAL: ${labels.title ?? read.instrument}`;
  const printer = {
    ...wordingWith(WORDS, language.language),
    digits: chosen.digits ?? 2,
  };
  const body =
    style === "plain"
      ? { parts: [{ table: verdictTable(read, labels, chosen.margin, printer) }] }
      : fullReport(read, labels, chosen.weakest, printer);
  return render({ title, ...body }, as);
}

type Printer = WordingWith<typeof WORDS> & { readonly digits: number };

function verdictTable(
  { dimensions, overall }: ReadServqualScores,
  labels: LabelBook,
  margin: number | null,
  { word, decimals, digits }: Printer,
): Table {
  const rows = [
    ...dimensions.map(({ dimension, gap, interval }) => [labels.of(dimension), gap, interval] as const),
    [word("overall"), overall.gap, overall.interval] as const,
  ];
  return {
    head: [word("dimension"), word("gap"), word("verdict")],
    rows: rows.map(([name, gap, interval]) => [
      name,
      decimals(gap, digits),
      word(gapVerdictOf(interval, margin)),
    ]),
  };
}

function fullReport(
  { items, dimensions, overall, n, confidence, missing }: ReadServqualScores,
  labels: LabelBook,
  weakest: number,
  printer: Printer,
): Omit<Report, "title"> {
  const { say, word, decimals, interval, level, digits } = printer;
  const text = (figure: number | null) => decimals(figure, digits);
  const answered = items.flatMap((item) => (item.gap === null ? [] : [{ ...item, gap: item.gap }]));
  const worst = answered.sort((a, b) => a.gap - b.gap).slice(0, weakest);
  const itemTable = (rows: typeof items) =>
    gapTable(word("item"), rows, ({ item }) => labels.of(item), printer);
  const means = [
    `${say("expectation")} ${text(overall.expectation)}`,
    `${say("perception")} ${text(overall.perception)}`,
    `n ${overall.n}`,
  ];
  const parts: ReportPart[] = [
    {
      title: say("dimensions"),
      table: gapTable(word("dimension"), dimensions, ({ dimension }) => labels.of(dimension), printer),
    },
    { title: say("reliability"), table: reliabilityTable(dimensions, labels, printer) },
    {
      title: filled(say("weakest"), { shown: String(worst.length), all: String(items.length) }),
      table: itemTable(worst),
    },
    { title: say("items"), table: itemTable(items) },
    {
      title: say("overall"),
      lines: [
        `${say("unweightedGap")} ${text(overall.gap)} ${interval(overall.interval, text)} (${means.join(", ")})`,
        `${say("weightedGap").padEnd(say("unweightedGap").length)} ${text(overall.weightedGap)}`,
      ],
    },
  ];
  return { lines: [filled(say("settings"), { n: String(n), level: level(confidence), missing })], parts };
}

interface LabelBook {
  readonly title: string | null;
  of(id: string): string;
}

function labelsOf({
  instrument,
  language: { tag, language },
  labels,
}: Pick<Read<typeof OPTIONS>, "instrument" | "language" | "labels">): LabelBook {
  const own = instrument === null ? [] : instrumentLabels(instrument, [tag, language]);
  return { title: instrument?.title ?? null, of: labelIn(new Map([...own, ...labels])) };
}

type GapRow = ReadServqualScores["items"][number] | ReadServqualScores["dimensions"][number];

function gapTable<Row extends GapRow>(
  name: string,
  rows: readonly Row[],
  labelOf: (row: Row) => string,
  { say, word, decimals, interval, percent, p, digits }: Printer,
): Table {
  const text = (figure: number | null) => decimals(figure, digits);
  return {
    head: [
      ...[name, "n", say("expectation"), say("perception"), word("gap"), word("intervalHead")],
      ...["t", "p", "d", say("below")],
    ],
    rows: rows.map((row) => [
      labelOf(row),
      String(row.n),
      text(row.expectation),
      text(row.perception),
      text(row.gap),
      interval(row.interval, text),
      decimals(row.test?.statistic ?? null, 2),
      p(row.holmP),
      decimals(row.effectSize, 2),
      percent(row.shortfallShare),
    ]),
  };
}

function reliabilityTable(
  rows: ReadServqualScores["dimensions"],
  labels: LabelBook,
  { say, word, decimals, bounded, digits }: Printer,
): Table {
  return {
    head: [
      word("dimension"),
      ...(["alphaExpectation", "alphaPerception", "gapReliability", "weight", "weightedGap"] as const).map(
        say,
      ),
    ],
    rows: rows.map((row) => [
      labels.of(row.dimension),
      bounded(row.alphaExpectation, 2),
      bounded(row.alphaPerception, 2),
      bounded(row.differenceReliability, 2),
      bounded(row.weight, 2),
      decimals(row.weightedGap, digits),
    ]),
  };
}
