/** Answers of one digit each, a column of them. */
export function answers(digits: string): number[] {
  return [...digits].map(Number);
}
