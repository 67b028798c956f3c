import type { ErrorPath } from "../../errors/error.ts";
import { oneOf, optional, otherwise, type Readers, readRecord } from "../../errors/options.ts";
import { booleanAt, listAt, numberAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { COST_CATEGORIES } from "./category.ts";
import type { CostBasis, LedgerEntry, QualityCostEntry } from "./ledger.ts";

const ENTRY = {
  element: textAt,
  category: oneOf(...COST_CATEGORIES),
  amount: numberAt,
  credit: otherwise(booleanAt, false),
  period: optional(textAt),
  unit: optional(textAt),
  basis: otherwise(oneOf("recorded", "opportunity", "multiplier", "taguchi"), "recorded"),
} satisfies Readers<QualityCostEntry>;

/** What external failure may not hold beside each basis, since the one has the other in it already. */
const EXCLUDED: Readonly<Record<CostBasis, readonly CostBasis[]>> = {
  taguchi: ["recorded", "opportunity", "multiplier"],
  multiplier: ["opportunity", "taguchi"],
  opportunity: ["multiplier", "taguchi"],
  recorded: ["taguchi"],
};

/** Stands for all periods, or all units; no name is a boolean. */
const ANY = true;

/** Checks the lines of a ledger; `marked` asks for the mark of every credit. */
export function entriesAt(value: unknown, path: ErrorPath, marked: boolean): LedgerEntry[] {
  const entries = listAt(value, path, "entry", (entry, here) => entryAt(entry, here, marked));
  refuseTwoCategories(entries, path);
  refuseTwoMeasures(entries, path);
  return entries;
}

function entryAt(value: unknown, path: ErrorPath, marked: boolean): LedgerEntry {
  const entry = readRecord(value, ENTRY, path, "an entry of a ledger");
  const { category, amount, credit, basis } = entry;
  if (credit && amount > 0)
    refuse("invalid_input", [...path, "amount"], "a credit's amount, which is not above 0", amount);
  if (marked && amount < 0 && !credit)
    refuse("invalid_input", [...path, "credit"], "credit: true with an amount below 0", credit);
  if ((basis === "taguchi" || basis === "multiplier") && category !== "external-failure")
    refuse("invalid_input", [...path, "category"], `external-failure, which a cost by ${basis} is`, category);
  return entry;
}

/** Refuses one element in two categories of one period and unit. */
function refuseTwoCategories(entries: readonly LedgerEntry[], path: ErrorPath): void {
  const several = severalCategories(entries);
  if (several.size === 0) return;
  const categories = new Map<string, LedgerEntry["category"]>();
  entries.forEach(({ element, category, period, unit }, i) => {
    if (category === "unclassified" || !several.has(element)) return;
    const line = JSON.stringify([element, period, unit]);
    const other = categories.get(line) ?? category;
    if (other !== category)
      refuse("invalid_input", [...path, i, "category"], `${element} in one category, ${other}`, category);
    categories.set(line, category);
  });
}

/** The elements that stand in more than one category, in whatever period or unit. */
function severalCategories(entries: readonly LedgerEntry[]): Set<string> {
  const first = new Map<string, LedgerEntry["category"]>();
  const several = new Set<string>();
  for (const { element, category } of entries) {
    if (category === "unclassified") continue;
    if ((first.get(element) ?? category) !== category) several.add(element);
    first.set(element, category);
  }
  return several;
}

/** Refuses two measures of the same loss: of a period and unit that are the same, or may be. */
function refuseTwoMeasures(entries: readonly LedgerEntry[], path: ErrorPath): void {
  const failures = entries.filter(({ category }) => category === "external-failure");
  if (new Set(failures.map(({ basis }) => basis)).size < 2) return;
  const measured = new Map<string, Set<CostBasis>>();
  entries.forEach(({ category, period, unit, basis }, i) => {
    if (category !== "external-failure") return;
    const overlapping = placesOf(
      period === null ? [ANY] : [period, null],
      unit === null ? [ANY] : [unit, null],
    );
    const present = overlapping.flatMap((place) => [...(measured.get(place) ?? [])]);
    const excluded = EXCLUDED[basis].find((one) => present.includes(one));
    if (excluded !== undefined) {
      const expected = `no external failure by ${basis} beside that by ${excluded}: it would count twice`;
      refuse("invalid_input", [...path, i, "basis"], expected, basis);
    }
    for (const place of placesOf([period, ANY], [unit, ANY]))
      measured.set(place, (measured.get(place) ?? new Set()).add(basis));
  });
}

/** Keys of periods and units crossed; what names no period or unit may be of any of them. */
function placesOf(
  periods: readonly (string | null | typeof ANY)[],
  units: readonly (string | null | typeof ANY)[],
): string[] {
  return periods.flatMap((period) => units.map((unit) => JSON.stringify([period, unit])));
}
