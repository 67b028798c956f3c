import type { Battery, SurveyPlan } from "../plan/survey-plan.ts";

/** The battery that tells how the service is seen, in the order of preference. */
const SCORED = ["perceptions", "performance", "items"] as const;

/** The answers that tell how the service is seen; `null` where there are none. */
export function scoredBattery({ itemsOf }: SurveyPlan): Battery | null {
  return SCORED.find((battery) => itemsOf(battery).length > 0) ?? null;
}
