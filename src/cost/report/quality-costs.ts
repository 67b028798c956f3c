import type { Note } from "../../errors/note.ts";
import { type Readers, readOptions } from "../../errors/options.ts";
import { netSum } from "../../numeric/net-sum.ts";
import { quotient } from "../../numeric/quotient.ts";
import {
  CONFORMANCE,
  NONCONFORMANCE,
  QUALITY_COST_CATEGORIES,
  type QualityCostCategory,
  SERVICE_READING,
  type ServiceCostKind,
} from "../ledger/category.ts";
import type { LedgerBases, LedgerEntry, QualityCostBases } from "../ledger/ledger.ts";
import { BASE_KEYS, BASES, basesBy } from "../ledger/ledger-bases.ts";
import {
  type CostSelection,
  costsOf,
  type QualityCosts,
  SELECTION,
  type SelectedCosts,
} from "../ledger/ledger-source.ts";

/** Options of `scoreQualityCosts`: bases of ratios, in place of the ledger's own where it has them, and a selection. */
export interface QualityCostOptions extends QualityCostBases, CostSelection {}

/** An amount against the whole and against sales. */
export interface CostShare {
  amount: number;
  /** Amount / total; `null` unless the total is above 0. */
  share: number | null;
  /** Amount / sales; `null` without sales. */
  salesShare: number | null;
}

/** The costs of a category. */
export interface CategoryCost extends CostShare {
  category: QualityCostCategory;
}

/** The costs of a kind of the service reading. */
export interface ServiceCost extends CostShare {
  kind: ServiceCostKind;
}

/** Quality costs against their bases; `null` where a base is not given or is 0. */
export interface QualityCostRatios {
  salesShare: number | null;
  operatingCostShare: number | null;
  valueAddedShare: number | null;
  laborCostShare: number | null;
  perLaborHour: number | null;
  perUnit: number | null;
  nonconformanceToConformance: number | null;
}

/** The figures of a report of quality costs. */
export interface QualityCostFigures {
  /** Entries. */
  n: number;
  /** Of all entries, unclassified ones and credits among them. */
  total: number;
  /** All four, in the order of the model. */
  categories: CategoryCost[];
  /** What belongs to no category yet. */
  unclassified: CostShare;
  /** The same costs as a service reads them; with the unclassified they add up to the total too. */
  service: ServiceCost[];
  /** Prevention and appraisal. */
  conformance: number;
  /** Internal and external failure. */
  nonconformance: number;
  /** Sum of the amounts below 0. */
  credits: number;
  bases: LedgerBases;
  ratios: QualityCostRatios;
  notes: Note[];
}

/** The result of `scoreQualityCosts`. */
export interface QualityCostReport extends QualityCostFigures {
  model: "prevention-appraisal-failure";
  period: string | null;
  unit: string | null;
}

const OPTIONS = { ...SELECTION, ...BASES } satisfies Readers<QualityCostOptions>;

/**
 * The report of quality costs: prevention, appraisal, internal and external failure with their shares, conformance
 * against nonconformance, the service reading of the same ledger, and ratios to sales, operating cost, value added,
 * labor and units.
 *
 * Nothing is dropped: unclassified costs are in the total and stand apart, and credits lower what they belong to. A
 * ledger of several periods is added up, and so are its bases where every period has them; `period` takes one out. A
 * `unit` has the bases that are given, since the ledger's are of the whole.
 *
 * @throws `insufficient_data` without entries; `invalid_input` for an unknown category, a base below 0, and what
 * `defineQualityLedger` refuses.
 *
 * Source: Feigenbaum (1956), Total quality control, Harvard Business Review 34(6), 93–101; Campanella (1999),
 * Principles of Quality Costs, 3rd ed., ASQ; Bohan & Horney (1991), Pinpointing the real cost of quality in a service
 * company, National Productivity Review 10(3), 309–317 (the service reading).
 *
 * @example
 * ```ts
 * import { scoreQualityCosts } from "service-quality/cost";
 *
 * const report = scoreQualityCosts(
 *   [
 *     { element: "training", category: "prevention", amount: 100 },
 *     { element: "mystery visits", category: "appraisal", amount: 100 },
 *     { element: "rework", category: "internal-failure", amount: 200 },
 *     { element: "refunds", category: "external-failure", amount: 400 },
 *   ],
 *   { sales: 10000 },
 * );
 * report.total; // => 800
 * report.categories[3]; // => { category: "external-failure", amount: 400, share: 0.5, salesShare: 0.04 }
 * report.service[2]; // => { kind: "quality-system", amount: 200, share: 0.25, salesShare: 0.02 }
 * report.ratios.nonconformanceToConformance; // => 3
 * ```
 */
