import { finiteResult } from "../../errors/read-argument.ts";
import { quotient } from "../../numeric/quotient.ts";
import { compensatedSum } from "../../numeric/sums.ts";
import { marketPeriods } from "../market/market-share.ts";
import type { QualityPlan } from "./quality-plan.ts";
import { discounted, type ReturnOnQualityFigures, returnFigures } from "./return-on-quality.ts";

/** A period of the projection; the first is now. */
export interface ProjectedPeriod {
  period: number;
  /** Customers of all competitors. */
  market: number;
  /** Share of the effect that is there. */
  effect: number;
  retention: number;
  attraction: number;
  /** Our share without the effort; `null` where there is no market left. */
  baseShare: number | null;
  share: number | null;
  baseCustomers: number;
  customers: number;
  /** Margin on the customers that the effort kept or won. */
  customerProfit: number;
  savings: number;
  staffSaving: number;
  spend: number;
  /** All of it, discounted to now and added up. */
  cumulativeNet: number;
}

/** A plan with the change of overall satisfaction that it comes to. */
export interface Scenario extends QualityPlan {
  readonly satisfactionChange: number;
}

/** What a scenario comes to, period by period. */
export interface Course {
  readonly periods: readonly Omit<ProjectedPeriod, "cumulativeNet">[];
  /** Of all kinds, by period. */
  readonly profits: readonly number[];
}

/** The scenario of a plan as it stands. */
export function scenarioOf(plan: QualityPlan): Scenario {
  const changes = plan.attributes.map(({ before, after, impact }) => impact * (after - before));
  return { ...plan, satisfactionChange: finiteResult(compensatedSum(changes)) };
}

/** The effect that is there in a period, 0 now. */
function effectIn({ phaseIn }: Scenario, t: number): number {
  return t === 0 ? 0 : phaseIn[Math.min(t, phaseIn.length) - 1]!;
}

/** Retention and attraction under so much of the effect. */
export function ratesAt(scenario: Scenario, effect: number): { retention: number; attraction: number } {
  const moved = (rate: "retention" | "attraction") =>
    Math.min(
      1,
      Math.max(0, scenario[rate] + scenario[`${rate}PerPoint`] * scenario.satisfactionChange * effect),
    );
  return { retention: moved("retention"), attraction: moved("attraction") };
}

/** The market with the effort against the same market without it. */
export function courseOf(scenario: Scenario): Course {
  const { market, share, competitorRetention, margin, savings, staff, spends } = scenario;
  const rates = Array.from({ length: scenario.periods + 1 }, (_, t) =>
    ratesAt(scenario, effectIn(scenario, t)),
  );
  const dynamics = { ...market, share, competitorRetention };
  const before = { retention: () => scenario.retention, attraction: () => scenario.attraction };
  const base = marketPeriods({ ...dynamics, ...before }, scenario.periods);
  const moved = marketPeriods(
    { ...dynamics, retention: (t) => rates[t]!.retention, attraction: (t) => rates[t]!.attraction },
    scenario.periods,
  );
  const staffSaving =
    staff === null
      ? 0
      : staff.staff * (staff.turnoverRate - staff.improvedTurnoverRate) * staff.costPerLeaver;
  const periods = moved.map(({ market: size, customers }, t) => {
    const effect = effectIn(scenario, t);
    const baseCustomers = base[t]!.customers;
    return {
      period: t,
      market: size,
      effect,
      ...rates[t]!,
      baseShare: quotient(baseCustomers, size),
      share: quotient(customers, size),
      baseCustomers,
      customers,
      customerProfit: margin * (customers - baseCustomers) + 0,
      savings: savings[t] ?? 0,
      staffSaving: staffSaving * effect,
      spend: spends[t] ?? 0,
    };
  });
  return { periods, profits: periods.map((row) => row.customerProfit + row.savings + row.staffSaving) };
}

/** What the course of a scenario comes to. */
export function returnOf(scenario: Scenario): ReturnOnQualityFigures {
  return returnFigures(courseOf(scenario).profits, scenario.spends, scenario.discount);
}

/** The periods with their discounted nets added up. */
export function withCumulativeNets({ periods, profits }: Course, discount: number): ProjectedPeriod[] {
  const nets = discounted(
    periods.map(({ spend }, t) => profits[t]! - spend),
    discount,
  );
  let sum = 0;
  return periods.map((row, t) => {
    sum += nets[t]!;
    return { ...row, cumulativeNet: sum + 0 };
  });
}
