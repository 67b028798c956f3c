import type { AnswerPattern } from "./pattern-likelihood.ts";

/** Answers of respondents, row by row, each with at least one; NaN where there is none. */
export interface AnswerRows {
  readonly items: number;
  readonly answers: Float64Array;
  /** Weights that add up to the number of respondents; `null` where all count alike. */
  readonly weights: Float64Array | null;
}

/** Respondents who answered the same items, with their rows. */
export interface RowPattern extends AnswerPattern {
  readonly rows: readonly number[];
}

export function countOf({ items, answers }: AnswerRows): number {
  return answers.length / items;
}

/** Respondents by what they answered, in order of first appearance. */
export function patternsOf(of: AnswerRows): RowPattern[] {
  const { items: p, answers } = of;
  const n = countOf(of);
  const rowsBy = new Map<string, number[]>();
  for (let row = 0; row < n; row++) {
    let key = "";
    for (let i = 0; i < p; i++) key += Number.isNaN(answers[row * p + i]!) ? "0" : "1";
    const rows = rowsBy.get(key);
    if (rows === undefined) rowsBy.set(key, [row]);
    else rows.push(row);
  }
  return [...rowsBy].map(([key, rows]) => ({
    rows,
    observed: Array.from(key).flatMap((digit, i) => (digit === "1" ? [i] : [])),
    ...momentsOf(of, rows, n),
  }));
}

/** Share, means and covariances of some respondents, 0 for what they did not answer. */
function momentsOf({ items: p, answers, weights }: AnswerRows, rows: readonly number[], n: number) {
  const means = new Float64Array(p);
  const covariances = new Float64Array(p * p);
  const weightOf = (row: number) => weights?.[row] ?? 1;
  const total = rows.reduce((sum, row) => sum + weightOf(row), 0);
  for (const row of rows) {
    for (let i = 0; i < p; i++) means[i]! += (weightOf(row) * answers[row * p + i]!) / total;
  }
  const gap = new Float64Array(p);
  for (const row of rows) {
    for (let i = 0; i < p; i++) gap[i] = answers[row * p + i]! - means[i]!;
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) covariances[i * p + j]! += (weightOf(row) * gap[i]! * gap[j]!) / total;
    }
  }
  const there = (value: number) => (Number.isNaN(value) ? 0 : value);
  return { share: total / n, means: means.map(there), covariances: covariances.map(there) };
}
