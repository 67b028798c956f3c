import type { ChartChannel, ChartColumn } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import { type AxisScale, axisScale } from "./axis-scale.ts";
import { figureFormat } from "./chart-columns.ts";
import { widestText } from "./text-width.ts";

/** The figures at the ticks. */
const FIGURE = { size: 11 };

/** Between two of them. */
const APART = 10;

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
  /** `true` by default. */
  readonly hasGrid?: boolean;
  readonly orient?: "left" | "right";
  /** What 1 on the axis is in the figures, such as the milliseconds of a day; 1 by default. */
  readonly unit?: number;
  /** Whether the axis is drawn above the marks; `false` by default. */
  readonly isOnTop?: boolean;
}

/** Where marks stand along an axis of figures, by a field of their rows; mirrored from right to left. */
export function numberChannel(
  field: string,
  { domain, ticks, digits }: AxisScale,
  {
    title,
    type,
    isSigned = false,
    isTwoSided = false,
    hasGrid = true,
    orient,
    unit = 1,
    isOnTop = false,
  }: NumberAxis,
  isMirrored: boolean,
): ChartChannel {
  return {
    field,
    type: "quantitative",
    scale: { domain: domain.map((end) => end * unit), nice: false, zero: false, reverse: isMirrored },
    axis: {
      title,
      ...(isTwoSided
        ? { labelExpr: `format(abs(datum.value), "${figureFormat(type, tickDigits(type, digits))}")` }
        : tickFormat(ticks, type, tickDigits(type, digits), isSigned, unit)),
      values: ticks.map((tick) => tick * unit),
      tickCount: ticks.length,
      grid: hasGrid,
      labelOverlap: false,
      ...(orient === undefined ? {} : { orient }),
      ...(isOnTop ? { zindex: 1 } : {}),
    },
  };
}

/** A horizontal axis, on which the figures at the ticks do not touch. */
export function roomyScale(
  [least, most]: readonly [number, number],
  pixels: number,
  { fixed, ...axis }: FigureAxis,
  printer: ChartPrinter,
): AxisScale {
  const scale = axisScale(least, most, pixels, fixed, { endsBetween: true });
  const widest = widestText(tickTexts(scale, axis, printer), FIGURE);
  const spacing = widest + APART;
  const [start, end] = scale.domain;
  const [first, second = Number.POSITIVE_INFINITY] = scale.ticks;
  return spacing <= (pixels * (second - first!)) / (end - start)
    ? scale
    : axisScale(least, most, pixels, fixed, { endsBetween: true, spacing });
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

/** 0 has no sign, and figures are told in their unit. */
function tickFormat(
  ticks: readonly number[],
  type: ChartColumn["type"],
  digits: number,
  isSigned: boolean,
  unit: number,
): object {
  const isFar = isFarOff(ticks, digits);
  const format = isFar ? ".2~e" : figureFormat(type, digits, isSigned);
  if (unit !== 1) return { format, labelExpr: `format(datum.value / ${unit}, "${format}")` };
  return isSigned || isFar
    ? { format, labelExpr: `datum.value === 0 ? "0" : format(datum.value, "${format}")` }
    : { format };
}
