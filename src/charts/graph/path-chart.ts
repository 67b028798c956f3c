import type { ErrorPath } from "../../errors/error.ts";
import {
  entriesOf,
  fields,
  oneOf,
  optional,
  otherwise,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { finiteAt, isPlainObject, rateAt, textAt } from "../../errors/read-argument.ts";
import { type Limits, limitsAt } from "../../errors/read-limits.ts";
import { refuse } from "../../errors/refuse.ts";
import type { PathBootstrap } from "../../paths/resampling/path-bootstrap.ts";
import type { PathModelEstimate } from "../../paths/tables/path-estimate.ts";
import { INTERVAL_WORDS } from "../../text/interval-words.ts";
import { type Words, wordIn } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { brief } from "../drawing/brief.ts";
import { type ColumnSpec, intervalColumns, tooltipOf } from "../drawing/chart-columns.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { framed } from "../drawing/frame.ts";
import { graphPlot } from "./graph-plot.ts";
import { joinedNodes, lineWidths, MOST_ARROWS } from "./graph-rows.ts";

/** A row of the chart of a path model. */
export type PathChartRow = {
  from: string;
  to: string;
  /** The standardized coefficient. */
  estimate: number;
  lower: number | null;
  upper: number | null;
};

/** Options of `pathChart`. */
export interface PathChartOptions extends ChartOptions {
  /** The most paths that are drawn, from 1 to 200, the first ones in their order; 60 by default. */
  most?: number | undefined;
}

const OPTIONS = {
  ...CHART_OPTIONS,
  most: otherwise(whole(1, MOST_ARROWS), 60),
} satisfies Readers<PathChartOptions>;

const PATH = { from: textAt, to: textAt, estimate: finiteAt, interval: optional(limitsAt) };

const pathsAt = entriesOf(pathAt, "paths");

/** What the chart needs of an estimate. */
const ESTIMATE = {
  model: oneOf("path-model"),
  n: whole(0),
  paths: pathsAt,
  constructs: entriesOf(
    fields({ construct: textAt, r2: optional(finiteAt) }, "a construct with its R²"),
    "constructs",
  ),
} satisfies Partial<Readers<PathModelEstimate>>;

/** What the chart needs of replicates. */
const BOOTSTRAP = {
  n: whole(0),
  confidence: rateAt,
  paths: pathsAt,
  constructs: entriesOf(
    fields(
      { construct: textAt, r2: optional(fields({ estimate: finiteAt }, "R² with its estimate")) },
      "a construct with its R²",
    ),
    "constructs",
  ),
} satisfies Partial<Readers<PathBootstrap>>;

const WORDS = {
  title: ["Path model", "Модель путей", "Модел на пътищата"],
  subtitle: [
    "Standardized coefficients, n = {n}",
    "Стандартизованные коэффициенты, n = {n}",
    "Стандартизирани коефициенти, n = {n}",
  ],
  dashed: [
    "dashed: the {level} % interval holds 0",
    "пунктир — {level} % интервал включает 0",
    "пунктир: {level} % интервал включва 0",
  ],
  altStrongest: [
    "Path model, n = {n}. Strongest: {from} to {to}, {estimate} ({interval}).",
    "Модель путей, n = {n}. Сильнее всего: {from} → {to}, {estimate} ({interval}).",
    "Модел на пътищата, n = {n}. Най-силен: {from} → {to}, {estimate} ({interval}).",
  ],
  altWeak: [
    "Paths whose interval holds 0: {weak}.",
    "Путей с интервалом через 0: {weak}.",
    "Пътища с интервал през 0: {weak}.",
  ],
  altExplained: [
    "Best explained: {name}, R² {r2}.",
    "Лучше всего объяснено: {name}, R² {r2}.",
    "Най-добре обяснено: {name}, R² {r2}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  from: { title: ["from", "откуда", "от"], type: "name" },
  to: { title: ["to", "куда", "до"], type: "name" },
  estimate: { title: ["coefficient", "коэффициент", "коефициент"], type: "number" },
  ...intervalColumns("number"),
} as const satisfies Readonly<Record<keyof PathChartRow, ColumnSpec>>;

/** A path model with the share of each construct's variance that is explained. */
interface GivenPaths {
  readonly n: number;
  /** `null`: there are no intervals. */
  readonly confidence: number | null;
  readonly paths: readonly (Pick<PathChartRow, "from" | "to" | "estimate"> & {
    readonly interval: Limits | null;
  })[];
  readonly r2: ReadonlyMap<string, number | null>;
}

/**
 * The constructs of a path model, each with its R², and its paths as arrows with their standardized coefficients: the
 * wider, the stronger, dashed where the interval holds 0. Replicates of `bootstrapPathModel` give the intervals, which
 * an estimate does not have.
 *
 * @throws `invalid_input` for what is no result of `estimatePathModel`, `bootstrapPathModel` or `mergeBootstraps`, and
 * for options that cannot be; `insufficient_data` without a path.
 *
 * @example
 * ```ts
 * import { estimatePathModel } from "service-quality/paths";
 * import { pathChart } from "service-quality/charts";
 *
 * const answers = {
 *   speed: [7, 5, 6, 3, 2, 6, 4, 5], staff: [6, 5, 7, 2, 3, 5, 4, 6],
 *   stay: [7, 4, 6, 3, 3, 5, 5, 5], recommend: [6, 5, 7, 2, 2, 6, 4, 4],
 * };
 * const model = {
 *   constructs: { Quality: { items: ["speed", "staff"] }, Loyalty: { items: ["stay", "recommend"] } },
 *   paths: [["Quality", "Loyalty"]] as const,
 * };
 * pathChart(estimatePathModel(answers, model)).alt;
 * // => "Path model, n = 8. Strongest: Quality to Loyalty, 0.96 (no interval). Best explained: Loyalty, R² 0.92."
 * ```
 */
export function pathChart(
  result: PathModelEstimate | PathBootstrap,
  options: PathChartOptions = {},
): Chart<PathChartRow> {
  const given = pathsOf(result);
  const chosen = readOptions(options, OPTIONS);
  const printer = chartPrinter(WORDS, chosen, 2);
  const { say, labelOf, figure } = printer;
  const { good, bad } = chosen.theme;
  const { rows, notes } = chosenRows(given.paths, ({ estimate }) => -Math.abs(estimate), "given", chosen);
  const data = rows.map(({ from, to, estimate, interval }): PathChartRow => {
    const { lower = null, upper = null } = interval ?? {};
    return { from, to, estimate, lower, upper };
  });
  const ids = joinedNodes(data);
  const widths = lineWidths(
    data.map(({ estimate }) => Math.abs(estimate)),
    3.5,
  );
  const graph = graphPlot(
    {
      nodes: ids.map((id) => {
        const r2 = given.r2.get(id) ?? null;
        return { label: labelOf(id), details: r2 === null ? [] : [`R² ${figure(r2)}`] };
      }),
      arrows: data.map((row, i) => ({
        row: i,
        from: ids.indexOf(row.from),
        to: ids.indexOf(row.to),
        label: [figure(row.estimate)],
        width: widths[i]!,
        color: row.estimate < 0 ? bad : good,
        isDashed: holdsZero(row),
        figures: { ...row, from: labelOf(row.from), to: labelOf(row.to) },
      })),
      tooltip: tooltipOf(COLUMNS, ["from", "to", "estimate", "lower", "upper"], printer),
    },
    printer,
  );
  const { n, confidence } = given;
  return framed(
    "path",
    { data, columns: COLUMNS, alt: altOf(data, given, printer), notes: [...notes, ...graph.notes] },
    graph.plot,
    {
      title: say("title"),
      subtitle: [
        say("subtitle", { n }),
        ...(confidence === null ? [] : [say("dashed", { level: printer.level(confidence) })]),
      ].join("; "),
    },
    printer,
  );
}

function pathsOf(result: unknown): GivenPaths {
  if (isPlainObject(result) && result.kind === "path-bootstrap") {
    const { constructs, ...given } = readFields(result, BOOTSTRAP, [], "the result of bootstrapPathModel");
    return {
      ...given,
      r2: new Map(constructs.map(({ construct, r2 }) => [construct, r2?.estimate ?? null])),
    };
  }
  const { n, paths, constructs } = readFields(result, ESTIMATE, [], "the result of estimatePathModel");
  return {
    n,
    paths,
    confidence: null,
    r2: new Map(constructs.map(({ construct, r2 }) => [construct, r2])),
  };
}

function pathAt(value: unknown, path: ErrorPath): GivenPaths["paths"][number] {
  const read = readFields(value, PATH, path, "a path with its estimate");
  if (read.from !== read.to) return read;
  return refuse("invalid_input", [...path, "to"], "another construct than the path comes from", read.to);
}

function holdsZero({ lower, upper }: PathChartRow): boolean {
  return lower !== null && upper !== null && lower <= 0 && upper >= 0;
}

/** The strongest path, how many may be none, and the construct that is explained best. */
function altOf(
  data: readonly PathChartRow[],
  { n, confidence, r2 }: GivenPaths,
  { say, labelOf, figure, limits, language }: ChartPrinter<typeof WORDS>,
): string[] {
  const { from, to, estimate, lower, upper } = data.reduce((a, b) =>
    Math.abs(b.estimate) > Math.abs(a.estimate) ? b : a,
  );
  const interval =
    confidence === null || lower === null || upper === null
      ? wordIn(INTERVAL_WORDS.noInterval, language)
      : limits({ lower, upper }, confidence, figure);
  const explained = [...r2]
    .flatMap(([name, share]) => (share === null ? [] : [{ name, share }]))
    .sort((a, b) => b.share - a.share)
    .slice(0, 1);
  return [
    say("altStrongest", {
      n,
      from: brief(labelOf(from)),
      to: brief(labelOf(to)),
      estimate: figure(estimate),
      interval,
    }),
    ...(confidence === null ? [] : [say("altWeak", { weak: data.filter(holdsZero).length })]),
    ...explained.map(({ name, share }) =>
      say("altExplained", { name: brief(labelOf(name)), r2: figure(share) }),
    ),
  ];
}
