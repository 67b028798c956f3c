import type { RatePeriod } from "../retention/period.ts";

/** An attribute of the service whose satisfaction the effort changes. */
export interface PlannedAttribute {
  readonly attribute: string;
  /** Mean satisfaction now, on one scale with all attributes. */
  readonly before: number;
  /** Mean satisfaction that the effort brings. */
  readonly after: number;
  /** Points of overall satisfaction for one point of the attribute's, such as a driver analysis estimates. */
  readonly impact: number;
}

/** The market at the start, and how it moves in a period. */
export interface PlannedMarket {
  /** Customers of all competitors together, at least 0. */
  readonly size: number;
  /** −1 or above, and not below −`exitRate`; 0 by default. */
  readonly growth?: number | null | undefined;
  /**
   * Share of customers who leave the market, 0..1; 0 by default. With the growth it says how many newcomers there are.
   */
  readonly exitRate?: number | null | undefined;
}

/** A market with every key present. */
export interface DefinedMarket {
  readonly size: number;
  readonly growth: number;
  readonly exitRate: number;
}

/** Staff whose turnover the effort lowers. */
export interface PlannedStaff {
  readonly staff: number;
  /** Leavers per period / staff. */
  readonly turnoverRate: number;
  /** Not above the present rate. */
  readonly improvedTurnoverRate: number;
  readonly costPerLeaver: number;
}

/** An effort for quality as it is specified; one that is already defined is a specification of itself. */
export interface QualityPlanSpec {
  readonly kind?: "quality-plan" | null | undefined;
  readonly version?: 1 | null | undefined;
  readonly title?: string | null | undefined;
  readonly currency?: string | null | undefined;
  /** The period that all rates and lists are of; `"year"` by default. */
  readonly period?: RatePeriod | null | undefined;
  /** Periods looked ahead, 1 to 1,000. */
  readonly periods: number;
  /** At least 0. */
  readonly discount: number;
  readonly market: PlannedMarket;
  /** Our share of the market's customers at the start, 0..1. */
  readonly share: number;
  /** Share of our customers in the market who stay with us, 0..1. */
  readonly retention: number;
  /** The same of the competitors' customers. */
  readonly competitorRetention: number;
  /** Our share of those who leave a competitor or are new to the market, 0..1. */
  readonly attraction: number;
  /** Margin per customer and period, at least 0. */
  readonly margin: number;
  /** At least one. */
  readonly attributes: readonly PlannedAttribute[];
  /** Rise of retention for one point of overall satisfaction, at least 0. */
  readonly retentionPerPoint: number;
  /** Rise of attraction for one point, by word of mouth: at least 0; 0 by default. */
  readonly attractionPerPoint?: number | null | undefined;
  /**
   * Share of the effect that is there in period 1, 2, …, 0..1 each, the last standing for all later ones; all of it by
   * default.
   */
  readonly phaseIn?: readonly number[] | null | undefined;
  /** What is spent, at least 0: the first entry now, then by period. */
  readonly spends: readonly number[];
  /** What is saved besides, by fewer errors say, likewise; nothing by default. */
  readonly savings?: readonly number[] | null | undefined;
  /** `null`, the default, leaves staff out. */
  readonly staff?: PlannedStaff | null | undefined;
}

/** A plan as `defineQualityPlan` returns it: checked, every key present, frozen in depth. */
export interface QualityPlan {
  readonly kind: "quality-plan";
  readonly version: 1;
  readonly title: string | null;
  readonly currency: string | null;
  readonly period: RatePeriod;
  readonly periods: number;
  readonly discount: number;
  readonly market: DefinedMarket;
  readonly share: number;
  readonly retention: number;
  readonly competitorRetention: number;
  readonly attraction: number;
  readonly margin: number;
  readonly attributes: readonly PlannedAttribute[];
  readonly retentionPerPoint: number;
  readonly attractionPerPoint: number;
  readonly phaseIn: readonly number[];
  readonly spends: readonly number[];
  readonly savings: readonly number[];
  readonly staff: PlannedStaff | null;
}
