import type { Words } from "../../../text/words.ts";
import type { SurveyPart } from "../parts/survey-part.ts";

/** Titles of the parts. */
export const PART_TITLES = {
  overview: ["Overview", "Обзор", "Преглед"],
  gaps: ["Scores and gaps", "Оценки и разрывы", "Оценки и разлики"],
  reliability: ["Reliability", "Надёжность", "Надеждност"],
  groups: ["Groups", "Группы", "Групи"],
  importance: ["Importance", "Важность", "Важност"],
  kano: ["Kano", "Кано", "Кано"],
  satisfaction: ["NPS and satisfaction", "NPS и удовлетворённость", "NPS и удовлетвореност"],
  drivers: ["Drivers", "Факторы влияния", "Двигатели"],
  factors: ["Factors", "Факторы", "Фактори"],
  paths: ["Paths", "Пути", "Пътища"],
} as const satisfies Readonly<Record<SurveyPart, Words>>;

/** What a part needs of the mapping. */
export const PART_NEEDS = {
  overview: ["at least one column of answers", "хотя бы один столбец ответов", "поне една колона с отговори"],
  gaps: [
    "perceptions on a known scale, and expectations for gaps",
    "восприятия по известной шкале, а для разрывов и ожидания",
    "възприятия по известна скала, а за разлики и очаквания",
  ],
  reliability: [
    "two or more items of a dimension or a construct",
    "два или более вопроса одного измерения или конструкта",
    "два или повече въпроса от едно измерение или конструкт",
  ],
  groups: [
    "a column of groups, and perceptions or a rating of the whole",
    "столбец групп, а также восприятия или общая оценка",
    "колона с групи, а също възприятия или обща оценка",
  ],
  importance: [
    "the importance of items, and their performance or perception",
    "важность вопросов и их исполнение или восприятие",
    "важността на въпросите и изпълнението или възприятието им",
  ],
  kano: [
    "pairs of answers to a feature: if it is there, and if it is not",
    "пары ответов о свойстве: если оно есть и если его нет",
    "двойки отговори за свойство: ако го има и ако го няма",
  ],
  satisfaction: [
    "a column of ratings of the whole, of recommendation or of effort",
    "столбец общих оценок, готовности рекомендовать или усилий",
    "колона с общи оценки, с готовност за препоръка или с усилие",
  ],
  drivers: [
    "a rating of the whole, and perceptions or items that may drive it",
    "общая оценка, а также восприятия или вопросы, которые могут на неё влиять",
    "обща оценка, а също възприятия или въпроси, които може да я движат",
  ],
  factors: ["four or more items", "четыре или более вопроса", "четири или повече въпроса"],
  paths: [
    "items of constructs, and a path model that is asked for",
    "вопросы конструктов и заданная модель путей",
    "въпроси на конструкти и зададен модел на пътищата",
  ],
} as const satisfies Readonly<Record<SurveyPart, Words>>;