export function scoreQualityCosts(costs: QualityCosts, options: QualityCostOptions = {}): QualityCostReport {
  const { period, unit, ...given } = readOptions(options, OPTIONS);
  const selected = costsOf(costs, { period, unit });
  return {
    model: "prevention-appraisal-failure",
    period,
    unit,
    ...figuresOf(selected.entries, unit === null ? basesOf(selected, given) : given),
  };
}

/** The figures of entries that have been checked. */
export function figuresOf(entries: readonly LedgerEntry[], bases: LedgerBases): QualityCostFigures {
  const sumIn = (categories: readonly LedgerEntry["category"][]) =>
    netSum(entries.filter(({ category }) => categories.includes(category)).map(({ amount }) => amount));
  const total = netSum(entries.map(({ amount }) => amount));
  const shareOf = (amount: number): CostShare => ({
    amount,
    share: total > 0 ? quotient(amount, total) : null,
    salesShare: ratioTo(amount, bases.sales),
  });
  const conformance = sumIn(CONFORMANCE);
  const nonconformance = sumIn(NONCONFORMANCE);
  const ratios: QualityCostRatios = {
    salesShare: ratioTo(total, bases.sales),
    operatingCostShare: ratioTo(total, bases.operatingCost),
    valueAddedShare: ratioTo(total, bases.valueAdded),
    laborCostShare: ratioTo(total, bases.laborCost),
    perLaborHour: ratioTo(total, bases.laborHours),
    perUnit: ratioTo(total, bases.units),
    nonconformanceToConformance: conformance > 0 ? quotient(nonconformance, conformance) : null,
  };
  const categories = QUALITY_COST_CATEGORIES.map((category) => ({
    category,
    ...shareOf(sumIn([category])),
  }));
  const unclassified = shareOf(sumIn(["unclassified"]));
  return {
    n: entries.length,
    total,
    categories,
    unclassified,
    service: (Object.keys(SERVICE_READING) as ServiceCostKind[]).map((kind) => ({
      kind,
      ...shareOf(sumIn(SERVICE_READING[kind])),
    })),
    conformance,
    nonconformance,
    credits: creditsOf(entries),
    bases,
    ratios,
    notes: notesOn(entries, [...categories, unclassified], bases, ratios),
  };
}

/** The sum of the amounts below 0. */
export function creditsOf(entries: readonly LedgerEntry[]): number {
  return netSum(entries.map(({ amount }) => Math.min(amount, 0)));
}

/** Bases given in place of the ledger's, which are added up where every period has them. */
function basesOf({ periods }: SelectedCosts, given: LedgerBases): LedgerBases {
  return basesBy((key) => {
    if (given[key] !== null || periods.length === 0) return given[key];
    const values = periods.map((period) => period[key]);
    return values.every((value) => value !== null) ? netSum(values) : null;
  });
}

function ratioTo(amount: number, base: number | null): number | null {
  return base === null ? null : quotient(amount, base);
}

const RATIO_OF_BASE: Readonly<Record<keyof LedgerBases, keyof QualityCostRatios>> = {
  sales: "salesShare",
  operatingCost: "operatingCostShare",
  valueAdded: "valueAddedShare",
  laborCost: "laborCostShare",
  laborHours: "perLaborHour",
  units: "perUnit",
};

function notesOn(
  entries: readonly LedgerEntry[],
  shares: readonly CostShare[],
  bases: LedgerBases,
  ratios: QualityCostRatios,
): Note[] {
  const empty = BASE_KEYS.filter((key) => bases[key] !== null && ratios[RATIO_OF_BASE[key]] === null);
  const unmarked = entries.findIndex(({ amount, credit }) => amount < 0 && !credit);
  return [
    ...empty.map((key): Note => ({ path: ["ratios", RATIO_OF_BASE[key]], reason: "zero-base" })),
    ...(ratios.nonconformanceToConformance === null
      ? [{ path: ["ratios", "nonconformanceToConformance"], reason: "zero-base" } as const]
      : []),
    ...(shares.some(({ share }) => share === null)
      ? [{ path: ["categories"], reason: "zero-base" } as const]
      : []),
    ...(entries.some(({ category }) => category === "unclassified")
      ? [{ path: ["unclassified"], reason: "unclassified-costs" } as const]
      : []),
    ...(unmarked < 0 ? [] : [{ path: ["credits"], reason: "unmarked-credit" } as const]),
  ];
}
