import type { ErrorPath } from "../../errors/error.ts";
import { entriesAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";

/** Names of what cases are grouped by, crossed where there are several. */
export type GroupNames = readonly string[];

/** Names that stand for the month in which a case was opened, or closed by the closing that stands. */
export const MONTHS = ["openedMonth", "closedMonth"] as const;

/** A list of names, each alone or in a list of its own. */
export function groupingAt(value: unknown, path: ErrorPath): readonly GroupNames[] {
  return entriesAt(value, path, "a list of names and of lists of names", (entry, here) => {
    if (!Array.isArray(entry)) return [textAt(entry, here)];
    const names = entriesAt(entry, here, "a list of names", textAt);
    return names.length > 0 ? names : refuse("invalid_input", here, "at least one name", entry);
  });
}

/** The names of what has to be kept of each case. */
export function attributeNames(by: readonly GroupNames[]): string[] {
  return Array.from(new Set(by.flat())).filter((name) => !isMonth(name));
}

export function isMonth(name: string): name is (typeof MONTHS)[number] {
  return (MONTHS as readonly string[]).includes(name);
}
