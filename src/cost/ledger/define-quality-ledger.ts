import type { ErrorPath } from "../../errors/error.ts";
import {
  namedListOf,
  oneOf,
  optional,
  otherwise,
  type Readers,
  readRecord,
  record,
} from "../../errors/options.ts";
import { deepFrozen, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { LedgerEntry, LedgerPeriod, QualityLedger, QualityLedgerSpec } from "./ledger.ts";
import { PERIOD } from "./ledger-bases.ts";
import { entriesAt } from "./ledger-entries.ts";

const somePeriodsAt = namedListOf("period", record(PERIOD, "a period with its bases"));

const LEDGER = {
  kind: otherwise(oneOf("quality-ledger"), "quality-ledger"),
  version: otherwise(oneOf(1), 1),
  title: optional(textAt),
  currency: optional(textAt),
  periods: otherwise(periodsAt, []),
  entries: (value, path) => entriesAt(value, path, true),
} satisfies Readers<QualityLedgerSpec>;

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
  const ledger: QualityLedger = deepFrozen(readRecord(spec, LEDGER, [], "a ledger of quality costs"));
  checkPeriods(ledger.entries, ledger.periods);
  defined.add(ledger);
  return ledger;
}

function periodsAt(value: unknown, path: ErrorPath): LedgerPeriod[] {
  return Array.isArray(value) && value.length === 0 ? [] : somePeriodsAt(value, path);
}

function checkPeriods(entries: readonly LedgerEntry[], periods: readonly LedgerPeriod[]): void {
  if (periods.length === 0) return;
  const known = new Set(periods.map(({ period }) => period));
  entries.forEach(({ period }, i) => {
    if (period === null || !known.has(period)) {
      refuse("invalid_input", ["entries", i, "period"], "one of the periods of the ledger", period);
    }
  });
}
