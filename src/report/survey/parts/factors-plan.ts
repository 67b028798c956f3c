import { estimateFactors } from "../../../factors/exploratory/estimate-factors.ts";
import { parallelAnalysis } from "../../../factors/exploratory/parallel-analysis.ts";
import { samplingAdequacy } from "../../../factors/exploratory/sampling-adequacy.ts";
import { call, member, name, record } from "../plan/expression.ts";
import { SETTINGS, type SurveyPlan, turned, weightsOf } from "../plan/survey-plan.ts";
import type { ResultStatement } from "../survey-analysis.ts";
import { scoredBattery } from "./scored-battery.ts";

/** The fewest items that can have more than one factor. */
const FEWEST = 4;

/** Whether the items can be factored, how many factors they have, and which. */
export function factorsPlan(plan: SurveyPlan): ResultStatement[] {
  const battery = scoredBattery(plan);
  if (battery === null || plan.itemsOf(battery).length < FEWEST) return [];
  const items = turned(plan, battery);
  const { missing, seed } = plan.mapping.options;
  const factors = member(name("parallel"), "factors");
  return [
    {
      name: "adequacy",
      expression: call("factors", { samplingAdequacy }, items, record({ missing, weights: weightsOf(plan) })),
    },
    {
      name: "parallel",
      expression: call("factors", { parallelAnalysis }, items, record({ seed }, SETTINGS)),
    },
    {
      name: "factors",
      expression: call("factors", { estimateFactors }, items, record({ factors, seed }, SETTINGS)),
    },
  ];
}
