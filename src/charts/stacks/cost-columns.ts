import type { QualityCostCategory } from "../../cost/ledger/category.ts";
import type { QualityCostTrend, TrendPeriod } from "../../cost/report/quality-cost-trend.ts";
import type { CategoryCost, CostShare, QualityCostRatios } from "../../cost/report/quality-costs.ts";
import {
  entriesOf,
  fields,
  oneOf,
  optional,
  type Read,
  type Readers,
  readFields,
} from "../../errors/options.ts";
import { checkNames, finiteAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";

/** A category of quality costs, or what belongs to none yet. */
export type StackedCost = QualityCostCategory | "unclassified";

/** From the foot of a column to its top. */
const CATEGORIES = [
  "prevention",
  "appraisal",
  "internal-failure",
  "external-failure",
] as const satisfies readonly QualityCostCategory[];

const FAILURES: readonly StackedCost[] = ["internal-failure", "external-failure"];

const SHARE = {
  amount: finiteAt,
  share: optional(finiteAt),
  salesShare: optional(finiteAt),
} satisfies Readers<CostShare>;

const CATEGORY = { category: oneOf(...CATEGORIES), ...SHARE } satisfies Readers<CategoryCost>;

const RATIOS = { salesShare: optional(finiteAt) } satisfies Partial<Readers<QualityCostRatios>>;

const PERIOD = {
  period: textAt,
  total: finiteAt,
  categories: entriesOf(fields(CATEGORY, "the costs of a category"), "costs by category"),
  unclassified: fields(SHARE, "what is not classified"),
  ratios: fields(RATIOS, "ratios to the bases"),
} satisfies Partial<Readers<TrendPeriod>>;

const TREND = {
  model: oneOf("prevention-appraisal-failure"),
  periods: entriesOf(fields(PERIOD, "a period of the trend"), "periods"),
} satisfies Partial<Readers<QualityCostTrend>>;

/** A period of a trend that was read. */
export type ReadPeriod = Read<typeof PERIOD>;

/** Whether costs are drawn as shares of sales or as amounts of money. */
export type CostMeasure = "share" | "amount";

/** A category of a period. */
export type QualityCostChartRow = {
  period: string;
  category: StackedCost;
  amount: number;
  /** Of the period's sales. */
  salesShare: number | null;
  /** Of the period's quality costs. */
  share: number | null;
  from: number | null;
  to: number | null;
};

/** A column: a period's categories, one upon the other. */
export interface CostColumn {
  readonly period: string;
  /** `null` without sales to compare with. */
  readonly total: number | null;
  /** Of failures in the quality costs of the period. */
  readonly failure: number | null;
  readonly rows: readonly QualityCostChartRow[];
}

/** Reads the periods of a trend. */
export function periodsAt(value: unknown): ReadPeriod[] {
  const { periods } = readFields(value, TREND, [], "the result of qualityCostTrend");
  checkNames(
    periods.map(({ period }) => period),
    ["periods"],
    "period",
  );
  if (periods.length === 0) refuse("insufficient_data", ["data"], "at least one period", 0);
  return periods;
}

/** The categories that are drawn: the four, and what belongs to none where there is any. */
export function drawnCosts(periods: readonly ReadPeriod[]): readonly StackedCost[] {
  return periods.some(({ unclassified }) => unclassified.amount !== 0)
    ? [...CATEGORIES, "unclassified"]
    : CATEGORIES;
}

/** Costs from 0 upwards; credits, which are below 0, downwards. */
export function costColumn(
  { period, total, categories, unclassified, ratios }: ReadPeriod,
  drawn: readonly StackedCost[],
  measure: CostMeasure,
): CostColumn {
  const ends = { up: 0, down: 0 };
  const rows = drawn.map((category): QualityCostChartRow => {
    const cost = categories.find((one) => one.category === category) ?? unclassified;
    const { amount, salesShare, share } = cost;
    const row = { period, category, amount, salesShare, share };
    const figure = measure === "share" ? salesShare : amount;
    if (figure === null) return { ...row, from: null, to: null };
    const side = figure < 0 ? "down" : "up";
    const from = ends[side];
    ends[side] += figure;
    return { ...row, from, to: ends[side] };
  });
  const failures = rows.filter(({ category }) => FAILURES.includes(category)).map(({ share }) => share);
  return {
    period,
    total: measure === "share" ? ratios.salesShare : total,
    failure: failures.includes(null) ? null : failures.reduce<number>((sum, share) => sum + share!, 0),
    rows,
  };
}
