import { classifyKano } from "../../../priorities/kano/classify-kano.ts";
import { call, map, row, value } from "../plan/expression.ts";
import { answers, SETTINGS, type SurveyPlan } from "../plan/survey-plan.ts";
import type { ResultStatement } from "../survey-analysis.ts";

/** The class of every feature that was asked about in both ways. */
export function kanoPlan({ itemsOf }: SurveyPlan): ResultStatement[] {
  const asked = itemsOf("dysfunctional");
  const features = itemsOf("functional").filter((feature) => asked.includes(feature));
  if (features.length === 0) return [];
  const expression = map(value(features), "feature", (feature) =>
    row(
      { feature },
      call(
        "priorities",
        { classifyKano },
        answers("functional", feature),
        answers("dysfunctional", feature),
        SETTINGS,
      ),
    ),
  );
  return [{ name: "kano", expression }];
}
