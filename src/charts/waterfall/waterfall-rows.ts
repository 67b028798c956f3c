import type { ReadChartOptions } from "../chart-options.ts";
import { type ChosenRows, firstRows } from "../drawing/chosen-rows.ts";

/** A row of a waterfall: a total, or a step from one level to the next. */
export type WaterfallChartRow = {
  id: string;
  label: string;
  /** Its place, from 0 on. */
  order: number;
  /** Of a total its level, of a step what it adds; `null`: not known. */
  amount: number | null;
  from: number | null;
  to: number | null;
  part: "total" | "up" | "down" | null;
};

/** What a waterfall is made of. */
export interface WaterfallPart {
  readonly id: string;
  readonly label: string;
  readonly amount: number | null;
  /** Whether it begins at 0. */
  readonly isTotal: boolean;
}

/** Totals and the steps between them, each from where the one before it ends; by `"value"` the steps are sorted. */
export function waterfallRows(
  parts: readonly WaterfallPart[],
  options: ReadChartOptions,
): ChosenRows<WaterfallChartRow> {
  const steps = parts.filter(({ isTotal }) => !isTotal);
  if (options.order === "value") steps.sort((a, b) => rankOf(a) - rankOf(b));
  const ordered = parts.map((part) => (part.isTotal ? part : steps.shift()!));
  let level = 0;
  const rows = ordered.map(({ id, label, amount, isTotal }, order): WaterfallChartRow => {
    const row = { id, label, order, amount };
    if (amount === null) return { ...row, from: null, to: null, part: null };
    const from = isTotal ? 0 : level;
    level = from + amount;
    return { ...row, from, to: level, part: isTotal ? "total" : amount < 0 ? "down" : "up" };
  });
  return firstRows(rows, options.most);
}

/** Steps that are not known come last. */
function rankOf({ amount }: WaterfallPart): number {
  return amount ?? Number.MAX_VALUE;
}
