import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import {
  checkNames,
  listAt,
  oneAt,
  positiveAt,
  recordAt,
  textAt,
  wholeAt,
} from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { productLimit } from "../../numeric/inference/kaplan-meier.ts";
import type { SurvivalIntervalMethod } from "../../numeric/inference/survival-intervals.ts";
import { quotient } from "../../numeric/quotient.ts";
import { settingsOf } from "../../survey/estimation.ts";
import { type RetentionCurve, retentionCurve } from "./retention-curve.ts";

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
  const { confidence } = settingsOf({ confidence: options.confidence });
  const method = oneAt(options.method ?? "log-log", ["method"], ["log-log", "log", "plain"] as const);
  const checked = listAt(cohorts, [], "cohort", cohortAt);
  checkNames(
    checked.map(({ cohort }) => cohort),
    [],
    "cohort",
  );
  const horizon = Math.max(...checked.map(({ customers }) => customers.length - 1));
  const ages = Array.from({ length: horizon }, (_, k) => {
    const seen = checked.filter(({ customers }) => customers.length > k + 1);
    const atRisk = seen.reduce((sum, { customers }) => sum + customers[k]!, 0);
    const stayed = seen.reduce((sum, { customers }) => sum + customers[k + 1]!, 0);
    return { age: k + 1, atRisk, left: atRisk - stayed };
  });
  const falling = ages.filter(({ left }) => left > 0);
  const curve = retentionCurve(
    productLimit(
      Float64Array.from(falling, ({ age }) => age),
      Float64Array.from(falling, ({ atRisk }) => atRisk),
      Float64Array.from(falling, ({ left }) => left),
    ),
    horizon,
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
      ...(periods === 0 ? [{ path: "retention", reason: "zero-base" } as const] : []),
      ...(curve.median === null ? [{ path: "median", reason: "not-reached" } as const] : []),
      ...(curve.steps.at(-1)?.survival === 0
        ? [{ path: `steps[${curve.steps.length - 1}].interval`, reason: "nobody-left" } as const]
        : []),
    ],
  };
}

function cohortAt(value: unknown, path: ErrorPath): Cohort {
  const given = recordAt(value, path, "a cohort with its customers", ["cohort", "customers"]);
  const here = [...path, "customers"];
  const customers = listAt(given.customers, here, "number of customers", (n, at) => wholeAt(n, at, 0));
  positiveAt(customers[0], [...here, 0]);
  const rise = customers.findIndex((n, k) => n > (customers[k - 1] ?? n));
  if (rise >= 0) refuse("invalid_input", [...here, rise], "no more customers than before", customers[rise]);
  return { cohort: textAt(given.cohort, [...path, "cohort"]), customers };
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
