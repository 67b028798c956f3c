import type { ColumnUse } from "service-quality/report";
import type { Word } from "../../app/language.ts";

export const USE_WORDS = {
  expectation: ["expectation", "ожидание", "очакване"],
  perception: ["perception", "восприятие", "възприятие"],
  minimum: ["tolerated minimum", "допустимый минимум", "допустим минимум"],
  desired: ["desired level", "желаемый уровень", "желано равнище"],
  importance: ["importance", "важность", "важност"],
  performance: ["rating of the item", "оценка пункта", "оценка на въпроса"],
  points: ["points of a dimension", "баллы измерения", "точки на измерение"],
  functional: ["Kano, if it is there", "Кано, если есть", "Кано, ако го има"],
  dysfunctional: ["Kano, if it is not", "Кано, если нет", "Кано, ако го няма"],
  item: ["item of a construct", "показатель конструкта", "показател на конструкт"],
  outcome: ["rating of the whole", "общая оценка", "обща оценка"],
  nps: ["NPS, 0–10", "NPS, 0–10", "NPS, 0–10"],
  ces: ["effort", "усилие", "усилие"],
  group: ["group", "группа", "група"],
  weight: ["weight", "вес", "тегло"],
  "left-out": ["left out", "не используется", "не се ползва"],
} satisfies Record<ColumnUse, Word>;
