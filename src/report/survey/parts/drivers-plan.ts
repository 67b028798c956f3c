import { estimateDrivers } from "../../../priorities/drivers/estimate-drivers.ts";
import { estimatePenaltyReward } from "../../../priorities/estimate-penalty-reward.ts";
import { explainedRating } from "../mapping/mapped-columns.ts";
import { scaleOf } from "../mapping/mapped-instrument.ts";
import { call, record } from "../plan/expression.ts";
import { answers, BATTERIES, SETTINGS, type SurveyPlan, turned } from "../plan/survey-plan.ts";
import type { ResultStatement } from "../survey-analysis.ts";
import { scoredBattery } from "./scored-battery.ts";

/** The most predictors whose averages over all orders are quick enough to be drawn again and again. */
const MOST_ORDERED = 8;

/** What of the items drives the first rating of the whole, and what low and high ratings add to it. */
export function driversPlan(plan: SurveyPlan): ResultStatement[] {
  const battery = scoredBattery(plan);
  const outcome = explainedRating(plan.mapping);
  if (battery === null || outcome === null) return [];
  const { seed, replicates } = plan.mapping.options;
  const data = [answers("ratings", outcome.name), turned(plan, battery)];
  const method = plan.itemsOf(battery).length > MOST_ORDERED ? "johnson" : "lmg";
  const drivers: ResultStatement = {
    name: "drivers",
    expression: call(
      "priorities",
      { estimateDrivers },
      ...data,
      record({ method, seed, replicates }, SETTINGS),
    ),
  };
  const scale = scaleOf(plan.mapping, BATTERIES[battery]);
  if (scale === null) return [drivers];
  const third = (scale.max - scale.min) / 3;
  const thirds = { low: scale.min + third, high: scale.max - third };
  const expression = call("priorities", { estimatePenaltyReward }, ...data, record(thirds, SETTINGS));
  return [drivers, { name: "penaltyReward", expression }];
}
