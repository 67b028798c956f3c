import type { Chart } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import type { ChosenRows } from "../drawing/chosen-rows.ts";
import { framed } from "../drawing/frame.ts";
import { lyingWaterfall } from "./lying-waterfall.ts";
import { uprightWaterfall } from "./upright-waterfall.ts";
import { amountText, type WaterfallLook, waterfallColumns } from "./waterfall-looks.ts";
import type { WaterfallChartRow } from "./waterfall-rows.ts";

/** The most letters that a sentence spends on steps. */
const LETTERS = 220;

/** What is said of a waterfall. */
interface WaterfallWords {
  readonly title: string;
  readonly subtitle: string | null;
  readonly alt: readonly string[];
}

/** Totals and steps as a picture: side by side, or one below the other where their words ask for it. */
export function waterfallChart(
  name: "economic-value" | "lifetime-value" | "five-gaps",
  { rows, notes }: ChosenRows<WaterfallChartRow>,
  look: WaterfallLook,
  { title, subtitle, alt }: WaterfallWords,
  printer: ChartPrinter,
): Chart<WaterfallChartRow> {
  const upright = uprightWaterfall(rows, look, printer);
  return framed(
    name,
    { data: [...rows], columns: waterfallColumns(look.type), alt, notes },
    upright ?? lyingWaterfall(rows, look, printer),
    { title, subtitle, ...(upright === null ? {} : { axisTitle: look.title }) },
    printer,
  );
}

/** Steps in their order, as many as a sentence holds, and how many more there are. */
export function stepsText(rows: readonly WaterfallChartRow[], printer: ChartPrinter): string {
  const steps = rows.map((row) => `${row.label} ${row.amount === null ? "–" : amountText(row, printer)}`);
  let letters = 0;
  const told = steps.filter((step, i) => {
    letters += step.length;
    return i === 0 || letters <= LETTERS;
  });
  const rest = steps.length - told.length;
  return `${told.join(", ")}${rest > 0 ? `, … (${rest})` : ""}`;
}

/** Sums of money have cents where one of them has. */
export function usualMoneyDigits(amounts: readonly number[]): number {
  return amounts.every(Number.isInteger) ? 0 : 2;
}
