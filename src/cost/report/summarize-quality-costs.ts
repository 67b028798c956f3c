import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { entriesOf, oneOf, type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { netSum } from "../../numeric/net-sum.ts";
import { quotient } from "../../numeric/quotient.ts";
import type { LedgerEntry } from "../ledger/ledger.ts";
import { type CostSelection, costsOf, type QualityCosts, SELECTION } from "../ledger/ledger-source.ts";
import { creditsOf } from "./quality-costs.ts";

/** What entries can be grouped by. */
export type CostGrouping = "element" | "category" | "period" | "unit" | "basis";

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

const groupingAt = oneOf("element", "category", "period", "unit", "basis");

const OPTIONS = { ...SELECTION, by: groupingsAt } satisfies Readers<SummarizeQualityCostsOptions>;

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
  const { by, ...selection } = readOptions(options, OPTIONS);
  const { entries } = costsOf(costs, selection);
  const total = netSum(entries.map(({ amount }) => amount));
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify(by.map((name) => entry[name]));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  const rows = [...groups.values()].map((group): CostGroup => {
    const amount = netSum(group.map((entry) => entry.amount));
    return {
      key: by.map((name) => group[0]![name]),
      n: group.length,
      amount,
      share: total > 0 ? quotient(amount, total) : null,
      credits: creditsOf(group),
    };
  });
  return {
    model: "prevention-appraisal-failure",
    by,
    total,
    groups: rows,
    notes: total > 0 ? [] : [{ path: ["groups"], reason: "zero-base" }],
  };
}

function groupingsAt(value: unknown, path: ErrorPath): CostGrouping[] {
  if (!Array.isArray(value)) return [groupingAt(value, path)];
  const names = entriesOf(groupingAt, "keys to group by")(value, path);
  return names.length > 0 ? names : refuse("invalid_input", path, "at least one key to group by", value);
}
