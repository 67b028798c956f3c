import type { ErrorPath } from "../errors/error.ts";
import {
  checkNames,
  deepFrozen,
  listAt,
  oneAt,
  optionalAt,
  positiveAt,
  recordAt,
  textAt,
} from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import type { LedgerEntry, LedgerPeriod, QualityLedger, QualityLedgerSpec } from "./ledger.ts";
import { BASE_KEYS, basesAt, entriesAt } from "./ledger-entries.ts";

const KEYS = ["kind", "version", "title", "currency", "periods", "entries"];
const PERIOD_KEYS = ["period", "priceIndex", ...BASE_KEYS];

const defined = new WeakSet<object>();

/**
 * Checks a ledger of quality costs and returns it with every key present, frozen in depth. A ledger defined before is
 * returned as it is, at no cost.
 *
 * Amounts are in one currency. An amount below 0 must carry `credit: true`. The same cost stands in one category only:
 * an element in two categories of one period and unit is refused, and so are two measures of one loss in external
 * failure: Taguchi's loss beside any other, hidden failure by a multiplier beside lost margin. There, an entry of no
 * period or unit may be of any of them.
 *
 * @throws `insufficient_data` without entries; `invalid_input` with the path of the first fault: an unknown key,
 * category or period, a credit without its mark, a cost that counts twice.
 *
 * Source: Campanella (1999), Principles of Quality Costs, 3rd ed., ASQ; BS 6143-2 (1990).
 *
 * @example
 * ```ts
 * import { defineQualityLedger } from "service-quality/cost";
 *
 * const ledger = defineQualityLedger({
 *   currency: "EUR",
 *   periods: [{ period: "2025", sales: 90000 }],
 *   entries: [
 *     { element: "training", category: "prevention", amount: 1200, period: "2025" },
 *     { element: "scrap sold", category: "internal-failure", amount: -300, credit: true, period: "2025" },
 *   ],
 * });
 * ledger.entries[0].basis; // => "recorded"
 * defineQualityLedger({ entries: [{ element: "scrap sold", category: "internal-failure", amount: -300 }] }); // => throws invalid_input at entries[0].credit
 * ```
 */
export function defineQualityLedger(spec: QualityLedgerSpec): QualityLedger {
  if (defined.has(spec)) return spec as QualityLedger;
  const given = recordAt(spec, [], "a ledger of quality costs", KEYS);
  const { kind = "quality-ledger", version = 1 } = given;
  const periods = periodsAt(given.periods);
  const entries = entriesAt(given.entries, ["entries"], true);
  checkPeriods(entries, periods);
  const ledger: QualityLedger = deepFrozen({
    kind: oneAt(kind, ["kind"], ["quality-ledger"]),
    version: oneAt(version, ["version"], [1]),
    title: optionalAt(given.title, ["title"], textAt),
    currency: optionalAt(given.currency, ["currency"], textAt),
    periods,
    entries,
  });
  defined.add(ledger);
  return ledger;
}

function periodsAt(value: unknown): LedgerPeriod[] {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  const periods = listAt(value, ["periods"], "period", periodAt);
  checkNames(
    periods.map(({ period }) => period),
    ["periods"],
    "period",
  );
  return periods;
}

function periodAt(value: unknown, path: ErrorPath): LedgerPeriod {
  const given = recordAt(value, path, "a period with its bases", PERIOD_KEYS);
  return {
    period: textAt(given.period, [...path, "period"]),
    priceIndex: optionalAt(given.priceIndex, [...path, "priceIndex"], positiveAt),
    ...basesAt(given, path),
  };
}

function checkPeriods(entries: readonly LedgerEntry[], periods: readonly LedgerPeriod[]): void {
  if (periods.length === 0) return;
  const known = new Set(periods.map(({ period }) => period));
  entries.forEach(({ period }, i) => {
    if (period === null || !known.has(period)) {
      refuse("invalid_input", ["entries", i, "period"], `one of ${[...known].join(", ")}`, period);
    }
  });
}
