import type { Note } from "../errors/note.ts";
import { oneAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { quotient } from "../numeric/quotient.ts";
import { compensatedSum } from "../numeric/sums.ts";
import type { LedgerEntry } from "./ledger.ts";
import { type CostSelection, costsOf, type QualityCosts } from "./ledger-source.ts";

/** What entries can be grouped by. */
export type CostGrouping = "element" | "category" | "period" | "unit" | "basis";

const GROUPINGS: readonly CostGrouping[] = ["element", "category", "period", "unit", "basis"];

/** Options of `summarizeQualityCosts`. */
export interface SummarizeQualityCostsOptions extends CostSelection {
  /** One key or several, such as `["unit", "category"]`. */
  by: CostGrouping | readonly CostGrouping[];
}

/** The costs of a group. */
export interface CostGroup {
  /** The values that its entries share, in the order of `by`; `null` for entries without one. */
  key: (string | null)[];
  /** Entries. */
  n: number;
  amount: number;
  /** Amount / total; `null` unless the total is above 0. */
  share: number | null;
  /** Sum of the amounts below 0. */
  credits: number;
}

/** The result of `summarizeQualityCosts`. */
export interface QualityCostSummary {
  model: "prevention-appraisal-failure";
  by: CostGrouping[];
  total: number;
  /** In the order of their first entry; their amounts add up to the total. */
  groups: CostGroup[];
  notes: Note[];
}

/**
 * The ledger added up by element, category, period, unit, basis, or several of them at once. Whatever the grouping, the
 * groups add up to the total.
 *
 * @throws `invalid_input` for an unknown grouping or none, and as `scoreQualityCosts` does.
 *
 * Source: Campanella (1999), Principles of Quality Costs, 3rd ed., ASQ, ch. 3.
 *
 * @example
 * ```ts
 * import { summarizeQualityCosts } from "service-quality/cost";
 *
 * const entries = [
 *   { element: "rework", category: "internal-failure", amount: 60, unit: "north" },
 *   { element: "refunds", category: "external-failure", amount: 30, unit: "north" },
 *   { element: "refunds", category: "external-failure", amount: 10, unit: "south" },
 * ] as const;
 * summarizeQualityCosts(entries, { by: "unit" }).groups.map(({ key, share }) => [key, share]); // => [[["north"], 0.9], [["south"], 0.1]]
 * summarizeQualityCosts(entries, { by: ["category", "unit"] }).groups.length; // => 3
 * ```
 */
export function summarizeQualityCosts(
  costs: QualityCosts,
  options: SummarizeQualityCostsOptions,
): QualityCostSummary {
  const by = groupingsOf(options.by);
  const { entries } = costsOf(costs, options);
  const total = compensatedSum(entries.map(({ amount }) => amount)) + 0;
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify(by.map((name) => entry[name]));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  const rows = [...groups.values()].map((group): CostGroup => {
    const amount = compensatedSum(group.map((entry) => entry.amount)) + 0;
    return {
      key: by.map((name) => group[0]![name]),
      n: group.length,
      amount,
      share: total > 0 ? quotient(amount, total) : null,
      credits: compensatedSum(group.map((entry) => Math.min(entry.amount, 0))) + 0,
    };
  });
  const shared = rows.every(({ share }) => share !== null);
  return {
    model: "prevention-appraisal-failure",
    by,
    total,
    groups: rows,
    notes: shared ? [] : [{ path: "groups", reason: "zero-base" }],
  };
}

function groupingsOf(by: unknown): CostGrouping[] {
  const given: readonly unknown[] = Array.isArray(by) ? by : [by];
  const names = given.map((name) => oneAt(name, ["by"], GROUPINGS));
  if (names.length === 0) refuse("invalid_input", ["by"], "at least one key to group by", by);
  return names;
}
