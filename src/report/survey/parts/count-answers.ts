import type { Answers } from "../../../survey/answer.ts";
import type { Scope } from "../plan/evaluate.ts";
import type { SurveyPlan } from "../plan/survey-plan.ts";
import type { AnsweredBattery, GroupComposition, SurveyResults } from "../survey-analysis.ts";

/** Who answered, how much of it, and which groups they belong to. */
export function countAnswers({ columnsOf }: SurveyPlan, scope: Scope): SurveyResults {
  const batteries = scope.get("batteries") as Readonly<Record<string, Answers>>;
  const attributes = scope.get("attributes") as Readonly<Record<string, (string | number | null)[]>>;
  const composition = columnsOf("group").map(({ name }) => compositionOf(name, attributes[name]!));
  return {
    answered: Object.entries(batteries).map(([battery, answers]) =>
      answeredOf(battery, Object.values(answers)),
    ),
    ...(composition.length > 0 && { composition }),
  };
}

function answeredOf(battery: string, columns: readonly Answers[string][]): AnsweredBattery {
  const respondents = columns[0]!.length;
  let [complete, empty, missing] = [0, 0, 0];
  for (let i = 0; i < respondents; i++) {
    let unanswered = 0;
    for (const column of columns) if (column[i] === null) unanswered++;
    if (unanswered === 0) complete++;
    if (unanswered === columns.length) empty++;
    missing += unanswered;
  }
  return { battery, items: columns.length, complete, empty, missing };
}

function compositionOf(by: string, values: readonly (string | number | null)[]): GroupComposition {
  const counts = new Map<string, number>();
  let missing = 0;
  for (const value of values) {
    if (value === null || value === "") missing++;
    else counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  }
  const groups = Array.from(counts, ([group, n]) => ({ group, n })).sort((a, b) => b.n - a.n);
  return { by, groups, missing };
}
