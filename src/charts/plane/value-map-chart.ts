import {
  entriesOf,
  fields,
  oneOf,
  optional,
  type Readers,
  readFields,
  readOptions,
} from "../../errors/options.ts";
import { amountAt, finiteAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Words } from "../../text/words.ts";
import type { MappedOffer, ValueMap, ValueZone } from "../../value/value-map.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { brief } from "../drawing/brief.ts";
import { type ColumnSpec, NAMED_COLUMNS, tooltipOf } from "../drawing/chart-columns.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { extentOf, roomyExtent } from "../drawing/extent.ts";
import { framed } from "../drawing/frame.ts";
import { fairValueMarks } from "./fair-value.ts";
import { planePlot } from "./plane-plot.ts";

/** A row of the chart of offers. */
export type ValueMapChartRow = {
  id: string;
  label: string;
  /** Relative quality, 100 for the market's mean. */
  x: number | null;
  /** Relative price, 100 for the market's mean. */
  y: number | null;
  /** Fair relative price less the offer's: above 0 is better value. */
  distance: number | null;
  zone: ValueZone | null;
};

/** Options of `valueMapChart`. */
export interface ValueMapChartOptions extends ChartOptions {
  /** The offer that is looked at: it is drawn with a ring. */
  own?: string | undefined;
}

const OPTIONS = { ...CHART_OPTIONS, own: optional(textAt) } satisfies Readers<ValueMapChartOptions>;

const OFFER = {
  offer: textAt,
  relativeQuality: optional(amountAt),
  relativePrice: optional(amountAt),
  distance: optional(finiteAt),
  zone: optional(oneOf("superior", "fair-premium", "fair-economy", "inferior")),
} satisfies Readers<MappedOffer>;

/** What the chart needs of the map. */
const MAP = {
  model: oneOf("customer-value-map"),
  fairBand: amountAt,
  slope: amountAt,
  offers: entriesOf(fields(OFFER, "an offer on the map"), "offers"),
} satisfies Partial<Readers<ValueMap>>;

