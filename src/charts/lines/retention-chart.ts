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
import { amountAt, checkNames, rateAt, textAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import type { RetentionEstimate } from "../../loyalty/retention/estimate-retention.ts";
import type { RetentionStep } from "../../loyalty/retention/retention-curve.ts";
import type { Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { brief } from "../drawing/brief.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { framed } from "../drawing/frame.ts";
import { listed } from "../drawing/listed.ts";
import { linesPlot } from "./lines-plot.ts";
import { colorsOf, type StepChartRow, seriesChannel } from "./series-rows.ts";
import { type Step, stepAt, stepColumns, stepMarks, stepRows } from "./steps.ts";

/** The retention of a group of customers. */
export interface RetentionGroup extends RetentionEstimate {
  readonly group: string;
}

const STEP = {
  time: amountAt,
  survival: rateAt,
  survivalInterval: optional(limitsAt),
} satisfies Partial<Readers<RetentionStep>>;

/** What the chart needs of an estimate. */
const RETENTION = {
  model: oneOf("kaplan-meier"),
  n: whole(0),
  confidence: rateAt,
  steps: entriesOf(fields(STEP, "a step of the curve"), "steps of the curve"),
  horizon: amountAt,
} satisfies Partial<Readers<RetentionEstimate>>;

const GROUP = { ...RETENTION, group: textAt } satisfies Partial<Readers<RetentionGroup>>;

const GROUPS = entriesOf(fields(GROUP, "a group with the result of estimateRetention"), "groups");

const WORDS = {
  title: ["How long customers stay", "Как долго остаются клиенты", "Колко дълго остават клиентите"],
  subtitle: [
    "n = {n} · {level}\u00A0% intervals",
    "n = {n} · {level}\u00A0% интервалы",
    "n = {n} · {level}\u00A0% интервали",
  ],
  time: ["Tenure", "Срок с начала", "Срок от началото"],
  share: ["Still customers", "Остаются клиентами", "Остават клиенти"],
  all: ["all customers", "все клиенты", "всички клиенти"],
  alt: [
    "Still customers at {time}: {groups}.",
    "Остаются клиентами к {time}: {groups}.",
    "Остават клиенти към {time}: {groups}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * The share of customers who stay, over their tenure: steps with their intervals, one curve for each group, up to the
 * longest tenure seen.
 *
 * @throws `invalid_input` for what is no result of `estimateRetention`, two groups of one name, and options that cannot
 * be; `insufficient_data` without a group.
 *
 * @example
 * ```ts
 * import { estimateRetention } from "service-quality/loyalty";
 * import { retentionChart } from "service-quality/charts";
 *
 * const retention = estimateRetention({ tenures: [1, 2, 2, 3, 4, 4, 5, 6], left: [1, 1, 0, 1, 0, 1, 0, 0] });
 * retentionChart(retention).alt; // => "Still customers at 6: 45% (95 % interval 11% to 75%)."
 * ```
 */
export function retentionChart(
  retention: RetentionEstimate | readonly RetentionGroup[],
  options: ChartOptions = {},
): Chart<StepChartRow> {
  const groups = groupsAt(retention);
  const chosen = readOptions(options, CHART_OPTIONS);
  const printer = chartPrinter(WORDS, chosen, 0);
  const { say, labelOf, share, level } = printer;
  const { rows: drawn, notes } = chosenRows(
    groups,
    ({ steps }) => steps.at(-1)?.survival ?? 1,
    "given",
    chosen,
  );
  const curves = drawn.map(({ group, steps, ...rest }): Curve => {
    const label = group === null ? say("all") : labelOf(group);
    const shares = steps.map(({ time, survival, survivalInterval }) => {
      return { time, share: survival, interval: survivalInterval };
    });
    return { ...rest, series: group ?? "all", label, steps: shares, isGroup: group !== null };
  });
  const parts = curves.map((curve) => stepRows(curve, 1, curve.steps, curve.horizon));
  const data = parts.flatMap(({ rows }) => rows);
  const colors = colorsOf(
    curves.map(({ series }) => series),
    chosen.theme,
  );
  const end = curves.reduce((most, { horizon }) => Math.max(most, horizon), 0);
  const fixed = { least: true, most: true };
  const plot = linesPlot(
    {
      x: { title: say("time"), extent: [0, end > 0 ? end : 1], type: "number", fixed },
      y: { extent: [0, 1], type: "share", fixed },
    },
    curves.map(({ series, label, steps, isGroup }) => {
      const at = steps.at(-1)?.share ?? 1;
      return { at, text: isGroup ? label : share(at), color: colors.get(series)! };
    }),
    printer,
  );
  const columns = stepColumns(
    { title: WORDS.time, type: "number", digits: 2 },
    { title: WORDS.share, type: "share" },
  );
  return framed(
    "retention",
    {
      data,
      columns,
      alt: altOf(curves, printer),
      notes: [...notes, ...parts.flatMap((part) => part.notes).slice(0, 1)],
    },
    plot.drawn(stepMarks(plot, data, columns, seriesChannel(colors), 1, printer)),
    {
      title: say("title"),
      subtitle: say("subtitle", {
        n: curves.reduce((sum, { n }) => sum + n, 0),
        level: [...new Set(curves.map(({ confidence }) => level(confidence)))].join(", "),
      }),
      axisTitle: say("share"),
    },
    printer,
  );
}

/** A group's curve as it is drawn. */
interface Curve {
  readonly series: string;
  readonly label: string;
  readonly isGroup: boolean;
  readonly n: number;
  readonly confidence: number;
  readonly steps: readonly Step[];
  readonly horizon: number;
}

type ReadGroup = Omit<Read<typeof GROUP>, "group"> & { readonly group: string | null };

function groupsAt(value: unknown): ReadGroup[] {
  if (!Array.isArray(value)) {
    const one = readFields(
      value,
      RETENTION,
      [],
      "the result of estimateRetention, or groups of such results",
    );
    return [{ ...one, group: null }];
  }
  const groups = GROUPS(value, []);
  const names = groups.map(({ group }) => group);
  checkNames(names, [], "group");
  return groups;
}

/** Who is still there at the last time that all groups were seen at. */
function altOf(
  curves: readonly Curve[],
  { say, limits, share, number }: ChartPrinter<typeof WORDS>,
): string[] {
  const time = curves.reduce((least, { horizon }) => Math.min(least, horizon), Number.POSITIVE_INFINITY);
  const groups = curves.map(({ label, isGroup, confidence, steps }) => {
    const step = stepAt(steps, time);
    const interval = step === undefined ? { lower: 1, upper: 1 } : step.interval;
    const figure = `${share(step?.share ?? 1)} (${limits(interval, confidence, share)})`;
    return isGroup ? `${brief(label)} ${figure}` : figure;
  });
  return [say("alt", { time: number(time, 2), groups: listed(groups) })];
}
