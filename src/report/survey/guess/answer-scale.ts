import type { Scale } from "../../../instruments/instrument.ts";
import type { ColumnSummary } from "./column-summary.ts";

/** Numbers that often mean a missing answer. */
const MISSING_CODES = [-999, -99, -98, -9, -8, -1, 77, 88, 98, 99, 998, 999];

/** The highest answers of usual scales that begin with 1 or 0. */
const HIGHEST = [2, 3, 4, 5, 6, 7, 9, 10, 11];

/** Answers beyond are no rating but a measure, or stand on a scale of a hundred. */
const MOST = 11;
const HUNDRED = 100;

/** The scale of whole answers of some columns; `null` where they are no ratings. */
export interface AnswerScale {
  readonly scale: Scale;
  /** Codes among the answers that mean a missing one. */
  readonly missingCodes: readonly number[];
}

/** The scale that the answers of columns tell: from 1, or 0, to the highest answer, or to that of a usual scale. */
export function answerScale(summaries: readonly ColumnSummary[]): AnswerScale | null {
  const values = summaries.flatMap(({ counts }) =>
    counts.flatMap(({ value, to }) => (typeof value === "number" && to === null ? [value] : [])),
  );
  if (summaries.some(({ isWhole, distinct, counts }) => !isWhole || counts.length < distinct)) return null;
  const missingCodes = [...new Set(values)].filter((value) => MISSING_CODES.includes(value));
  const answers = values.filter((value) => !missingCodes.includes(value));
  const [least, most] = [Math.min(...answers), Math.max(...answers)];
  if (answers.length > 0 && least >= 0 && most === HUNDRED && new Set(answers).size <= MOST) {
    return { scale: { min: 0, max: HUNDRED }, missingCodes };
  }
  if (answers.length === 0 || least < 0 || most > MOST) return null;
  const max = HIGHEST.find((highest) => highest >= most)!;
  const min = least === 0 ? 0 : 1;
  return { scale: { min, max }, missingCodes: missingCodes.sort((a, b) => a - b) };
}
