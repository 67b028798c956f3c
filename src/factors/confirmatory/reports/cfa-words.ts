import type { WordingWith } from "../../../text/wording.ts";
import type { Words } from "../../../text/words.ts";

/** The words of the report. */
export const CFA_WORDS = {
  title: [
    "Confirmatory factor analysis by maximum likelihood, n = {n}",
    "Подтверждающий факторный анализ, максимальное правдоподобие, n = {n}",
    "Потвърждаващ факторен анализ, максимално правдоподобие, n = {n}",
  ],
  robust: [
    "Confirmatory factor analysis by maximum likelihood with robust errors ({method}), n = {n}",
    "Подтверждающий факторный анализ, максимальное правдоподобие с робастными ошибками ({method}), n = {n}",
    "Потвърждаващ факторен анализ, максимално правдоподобие с робастни грешки ({method}), n = {n}",
  ],
  ordinal: [
    "Confirmatory factor analysis of answers in categories by weighted least squares (WLSMV), n = {n}",
    "Подтверждающий факторный анализ ответов в категориях, взвешенные наименьшие квадраты (WLSMV), n = {n}",
    "Потвърждаващ факторен анализ на отговори в категории, претеглени най-малки квадрати (WLSMV), n = {n}",
  ],
  fullInformation: [
    "Respondents who answered only in part are taken with what they answered (full information).",
    "Респонденты с пропусками учтены с теми ответами, которые они дали (полная информация).",
    "Респондентите с пропуски са взети с отговорите, които са дали (пълна информация).",
  ],
  scaled: ["Scaled: {figures}", "С поправкой: {figures}", "С поправка: {figures}"],
  path: ["path", "связь", "връзка"],
  estimate: ["estimate", "оценка", "оценка"],
  residualPair: ["residuals of", "остатки", "остатъци"],
  intercept: ["intercept", "среднее", "средно"],
  threshold: ["threshold {k}", "порог {k}", "праг {k}"],
  construct: ["construct", "конструкт", "конструкт"],
  loading: ["loading", "нагрузка", "натоварване"],
  interval: [" 90% CI {limits}", ", 90 % ДИ {limits}", ", 90 % ДИ {limits}"],
} as const satisfies Readonly<Record<string, Words>>;

/** How the report is printed. */
export type CfaPrinter = WordingWith<typeof CFA_WORDS> & {
  readonly labelOf: (id: string) => string;
};
