import type { QualityCostCategory } from "./category.ts";

/**
 * How an amount was found. `"recorded"`: booked; `"opportunity"`: margin lost with customers; `"multiplier"`: hidden
 * failure as a multiple of what was recorded; `"taguchi"`: expected loss to the customer by the loss function.
 */
export type CostBasis = "recorded" | "opportunity" | "multiplier" | "taguchi";

/** A line of a ledger of quality costs. */
export interface QualityCostEntry {
  /** What the money went to: training, audits, rework, refunds. */
  readonly element: string;
  /** `"unclassified"` where it is not decided yet: it counts in the total and is reported apart. */
  readonly category: QualityCostCategory | "unclassified";
  /** In the ledger's one currency; below 0 for a credit, such as scrap sold or a refund recovered. */
  readonly amount: number;
  /** `true` marks an amount below 0 as meant; a ledger document refuses one without the mark. */
  readonly credit?: boolean | null | undefined;
  readonly period?: string | null | undefined;
  /** The branch or department that bore it. */
  readonly unit?: string | null | undefined;
  /** `"recorded"` by default. */
  readonly basis?: CostBasis | null | undefined;
}

/** What quality costs are set against; all at least 0. */
export interface QualityCostBases {
  readonly sales?: number | null | undefined;
  readonly operatingCost?: number | null | undefined;
  readonly valueAdded?: number | null | undefined;
  readonly laborCost?: number | null | undefined;
  readonly laborHours?: number | null | undefined;
  /** All units produced or customers served, not the good ones alone. */
  readonly units?: number | null | undefined;
}

/** A period of a ledger with its bases. */
export interface LedgerPeriodSpec extends QualityCostBases {
  readonly period: string;
  /** Price level, above 0, on any base: turns nominal amounts into real ones. */
  readonly priceIndex?: number | null | undefined;
}

/** A ledger of quality costs as it is specified; one that is already defined is a specification of itself. */
export interface QualityLedgerSpec {
  readonly kind?: "quality-ledger" | null | undefined;
  readonly version?: 1 | null | undefined;
  readonly title?: string | null | undefined;
  /** The one currency of all amounts. */
  readonly currency?: string | null | undefined;
  /** In order; with any, every entry belongs to one of them. None by default. */
  readonly periods?: readonly LedgerPeriodSpec[] | null | undefined;
  /** At least one. */
  readonly entries: readonly QualityCostEntry[];
}

/** An entry with every key present. */
export interface LedgerEntry {
  readonly element: string;
  readonly category: QualityCostCategory | "unclassified";
  readonly amount: number;
  readonly credit: boolean;
  readonly period: string | null;
  readonly unit: string | null;
  readonly basis: CostBasis;
}

/** Bases with every key present. */
export interface LedgerBases {
  readonly sales: number | null;
  readonly operatingCost: number | null;
  readonly valueAdded: number | null;
  readonly laborCost: number | null;
  readonly laborHours: number | null;
  readonly units: number | null;
}

/** A period with every key present. */
export interface LedgerPeriod extends LedgerBases {
  readonly period: string;
  readonly priceIndex: number | null;
}

/** A ledger as `defineQualityLedger` returns it: checked, every key present, frozen in depth. */
export interface QualityLedger {
  readonly kind: "quality-ledger";
  readonly version: 1;
  readonly title: string | null;
  readonly currency: string | null;
  readonly periods: readonly LedgerPeriod[];
  readonly entries: readonly LedgerEntry[];
}
