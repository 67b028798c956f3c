import { entriesOf, optional, otherwise, type Readers, readOptions, whole } from "../../errors/options.ts";
import { textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { noteLines } from "../../text/note-text.ts";
import { numberTable } from "../../text/number-table.ts";
import { decimals } from "../../text/number-text.ts";
import { reportText } from "../../text/report-text.ts";
import { type StripSign, stripText } from "../../text/strip-text.ts";
import type { ControlChart } from "./control-chart-result.ts";
import { type StoredChart, storedChart } from "./stored-chart.ts";

/** Options of `formatControlChart`. */
export interface FormatControlChartOptions {
  /** Decimals of values and limits; 2 by default. */
  digits?: number | undefined;
  /** How many of the latest points to draw; 30 by default. */
  latest?: number | undefined;
  /** What points are called, such as dates, one for each; their numbers from 1 on by default. */
  labels?: readonly string[] | undefined;
}

const OPTIONS = {
  digits: otherwise(whole(0, 10), 2),
  latest: otherwise(whole(0), 30),
  labels: optional(entriesOf(textAt, "a list of labels")),
} satisfies Readers<FormatControlChartOptions>;

/**
 * A control chart for people: its phases with their limits and runs, the latest points drawn beside their limits (`│`)
 * and center (`┊`), a point with a signal as `◆`, and all signals. A dash stands where there is no figure.
 *
 * @throws `invalid_input` for what is no result of `controlChart`, and for labels that are not one for each point.
 *
 * @example
 * ```ts
 * import { controlChart, formatControlChart } from "service-quality/delivery";
 *
 * const chart = controlChart({ kind: "individuals", values: [10, 12, 11, 13, 12, 20, 12], baseline: 5 });
 * console.log(formatControlChart(chart, { digits: 1, latest: 3 }));
 * ```
 * ```text output
 * Control chart (individuals): 7 points, center 11.6, limits at 3 sigmas
 *
 * phase  center  deviation  sigma z  set by  longest run  limit  crossings  limit
 * ─────  ──────  ─────────  ───────  ──────  ───────────  ─────  ─────────  ─────
 * 1–7      11.6        1.3        –       5            4      6          3      1
 *
 * point  value  lower  upper                                             signals
 * ─────  ─────  ─────  ─────  ─────────────────────────────────────────  ─────────────
 * 5       12.0    7.6   15.6  │            ┊●           │
 * 6       20.0    7.6   15.6  │            ┊            │             ◆  beyond-limits
 * 7       12.0    7.6   15.6  │            ┊●           │
 *
 * Signals
 * beyond-limits: 6
 * ```
 */
export function formatControlChart(chart: ControlChart, options: FormatControlChartOptions = {}): string {
  const stored = storedChart(chart);
  const { digits, latest, labels } = readOptions(options, OPTIONS);
  const { kind, sigmas, n, center, points, signals, notes } = stored;
  if (labels !== null && labels.length !== points.length) {
    refuse("invalid_input", ["labels"], `${points.length} labels, one for each point`, labels);
  }
  const nameOf = (i: number) => labels?.[i] ?? String(i + 1);
  const number = (figure: number | null) => decimals(figure, digits);
  return reportText([
    [
      `Control chart (${kind}): ${n} points, center ${number(center)}${kind === "run" ? "" : `, limits at ${sigmas} sigmas`}`,
    ],
    phaseTable(stored, nameOf, number),
    pointTable(stored, latest, nameOf, number),
    signals.length === 0
      ? ["No signals"]
      : [
          "Signals",
          ...signals.map(({ rule, from, to }) => `${rule}: ${stretchText(nameOf(from), nameOf(to))}`),
        ],
    noteLines(notes),
  ]);
}

function phaseTable(
  { phases }: StoredChart,
  nameOf: (i: number) => string,
  number: (figure: number | null) => string,
): string[] {
  return numberTable(
    ["phase", "center", "deviation", "sigma z", "set by", "longest run", "limit", "crossings", "limit"],
    phases.map(({ from, to, center, standardDeviation, sigmaZ, n, runs }) => [
      stretchText(nameOf(from), nameOf(to)),
      number(center),
      number(standardDeviation),
      decimals(sigmaZ, 2),
      String(n),
      String(runs.longestRun),
      decimals(runs.longestRunLimit, 0),
      String(runs.crossings),
      decimals(runs.crossingsLimit, 0),
    ]),
  );
}

function pointTable(
  { kind, points }: StoredChart,
  latest: number,
  nameOf: (i: number) => string,
  number: (figure: number | null) => string,
): string[] {
  const first = Math.max(0, points.length - latest);
  const drawn = points.slice(first);
  if (drawn.length === 0) return [];
  const isSums = kind === "cusum";
  const figures = drawn.flatMap((point) => figuresOf(point, isSums));
  const from = figures.reduce((least, figure) => Math.min(least, figure), figures[0]!);
  const to = figures.reduce((most, figure) => Math.max(most, figure), figures[0]!);
  return numberTable(
    ["point", "value", ...(isSums ? ["high", "low"] : []), "lower", "upper", "", "signals"],
    drawn.map((point, i) => [
      nameOf(first + i),
      number(point.value),
      ...(isSums ? [number(point.high), number(point.low)] : []),
      number(point.lower),
      number(point.upper),
      stripText(signsOf(point, isSums), from, to),
      point.signals.join(", "),
    ]),
    ["signals"],
  );
}

type StoredPoint = StoredChart["points"][number];

/** What a point draws, in the order in which it is drawn. */
function signsOf(point: StoredPoint, isSums: boolean): StripSign[] {
  const sign = point.signals.length > 0 ? "◆" : "●";
  return [
    { at: point.lower, sign: "│" },
    { at: point.upper, sign: "│" },
    { at: isSums ? 0 : point.center, sign: "┊" },
    ...(isSums
      ? [
          { at: point.low, sign: "▽" },
          { at: point.high, sign: "△" },
        ]
      : [{ at: point.value, sign }]),
  ];
}

function figuresOf(point: StoredPoint, isSums: boolean): number[] {
  return signsOf(point, isSums).flatMap(({ at }) => at ?? []);
}

function stretchText(first: string, last: string): string {
  return first === last ? first : `${first}–${last}`;
}
