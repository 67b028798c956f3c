import type { Counts } from "../../errors/read-counts.ts";

/**
 * That a standard gathers dust: nobody owns it, it was never reviewed or is overdue, nobody is trained in it, nobody
 * checks it.
 */
export type StandardSign = "no-owner" | "never-reviewed" | "overdue" | "not-trained" | "not-checked";

/** What the signs of a standard are read from. */
interface StandardLife {
  readonly owner: string | null;
  readonly ageDays: number | null;
  readonly current: boolean | null;
  readonly training: Counts | null;
  readonly compliance: Counts | null;
}

/** The signs of a standard, in the order of the type. */
export function standardSigns({
  owner,
  ageDays,
  current,
  training,
  compliance,
}: StandardLife): StandardSign[] {
  const signs: [StandardSign, boolean][] = [
    ["no-owner", owner === null],
    ["never-reviewed", ageDays === null],
    ["overdue", ageDays !== null && current === false],
    ["not-trained", training === null || training.count === 0],
    ["not-checked", compliance === null || compliance.n === 0],
  ];
  return signs.flatMap(([sign, isSeen]) => (isSeen ? [sign] : []));
}

/** Whether a standard gathers dust: it is out of date, and nobody checks it. */
export function isDusty(signs: readonly StandardSign[]): boolean {
  const isStale = signs.includes("never-reviewed") || signs.includes("overdue");
  return isStale && signs.includes("not-checked");
}
