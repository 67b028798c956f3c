import type { ColumnSummary } from "service-quality/report";

/** The answers to the columns of a group together. */
export interface GroupAnswers {
  readonly min: number | null;
  readonly max: number | null;
  readonly missing: number;
  /** How many different answers the column that has most of them has. */
  readonly distinct: number;
  /** By value, or by range of values, in order. */
  readonly counts: readonly { readonly value: string; readonly n: number }[];
  readonly isText: boolean;
}

export function groupAnswers(summaries: readonly ColumnSummary[]): GroupAnswers {
  const counts = new Map<string, number>();
  const order = new Map<string, number>();
  for (const count of summaries.flatMap((summary) => summary.counts)) {
    const value = count.to === null ? `${count.value}` : `${count.value}–${count.to}`;
    counts.set(value, (counts.get(value) ?? 0) + count.n);
    order.set(value, Number(count.value));
  }
  const isText = [...order.values()].some(Number.isNaN);
  const entries = [...counts].map(([value, n]) => ({ value, n }));
  return {
    min: extreme(
      summaries.map(({ min }) => min),
      Math.min,
    ),
    max: extreme(
      summaries.map(({ max }) => max),
      Math.max,
    ),
    missing: summaries.reduce((sum, { missing }) => sum + missing, 0),
    distinct: Math.max(0, ...summaries.map(({ distinct }) => distinct)),
    counts: isText
      ? entries.sort((a, b) => b.n - a.n)
      : entries.sort((a, b) => order.get(a.value)! - order.get(b.value)!),
    isText,
  };
}

function extreme(values: readonly (number | null)[], of: (...numbers: number[]) => number): number | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === 0 ? null : of(...numbers);
}
