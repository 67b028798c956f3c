import { optional, type Read, type Readers } from "../../errors/options.ts";
import { textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { defineQualityLedger } from "./define-quality-ledger.ts";
import type { LedgerEntry, LedgerPeriod, QualityCostEntry, QualityLedgerSpec } from "./ledger.ts";
import { entriesAt } from "./ledger-entries.ts";

/**
 * Quality costs as a ledger, or as its entries alone. In bare entries an amount below 0 counts as a credit without the
 * mark, and is noted.
 */
export type QualityCosts = QualityLedgerSpec | readonly QualityCostEntry[];

/** What a selection of the ledger holds. */
export interface SelectedCosts {
  readonly entries: readonly LedgerEntry[];
  readonly periods: readonly LedgerPeriod[];
}

/** What entries are chosen by. */
export interface CostSelection {
  /** One period of the ledger; all by default. */
  period?: string | undefined;
  /** One branch or department; all by default. */
  unit?: string | undefined;
}

/** Readers of what entries are chosen by. */
export const SELECTION = {
  period: optional(textAt),
  unit: optional(textAt),
} satisfies Readers<CostSelection>;

/** The checked entries of a ledger that a selection is about. */
export function costsOf(costs: QualityCosts, { period, unit }: Read<typeof SELECTION>): SelectedCosts {
  const ledger = Array.isArray(costs)
    ? { periods: [], entries: entriesAt(costs, [], false) }
    : defineQualityLedger(costs as QualityLedgerSpec);
  const entries = ledger.entries.filter(
    (entry) => (period === null || entry.period === period) && (unit === null || entry.unit === unit),
  );
  if (entries.length === 0)
    refuse("insufficient_data", [], "an entry of this period and unit", JSON.stringify({ period, unit }));
  return {
    entries,
    periods: ledger.periods.filter((one) => period === null || one.period === period),
  };
}
