import { readOptions } from "../../errors/options.ts";
import type { NpsEstimate } from "../../satisfaction/measures/nps.ts";
import type { GroupScores } from "../../survey/score-groups.ts";
import type { Words } from "../../text/words.ts";
import type { Chart, ChartLayer } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { type ColumnSpec, intervalColumns, NAMED_COLUMNS, tooltipOf } from "../drawing/chart-columns.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { framed } from "../drawing/frame.ts";
import { type PlacedText, placedTexts } from "../drawing/placed-texts.ts";
import { textWidth, widestText } from "../drawing/text-width.ts";
import { intervalRule } from "./interval-marks.ts";
import { type NpsGroup, npsRowsAt } from "./nps-rows.ts";
import { rankedRows } from "./ranked-rows.ts";
import { limitsOf, rowLimits } from "./row-limits.ts";
import { type RowsPlot, rowsPlot } from "./rows-plot.ts";

/** A row of the chart of net promoter scores. */
export type NpsChartRow = {
  id: string;
  label: string;
  n: number;
  detractorShare: number | null;
  passiveShare: number | null;
  promoterShare: number | null;
  /** In points, −100..100. */
  nps: number | null;
  lower: number | null;
  upper: number | null;
};

const WORDS = {
  title: ["Would they recommend?", "Готовность рекомендовать", "Биха ли препоръчали?"],
  subtitle: [
    "Diamond: NPS with {level}\u00A0% interval; at the right NPS and, in gray, passives",
    "Ромб: NPS с {level}\u00A0% интервалом; справа NPS и, серым, доля нейтралов",
    "Ромб: NPS с {level}\u00A0% интервал; вдясно NPS и, в сиво, дял на пасивните",
  ],
  axis: ["Share, % · NPS, points", "Доля, % · NPS, пункты", "Дял, % · NPS, точки"],
  detractors: ["detractors", "критики", "критици"],
  passives: ["passives", "нейтралы", "пасивни"],
  promoters: ["promoters", "сторонники", "поддръжници"],
  all: ["all", "все", "всички"],
  row: ["{name} (n\u00A0=\u00A0{n})", "{name} (n\u00A0=\u00A0{n})", "{name} (n\u00A0=\u00A0{n})"],
  noScore: ["no score", "оценки нет", "няма оценка"],
  altOne: [
    "NPS {nps} ({interval}), n = {n}: promoters {promoters}, passives {passives}, detractors {detractors}.",
    "NPS {nps} ({interval}), n = {n}: сторонники {promoters}, нейтралы {passives}, критики {detractors}.",
    "NPS {nps} ({interval}), n = {n}: поддръжници {promoters}, пасивни {passives}, критици {detractors}.",
  ],
  altMore: [
    "NPS of groups: {groups}. Highest: {best} {bestNps} ({bestInterval}, n = {bestN}); lowest: {worst} {worstNps} ({worstInterval}, n = {worstN}).",
    "NPS, групп: {groups}. Выше всех: {best} {bestNps} ({bestInterval}, n = {bestN}); ниже всех: {worst} {worstNps} ({worstInterval}, n = {worstN}).",
    "NPS, групи: {groups}. Най-високо: {best} {bestNps} ({bestInterval}, n = {bestN}); най-ниско: {worst} {worstNps} ({worstInterval}, n = {worstN}).",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  ...NAMED_COLUMNS,
  detractorShare: { title: WORDS.detractors, type: "share" },
  passiveShare: { title: WORDS.passives, type: "share" },
  promoterShare: { title: WORDS.promoters, type: "share" },
  nps: { title: ["NPS", "NPS", "NPS"], type: "number", isSigned: true },
  ...intervalColumns("number"),
} as const satisfies Readonly<Record<keyof NpsChartRow, ColumnSpec>>;

/** Pixels: a row, its bar and its diamond below, both from the middle of the row. */
const ROW = { height: 42, bar: 18, barAt: -7, diamondAt: 11 };

const TEXT = { size: 11 };

/** Between a bar and its text. */
const APART = 5;

/**
 * Net promoter scores: detractors left and promoters right of 0, the score as a diamond with its interval beneath,
 * score and passives in figures at the end of the row. One estimate is a row; groups are a row each.
 *
 * @throws `invalid_input` for what is no result of `estimateNps`, two groups of one name, and options that cannot be;
 * `insufficient_data` without a score to draw.
 *
 * @example
 * ```ts
 * import { estimateNps } from "service-quality/satisfaction";
 * import { npsChart } from "service-quality/charts";
 *
 * const nps = estimateNps({ promoters: 222, passives: 90, detractors: 30 });
 * npsChart(nps).alt;
 * // => "NPS +56 (95 % interval +49 to +63), n = 342: promoters 65%, passives 26%, detractors 9%."
 * ```
 */
export function npsChart(
  nps: NpsEstimate | readonly NpsGroup[] | readonly GroupScores<NpsEstimate>[],
  options: ChartOptions = {},
): Chart<NpsChartRow> {
  const given = npsRowsAt(nps);
  const chosen = readOptions(options, CHART_OPTIONS);
  const printer = chartPrinter(WORDS, chosen, 0);
  const { say, labelOf, signed, share, level } = printer;
  const { theme } = chosen;
  const { rows, notes } = chosenRows(given, ({ estimate }) => estimate?.nps ?? null, "given", chosen);
  const data = rows.map(({ id, n, estimate }): NpsChartRow => {
    return {
      id: id ?? "all",
      label: id === null ? say("all") : labelOf(id),
      n,
      detractorShare: estimate?.detractorShare ?? null,
      passiveShare: estimate?.passiveShare ?? null,
      promoterShare: estimate?.promoterShare ?? null,
      nps: estimate?.nps ?? null,
      ...rowLimits(estimate?.interval ?? null),
    };
  });
  const levels = rows.flatMap(({ estimate }) => (estimate === null ? [] : [estimate.confidence]));
  const figures = data.map(({ nps: score }) => (score === null ? "" : signed(score)));
  const passives = data.map(({ passiveShare }) => (passiveShare === null ? "" : share(passiveShare)));
  const widest = Math.max(widestText(figures, { ...TEXT, isBold: true }), widestText(passives, TEXT));
  const plot = rowsPlot(
    data.map(({ id, label, n }) => ({ id, label: say("row", { name: label, n }) })),
    { title: say("axis"), extent: [-100, 100], type: "number", fixed: { least: true, most: true } },
    { rowHeight: ROW.height, beyond: Math.ceil(widest) },
    printer,
  );
  const tooltip = tooltipOf(
    COLUMNS,
    ["label", "nps", "lower", "upper", "promoterShare", "passiveShare", "detractorShare", "n"],
    printer,
  );
  const atEnd = (texts: readonly string[], from: number, color: string, isBold: boolean) =>
    placedTexts(
      texts.map((text, i) => ({ x: plot.beyondAt(0), y: plot.middleOf(i) + from, text })),
      { ...TEXT, color, align: isRtl ? "right" : "left", isBold },
    );
  const isRtl = chosen.direction === "rtl";
  const sides = [
    { field: "detractorShare", sign: -1, color: theme.bad },
    { field: "promoterShare", sign: 1, color: theme.good },
  ] as const;
  return framed(
    "nps",
    { data, columns: COLUMNS, alt: [altOf(data, levels, printer)], notes },
    plot.drawn([
      ...sides.map(
        ({ field, sign, color }): ChartLayer => ({
          transform: [{ calculate: `datum.${field} * ${100 * sign}`, as: "percent" }],
          mark: { type: "bar", height: ROW.bar, yOffset: ROW.barAt, opacity: 0.88, color },
          encoding: { y: plot.y, x: plot.x("percent"), tooltip },
        }),
      ),
      ...sides.flatMap(({ field, sign }) =>
        barTexts(
          plot,
          data.map((row) => row[field]),
          sign,
          printer,
        ),
      ),
      plot.lineAt(0),
      intervalRule(plot, { strokeWidth: 2, color: theme.text, yOffset: ROW.diamondAt }),
      {
        transform: [{ filter: "isValid(datum.nps)" }],
        mark: {
          type: "point",
          shape: "diamond",
          filled: true,
          size: 90,
          color: theme.text,
          yOffset: ROW.diamondAt,
        },
        encoding: { y: plot.y, x: plot.x("nps"), tooltip },
      },
      ...plot.instead(say("noScore"), (i) => data[i]!.nps === null),
      atEnd(passives, ROW.barAt, theme.muted, false),
      atEnd(figures, ROW.diamondAt, theme.text, true),
    ]),
    {
      title: say("title"),
      subtitle: say("subtitle", { level: [...new Set(levels.map(level))].join(", ") }),
      legend: [
        { label: say("detractors"), color: theme.bad, shape: "square" },
        { label: say("promoters"), color: theme.good, shape: "square" },
        { label: "NPS", color: theme.text, shape: "diamond" },
      ],
    },
    printer,
  );
}

/** Shares beside the ends of their bars; within a bar that leaves no room beside it. */
function barTexts(
  plot: RowsPlot,
  shares: readonly (number | null)[],
  sign: 1 | -1,
  { share, options: { theme, direction } }: ChartPrinter,
): ChartLayer[] {
  const isRtl = direction === "rtl";
  const outwards = isRtl ? -sign : sign;
  const outside: PlacedText[] = [];
  const inside: PlacedText[] = [];
  shares.forEach((value, i) => {
    if (value === null) return;
    const text = share(value);
    const end = plot.xAt(100 * sign * value);
    const room = outwards > 0 ? plot.width - end : end;
    const y = plot.middleOf(i) + ROW.barAt;
    if (textWidth(text, TEXT) + APART <= room) outside.push({ x: end + outwards * APART, y, text });
    else inside.push({ x: end - outwards * APART, y, text });
  });
  const [away, back] = outwards > 0 ? (["left", "right"] as const) : (["right", "left"] as const);
  return [
    placedTexts(outside, { ...TEXT, color: theme.text, align: away }),
    ...(inside.length === 0 ? [] : [placedTexts(inside, { ...TEXT, color: theme.background, align: back })]),
  ];
}

/** All figures of one group; the highest and the lowest of several. */
function altOf(
  data: readonly NpsChartRow[],
  levels: readonly number[],
  { say, signed, share, limits }: ChartPrinter<typeof WORDS>,
): string {
  const ranked = rankedRows(data, ({ nps }) => nps);
  const [best, worst] = [ranked[0], ranked.at(-1)!];
  const known = data.filter(({ nps }) => nps !== null);
  const intervalOf = (row: NpsChartRow) => limits(limitsOf(row), levels[known.indexOf(row)]!, signed);
  if (data.length === 1) {
    return say("altOne", {
      nps: signed(best.nps),
      interval: intervalOf(best),
      n: best.n,
      promoters: share(best.promoterShare),
      passives: share(best.passiveShare),
      detractors: share(best.detractorShare),
    });
  }
  return say("altMore", {
    groups: data.length,
    best: best.label,
    bestNps: signed(best.nps),
    bestInterval: intervalOf(best),
    bestN: best.n,
    worst: worst.label,
    worstNps: signed(worst.nps),
    worstInterval: intervalOf(worst),
    worstN: worst.n,
  });
}
