import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { listOf, namedListOf, type Readers, readOptions, record, whole } from "../../errors/options.ts";
import { positiveAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { productLimit } from "../../numeric/inference/kaplan-meier.ts";
import type { SurvivalIntervalMethod } from "../../numeric/inference/survival-intervals.ts";
import { quotient } from "../../numeric/quotient.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";
import { methodAt, type RetentionCurve, retentionCurve } from "./retention-curve.ts";

/** Customers won together, and how many of them were left after each period. */
export interface Cohort {
  readonly cohort: string;
  /** Customers at the start and after 1, 2, … periods, as far as was seen: whole numbers that never rise. */
  readonly customers: readonly number[];
}

/** Options of `scoreCohortRetention`. */
export interface CohortRetentionOptions {
  /** Level of the intervals, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
  /** Scale of the intervals; `"log-log"` by default. */
  method?: SurvivalIntervalMethod | undefined;
}

/** A cohort's own rates. */
export interface CohortRates {
  cohort: string;
  size: number;
  /** Share of those at the start of each period who stayed; `null` once nobody is left. */
  retentions: (number | null)[];
  /** Share of the initial cohort still there after each period. */
  survivals: number[];
}

/** The result of `scoreCohortRetention`: all cohorts together by age, and each of them. */
export interface CohortRetention extends RetentionCurve {
  model: "kaplan-meier";
  /** Customers in all cohorts. */
  n: number;
  confidence: number;
  method: SurvivalIntervalMethod;
  /** Customer periods that ended in staying / all customer periods seen; `null` where none was. */
  retention: number | null;
  /** 1 − retention. */
  churn: number | null;
  cohorts: CohortRates[];
  notes: Note[];
}

const someCustomersAt = listOf(whole(0), "number of customers");

const COHORT = { cohort: textAt, customers: customersAt } satisfies Readers<Cohort>;

const cohortsAt = namedListOf("cohort", record(COHORT, "a cohort with its customers"));

const OPTIONS = {
  confidence: ESTIMATION_OPTIONS.confidence,
  method: methodAt,
} satisfies Readers<CohortRetentionOptions>;

/**
 * Retention and churn from cohorts: for each age the share of those still there who stayed, over all cohorts that were
 * seen that old, and survival as their product. Younger cohorts count for as long as they were seen; ages in which
 * nobody left have no step.
 *
 * One overall rate (`retention`) hides that rates rise with age where customers differ: loyal ones are left over.
 *
 * @throws `insufficient_data` without cohorts or customers; `invalid_input` for two of one name, counts that are not
 * whole, and counts that rise.
 *
 * Source: Kaplan & Meier (1958), Journal of the American Statistical Association 53, 457–481; Fader & Hardie (2007),
 * How to project customer retention, Journal of Interactive Marketing 21(1), 76–90 (rates that rise with age).
 *
 * @example
 * ```ts
 * import { scoreCohortRetention } from "service-quality/loyalty";
 *
 * const { steps, retention, cohorts } = scoreCohortRetention([
 *   { cohort: "2023", customers: [100, 70, 63] },
 *   { cohort: "2024", customers: [100, 50] },
 * ]);
 * steps.map(({ retention, survival }) => [retention, survival]); // => [[0.6, 0.6], [0.9, 0.54]]
 * retention; // => 0.6777777777777778
 * cohorts[0].survivals; // => [0.7, 0.63]
 * ```
 */
export function scoreCohortRetention(
  cohorts: readonly Cohort[],
  options: CohortRetentionOptions = {},
): CohortRetention {
  const checked = cohortsAt(cohorts, []);
  const { confidence, method } = readOptions(options, OPTIONS);
  const ages = agesOf(checked);
  const falling = ages.filter(({ left }) => left > 0);
  const curve = retentionCurve(
    productLimit(
      Float64Array.from(falling, ({ age }) => age),
      Float64Array.from(falling, ({ atRisk }) => atRisk),
      Float64Array.from(falling, ({ left }) => left),
    ),
    ages.length,
    confidence,
    method,
  );
  const periods = ages.reduce((sum, { atRisk }) => sum + atRisk, 0);
  const lost = ages.reduce((sum, { left }) => sum + left, 0);
  return {
    model: "kaplan-meier",
    n: checked.reduce((sum, { customers }) => sum + customers[0]!, 0),
    confidence,
    method,
    retention: quotient(periods - lost, periods),
    churn: quotient(lost, periods),
    ...curve,
    cohorts: checked.map(ratesOf),
    notes: [
      ...(periods === 0 ? [{ path: ["retention"], reason: "zero-base" } as const] : []),
      ...(curve.median === null ? [{ path: ["median"], reason: "not-reached" } as const] : []),
      ...(curve.steps.at(-1)?.survival === 0
        ? [{ path: ["steps", curve.steps.length - 1, "survivalInterval"], reason: "nobody-left" } as const]
        : []),
    ],
  };
}

/** All cohorts together, age by age. */
function agesOf(cohorts: readonly Cohort[]): { age: number; atRisk: number; left: number }[] {
  const ages: { age: number; atRisk: number; left: number }[] = [];
  for (const { customers } of cohorts) {
    for (let age = 1; age < customers.length; age++) {
      if (ages.length < age) ages.push({ age, atRisk: 0, left: 0 });
      const row = ages[age - 1]!;
      row.atRisk += customers[age - 1]!;
      row.left += customers[age - 1]! - customers[age]!;
    }
  }
  return ages;
}

function customersAt(value: unknown, path: ErrorPath): number[] {
  const customers = someCustomersAt(value, path);
  positiveAt(customers[0], [...path, 0]);
  const rise = customers.findIndex((n, k) => n > (customers[k - 1] ?? n));
  if (rise >= 0) refuse("invalid_input", [...path, rise], "no more customers than before", customers[rise]);
  return customers;
}

function ratesOf({ cohort, customers }: Cohort): CohortRates {
  const size = customers[0]!;
  return {
    cohort,
    size,
    retentions: customers.slice(1).map((n, k) => quotient(n, customers[k]!)),
    survivals: customers.slice(1).map((n) => n / size),
  };
}