const WORDS = {
  title: ["Customer value map", "Карта ценности для клиента", "Карта на стойността за клиента"],
  line: ["Line: fair value", "Линия: справедливая цена", "Линия: справедлива цена"],
  band: [
    "Line: fair value, with a band of ±{band}",
    "Линия: справедливая цена, с полосой ±{band}",
    "Линия: справедлива цена, с ивица ±{band}",
  ],
  quality: [
    "Relative quality (market = 100)",
    "Относительное качество (рынок = 100)",
    "Относително качество (пазар = 100)",
  ],
  price: [
    "Relative price (market = 100)",
    "Относительная цена (рынок = 100)",
    "Относителна цена (пазар = 100)",
  ],
  superior: ["better value", "лучше за свою цену", "по-добро за цената"],
  "fair-premium": ["fair value, premium", "справедливая цена, премиум", "справедлива цена, висок клас"],
  "fair-economy": ["fair value, economy", "справедливая цена, эконом", "справедлива цена, икономичен клас"],
  inferior: ["worse value", "хуже за свою цену", "по-лошо за цената"],
  noPlace: ["no place", "нет места", "няма място"],
  alt: [
    "{name}: quality {quality}, price {price} (market 100), {distance} points from fair value; zone: {zone}.",
    "{name}: качество {quality}, цена {price} (рынок 100), {distance} пункта от справедливой цены; зона: {zone}.",
    "{name}: качество {quality}, цена {price} (пазар 100), {distance} точки от справедливата цена; зона: {zone}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  id: NAMED_COLUMNS.id,
  label: NAMED_COLUMNS.label,
  x: {
    title: ["relative quality", "относительное качество", "относително качество"],
    type: "number",
  },
  y: { title: ["relative price", "относительная цена", "относителна цена"], type: "number" },
  distance: {
    title: [
      "distance from fair value",
      "отклонение от справедливой цены",
      "разстояние от справедливата цена",
    ],
    type: "number",
    isSigned: true,
  },
  zone: { title: ["zone", "зона", "зона"], type: "text" },
} as const satisfies Readonly<Record<keyof ValueMapChartRow, ColumnSpec>>;

/**
 * The customer value map: offers by relative quality and price, the line of fair value with the band around it, and the
 * own offer with a ring.
 *
 * The words tell of the own offer; without one, of the best value and the worst.
 *
 * @throws `invalid_input` for what is no result of `scoreValueMap`, an own offer that is not drawn, and options that
 * cannot be; `insufficient_data` without an offer to draw.
 *
 * @example
 * ```ts
 * import { scoreValueMap } from "service-quality/value";
 * import { valueMapChart } from "service-quality/charts";
 *
 * const map = scoreValueMap([
 *   { offer: "ours", quality: 9, price: 90 },
 *   { offer: "theirs", quality: 6, price: 100 },
 *   { offer: "third", quality: 9, price: 110 },
 * ]);
 * valueMapChart(map, { own: "ours", labels: { ours: "Our offer" } }).alt;
 * // => "Our offer: quality 112.50, price 90.00 (market 100), +22.50 points from fair value; zone: better value."
 * ```
 */
export function valueMapChart(map: ValueMap, options: ValueMapChartOptions = {}): Chart<ValueMapChartRow> {
  const { offers, slope, fairBand } = readFields(map, MAP, [], "the result of scoreValueMap");
  const { own, ...chosen } = readOptions(options, OPTIONS);
  const printer = chartPrinter(WORDS, chosen, 2);
  const { say, labelOf, number } = printer;
  const { theme } = chosen;
  const { rows, notes } = chosenRows(offers, ({ distance }) => distance, "given", chosen);
  const data = rows.map(({ offer, relativeQuality, relativePrice, distance, zone }): ValueMapChartRow => {
    return { id: offer, label: labelOf(offer), x: relativeQuality, y: relativePrice, distance, zone };
  });
  if (own !== null && !data.some(({ id }) => id === own)) {
    refuse("invalid_input", ["own"], "an offer that is drawn", own);
  }
  const plane = planePlot(
    data,
    {
      x: { title: say("quality"), extent: ratioExtent(data.map(({ x }) => x)), type: "number" },
      y: { extent: ratioExtent(data.map(({ y }) => y)), type: "number" },
      height: 360,
      isOnTop: true,
      corners: { upperLeft: say("inferior"), lowerRight: say("superior") },
      wanting: say("noPlace"),
    },
    printer,
  );
  const isOwn = `datum.id === ${JSON.stringify(own)}`;
  const place = { x: plane.x("x"), y: plane.y("y") };
  return framed(
    "value-map",
    { data, columns: COLUMNS, alt: altOf(data, own, printer), notes: [...notes, ...plane.notes] },
    plane.drawn(fairValueMarks(plane, { slope, fairBand }, theme), [
      {
        mark: { type: "point", filled: true, size: 70 },
        encoding: {
          ...place,
          color: { condition: { test: isOwn, value: theme.bad }, value: theme.good },
          tooltip: tooltipOf(COLUMNS, ["label", "x", "y", "distance", "zone"], printer),
        },
      },
      {
        transform: [{ filter: isOwn }],
        mark: {
          type: "point",
          filled: false,
          size: 130,
          strokeWidth: 1.4,
          color: theme.bad,
        },
        encoding: place,
      },
    ]),
    {
      title: say("title"),
      subtitle: fairBand > 0 ? say("band", { band: number(fairBand) }) : say("line"),
      axisTitle: say("price"),
    },
    printer,
  );
}

/** With room for labels, but not below 0. */
function ratioExtent(ratios: readonly (number | null)[]): [number, number] {
  const [least, most] = roomyExtent(extentOf(ratios));
  return [Math.max(0, least), most];
}

/** Where the own offer lies, or the best value and the worst. */
function altOf(
  data: readonly ValueMapChartRow[],
  own: string | null,
  { say, figure, signed }: ChartPrinter<typeof WORDS>,
): string[] {
  const byValue = data.filter(({ distance }) => distance !== null).sort((a, b) => b.distance! - a.distance!);
  const told =
    own === null
      ? byValue.filter((_, i) => i === 0 || i === byValue.length - 1)
      : data.filter(({ id }) => id === own);
  return told.map(({ label, x, y, distance, zone }) =>
    say("alt", {
      name: brief(label),
      quality: figure(x),
      price: figure(y),
      distance: signed(distance),
      zone: zone === null ? "–" : say(zone),
    }),
  );
}
