import { explainNote } from "service-quality/words";
import { instrument, items } from "./form.mjs";

/** What the library does not say itself. */
const WORDS = {
  en: {
    title: "Service at our branches",
    generated: "Generated answers: nobody gave them.",
    reading:
      "Gap: what customers found less what they expect, on a scale from 1 to 7. Below 0, service falls short.",
    trend: "The gap month by month",
    branch: "branch",
    questions: "The gap question by question, all branches",
    question: "question",
    allQuestions: "All questions",
    answered: (n) => `Customers who answered: ${n}.`,
    weakest: (question, gap) => `Furthest below what they expect: “${question}”, ${gap}.`,
    branches: { plovdiv: "Plovdiv", sofia: "Sofia", varna: "Varna" },
    forms: { expectation: "A good branch", perception: "This branch" },
    send: "Send",
    thanks: "Thank you.",
    lost: "Please choose a branch.",
  },
  bg: {
    title: "Обслужването в нашите клонове",
    generated: "Генерирани отговори: никой не ги е давал.",
    reading:
      "Разлика: намереното от клиентите минус очакваното, по скала от 1 до 7. Под 0 обслужването не достига очакванията.",
    trend: "Разликата месец по месец",
    branch: "клон",
    questions: "Разликата въпрос по въпрос, всички клонове",
    question: "въпрос",
    allQuestions: "Всички въпроси",
    answered: (n) => `Отговорили клиенти: ${n}.`,
    weakest: (question, gap) => `Най-далеч под очакванията: „${question}“, ${gap}.`,
    branches: { plovdiv: "Пловдив", sofia: "София", varna: "Варна" },
    forms: { expectation: "Един добър клон", perception: "Този клон" },
    send: "Изпрати",
    thanks: "Благодарим.",
    lost: "Моля, изберете клон.",
  },
};

export const LANGUAGES = Object.keys(WORDS);

/** Words, labels, figures, months and notes in a language. */
export function wordingIn(language) {
  const figures = new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: "negative",
  });
  const months = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  const monthsOfYears = new Intl.DateTimeFormat(language, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const labels = new Map(items.map(({ id, label }) => [id, instrument.labels[language]?.[id] ?? label]));
  return {
    ...WORDS[language],
    label: (item) => labels.get(item),
    figure: (value) => (typeof value === "number" ? figures.format(value) : "–"),
    month: (month) => months.format(new Date(month)),
    monthAndYear: (month) => monthsOfYears.format(new Date(month)),
    explain: (note) => explainNote(note, { language }),
  };
}
