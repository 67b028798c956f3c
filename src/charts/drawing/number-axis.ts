import type { ChartChannel, ChartColumn } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import type { AxisScale } from "./axis-scale.ts";
import { figureFormat } from "./chart-columns.ts";

/** How an axis of figures looks. */
export interface NumberAxis {
  /** In a line or more; `null` where it stands elsewhere. */
  readonly title: string | string[] | null;
  readonly type: ChartColumn["type"];
  /** Whether figures above 0 have a plus. */
  readonly isSigned?: boolean;
  /** `true` by default. */
  readonly hasGrid?: boolean;
  readonly orient?: "left" | "right";
  /** Whether it stands above the marks; `false` by default. */
  readonly isOnTop?: boolean;
}

/** Where marks stand along an axis of figures, by a field of their rows; mirrored from right to left. */
export function numberChannel(
  field: string,
  { domain, ticks, digits }: AxisScale,
  { title, type, isSigned = false, hasGrid = true, orient, isOnTop = false }: NumberAxis,
  isMirrored: boolean,
): ChartChannel {
  return {
    field,
    type: "quantitative",
    scale: { domain: [...domain], nice: false, zero: false, reverse: isMirrored },
    axis: {
      title,
      ...tickFormat(type, tickDigits(type, digits), isSigned),
      values: [...ticks],
      tickCount: ticks.length,
      grid: hasGrid,
      labelOverlap: false,
      ...(orient === undefined ? {} : { orient }),
      ...(isOnTop ? { zindex: 1 } : {}),
    },
  };
}

/** The texts at the ticks of an axis, as they will be drawn. */
export function tickTexts(
  { ticks, digits }: AxisScale,
  { type, isSigned = false }: Pick<NumberAxis, "type" | "isSigned">,
  { share, signed, figure }: ChartPrinter,
): string[] {
  const decimals = tickDigits(type, digits);
  if (type === "share") return ticks.map((tick) => share(tick, decimals));
  return ticks.map((tick) => (isSigned ? signed : figure)(tick, decimals));
}

/** Ticks have the decimals that tell them apart. */
function tickDigits(type: ChartColumn["type"], digits: number): number {
  return type === "share" ? Math.max(0, digits - 2) : digits;
}

/** 0 has no sign. */
function tickFormat(type: ChartColumn["type"], digits: number, isSigned: boolean): object {
  const format = figureFormat(type, digits, isSigned);
  return isSigned
    ? { format, labelExpr: `datum.value === 0 ? "0" : format(datum.value, "${format}")` }
    : { format };
}
