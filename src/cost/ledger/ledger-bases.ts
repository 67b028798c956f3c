import { optional, type Readers } from "../../errors/options.ts";
import { amountAt, positiveAt, textAt } from "../../errors/read-argument.ts";
import type { LedgerBases, LedgerPeriodSpec, QualityCostBases } from "./ledger.ts";

/** Readers of the bases of ratios. */
export const BASES = {
  sales: optional(amountAt),
  operatingCost: optional(amountAt),
  valueAdded: optional(amountAt),
  laborCost: optional(amountAt),
  laborHours: optional(amountAt),
  units: optional(amountAt),
} satisfies Readers<QualityCostBases>;

/** Readers of a period with its bases. */
export const PERIOD = {
  period: textAt,
  priceIndex: optional(positiveAt),
  ...BASES,
} satisfies Readers<LedgerPeriodSpec>;

/** The bases of ratios, in order. */
export const BASE_KEYS = Object.keys(BASES) as (keyof LedgerBases)[];

/** Bases, each as `baseOf` has it. */
export function basesBy(baseOf: (key: keyof LedgerBases) => number | null): LedgerBases {
  return Object.fromEntries(BASE_KEYS.map((key) => [key, baseOf(key)])) as unknown as LedgerBases;
}
