import { entriesOf, optional, otherwise, type Readers, readOptions, whole } from "../../errors/options.ts";
import { textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { FORMAT_OPTIONS, type FormatOptions } from "../../text/format-options.ts";
import { noteLines } from "../../text/note-text.ts";
import { type ReportPart, render, type Table } from "../../text/report.ts";
import { type StripSign, stripText } from "../../text/strip-text.ts";
import { type WordingWith, wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import type { ControlChart } from "./control-chart-result.ts";
import { type StoredChart, storedChart } from "./stored-chart.ts";

/** Options of `formatControlChart`. */
export interface FormatControlChartOptions extends Omit<FormatOptions, "labels"> {
  /** Decimals of values and limits; 2 by default. */
  digits?: number | undefined;
  /** How many of the latest points to draw; 30 by default. */
  latest?: number | undefined;
  /** What points are called, such as dates, one for each; their numbers from 1 on by default. */
  labels?: readonly string[] | undefined;
}

const OPTIONS = {
  ...FORMAT_OPTIONS,
  digits: otherwise(whole(0, 10), 2),
  latest: otherwise(whole(0), 30),
  labels: optional(entriesOf(textAt, "a list of labels")),
} satisfies Readers<FormatControlChartOptions>;

const WORDS = {
  title: [
    "Control chart ({kind}): {n} points, center {center}",
    "Контрольная карта ({kind}): точек {n}, центр {center}",
    "Контролна карта ({kind}): точки {n}, център {center}",
  ],
  sigmas: [", limits at {sigmas} sigmas", ", пределы {sigmas} сигмы", ", граници {sigmas} сигми"],
  phase: ["phase", "этап", "етап"],
  center: ["center", "центр", "център"],
  deviation: ["deviation", "отклонение", "отклонение"],
  sigmaZ: ["sigma z", "сигма z", "сигма z"],
  setBy: ["set by", "по точкам", "по точки"],
  longestRun: ["longest run", "длиннейшая серия", "най-дълга серия"],
  limit: ["limit", "предел", "граница"],
  crossings: ["crossings", "пересечений", "пресичания"],
  point: ["point", "точка", "точка"],
  high: ["high", "вверх", "нагоре"],
  low: ["low", "вниз", "надолу"],
  lower: ["lower", "нижний", "долна"],
  upper: ["upper", "верхний", "горна"],
  signals: ["signals", "сигналы", "сигнали"],
  signalTitle: ["Signals", "Сигналы", "Сигнали"],
  noSignals: ["No signals", "Сигналов нет", "Няма сигнали"],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * A control chart for people: its phases with their limits and runs, the latest points drawn beside their limits (`│`)
 * and center (`┊`), a point with a signal as `◆`, and all signals. A dash stands where there is no figure. A plain
 * report has the signals alone.
 *
 * @throws `invalid_input` for what is no result of `controlChart`, for labels that are not one for each point, and for
 * options that cannot be.
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
  const { as, language, style, digits, latest, labels } = readOptions(options, OPTIONS);
  const { kind, sigmas, n, center, points, notes } = stored;
  if (labels !== null && labels.length !== points.length) {
    refuse("invalid_input", ["labels"], `${points.length} labels, one for each point`, labels);
  }
  const wording = wordingWith(WORDS, language);
  const printer: Printer = {
    ...wording,
    nameOf: (i) => labels?.[i] ?? String(i + 1),
    text: (figure) => wording.decimals(figure, digits),
  };
  const { say, text, number } = printer;
  const limits = kind === "run" ? "" : filled(say("sigmas"), { sigmas: number(sigmas) });
  const isFull = style === "full";
  return render(
    {
      title: `${filled(say("title"), { kind, n: String(n), center: text(center) })}${limits}`,
      parts: [
        ...(isFull ? [{ table: phaseTable(stored, printer) }] : []),
        ...(isFull ? pointParts(stored, latest, printer) : []),
        signalPart(stored, printer),
        { lines: noteLines(notes, "", language) },
      ],
    },
    as,
  );
}

type Printer = WordingWith<typeof WORDS> & {
  readonly nameOf: (i: number) => string;
  readonly text: (figure: number | null) => string;
};

function signalPart({ signals }: StoredChart, { say, nameOf }: Printer): ReportPart {
  if (signals.length === 0) return { lines: [say("noSignals")] };
  const lines = signals.map(({ rule, from, to }) => `${rule}: ${stretchText(nameOf(from), nameOf(to))}`);
  return { title: say("signalTitle"), lines };
}

function phaseTable({ phases }: StoredChart, { say, nameOf, text, decimals }: Printer): Table {
  return {
    head: [
      ...(["phase", "center", "deviation", "sigmaZ", "setBy"] as const).map(say),
      ...(["longestRun", "limit", "crossings", "limit"] as const).map(say),
    ],
    rows: phases.map(({ from, to, center, standardDeviation, sigmaZ, n, runs }) => [
      stretchText(nameOf(from), nameOf(to)),
      text(center),
      text(standardDeviation),
      decimals(sigmaZ, 2),
      String(n),
      String(runs.longestRun),
      decimals(runs.longestRunLimit, 0),
      String(runs.crossings),
      decimals(runs.crossingsLimit, 0),
    ]),
  };
}

function pointParts({ kind, points }: StoredChart, latest: number, printer: Printer): ReportPart[] {
  const { say, word, nameOf, text } = printer;
  const first = Math.max(0, points.length - latest);
  const drawn = points.slice(first);
  if (drawn.length === 0) return [];
  const isSums = kind === "cusum";
  const figures = drawn.flatMap((point) => figuresOf(point, isSums));
  const from = figures.reduce((least, figure) => Math.min(least, figure), figures[0]!);
  const to = figures.reduce((most, figure) => Math.max(most, figure), figures[0]!);
  const sums = isSums ? [say("high"), say("low")] : [];
  return [
    {
      table: {
        head: [say("point"), word("value"), ...sums, say("lower"), say("upper"), "", say("signals")],
        rows: drawn.map((point, i) => [
          nameOf(first + i),
          text(point.value),
          ...(isSums ? [text(point.high), text(point.low)] : []),
          text(point.lower),
          text(point.upper),
          stripText(signsOf(point, isSums), from, to),
          point.signals.join(", "),
        ]),
        words: [isSums ? 7 : 5],
      },
    },
  ];
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
