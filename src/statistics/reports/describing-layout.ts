import {
  entriesOf,
  fields,
  listOf,
  oneOf,
  optional,
  type Readers,
  readFields,
  whole,
} from "../../errors/options.ts";
import { finiteAt, nameAt, rateAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { noteLines } from "../../text/note-text.ts";
import type { Report } from "../../text/report.ts";
import type { CorrelationPair, Correlations } from "../describing/estimate-correlations.ts";
import type { Descriptives, DimensionDescription, ItemDescription } from "../describing/summarize-answers.ts";
import type { ItemNormality, Normality } from "../describing/test-normality.ts";
import { type Printer, testText } from "./statistics-words.ts";

const DESCRIBED = {
  n: whole(0),
  missingCount: whole(0),
  missingShare: rateAt,
  mean: optional(finiteAt),
  standardDeviation: optional(finiteAt),
  interval: optional(limitsAt),
  median: optional(finiteAt),
  minimum: optional(finiteAt),
  maximum: optional(finiteAt),
  skewness: optional(finiteAt),
  kurtosis: optional(finiteAt),
  floorShare: optional(rateAt),
  ceilingShare: optional(rateAt),
};

const DESCRIPTIVES = {
  n: whole(0),
  confidence: confidenceAt,
  items: listOf(
    fields({ item: nameAt, ...DESCRIBED } satisfies Partial<Readers<ItemDescription>>, "an item's row"),
    "row",
  ),
  dimensions: entriesOf((value, path) => DIMENSION(value, path), "dimensions' rows"),
} satisfies Partial<Readers<Descriptives>>;

const DIMENSION = fields(
  { dimension: nameAt, ...DESCRIBED } satisfies Partial<Readers<DimensionDescription>>,
  "a dimension's row",
);

/** A row for each item and dimension. */
export function descriptivesLayout(result: unknown, printer: Printer): Report {
  const { n, confidence, items, dimensions } = readFields(result, DESCRIPTIVES, [], "descriptives");
  const { word, say, decimals, percent, interval, level, digits, isFull, labelOf } = printer;
  const rows = [
    ...items.map((row) => ({ ...row, name: row.item })),
    ...dimensions.map((row) => ({ ...row, name: row.dimension })),
  ];
  const text = (value: number | null) => decimals(value, digits);
  const hasEnds = rows.some((row) => row.floorShare !== null);
  const head = [
    ...[word("item"), "n", say("missing"), "M", "SD"],
    ...(isFull
      ? [`${level(confidence)} %`, say("median"), say("range"), say("skewness"), say("kurtosis")]
      : []),
    ...(isFull && hasEnds ? [say("floor"), say("ceiling")] : []),
  ];
  return {
    title: say("descriptives"),
    lines: [`n = ${n}`],
    parts: [
      {
        table: {
          head,
          rows: rows.map((row) => [
            labelOf(row.name),
            String(row.n),
            row.missingCount === 0 ? "0" : `${row.missingCount} (${percent(row.missingShare)})`,
            text(row.mean),
            text(row.standardDeviation),
            ...(isFull
              ? [
                  interval(row.interval, text),
                  text(row.median),
                  row.minimum === null ? text(null) : `${text(row.minimum)}–${text(row.maximum)}`,
                  text(row.skewness),
                  text(row.kurtosis),
                ]
              : []),
            ...(isFull && hasEnds ? [percent(row.floorShare), percent(row.ceilingShare)] : []),
          ]),
        },
      },
    ],
  };
}

const PAIR = {
  a: nameAt,
  b: nameAt,
  n: whole(0),
  estimate: optional(finiteAt),
  interval: optional(limitsAt),
  test: optional(fields({ p: rateAt }, "a test")),
  holmP: optional(rateAt),
} satisfies Partial<Readers<CorrelationPair>>;

const CORRELATIONS = {
  method: oneOf("pearson", "spearman", "kendall"),
  confidence: confidenceAt,
  n: whole(0),
  items: listOf(nameAt, "item"),
  pairs: listOf(fields(PAIR, "a pair"), "pair"),
  notes: notesAt,
} satisfies Partial<Readers<Correlations>>;

const COEFFICIENT = { pearson: "r", spearman: "rs", kendall: "τb" } as const;

/** Below each of them a correlation has one star more. */
const STAR_LEVELS = [0.05, 0.01, 0.001];

/** The matrix below its diagonal with stars, and in full every pair. */
export function correlationsLayout(result: unknown, printer: Printer): Report {
  const { method, confidence, n, items, pairs, notes } = readFields(result, CORRELATIONS, [], "correlations");
  const { word, say, bounded, p, interval, level, digits, isFull, labelOf, language } = printer;
  const text = (value: number | null) => bounded(value, digits);
  const cell = (row: string, column: string) => {
    const pair = pairs.find(({ a, b }) => a === column && b === row);
    return pair === undefined ? "" : `${text(pair.estimate)}${starsOf(pair.test?.p ?? 1)}`;
  };
  const matrix = {
    head: ["", ...items.slice(0, -1).map((_, j) => String(j + 1))],
    rows: items.map((row, i) => [
      `${i + 1} ${labelOf(row)}`,
      ...items.slice(0, -1).map((column, j) => (j < i ? cell(row, column) : "")),
    ]),
  };
  const list = {
    head: [word("pair"), "n", COEFFICIENT[method], `${level(confidence)} %`, "p", word("pAdjusted")],
    rows: pairs.map((pair) => [
      `${labelOf(pair.a)} – ${labelOf(pair.b)}`,
      String(pair.n),
      text(pair.estimate),
      interval(pair.interval, text),
      p(pair.test?.p ?? null),
      p(pair.holmP),
    ]),
  };
  return {
    title: `${say("correlations")}: ${COEFFICIENT[method]}`,
    lines: [`n = ${n}`],
    parts: [
      { table: matrix, lines: [starsLine(printer)] },
      ...(isFull ? [{ table: list }, { lines: noteLines(notes, "", language) }] : []),
    ],
  };
}

/** "* p < .05, ** p < .01, *** p < .001". */
function starsLine({ bounded, list }: Printer): string {
  return list(STAR_LEVELS.map((level, i) => `${"*".repeat(i + 1)} p < ${bounded(level, i < 2 ? 2 : 3)}`));
}

function starsOf(p: number): string {
  return "*".repeat(STAR_LEVELS.filter((level) => p < level).length);
}

const ITEM = {
  item: nameAt,
  n: whole(0),
  skewness: optional(finiteAt),
  kurtosis: optional(finiteAt),
  shapiroWilk: optional(fields({ w: finiteAt, p: rateAt }, "W and its p")),
} satisfies Partial<Readers<ItemNormality>>;

const NORMALITY = {
  n: whole(0),
  items: listOf(fields(ITEM, "an item's row"), "row"),
  mardia: optional(
    fields(
      {
        skewness: fields({ chiSquared: finiteAt, df: whole(1), p: rateAt }, "Mardia's skewness"),
        kurtosis: fields({ z: finiteAt, p: rateAt }, "Mardia's kurtosis"),
      },
      "Mardia's tests",
    ),
  ),
} satisfies Partial<Readers<Normality>>;

/** Every item's test, and Mardia's below. */
export function normalityLayout(result: unknown, printer: Printer): Report {
  const { n, items, mardia } = readFields(result, NORMALITY, [], "tests of normality");
  const { word, say, decimals, bounded, p, digits, labelOf } = printer;
  const text = (value: number | null) => decimals(value, digits);
  const { skewness, kurtosis } = mardia ?? { skewness: null, kurtosis: null };
  return {
    title: say("normality"),
    lines: [`n = ${n}`],
    parts: [
      {
        table: {
          head: [word("item"), "n", say("skewness"), say("kurtosis"), "W", "p"],
          rows: items.map((row) => [
            labelOf(row.item),
            String(row.n),
            text(row.skewness),
            text(row.kurtosis),
            bounded(row.shapiroWilk?.w ?? null, 3),
            p(row.shapiroWilk?.p ?? null),
          ]),
        },
      },
      {
        lines:
          skewness === null || kurtosis === null
            ? []
            : [
                `Mardia, ${say("skewness")}: ${testText("χ²", { statistic: skewness.chiSquared, p: skewness.p }, [skewness.df], printer)}`,
                `Mardia, ${say("kurtosis")}: ${testText("z", { statistic: kurtosis.z, p: kurtosis.p }, [], printer)}`,
              ],
      },
    ],
  };
}
