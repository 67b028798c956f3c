import { estimateDrivers } from "../../../priorities/drivers/estimate-drivers.ts";
import { bootstrapDrivers } from "../../../priorities/drivers/resampling/bootstrap-drivers.ts";
import { estimatePenaltyReward } from "../../../priorities/estimate-penalty-reward.ts";
import { explainedRating } from "../mapping/mapped-columns.ts";
import { scaleOf } from "../mapping/mapped-instrument.ts";
import { call, type Expression, record } from "../plan/expression.ts";
import { answers, BATTERIES, type Battery, SETTINGS, type SurveyPlan, turned } from "../plan/survey-plan.ts";
import type { ResultStatement } from "../survey-analysis.ts";
import { scoredBattery } from "./scored-battery.ts";
import type { Stretch } from "./survey-part.ts";

/** The most predictors whose averages over all orders are quick enough to be drawn again and again. */
const MOST_ORDERED = 8;

/** What of the items drives the first rating of the whole, and what low and high ratings add to it. */
export function driversPlan(plan: SurveyPlan): ResultStatement[] {
  const rated = ratedIn(plan);
  if (rated === null) return [];
  const { battery, data } = rated;
  const drivers: ResultStatement = {
    name: "drivers",
    expression: call("priorities", { estimateDrivers }, ...data, drawing(plan, rated, {})),
  };
  const scale = scaleOf(plan.mapping, BATTERIES[battery]);
  if (scale === null) return [drivers];
  const third = (scale.max - scale.min) / 3;
  const thirds = { low: scale.min + third, high: scale.max - third };
  const expression = call("priorities", { estimatePenaltyReward }, ...data, record(thirds, SETTINGS));
  return [drivers, { name: "penaltyReward", expression }];
}

/** A stretch of the samples of the drivers' bootstrap; `null` where there is nothing to compute it from. */
export function driverBootstrapCall(plan: SurveyPlan, stretch: Stretch): Expression | null {
  const rated = ratedIn(plan);
  if (rated === null) return null;
  return call("priorities", { bootstrapDrivers }, ...rated.data, drawing(plan, rated, stretch));
}

/** The rating of the whole, and the ratings that may drive it. */
interface Rated {
  readonly battery: Battery;
  readonly data: readonly Expression[];
}

function ratedIn(plan: SurveyPlan): Rated | null {
  const battery = scoredBattery(plan);
  const outcome = explainedRating(plan.mapping);
  if (battery === null || outcome === null) return null;
  return { battery, data: [answers("ratings", outcome.name), turned(plan, battery)] };
}

function drawing({ mapping, itemsOf }: SurveyPlan, { battery }: Rated, stretch: Stretch): Expression {
  const { seed, replicates } = mapping.options;
  const method = itemsOf(battery).length > MOST_ORDERED ? "johnson" : "lmg";
  return record({ method, seed, replicates, ...stretch }, SETTINGS);
}
