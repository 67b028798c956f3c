import { type AnswerColumn, type GuessedGroup, groupOf } from "./answer-column.ts";
import type { GuessConfidence, GuessReason } from "./column-group.ts";

/** Words of names and questions by what they tell, in English, Russian and Bulgarian. */
const RATINGS = [
  { use: "nps", words: /\bnps\b|recommend|рекоменд|препоръч/i, max: [10] },
  { use: "ces", words: /\bces\b|effort|усили/i, max: [5, 7] },
  { use: "outcome", words: /satisf|\bcsat\b|удовл|overall|в целом|като цяло/i, max: [5, 7, 10] },
] as const;

const GROUP_WORDS =
  /^(id_)?(sex|gender|age|branch|region|country|city|store|shop|site|segment|cohort|wave|month|quarter|year|type|channel|education|provider|group|department|пол|возраст|филиал|регион|город|сегмент|волна|месяц|год|тип|канал|образование|отдел|клон|възраст|град|вълна|година|отдел)/i;

const WEIGHT_WORDS = /^(weights?|wt|wgt|pweight|вес|веса|тегло|тегла)$/i;

/** As many different texts, or codes, can be groups. */
const MOST_GROUPS = 20;
const MOST_CODES = 12;

/** Columns of which nothing can be computed. */
export function emptyRule(columns: readonly AnswerColumn[]): GuessedGroup[] {
  return columns.flatMap(({ summary }, i) => {
    const { n, distinct, type } = summary;
    const out = (reason: GuessReason) => [groupOf([columns[i]!], "left-out", "certain", reason)];
    if (n === 0) return out({ code: "no-answers", facts: {} });
    if (distinct === 1 && n > 1) return out({ code: "one-value", facts: {} });
    const isId = distinct === n && n > 1 && (type !== "number" || (summary.isWhole && n > MOST_CODES));
    return isId ? out({ code: "all-different", facts: { distinct } }) : [];
  });
}

/** Weights by their name. */
export function weightRule(columns: readonly AnswerColumn[]): GuessedGroup[] {
  const found = columns.find(
    ({ name, summary }) =>
      WEIGHT_WORDS.test(name) && summary.min !== null && summary.min >= 0 && summary.missing === 0,
  );
  return found === undefined
    ? []
    : [groupOf([found], "weight", "likely", { code: "named", facts: { word: found.name } })];
}

/** Recommendation, effort and satisfaction, each by a word of the name or the question. */
export function ratingRule(columns: readonly AnswerColumn[]): GuessedGroup[] {
  return columns.flatMap((column): GuessedGroup[] => {
    const { name, summary, rating } = column;
    if (rating === null) return [];
    for (const { use, words, max } of RATINGS) {
      const word = words.exec(name)?.[0] ?? words.exec(summary.label ?? "")?.[0];
      if (word === undefined) continue;
      const { scale } = rating;
      const isUsual = (max as readonly number[]).includes(scale.max);
      if (isUsual)
        return [groupOf([column], use, sureness(use, scale.min), { code: "named", facts: { word } })];
      return [
        groupOf([column], use === "nps" ? "outcome" : use, "unsure", {
          code: "named-off-scale",
          facts: { word, ...scale },
        }),
      ];
    }
    return [];
  });
}

/** Groups by few texts or codes. */
export function groupRule(columns: readonly AnswerColumn[]): GuessedGroup[] {
  return columns.flatMap((column): GuessedGroup[] => {
    const { name, summary, rating, labels } = column;
    const { distinct, n, type, isWhole, counts } = summary;
    if (type === "text" && distinct <= MOST_GROUPS && distinct < n) {
      const confidence = labels === null || rating === null ? "certain" : "unsure";
      return [groupOf([column], "group", confidence, { code: "few-texts", facts: { distinct } })];
    }
    const isLabelled = counts.some(({ label }) => label !== null);
    const isCode = type === "number" && isWhole && distinct <= MOST_CODES && distinct < n;
    if (!isCode || !(isLabelled || GROUP_WORDS.test(name))) return [];
    return [groupOf([column], "group", "likely", { code: "few-codes", facts: { distinct } })];
  });
}

/** What is left: ratings that somebody must name, and what is no rating. */
export function leftOverRule(columns: readonly AnswerColumn[]): GuessedGroup[] {
  return columns.map((column) => {
    const { distinct } = column.summary;
    return column.rating === null
      ? groupOf([column], "left-out", "likely", { code: "many-values", facts: { distinct } })
      : groupOf([column], "left-out", "unsure", { code: "rating", facts: { ...column.rating.scale } });
  });
}

/** A scale from 0 to 10 is that of recommendation alone. */
function sureness(use: string, min: number): GuessConfidence {
  return use !== "nps" || min === 0 ? "certain" : "likely";
}
