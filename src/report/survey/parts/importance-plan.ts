import { scoreImportancePerformance } from "../../../priorities/importance-performance.ts";
import { call, type Expression, record } from "../plan/expression.ts";
import { answers, type Battery, SETTINGS, type SurveyPlan } from "../plan/survey-plan.ts";
import type { ResultStatement } from "../survey-analysis.ts";

/** The grid of importance and performance; perceptions are the performance where nothing else is. */
export function importancePlan(plan: SurveyPlan): ResultStatement[] {
  const performance = performanceOf(plan);
  const rated = plan.itemsOf(performance);
  const items = plan.itemsOf("importance").filter((item) => rated.includes(item));
  if (items.length === 0) return [];
  const data = record({
    importance: answersTo(plan, "importance", items),
    performance: answersTo(plan, performance, items),
  });
  return [
    {
      name: "importancePerformance",
      expression: call("priorities", { scoreImportancePerformance }, data, SETTINGS),
    },
  ];
}

function performanceOf({ itemsOf }: SurveyPlan): Battery {
  return itemsOf("performance").length > 0 ? "performance" : "perceptions";
}

/** The answers of a battery to these items: all of it, or an object of theirs. */
function answersTo({ itemsOf }: SurveyPlan, battery: Battery, items: readonly string[]): Expression {
  if (itemsOf(battery).length === items.length) return answers(battery);
  return record(Object.fromEntries(items.map((item) => [item, answers(battery, item)])));
}
