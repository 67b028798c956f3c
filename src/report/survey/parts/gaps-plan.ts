import { scoreServperf } from "../../../gaps/servperf.ts";
import { scoreServqual } from "../../../gaps/servqual.ts";
import { scoreToleranceZone } from "../../../gaps/zone-scores.ts";
import { call, type Expression, record } from "../plan/expression.ts";
import { answers, type Battery, INSTRUMENT, SETTINGS, type SurveyPlan } from "../plan/survey-plan.ts";
import type { ResultStatement } from "../survey-analysis.ts";

/** Gaps of expectations and perceptions, perceptions alone, and the zone of tolerance. */
export function gapsPlan({ instrument, itemsOf }: SurveyPlan): ResultStatement[] {
  const has = (battery: Battery) => itemsOf(battery).length > 0;
  if (instrument === null || !has("perceptions")) return [];
  const options = record({ instrument: INSTRUMENT }, SETTINGS);
  const survey = (...batteries: Battery[]): Expression =>
    record({
      ...Object.fromEntries(batteries.map((battery) => [battery, answers(battery)])),
      importance: has("points") && !batteries.includes("minimum") ? answers("points") : undefined,
    });
  const gaps: ResultStatement = has("expectations")
    ? {
        name: "servqual",
        expression: call("gaps", { scoreServqual }, survey("expectations", "perceptions"), options),
      }
    : { name: "servperf", expression: call("gaps", { scoreServperf }, survey("perceptions"), options) };
  if (!has("minimum") || !has("desired")) return [gaps];
  return [
    gaps,
    {
      name: "toleranceZone",
      expression: call("gaps", { scoreToleranceZone }, survey("minimum", "desired", "perceptions"), options),
    },
  ];
}
