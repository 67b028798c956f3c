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
import { numberAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import type { ToleranceBand } from "../../gaps/tolerance-zone.ts";
import type { ToleranceScores, ZoneRow } from "../../gaps/zone-scores.ts";
import type { Missing } from "../../survey/estimation.ts";
import type { Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { type ColumnSpec, intervalColumns, NAMED_COLUMNS, tooltipOf } from "../drawing/chart-columns.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { extentOf } from "../drawing/extent.ts";
import { framed } from "../drawing/frame.ts";
import { byName } from "../drawing/named-looks.ts";
import { NO_ANSWERS } from "../drawing/no-answers.ts";
import { intervalRule } from "./interval-marks.ts";
import { rankedRows } from "./ranked-rows.ts";
import { rowLimits } from "./row-limits.ts";
import { rowsPlot } from "./rows-plot.ts";
import { rowsOfLevel, type ServqualLevel } from "./servqual-rows.ts";

/** A row of the chart of zones of tolerance. */
export type ToleranceZoneChartRow = {
  id: string;
  label: string;
  n: number;
  minimum: number | null;
  desired: number | null;
  perception: number | null;
  /** The minimum and the interval of how far the perception lies above it. */
  lower: number | null;
  upper: number | null;
  zone: ToleranceBand | null;
};

/** Options of `toleranceZoneChart`. */
export interface ToleranceZoneChartOptions extends ChartOptions {
  /** `"dimensions"` by default. */
  level?: ServqualLevel | undefined;
}

const OPTIONS = {
  ...CHART_OPTIONS,
  level: otherwise(oneOf("dimensions", "items"), "dimensions"),
} satisfies Readers<ToleranceZoneChartOptions>;

/** From the worst to the best, as in the legend. */
const ZONES = ["below", "within", "above"] as const satisfies readonly ToleranceBand[];

const ZONE = {
  n: whole(0),
  minimum: optional(numberAt),
  desired: optional(numberAt),
  perception: optional(numberAt),
  adequacy: optional(numberAt),
  adequacyInterval: optional(limitsAt),
  zone: optional(oneOf(...ZONES)),
} satisfies Partial<Readers<ZoneRow<Missing>>>;

/** What the chart needs of the scores. */
const SCORES = {
  model: oneOf("zone-of-tolerance"),
  confidence: rateAt,
  n: whole(0),
  items: entriesOf(fields({ ...ZONE, item: textAt }, "an item's row"), "rows of items"),
  dimensions: entriesOf(fields({ ...ZONE, dimension: textAt }, "a dimension's row"), "rows of dimensions"),
} satisfies Partial<Readers<ToleranceScores<Missing>>>;

const WORDS = {
  title: [
    "Is service inside the zone of tolerance?",
    "Попадает ли сервис в зону толерантности?",
    "Попада ли услугата в зоната на толерантност?",
  ],
  subtitle: [
    "n\u00A0=\u00A0{n}; band from adequate to desired; dot: perceived, {level}\u00A0% interval against the adequate",
    "n\u00A0=\u00A0{n}; полоса от приемлемого до желаемого; точка — восприятие, {level}\u00A0% интервал относительно приемлемого",
    "n\u00A0=\u00A0{n}; лента от приемливото до желаното; точка: възприятие, {level}\u00A0% интервал спрямо приемливото",
  ],
  axis: ["Mean on the scale", "Среднее по шкале", "Средно по скалата"],
  below: ["below the adequate", "ниже приемлемого", "под приемливото"],
  within: ["within the zone", "внутри зоны", "в зоната"],
  above: ["above the desired", "выше желаемого", "над желаното"],
  zone: ["zone", "зона", "зона"],
  noAnswers: NO_ANSWERS,
  altCounts: [
    "Perceived service against the zone from adequate to desired, n = {n}: below {below}, within {within}, above {above}.",
    "Восприятие и зона от приемлемого до желаемого, n = {n}: ниже {below}, внутри {within}, выше {above}.",
    "Възприятие и зона от приемливо до желано, n = {n}: под нея {below}, в нея {within}, над нея {above}.",
  ],
  altBelow: [
    "Below: {name} ({perception} under {minimum}).",
    "Ниже: {name} ({perception} при минимуме {minimum}).",
    "Под зоната: {name} ({perception} при минимум {minimum}).",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  ...NAMED_COLUMNS,
  minimum: { title: ["minimum", "минимум", "минимум"], type: "number" },
  desired: { title: ["desired", "желаемое", "желано"], type: "number" },
  perception: { title: ["perception", "восприятие", "възприятие"], type: "number" },
  ...intervalColumns("number"),
  zone: { title: WORDS.zone, type: "text" },
} as const satisfies Readonly<Record<keyof ToleranceZoneChartRow, ColumnSpec>>;

/**
 * Perceived service against the zone of tolerance: a band from the adequate to the desired level, the perception as a
 * dot in the color of where it lies, with the interval of its distance from the adequate.
 *
 * @throws `invalid_input` for what is no result of `scoreToleranceZone` and for options that cannot be;
 * `insufficient_data` without a row to draw.
 *
 * @example
 * ```ts
 * import { scoreToleranceZone } from "service-quality/gaps";
 * import { toleranceZoneChart } from "service-quality/charts";
 *
 * const instrument = {
 *   id: "library", title: "Library", citation: "own", scale: { min: 1, max: 9 },
 *   dimensions: [{ id: "place", label: "Place", items: [{ id: "quiet", label: "Quiet" }] }],
 * };
 * const scores = scoreToleranceZone(
 *   { minimum: { quiet: [5, 6, 5, 4] }, desired: { quiet: [8, 9, 8, 7] }, perceptions: { quiet: [4, 5, 6, 3] } },
 *   { instrument },
 * );
 * toleranceZoneChart(scores, { instrument }).alt;
 * // => "Perceived service against the zone from adequate to desired, n = 4: below 1, within 0, above 0. Below: Place (4.50 under 5.00)."
 * ```
 */
export function toleranceZoneChart(
  zones: ToleranceScores<Missing>,
  options: ToleranceZoneChartOptions = {},
): Chart<ToleranceZoneChartRow> {
  const { n, confidence, items, dimensions } = readFields(
    zones,
    SCORES,
    [],
    "the result of scoreToleranceZone",
  );
  const { level, ...chosen } = readOptions(options, OPTIONS);
  const printer = chartPrinter(WORDS, chosen, 2);
  const { say, labelOf } = printer;
  const { theme } = chosen;
  const all = rowsOfLevel(level, items, dimensions);
  const { rows, notes } = chosenRows(all, ({ adequacy }) => adequacy, "given", chosen);
  const data = rows.map((row): ToleranceZoneChartRow => {
    const { id, minimum, desired, perception, adequacyInterval: above, zone } = row;
    const interval =
      minimum === null || above === null
        ? null
        : { lower: minimum + above.lower, upper: minimum + above.upper };
    return { id, label: labelOf(id), n: row.n, minimum, desired, perception, ...rowLimits(interval), zone };
  });
  const plot = rowsPlot(
    data,
    {
      title: say("axis"),
      extent: extentOf(
        data.flatMap(({ minimum, desired, perception, lower, upper }) => {
          return [minimum, desired, perception, lower, upper];
        }),
      ),
      type: "number",
    },
    {},
    printer,
  );
  const colors = { below: theme.bad, within: theme.ink, above: theme.good };
  const color = byName("zone", Object.entries(colors));
  const tooltip = tooltipOf(
    COLUMNS,
    ["label", "perception", "minimum", "desired", "lower", "upper", "n"],
    printer,
  );
  const seen = ZONES.filter((one) => data.some(({ zone }) => zone === one));
  return framed(
    "tolerance-zone",
    { data, columns: COLUMNS, alt: altOf(data, n, printer), notes },
    plot.drawn([
      {
        mark: { type: "bar", height: plot.rowHeight / 2, color: theme.band, opacity: 0.6 },
        encoding: { y: plot.y, x: plot.x("minimum"), x2: { field: "desired" }, tooltip },
      },
      intervalRule(plot, { strokeWidth: 1.6 }, color),
      {
        transform: [{ filter: "isValid(datum.perception)" }],
        mark: { type: "point", filled: true, size: 85 },
        encoding: { y: plot.y, x: plot.x("perception"), color, tooltip },
      },
      ...plot.instead(say("noAnswers"), (i) => data[i]!.perception === null),
    ]),
    {
      title: say("title"),
      subtitle: say("subtitle", { n, level: printer.level(confidence) }),
      legend: [
        ...seen.map((zone) => ({ label: say(zone), color: colors[zone], shape: "circle" as const })),
        { label: say("zone"), color: theme.band, shape: "square" },
      ],
    },
    printer,
  );
}

/** How many lie below, within and above, and which lies furthest below. */
function altOf(
  data: readonly ToleranceZoneChartRow[],
  n: number,
  { say, figure }: ChartPrinter<typeof WORDS>,
): string[] {
  const countOf = (zone: ToleranceBand) => data.filter((row) => row.zone === zone).length;
  const worst = rankedRows(data, ({ perception, minimum }) =>
    perception === null || minimum === null ? null : minimum - perception,
  )[0];
  const counts = say("altCounts", {
    n,
    below: countOf("below"),
    within: countOf("within"),
    above: countOf("above"),
  });
  if (worst.zone !== "below") return [counts];
  return [
    counts,
    say("altBelow", {
      name: worst.label,
      perception: figure(worst.perception),
      minimum: figure(worst.minimum),
    }),
  ];
}
