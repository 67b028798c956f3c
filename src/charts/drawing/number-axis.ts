import type { ChartChannel, ChartColumn } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import { type AxisScale, axisScale } from "./axis-scale.ts";
import { figureFormat } from "./chart-columns.ts";
import { widestText } from "./text-width.ts";

/** The figures at the ticks. */
const FIGURE = { size: 11 };

/** Between two of them. */
const APART = 10;

/** An axis with so many ticks at most may end half way between two. */
const FEW_TICKS = 5;

/** Figures from here on, and with more decimals, are written with a power of ten. */
const WRITTEN_OUT = 1e12;
const MOST_DIGITS = 9;

/** What the ticks of an axis depend on. */
export interface FigureAxis {
  readonly type: ChartColumn["type"];
  readonly isSigned?: boolean;
  /** Ends that stay where they are, as 0 and 1 of shares. */
  readonly fixed?: { readonly least?: boolean; readonly most?: boolean } | undefined;
}

/** How an axis of figures looks. */
export interface NumberAxis {
  /** In a line or more; `null` where it stands elsewhere. */
  readonly title: string | string[] | null;
  readonly type: ChartColumn["type"];
  /** Whether figures above 0 have a plus. */
  readonly isSigned?: boolean;
  /** Whether figures on either side of 0 are told alike, without a sign. */
  readonly isTwoSided?: boolean;
  /** What 1 on the axis is in the figures, such as the milliseconds of a day; 1 by default. */
  readonly unit?: number;
  /** As Vega-Lite says it; by default the axis has a grid and is drawn below the marks. */
  readonly look?: { readonly grid?: boolean; readonly orient?: "left" | "right"; readonly zindex?: number };
}

/** Where marks stand along an axis of figures, by a field of their rows; mirrored from right to left. */
export function numberChannel(
  field: string,
  { domain, ticks, digits }: AxisScale,
  { title, type, isSigned = false, isTwoSided = false, unit = 1, look }: NumberAxis,
  isMirrored: boolean,
): ChartChannel {
  const value = unit === 1 ? "datum.value" : `datum.value / ${unit}`;
  const told = isTwoSided ? `abs(${value})` : value;
  return {
    field,
    type: "quantitative",
    scale: { domain: domain.map((end) => end * unit), reverse: isMirrored },
    axis: {
      title,
      labelExpr: labelExpression(ticks, type, tickDigits(type, digits), isSigned, told),
      values: ticks.map((tick) => tick * unit),
      tickCount: ticks.length,
      ...look,
    },
  };
}

/** A horizontal axis, which has no room to spare and on which the figures at the ticks do not touch. */
export function roomyScale(
  [least, most]: readonly [number, number],
  pixels: number,
  { fixed, ...axis }: FigureAxis,
  printer: ChartPrinter,
): AxisScale {
  const scaleOf = (spacing: number) => axisScale(least, most, pixels, fixed, spacing);
  const widest = widestText(tickTexts(scaleOf(0), axis, printer), FIGURE);
  return trimmed(scaleOf(widest + APART), least, most);
}

/** Without half a step at an end that has it to spare, where that is much of the axis and two ticks stay. */
function trimmed(scale: AxisScale, least: number, most: number): AxisScale {
  const { ticks } = scale;
  const [start, end] = scale.domain;
  const half = (ticks.at(-1)! - ticks[0]!) / (ticks.length - 1) / 2;
  const domain = [least < start + half ? start : start + half, most > end - half ? end : end - half] as const;
  const inside = ticks.filter((tick) => tick >= domain[0] && tick <= domain[1]);
  return ticks.length > FEW_TICKS || inside.length < 2 ? scale : { ...scale, domain, ticks: inside };
}

/** The texts at the ticks of an axis, as they will be drawn. */
export function tickTexts(
  { ticks, digits }: AxisScale,
  { type, isSigned = false }: Pick<NumberAxis, "type" | "isSigned">,
  { share, signed, figure }: ChartPrinter,
): string[] {
  const decimals = tickDigits(type, digits);
  if (isFarOff(ticks, decimals)) return ticks.map((tick) => tick.toExponential(2));
  if (type === "share") return ticks.map((tick) => share(tick, decimals));
  return ticks.map((tick) => (isSigned ? signed : figure)(tick, decimals));
}

/** Ticks have the decimals that tell them apart. */
function tickDigits(type: ChartColumn["type"], digits: number): number {
  return type === "share" ? Math.max(0, digits - 2) : digits;
}

/** Whether figures are too large or too small to be written out. */
function isFarOff(ticks: readonly number[], digits: number): boolean {
  return digits > MOST_DIGITS || ticks.some((tick) => Math.abs(tick) >= WRITTEN_OUT);
}

/** What is written at a tick: 0 has neither sign nor power. */
function labelExpression(
  ticks: readonly number[],
  type: ChartColumn["type"],
  digits: number,
  isSigned: boolean,
  figure: string,
): string {
  const isFar = isFarOff(ticks, digits);
  const format = isFar ? ".2~e" : figureFormat(type, digits, isSigned);
  return `${isSigned || isFar ? 'datum.value === 0 ? "0" : ' : ""}format(${figure}, "${format}")`;
}
