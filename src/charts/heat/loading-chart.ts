import {
  entriesOf,
  fields,
  listOf,
  oneOf,
  otherwise,
  type Read,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { checkNames, finiteAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { FactorsEstimate, ItemFactors } from "../../factors/exploratory/estimate-factors.ts";
import type { Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { brief } from "../drawing/brief.ts";
import { type ColumnSpec, tooltipOf } from "../drawing/chart-columns.ts";
import { firstRows } from "../drawing/chosen-rows.ts";
import { framed } from "../drawing/frame.ts";
import { listed } from "../drawing/listed.ts";
import { figureCells } from "./figure-cells.ts";
import { heatPlot } from "./heat-plot.ts";

/** A row of the chart of loadings: an item on a factor. */
export type LoadingChartRow = {
  /** The item. */
  row: string;
  rowLabel: string;
  /** The factor: F1, F2, … in the order of the result. */
  column: string;
  value: number;
};

/** Options of `loadingChart`; by `"value"`, the default, items follow the factor that they load on most. */
export interface LoadingChartOptions extends ChartOptions {
  /** Loadings nearer to 0 are drawn faint, from 0 to 1; 0.3 by default. */
  faint?: number | undefined;
}

const OPTIONS = { ...CHART_OPTIONS, faint: otherwise(rateAt, 0.3) } satisfies Readers<LoadingChartOptions>;

const ITEM = {
  item: textAt,
  loadings: listOf(finiteAt, "loading"),
} satisfies Partial<Readers<ItemFactors>>;

/** What the chart needs of the factors. */
const FACTORS = {
  extraction: oneOf("principal", "minres", "maximum-likelihood"),
  rotation: oneOf("none", "varimax", "promax", "oblimin"),
  n: whole(0),
  factors: whole(1),
  items: entriesOf(fields(ITEM, "an item's factors"), "items with their factors"),
} satisfies Partial<Readers<FactorsEstimate>>;

const WORDS = {
  title: ["Loadings of items on factors", "Нагрузки вопросов на факторы", "Тегла на въпросите по фактори"],
  subtitle: [
    "{extraction}, {rotation}; n = {n}; below {faint} faint",
    "{extraction}, {rotation}; n = {n}; ниже {faint} бледно",
    "{extraction}, {rotation}; n = {n}; под {faint} бледо",
  ],
  principal: ["principal components", "главные компоненты", "главни компоненти"],
  minres: ["minres", "minres", "minres"],
  "maximum-likelihood": ["maximum likelihood", "макс. правдоподобие", "макс. правдоподобие"],
  none: ["no rotation", "без вращения", "без ротация"],
  noItems: ["none", "нет", "няма"],
  alt: [
    "Loadings, factors: {factors}, items: {items}. Strongest: {strong}. No loading of {faint} or more: {weak}; such loadings on several factors: {cross}.",
    "Нагрузки, факторов: {factors}, вопросов: {items}. Сильнее всего: {strong}. Без нагрузки от {faint}: {weak}; с такими нагрузками на нескольких факторах: {cross}.",
    "Тегла, фактори: {factors}, въпроси: {items}. Най-силни: {strong}. Без тегло от {faint}: {weak}; с такива тегла по няколко фактора: {cross}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  row: { title: ["item", "вопрос", "въпрос"], type: "name" },
  rowLabel: { title: ["label", "название", "название"], type: "text" },
  column: { title: ["factor", "фактор", "фактор"], type: "name" },
  value: { title: ["loading", "нагрузка", "тегло"], type: "number" },
} as const satisfies Readonly<Record<keyof LoadingChartRow, ColumnSpec>>;

/**
 * The loadings of items on factors as a heat map with figures, items by the factor that they load on most.
 *
 * @throws `invalid_input` for what is no result of `estimateFactors` and for options that cannot be;
 * `insufficient_data` without an item.
 *
 * @example
 * ```ts
 * import { estimateFactors } from "service-quality/factors";
 * import { loadingChart } from "service-quality/charts";
 *
 * const factors = estimateFactors(
 *   {
 *     q5: [7, 3, 4, 3, 7, 6, 3, 3, 7, 1, 2, 7],
 *     q6: [7, 2, 2, 2, 6, 6, 2, 4, 7, 3, 4, 6],
 *     q7: [6, 1, 5, 2, 5, 3, 1, 5, 7, 3, 3, 7],
 *     q8: [5, 4, 4, 2, 4, 4, 2, 3, 6, 5, 2, 4],
 *   },
 *   { factors: 1, rotation: "none" },
 * );
 * loadingChart(factors, { labels: { q6: "Prompt" } }).alt;
 * // => "Loadings, factors: 1, items: 4. Strongest: F1 Prompt 0.92. No loading of 0.30 or more: none; such loadings on several factors: none."
 * ```
 */
export function loadingChart(
  factors: FactorsEstimate,
  options: LoadingChartOptions = {},
): Chart<LoadingChartRow> {
  const given = readFields(factors, FACTORS, [], "the result of estimateFactors");
  checkNames(
    given.items.map(({ item }) => item),
    ["items"],
    "item",
  );
  given.items.forEach(({ loadings }, i) => {
    if (loadings.length === given.factors) return;
    refuse("invalid_input", ["items", i, "loadings"], "a loading on each factor", loadings.length);
  });
  const { faint, ...chosen } = readOptions(options, OPTIONS);
  const printer = chartPrinter(WORDS, chosen, 2);
  const { say, labelOf, figure } = printer;
  const { rows: items, notes } = firstRows(
    chosen.order === "given" ? given.items : byStrongestFactor(given.items),
    chosen.most,
  );
  const names = Array.from({ length: given.factors }, (_, j) => `F${j + 1}`);
  const data = items.flatMap(({ item, loadings }) =>
    loadings.map((value, j): LoadingChartRow => {
      return { row: item, rowLabel: labelOf(item), column: names[j]!, value };
    }),
  );
  const plot = heatPlot(
    {
      rows: items.map(({ item }) => ({ id: item, label: labelOf(item) })),
      columns: names.map((id) => ({ id, label: labelOf(id) })),
    },
    printer,
  );
  const tooltip = tooltipOf(COLUMNS, ["rowLabel", "column", "value"], printer);
  return framed(
    "loadings",
    { data, columns: COLUMNS, alt: [altOf({ ...given, items }, faint, printer)], notes },
    plot.drawn(figureCells(data, plot, { faint, tooltip }, printer)),
    {
      title: say("title"),
      subtitle: say("subtitle", {
        extraction: say(given.extraction),
        rotation: given.rotation === "none" ? say("none") : given.rotation,
        n: given.n,
        faint: figure(faint),
      }),
    },
    printer,
  );
}

type Item = Read<typeof ITEM>;

/** The place of the factor that an item loads on most. */
function strongestOf({ loadings }: Item): number {
  return loadings.reduce((best, loading, j) => (Math.abs(loading) > Math.abs(loadings[best]!) ? j : best), 0);
}

function byStrongestFactor(items: readonly Item[]): Item[] {
  const strength = (item: Item) => Math.abs(item.loadings[strongestOf(item)]!);
  return [...items].sort((a, b) => strongestOf(a) - strongestOf(b) || strength(b) - strength(a));
}

/** The strongest item of each factor, and the items that load on none or on several. */
function altOf(
  { factors, items }: { readonly factors: number; readonly items: readonly Item[] },
  faint: number,
  { say, figure, labelOf }: ChartPrinter<typeof WORDS>,
): string {
  const nameOf = ({ item }: Item) => brief(labelOf(item));
  const strong = Array.from({ length: factors }, (_, j) => {
    const item = items.reduce((a, b) => (Math.abs(b.loadings[j]!) > Math.abs(a.loadings[j]!) ? b : a));
    return `${labelOf(`F${j + 1}`)} ${nameOf(item)} ${figure(item.loadings[j]!)}`;
  });
  const loadingOn = (isMeant: (factorsLoadedOn: number) => boolean) => {
    const meant = items.filter(({ loadings }) =>
      isMeant(loadings.filter((loading) => Math.abs(loading) >= faint).length),
    );
    return meant.length === 0 ? say("noItems") : listed(meant.map(nameOf), 3, 65);
  };
  return say("alt", {
    factors,
    items: items.length,
    strong: listed(strong, 3, 105),
    faint: figure(faint),
    weak: loadingOn((n) => n === 0),
    cross: loadingOn((n) => n > 1),
  });
}
