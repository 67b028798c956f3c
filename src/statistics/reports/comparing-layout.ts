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
import { booleanAt, finiteAt, nameAt, rateAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import type { Report } from "../../text/report.ts";
import type { EquivalenceTest } from "../comparing/test-equivalence.ts";
import type { PowerEstimate } from "../power/estimate-power.ts";
import { type Printer, testText } from "./statistics-words.ts";

const SAMPLES = {
  method: oneOf("anova", "welch-anova", "kruskal-wallis", "mann-whitney"),
  confidence: confidenceAt,
  n: whole(0),
  groups: listOf(
    fields(
      {
        group: nameAt,
        n: whole(0),
        mean: finiteAt,
        standardDeviation: optional(finiteAt),
        interval: optional(limitsAt),
        median: finiteAt,
      },
      "a group",
    ),
    "group",
  ),
  test: optional(
    fields({ statistic: finiteAt, df1: optional(finiteAt), df2: optional(finiteAt), p: rateAt }, "a test"),
  ),
  pairs: entriesOf((value, path) => SAMPLE_PAIR(value, path), "pairs of groups"),
};

const SAMPLE_PAIR = fields(
  { a: nameAt, b: nameAt, difference: finiteAt, interval: optional(limitsAt), adjustedP: optional(rateAt) },
  "a pair of groups",
);

const STATISTIC = { anova: "F", "welch-anova": "F", "kruskal-wallis": "H", "mann-whitney": "U" } as const;

/** Groups, the test over all, and pairs. */
export function samplesLayout(result: unknown, printer: Printer): Report {
  const { method, confidence, n, groups, test, pairs } = readFields(result, SAMPLES, [], "compared samples");
  const { word, say, decimals, p, interval, level, digits, isFull, labelOf } = printer;
  const text = (value: number | null) => decimals(value, digits);
  const dfs = [test?.df1 ?? null, test?.df2 ?? null];
  const pairTable = {
    head: [word("pair"), word("difference"), `${level(confidence)} %`, "p"],
    rows: pairs.map((pair) => [
      `${labelOf(pair.a)} – ${labelOf(pair.b)}`,
      text(pair.difference),
      interval(pair.interval, text),
      p(pair.adjustedP),
    ]),
  };
  return {
    title: `${say("samples")}: ${method}`,
    lines: [`n = ${n}, ${testText(STATISTIC[method], test, dfs, printer)}`],
    parts: [
      {
        table: {
          head: [say("group"), "n", "M", "SD", `${level(confidence)} %`, say("median")],
          rows: groups.map((row) => [
            labelOf(row.group),
            String(row.n),
            text(row.mean),
            text(row.standardDeviation),
            interval(row.interval, text),
            text(row.median),
          ]),
        },
      },
      ...(isFull && pairTable.rows.length > 0 ? [{ table: pairTable }] : []),
    ],
  };
}

const TEST = fields({ statistic: finiteAt, df: optional(finiteAt), p: rateAt }, "a test");

const CROSS_TABLE = {
  n: finiteAt,
  rows: optional(listOf(categoryAt, "category")),
  columns: optional(listOf(categoryAt, "category")),
  counts: listOf(listOf(finiteAt, "count"), "row"),
  rowShares: listOf(listOf(finiteAt, "share"), "row"),
  chiSquared: TEST,
  cramersV: finiteAt,
  smallExpectedShare: rateAt,
};

/** Counts with the shares of their rows, and the test. */
export function crossTableLayout(result: unknown, printer: Printer): Report {
  const read = readFields(result, CROSS_TABLE, [], "a cross table");
  const { n, rows, columns, counts, rowShares, chiSquared, cramersV, smallExpectedShare } = read;
  const { say, number, bounded, percent, labelOf } = printer;
  const nameOf = (names: readonly (string | number)[] | null, at: number) =>
    labelOf(String(names?.[at] ?? at + 1));
  return {
    title: say("crossTable"),
    lines: [
      `n = ${number(n)}, ${testText("χ²", chiSquared, [chiSquared.df], printer)}, V = ${bounded(cramersV, 2)}`,
      `${say("expected")}: ${percent(smallExpectedShare)}`,
    ],
    parts: [
      {
        table: {
          head: ["", ...counts[0]!.map((_, j) => nameOf(columns, j))],
          rows: counts.map((row, i) => [
            nameOf(rows, i),
            ...row.map((count, j) => `${number(count)} (${percent(rowShares[i]?.[j] ?? null)})`),
          ]),
        },
      },
    ],
  };
}

function categoryAt(value: unknown, path: readonly (string | number)[]): string | number {
  return typeof value === "number" ? finiteAt(value, path) : nameAt(value, path);
}

const EQUIVALENCE = {
  confidence: confidenceAt,
  difference: finiteAt,
  margins: fields({ lower: optional(finiteAt), upper: optional(finiteAt) }, "margins"),
  df: optional(finiteAt),
  lower: optional(TEST),
  upper: optional(TEST),
  p: rateAt,
  interval: limitsAt,
  holds: booleanAt,
} satisfies Partial<Readers<EquivalenceTest>>;

/** The difference with its interval and margins, and what they come to. */
export function equivalenceLayout(result: unknown, printer: Printer): Report {
  const read = readFields(result, EQUIVALENCE, [], "a test of equivalence");
  const { confidence, difference, margins, df, lower, upper, p, interval: limits, holds } = read;
  const { word, say, decimals, number, interval, level, pStatement, digits, isFull } = printer;
  const text = (value: number) => decimals(value, digits);
  const edge = (value: number | null, none: string) => (value === null ? none : number(value));
  const name = df === null ? "z" : "t";
  return {
    title: say("equivalence"),
    lines: [
      `${word("difference")} ${text(difference)}, ${level(Number((2 * confidence - 1).toFixed(10)))} % ${interval(limits, text)}`,
      `${say("margins")}: ${edge(margins.lower, "−∞")} … ${edge(margins.upper, "∞")}`,
      ...(isFull
        ? [lower, upper].flatMap((test) => (test === null ? [] : [testText(name, test, [df], printer)]))
        : []),
      `${say(holds ? "holds" : "notShown")}, ${pStatement(p)}`,
    ],
  };
}

const POWER = {
  test: nameAt,
  n: optional(whole(0)),
  totalN: optional(whole(0)),
  effect: optional(finiteAt),
  power: rateAt,
  alpha: rateAt,
} satisfies Partial<Readers<PowerEstimate>>;

/** What goes together. */
export function powerLayout(result: unknown, printer: Printer): Report {
  const { test, n, totalN, effect, power, alpha } = readFields(
    result,
    POWER,
    [],
    "the result of estimatePower",
  );
  const { word, say, decimals, bounded, number } = printer;
  const count = (value: number | null) => (value === null ? decimals(value, 0) : number(value));
  return {
    title: `${say("power")}: ${test}`,
    parts: [
      {
        table: {
          head: ["n", word("total"), word("effect"), "α", "1 − β"],
          rows: [[count(n), count(totalN), decimals(effect, 3), bounded(alpha, 3), bounded(power, 3)]],
        },
      },
    ],
  };
}
