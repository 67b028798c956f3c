import type { MysteryVisits, SiteScore } from "../../delivery/audits/score-mystery-visits.ts";
import type { ErrorPath } from "../../errors/error.ts";
import {
  entriesOf,
  fields,
  oneOf,
  optional,
  type Read,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { numberAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { type ColumnSpec, intervalColumns, NAMED_COLUMNS, tooltipOf } from "../drawing/chart-columns.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { extentOf } from "../drawing/extent.ts";
import { framed } from "../drawing/frame.ts";
import { byName } from "../drawing/named-looks.ts";
import { intervalRule } from "./interval-marks.ts";
import { rankedRows } from "./ranked-rows.ts";
import { limitsOf, rowLimits } from "./row-limits.ts";
import { rowsPlot } from "./rows-plot.ts";

/** A row of the chart of audits. */
export type AuditChartRow = {
  id: string;
  label: string;
  /** Visits. */
  n: number;
  /** Mean score, 0..100. */
  value: number;
  lower: number | null;
  upper: number | null;
  rank: number;
  rankLower: number;
  rankUpper: number;
  failedCritical: number;
  /** A failed critical check goes before the pass mark; `"scored"` without one. */
  state: "passed" | "scored" | "below" | "critical";
};

/** Options of `auditChart`. */
export interface AuditChartOptions extends ChartOptions {
  /** The score from which a site passes, 0..100; that of the visits by default. */
  passMark?: number | undefined;
}

const SCORE_RANGE = [0, 100] as const;

const OPTIONS = { ...CHART_OPTIONS, passMark: optional(scoreAt) } satisfies Readers<AuditChartOptions>;

const SITE = {
  site: textAt,
  n: whole(1),
  score: scoreAt,
  interval: optional(limitsAt),
  rank: whole(1),
  rankInterval: fields({ lower: whole(1), upper: whole(1) }, "the places that a site may have"),
  failedCritical: whole(0),
} satisfies Partial<Readers<SiteScore>>;

/** What the chart needs of the visits. */
const VISITS = {
  model: oneOf("mystery-visits"),
  passMark: optional(scoreAt),
  confidence: rateAt,
  sites: entriesOf(fields(SITE, "a site's score"), "sites"),
} satisfies Partial<Readers<MysteryVisits>>;

const WORDS = {
  title: ["Audit scores by site", "Оценки проверок по точкам", "Оценки от проверки по обекти"],
  subtitle: [
    "Mean score with {level}\u00A0% interval; at the right the rank and its range",
    "Средняя оценка с {level}\u00A0% интервалом; справа место и его границы",
    "Средна оценка с {level}\u00A0% интервал; вдясно мястото и границите му",
  ],
  axis: ["Score, 0–100", "Оценка, 0–100", "Оценка, 0–100"],
  passed: ["passed", "прошли", "преминали"],
  scored: ["no critical check failed", "без критических провалов", "без пропуснати критични"],
  below: ["below the pass mark", "ниже проходного балла", "под прага"],
  critical: [
    "critical check failed\u00A0⚠",
    "не прошли критическую проверку\u00A0⚠",
    "пропусната критична проверка\u00A0⚠",
  ],
  alt: [
    "Audit scores, sites: {sites}. Best: {best} {bestScore} ({bestInterval}); lowest: {worst} {worstScore} ({worstInterval}). Failed a critical check: {critical}.",
    "Оценки проверок, точек: {sites}. Лучшая: {best} {bestScore} ({bestInterval}); худшая: {worst} {worstScore} ({worstInterval}). Не прошли критическую проверку: {critical}.",
    "Оценки от проверки, обекти: {sites}. Най-добър: {best} {bestScore} ({bestInterval}); най-слаб: {worst} {worstScore} ({worstInterval}). С пропусната критична проверка: {critical}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  ...NAMED_COLUMNS,
  value: { title: ["score", "оценка", "оценка"], type: "number" },
  ...intervalColumns("number"),
  rank: { title: ["rank", "место", "място"], type: "count" },
  rankLower: { title: ["best rank", "лучшее место", "най-добро място"], type: "count" },
  rankUpper: { title: ["lowest rank", "худшее место", "най-слабо място"], type: "count" },
  failedCritical: {
    title: ["critical checks failed", "критических провалов", "пропуснати критични"],
    type: "count",
  },
  state: { title: ["state", "состояние", "състояние"], type: "text" },
} as const satisfies Readonly<Record<keyof AuditChartRow, ColumnSpec>>;

/** In the order of the legend. */
const STATES = ["passed", "scored", "below", "critical"] as const;

/** A pass mark is reached within a billionth of it, as in the scores. */
const ROUNDING = 1e-9;

/**
 * Mystery visits by site, best first: the mean score as a dot with its interval, against the pass mark, and at the end
 * of the row its rank with the places that it may have.
 *
 * @throws `invalid_input` for what is no result of `scoreMysteryVisits` and for options that cannot be;
 * `insufficient_data` without a site.
 *
 * @example
 * ```ts
 * import { scoreMysteryVisits } from "service-quality/delivery";
 * import { auditChart } from "service-quality/charts";
 *
 * const visit = (site: string, earned: number) => ({
 *   site, sections: [{ section: "counter", checks: [{ check: "greeted", earned, possible: 10 }] }],
 * });
 * const visits = scoreMysteryVisits([visit("north", 8), visit("north", 9), visit("south", 6)]);
 * auditChart(visits, { passMark: 80, digits: 0 }).alt;
 * // => "Audit scores, sites: 2. Best: north 85 (95 % interval 21 to 100); lowest: south 60 (no interval). Failed a critical check: 0."
 * ```
 */
export function auditChart(visits: MysteryVisits, options: AuditChartOptions = {}): Chart<AuditChartRow> {
  const given = readFields(visits, VISITS, [], "the result of scoreMysteryVisits");
  const { passMark: asked, ...chosen } = readOptions(options, OPTIONS);
  const passMark = asked ?? given.passMark;
  const printer = chartPrinter(WORDS, chosen, 2);
  const { say, labelOf, level } = printer;
  const { theme } = chosen;
  const { rows, notes } = chosenRows(given.sites, ({ score }) => -score, "value", chosen);
  const data = rows.map(
    ({ site, n, score, interval, rank, rankInterval, failedCritical }): AuditChartRow => ({
      id: site,
      label: labelOf(site),
      n,
      value: score,
      ...rowLimits(interval),
      rank,
      rankLower: rankInterval.lower,
      rankUpper: rankInterval.upper,
      failedCritical,
      state: stateOf(score, failedCritical, passMark),
    }),
  );
  const [least, most] = extentOf([
    passMark,
    ...data.flatMap(({ value, lower, upper }) => [value, lower, upper]),
  ]);
  const plot = rowsPlot(
    data,
    { title: say("axis"), extent: least < most ? [least, most] : SCORE_RANGE, type: "number" },
    {
      ends: data.map(({ rank, rankLower, rankUpper, state }) => {
        return `${rank} (${rankLower}–${rankUpper})${state === "critical" ? "\u00A0⚠" : ""}`;
      }),
      isDotted: true,
    },
    printer,
  );
  const colors = { passed: theme.good, scored: theme.ink, below: theme.warn, critical: theme.bad };
  const color = byName("state", Object.entries(colors));
  const seen = STATES.filter((one) => data.some(({ state }) => state === one));
  return framed(
    "audit",
    { data, columns: COLUMNS, alt: [altOf(data, given, printer)], notes },
    plot.drawn([
      ...(passMark === null ? [] : [plot.lineAt(passMark, { color: theme.muted, isDashed: true })]),
      intervalRule(plot, { strokeWidth: 1.7 }, color),
      {
        mark: { type: "point", filled: true, size: 75 },
        encoding: {
          y: plot.y,
          x: plot.x("value"),
          color,
          tooltip: tooltipOf(
            COLUMNS,
            ["label", "value", "lower", "upper", "rank", "rankLower", "rankUpper", "failedCritical", "n"],
            printer,
          ),
        },
      },
    ]),
    {
      title: say("title"),
      subtitle: say("subtitle", { level: level(given.confidence) }),
      legend: seen.map((state) => ({ label: say(state), color: colors[state], shape: "circle" })),
    },
    printer,
  );
}

function stateOf(score: number, failedCritical: number, passMark: number | null): AuditChartRow["state"] {
  if (failedCritical > 0) return "critical";
  if (passMark === null) return "scored";
  return score >= passMark * (1 - ROUNDING) ? "passed" : "below";
}

/** The best and the lowest, and how many failed a critical check. */
function altOf(
  data: readonly AuditChartRow[],
  { confidence }: Read<typeof VISITS>,
  { say, figure, limits }: ChartPrinter<typeof WORDS>,
): string {
  const ranked = rankedRows(data, ({ value }) => value);
  const [best, worst] = [ranked[0], ranked.at(-1)!];
  const intervalOf = (row: AuditChartRow) => limits(limitsOf(row), confidence, figure);
  return say("alt", {
    sites: data.length,
    best: best.label,
    bestScore: figure(best.value),
    bestInterval: intervalOf(best),
    worst: worst.label,
    worstScore: figure(worst.value),
    worstInterval: intervalOf(worst),
    critical: data.filter(({ failedCritical }) => failedCritical > 0).length,
  });
}

/** A score from 0 to 100. */
function scoreAt(value: unknown, path: ErrorPath): number {
  const score = numberAt(value, path);
  return score >= 0 && score <= 100 ? score : refuse("invalid_input", path, "a number from 0 to 100", value);
}
