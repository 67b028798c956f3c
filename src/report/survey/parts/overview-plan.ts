import { screenRespondents } from "../../../survey/screen-respondents.ts";
import { call } from "../plan/expression.ts";
import { answers, type SurveyPlan } from "../plan/survey-plan.ts";
import type { ResultStatement } from "../survey-analysis.ts";
import { scoredBattery } from "./scored-battery.ts";

/** Patterns of answers that tell of little care. */
export function overviewPlan(plan: SurveyPlan): ResultStatement[] {
  const battery = scoredBattery(plan);
  if (battery === null || plan.itemsOf(battery).length < 2) return [];
  return [{ name: "screening", expression: call("survey", { screenRespondents }, answers(battery)) }];
}
