import type { ErrorPath } from "../../errors/error.ts";
import {
  fields,
  listOf,
  oneOf,
  optional,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { amountAt, booleanAt, entriesAt, numberAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { groupNameAt } from "../../survey/column.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { render } from "../../text/report.ts";
import { wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import type { MeasureName } from "../comparison/measure.ts";
import type { BannerColumn } from "./banner-columns.ts";
import type { BannerCell, BannerRow, BannerTable } from "./banner-table.ts";

const SUPPRESSED = "*";

/** By more than this share of n a weighted base differs from it. */
const WEIGHTED = 1e-9;

const WORDS = {
  title: ["Banner table", "Таблица с разрезами", "Таблица с разрези"],
  banner: ["broken down by", "в разрезе", "по"],
  weightedN: ["weighted n", "взвешенное n", "претеглено n"],
  effectiveN: ["effective n", "эффективное n", "ефективно n"],
  letters: [
    "A letter names a column of the same breakdown that the figure lies significantly above ({level} %{adjusted}).",
    "Буква называет столбец того же разреза, который значение значимо превышает ({level} %{adjusted}).",
    "Буквата сочи колона от същия разрез, над която стойността е значимо ({level} %{adjusted}).",
  ],
  suppressed: [
    "{mark} too few respondents to be shown, or another figure would give such a one away.",
    "{mark} слишком мало респондентов, чтобы показывать, или по значению можно вычислить такое.",
    "{mark} твърде малко респонденти, за да се покаже, или от стойността се изчислява такава.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMN = {
  banner: optional(textAt),
  level: optional(nameAt),
  letter: optional(textAt),
  n: whole(0),
  weightedN: amountAt,
  effectiveN: amountAt,
} satisfies Readers<BannerColumn>;

const CELL = {
  value: optional(numberAt),
  letters: (value, path) => entriesAt(value, path, "letters", textAt),
  suppressed: booleanAt,
} satisfies Partial<Readers<BannerCell>>;

const ROW = {
  id: textAt,
  label: optional(textAt),
  measure: oneOf<MeasureName | "shares">(
    "nps",
    "csat",
    "ces",
    "mean-rating",
    "disconfirmation",
    "composite-index",
    "shares",
  ),
  category: optional(nameAt),
  base: whole(0),
  cells: listOf(fields(CELL, "a cell"), "cell"),
} satisfies Readers<BannerRow>;

/** What the report needs of the table. */
const TABLE = {
  model: oneOf("banner-table"),
  confidence: confidenceAt,
  adjustment: oneOf("holm", "none"),
  columns: listOf(fields(COLUMN, "a column"), "column"),
  rows: listOf(fields(ROW, "a row"), "row"),
} satisfies Partial<Readers<BannerTable>>;

/**
 * A banner table for people: rows with their base, the total and every level with its letter, and beside a figure the
 * letters of the columns that it lies significantly above. What is suppressed is a star.
 *
 * Shares are in percent, a net promoter score has no decimals, other measures have 2 unless `digits` says otherwise;
 * `labels` may name rows, categories, banners and levels. A plain report has no weighted bases.
 *
 * @throws `invalid_input` for what is no result of `bannerTable`, and for options that cannot be.
 *
 * @example
 * ```ts
 * import { bannerTable, formatBanner } from "service-quality/satisfaction";
 *
 * const hotel = ["north", "north", "north", "north", "south", "south", "south", "south"];
 * const table = bannerTable(
 *   [
 *     { id: "satisfaction", measure: "mean-rating", scale: { min: 1, max: 10 }, answers: [9, 10, 9, 8, 5, 4, null, 3] },
 *     { id: "purpose", measure: "shares", answers: ["work", "rest", "rest", "rest", "work", "work", "rest", "work"] },
 *   ],
 *   { banner: { hotel } },
 * );
 * console.log(formatBanner(table));
 * ```
 * ```text output
 * Banner table
 * A letter names a column of the same breakdown that the figure lies significantly above (95 %, p adjusted by Holm).
 *
 *                 n  total  north (A)  south (B)
 * ──────────────  ─  ─────  ─────────  ─────────
 * broken down by                hotel
 * n                      8          4          4
 * satisfaction    7   6.86     9.00 B       4.00
 * purpose: work   8   50 %       25 %       75 %
 * purpose: rest   8   50 %       75 %       25 %
 * ```
 */
export function formatBanner(table: BannerTable, options?: FormatOptions): string {
  const { columns, rows, confidence, adjustment } = readFields(table, TABLE, [], "the result of bannerTable");
  rows.forEach(({ cells }, r) => {
    if (cells.length === columns.length) return;
    refuse("invalid_input", ["rows", r, "cells"], `${columns.length} cells, one per column`, cells);
  });
  const { as, language, style, digits, labels } = readOptions(options, FORMAT_OPTIONS);
  const { word, say, percent, decimals, level } = wordingWith(WORDS, language);
  const labelOf = labelIn(labels);
  const figure = (value: number, measure: BannerRow["measure"]) => {
    if (measure === "csat" || measure === "shares") return percent(value, digits ?? 0);
    return decimals(value, digits ?? (measure === "nps" ? 0 : 2));
  };
  const isWeighted = columns.some(({ n, weightedN }) => Math.abs(weightedN - n) > WEIGHTED * n);
  const bases = (name: string, of: (column: (typeof columns)[number]) => string) => [
    name,
    "",
    ...columns.map(of),
  ];
  const adjusted = adjustment === "holm" ? `, ${word("pAdjusted")}` : "";
  const lettersLine = filled(say("letters"), { level: level(confidence), adjusted });
  const isSuppressed = rows.some(({ cells }) => cells.some(({ suppressed }) => suppressed));
  return render(
    {
      title: say("title"),
      lines: columns.some(({ letter }) => letter !== null) ? [lettersLine] : [],
      parts: [
        {
          table: {
            head: [
              "",
              word("n"),
              ...columns.map((column) =>
                column.level === null ? word("total") : `${labelOf(String(column.level))} (${column.letter})`,
              ),
            ],
            rows: [
              bases(say("banner"), ({ banner, letter }) => {
                const isFirst = columns.find((column) => column.banner === banner)?.letter === letter;
                return banner !== null && isFirst ? labelOf(banner) : "";
              }),
              bases(word("n"), ({ n }) => String(n)),
              ...(isWeighted && style === "full"
                ? [
                    bases(say("weightedN"), ({ weightedN }) => decimals(weightedN, 1)),
                    bases(say("effectiveN"), ({ effectiveN }) => decimals(effectiveN, 1)),
                  ]
                : []),
              ...rows.map(({ id, label, category, measure, base, cells }) => [
                [label ?? labelOf(id), ...(category === null ? [] : [labelOf(String(category))])].join(": "),
                String(base),
                ...cells.map(({ value, letters }) =>
                  value === null
                    ? SUPPRESSED
                    : [figure(value, measure), letters.join("")].join(" ").trimEnd(),
                ),
              ]),
            ],
          },
          lines: isSuppressed ? [filled(say("suppressed"), { mark: SUPPRESSED })] : [],
        },
      ],
    },
    as,
  );
}

function nameAt(value: unknown, path: ErrorPath): string {
  return (
    groupNameAt(value, path.slice(0, -1), path.at(-1) as number) ??
    refuse("invalid_input", path, "a name", value)
  );
}
