import type { Note } from "../../errors/note.ts";
import {
  namedListOf,
  oneOf,
  optional,
  otherwise,
  type Readers,
  readOptions,
  record,
} from "../../errors/options.ts";
import { textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { netSum } from "../../numeric/net-sum.ts";
import { quotient } from "../../numeric/quotient.ts";
import { compareFigures } from "../../numeric/ties.ts";
import type { QualityCostCategory } from "../ledger/category.ts";
import { defineQualityLedger } from "../ledger/define-quality-ledger.ts";
import type {
  LedgerEntry,
  LedgerPeriod,
  LedgerPeriodSpec,
  QualityCostEntry,
  QualityLedgerSpec,
} from "../ledger/ledger.ts";
import { basesBy, PERIOD } from "../ledger/ledger-bases.ts";
import { entriesAt } from "../ledger/ledger-entries.ts";
import { figuresOf, type QualityCostFigures } from "./quality-costs.ts";

/** A share's change that is owed to other costs is worth a warning from one point on. */
const NOTABLE = 0.01;

/** A period with its own entries. Where these name a period, it is not looked at. */
export interface TrendPeriodInput extends LedgerPeriodSpec {
  readonly entries: readonly QualityCostEntry[];
}

/** Options of `qualityCostTrend`. */
export interface QualityCostTrendOptions {
  /**
   * Amounts as booked, or at the price level of the base period, which needs `priceIndex` in every period; `"nominal"`
   * by default.
   */
  method?: "nominal" | "real" | undefined;
  /** The period whose index is 100; the first by default. */
  base?: string | undefined;
}

/** How a category's share moved since the period before; the two effects add up to the change. */
export interface ShareShift {
  category: QualityCostCategory;
  shareChange: number;
  /** What the share would have changed by, had the other costs stayed. */
  ownEffect: number;
  /** The rest, which the other costs' movement brought about. */
  othersEffect: number;
}

/** A period of the trend. */
export interface TrendPeriod extends QualityCostFigures {
  period: string;
  /** 100 × total / total of the base period, both by the method; `null` unless that is above 0. */
  index: number | null;
  /** The total at the base period's price level; `null` without a price index. */
  realTotal: number | null;
  /** By category; empty for the first period and where there is no share. */
  shifts: ShareShift[];
}

/** The result of `qualityCostTrend`. */
export interface QualityCostTrend {
  model: "prevention-appraisal-failure";
  method: "nominal" | "real";
  base: string;
  /** In order. */
  periods: TrendPeriod[];
  notes: Note[];
}

const OPTIONS = {
  method: otherwise(oneOf("nominal", "real"), "nominal"),
  base: optional(textAt),
} satisfies Readers<QualityCostTrendOptions>;

const TREND_PERIOD = {
  ...PERIOD,
  entries: (value, path) => entriesAt(value, path, false),
} satisfies Readers<TrendPeriodInput>;

const trendPeriodsAt = namedListOf("period", record(TREND_PERIOD, "a period with its entries"));

/**
 * Quality costs over time: the report of every period, indexed on one of them, in nominal or real money.
 *
 * Shares of the total are no trend while the total moves: a category's share can rise because the others fell. `shifts`
 * splits each change of a share into its own and the others' part, and the note `share-moved-with-others` marks
 * those of which a point or more is owed to the others. Read ratios to sales, or real amounts, instead.
 *
 * @throws `insufficient_data` without periods or for a period without entries; `invalid_input` for two periods of one
 * name, an unknown base, `"real"` without a price index in every period, and what `defineQualityLedger` refuses.
 *
 * Source: Campanella (1999), Principles of Quality Costs, 3rd ed., ASQ, ch. 4 (index numbers, base periods).
 *
 * @example
 * ```ts
 * import { qualityCostTrend } from "service-quality/cost";
 *
 * const { periods } = qualityCostTrend([
 *   { period: "2024", sales: 800, priceIndex: 100, entries: [{ element: "training", category: "prevention", amount: 10 }, { element: "rework", category: "internal-failure", amount: 70 }] },
 *   { period: "2025", sales: 900, priceIndex: 125, entries: [{ element: "training", category: "prevention", amount: 10 }, { element: "rework", category: "internal-failure", amount: 30 }] },
 * ]);
 * periods.map(({ index, realTotal }) => [index, realTotal]); // => [[100, 80], [50, 32]]
 * periods[1].shifts[0]; // => { category: "prevention", shareChange: 0.125, ownEffect: 0, othersEffect: 0.125 }
 * ```
 */
export function qualityCostTrend(
  costs: QualityLedgerSpec | readonly TrendPeriodInput[],
  options: QualityCostTrendOptions = {},
): QualityCostTrend {
  const periods = Array.isArray(costs) ? trendPeriodsAt(costs, []) : periodsOf(costs as QualityLedgerSpec);
  const { method, base: asked } = readOptions(options, OPTIONS);
  const base = asked ?? periods[0]!.period;
  const start = periods.find(({ period }) => period === base);
  if (start === undefined) refuse("invalid_input", ["base"], "one of the periods", base);
  const deflators = periods.map(({ priceIndex }) =>
    priceIndex === null || start.priceIndex === null ? null : quotient(start.priceIndex, priceIndex),
  );
  if (method === "real" && deflators.includes(null)) {
    const bare = start.priceIndex === null ? periods.indexOf(start) : deflators.indexOf(null);
    const path = [...(Array.isArray(costs) ? [] : ["periods"]), bare, "priceIndex"];
    refuse("invalid_input", path, "a price index for real amounts", periods[bare]!.priceIndex);
  }
  const levels = deflators.map((deflator) => (method === "real" ? deflator! : 1));
  const figures = periods.map((period) =>
    figuresOf(
      period.entries,
      basesBy((key) => period[key]),
    ),
  );
  const whole = figures[periods.indexOf(start)]!.total;
  const rows = periods.map(({ period }, i): TrendPeriod => {
    const { total } = figures[i]!;
    const deflator = deflators[i]!;
    return {
      period,
      index: whole > 0 ? quotient(100 * total * levels[i]!, whole) : null,
      realTotal: deflator === null ? null : total * deflator,
      ...figures[i]!,
      shifts: i === 0 ? [] : shiftsOf(figures[i - 1]!, figures[i]!, levels[i]! / levels[i - 1]!),
    };
  });
  return { model: "prevention-appraisal-failure", method, base, periods: rows, notes: notesOn(rows) };
}

/** Whether a point or more of a share's change is owed to other costs. */
export function isOwedToOthers({ othersEffect }: Pick<ShareShift, "othersEffect">): boolean {
  return compareFigures(Math.abs(othersEffect), NOTABLE, 1) >= 0;
}

interface CheckedPeriod extends LedgerPeriod {
  readonly entries: readonly LedgerEntry[];
}

/** The periods of a ledger in its order, or where it declares none in the order of their first entry. */
function periodsOf(spec: QualityLedgerSpec): CheckedPeriod[] {
  const { periods, entries } = defineQualityLedger(spec);
  const groups = new Map<string, LedgerEntry[]>(periods.map(({ period }) => [period, []]));
  entries.forEach((entry, i) => {
    const { period } = entry;
    if (period === null)
      refuse("invalid_input", ["entries", i, "period"], "a period for every entry", period);
    const group = groups.get(period);
    if (group === undefined) groups.set(period, [entry]);
    else group.push(entry);
  });
  return [...groups].map(([period, group], i) => {
    if (group.length === 0) refuse("insufficient_data", ["periods", i], `an entry of ${period}`, group);
    return { ...(periods[i] ?? { period, priceIndex: null, ...basesBy(() => null) }), entries: group };
  });
}

/**
 * With s = a / T: Δs, of which a₁ / (T₀ − a₀ + a₁) − a₀ / T₀ is the category's own; amounts of now at the price level
 * of before.
 */
function shiftsOf(before: QualityCostFigures, now: QualityCostFigures, deflator: number): ShareShift[] {
  return now.categories.flatMap(({ category, amount, share }, c): ShareShift[] => {
    const was = before.categories[c]!;
    const own = amount * deflator;
    const together = netSum([before.total, -was.amount, own]);
    const ownShare = together > 0 ? quotient(own, together) : null;
    if (share === null || was.share === null || ownShare === null) return [];
    const shareChange = compareFigures(share, was.share);
    const ownEffect = compareFigures(ownShare, was.share);
    return [{ category, shareChange, ownEffect, othersEffect: shareChange - ownEffect }];
  });
}

function notesOn(rows: readonly TrendPeriod[]): Note[] {
  return rows.flatMap(({ index, shifts }, i): Note[] => [
    ...(index === null ? [{ path: ["periods", i, "index"], reason: "zero-base" } as const] : []),
    ...shifts.flatMap((shift, c): Note[] =>
      isOwedToOthers(shift) ? [{ path: ["periods", i, "shifts", c], reason: "share-moved-with-others" }] : [],
    ),
  ]);
}
