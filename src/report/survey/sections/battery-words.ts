import type { Words } from "../../../text/words.ts";
import type { Battery } from "../plan/survey-plan.ts";

/** Batteries of answers, as they are called. */
export const BATTERY_WORDS = {
  expectations: ["expectations", "ожидания", "очаквания"],
  perceptions: ["perceptions", "восприятия", "възприятия"],
  minimum: ["minimum", "минимум", "минимум"],
  desired: ["desired level", "желаемый уровень", "желано равнище"],
  importance: ["importance", "важность", "важност"],
  performance: ["performance", "исполнение", "изпълнение"],
  points: ["points of importance", "баллы важности", "точки за важност"],
  functional: ["if it is there", "если есть", "ако го има"],
  dysfunctional: ["if it is not there", "если нет", "ако го няма"],
  items: ["items", "вопросы", "въпроси"],
  ratings: ["ratings of the whole", "общие оценки", "общи оценки"],
} as const satisfies Readonly<Record<Battery, Words>>;
