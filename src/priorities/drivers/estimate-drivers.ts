import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import {
  asGiven,
  oneOf,
  optional,
  otherwise,
  type Reader,
  type Readers,
  readOptions,
} from "../../errors/options.ts";
import { someNamesAt, wholeAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { isMoments, type Moments } from "../../moments/moments.ts";
import type { ScaledRegression } from "../../numeric/algebra/scaled-regression.ts";
import { checkDraws, DRAW_OPTIONS, MOST_DRAWS } from "../../numeric/draws.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import type { Column, Columns } from "../../survey/column.ts";
import { ESTIMATION_OPTIONS, type Estimation, type Missing } from "../../survey/estimation.ts";
import { bootstrapDrivers } from "./driver-bootstrap.ts";
import { type DriverData, driverDataOf } from "./driver-data.ts";
import { type DriverMethod, importanceBy, sharesBy } from "./driver-importance.ts";
import { driverRegression } from "./driver-regression.ts";
import { sampledLmg } from "./sampled-lmg.ts";

/** Beyond this many predictors LMG is sampled: every one more doubles the subsets. */
const MOST_EXACT = 16;

const PERMUTATIONS = 1000;

/** What importance lacks without draws. */
const EXACT = { interval: null, shareInterval: null, monteCarloError: null } as const;

/** Options of `estimateDrivers`. */
export interface DriverOptions extends Estimation {
  /** What importance means; `"lmg"` by default. */
  method?: DriverMethod | undefined;
  /** The predictors; by default every item but the outcome. */
  items?: readonly string[] | undefined;
  /**
   * Where the random draws start, a safe integer; needed for a bootstrap and for sampled LMG, both of which it makes
   * repeatable.
   */
  seed?: number | undefined;
  /** Bootstrap samples for the intervals, from answers only; none by default. A thousand is usual. */
  replicates?: number | undefined;
  /**
   * Random orders, each taken forwards and backwards, from which LMG is estimated instead of exactly; 1000 by
   * default where there are more than 16 predictors.
   */
  permutations?: number | undefined;
}

const OPTIONS = {
  method: otherwise(oneOf("lmg", "johnson", "pratt", "semipartial", "beta", "correlation"), "lmg"),
  items: optional(someNamesAt),
  ...ESTIMATION_OPTIONS,
  missing: asGiven as Reader<Missing | undefined>,
  ...DRAW_OPTIONS,
  permutations: otherwise(permutationsAt, 0),
} satisfies Readers<DriverOptions>;

/** A predictor's importance. */
export interface Driver {
  item: string;
  /**
   * In units of R² for lmg, johnson, pratt and semipartial; signed for beta and correlation. `null` where the outcome
   * does not vary, and where nobody answered.
   */
  importance: number | null;
  /** Of R², or of the sum of the sizes for beta and correlation; `null` where nothing is explained. */
  share: number | null;
  /** Percentiles of the bootstrap; `null` without one. */
  interval: Interval | null;
  shareInterval: Interval | null;
  /** Standard error of `importance` from sampling the orders; `null` where it is exact. */
  monteCarloError: number | null;
}

/** The result of `estimateDrivers`. */
export interface DriverEstimate {
  model: "key-drivers";
  method: DriverMethod;
  /** The item that is explained; `null` where its column was given. */
  outcome: string | null;
  missing: Missing;
  confidence: number;
  /** Respondents; under `"available"` the fewest that any pair of columns shares. */
  n: number;
  /** (Σw)² / Σw², n without weights. */
  effectiveN: number;
  /** Share of the outcome's variance that all predictors explain; `null` where it does not vary. */
  r2: number | null;
  adjustedR2: number | null;
  /** In the order of the items. */
  drivers: Driver[];
  /** Random orders drawn; `null` where importance is exact. */
  permutations: number | null;
  /** Samples drawn, and how many of them had no regression; `null` without a bootstrap. */
  bootstrap: { replicates: number; failed: number } | null;
  seed: number | null;
  notes: Note[];
}

/**
 * Key drivers: how much of an outcome, such as overall satisfaction, goes back to each predictor when the
 * predictors go together, as ratings do.
 *
 * `outcome` is a column of answers or the name of an item of `predictors`; these are columns by item id, or moments
 * (then `outcome` is a name). LMG is exact for up to 16 predictors; beyond, or where `permutations` is given, it is an
 * average over random orders, with its Monte Carlo error. Under `"available"` the regression is that of
 * pairwise-complete covariances, without predictors that nobody answered, whose rows are `null` with a note. A
 * bootstrap draws respondents with equal probability, with their weights.
 *
 * @throws `singular_data` at the predictor that does not vary or that others determine; `missing_answers` for a
 * missing answer, unless `missing` says what to do with it; `insufficient_data` for fewer respondents than
 * predictors + 2; `unknown_item`; `invalid_input` for anything malformed, such as a `seed` that is needed and absent.
 *
 * Source: Grömping (2006), Relative importance for linear regression in R: the package relaimpo, Journal of
 * Statistical Software 17(1), 1–27; Lindeman, Merenda & Gold (1980), 119 ff. (lmg); Johnson (2000), Multivariate
 * Behavioral Research 35, 1–19; Pratt (1987), Dividing the indivisible, in Proceedings of the Second International
 * Tampere Conference in Statistics, 245–260; Darlington (1968), Psychological Bulletin 69, 161–182 (the others).
 *
 * @example
 * ```ts
 * import { estimateDrivers } from "service-quality/priorities";
 *
 * const satisfaction = [5, 3, 4, 2, 4, 1, 3, 5];
 * const { r2, drivers } = estimateDrivers(satisfaction, {
 *   speed: [5, 3, 3, 2, 5, 1, 2, 4],
 *   staff: [4, 4, 5, 2, 3, 2, 3, 5],
 * });
 * r2?.toFixed(3); // => "0.932"
 * drivers.map(({ item, share }) => `${item} ${share?.toFixed(2)}`); // => ["speed 0.57", "staff 0.43"]
 * ```
 */
export function estimateDrivers(
  outcome: Column | string,
  predictors: Columns | Moments,
  options: DriverOptions = {},
): DriverEstimate {
  const {
    method,
    items: asked,
    missing: policy,
    weights,
    confidence,
    seed,
    replicates,
    ...given
  } = readOptions(options, OPTIONS);
  checkDraws({ replicates, seed }, isMoments(predictors));
  const data = driverDataOf(outcome, predictors, { items: asked, missing: policy, weights });
  const { items, asked: all, covariances, answers } = data;
  const { missing, n, effectiveN } = covariances;
  const p = items.length;
  const permutations = method === "lmg" ? ordersOf(given.permutations, p, seed) : null;
  const described = {
    model: "key-drivers" as const,
    method,
    outcome: typeof outcome === "string" ? outcome : null,
    missing,
    confidence,
    n,
    effectiveN,
  };
  const regression = regressionOf(data);
  if (regression === null) {
    return {
      ...described,
      r2: null,
      adjustedR2: null,
      drivers: all.map((item) => ({ item, importance: null, share: null, ...EXACT })),
      permutations,
      bootstrap: null,
      seed,
      notes: [...notesOnUnanswered(data), { path: ["r2"], reason: "no-variance" }],
    };
  }
  const measure = (fit: ScaledRegression) => {
    const { importance, errors } =
      permutations === null
        ? { importance: importanceBy(method, fit), errors: null }
        : sampledLmg(fit, permutations, seed!);
    return { importance, errors, shares: sharesBy(method, importance, fit.r2) };
  };
  const { importance, errors, shares } = measure(regression);
  const bootstrap =
    replicates === 0 ? null : bootstrapDrivers(answers!, { replicates, seed: seed!, confidence }, measure);
  return {
    ...described,
    r2: regression.r2,
    adjustedR2: 1 - ((1 - regression.r2) * (n - 1)) / (n - p - 1),
    drivers: all.map((item) => {
      const j = items.indexOf(item);
      if (j < 0) return { item, importance: null, share: null, ...EXACT };
      return {
        item,
        importance: importance[j]! + 0,
        share: shares && shares[j]! + 0,
        interval: bootstrap && bootstrap.intervals[j]!,
        shareInterval: bootstrap && bootstrap.shareIntervals[j]!,
        monteCarloError: errors && errors[j]!,
      };
    }),
    permutations,
    bootstrap: bootstrap && { replicates, failed: bootstrap.failed },
    seed,
    notes: [
      ...notesOnUnanswered(data),
      ...notesOn(regression.r2, shares === null, bootstrap !== null && bootstrap.failed > 0),
    ],
  };
}

/** How many orders: 0 for none of one's own, at least two for an error. */
function permutationsAt(value: unknown, path: ErrorPath): number {
  return value === 0 ? 0 : wholeAt(value, path, 2, MOST_DRAWS);
}

/** Orders to sample LMG from; `null` where it is exact. */
function ordersOf(permutations: number, predictors: number, seed: number | null): number | null {
  if (permutations === 0 && predictors <= MOST_EXACT) return null;
  if (seed === null) refuse("invalid_input", ["seed"], "a whole number, where the random draws start", null);
  return permutations === 0 ? PERMUTATIONS : permutations;
}

/** The regression of the outcome, which stands last; `null` where it does not vary. */
function regressionOf({ items, covariances, remainders }: DriverData): ScaledRegression | null {
  const { n, matrix, correlations } = covariances;
  const p = items.length;
  if (matrix === null || n < p + 2) {
    refuse("insufficient_data", [], `at least ${p + 2} respondents for ${p} predictors`, n);
  }
  for (let j = 0; j < p; j++) {
    if (matrix[j * (p + 1) + j] === 0) refuseSingular(items[j]!, "to vary", "the same answer from everyone");
  }
  if (matrix[(p + 1) ** 2 - 1] === 0) return null;
  const apart = correlations!.findIndex(Number.isNaN);
  if (apart >= 0) {
    const item = items[Math.floor(apart / (p + 1))]!;
    refuseSingular(
      item,
      "to vary beside every other column",
      "the same answer from everyone who answered both",
    );
  }
  const regression = driverRegression(covariances, remainders);
  if (regression.kind === "fit") return regression;
  const item = items[regression.predictor]!;
  return refuseSingular(item, "to vary apart from the others", "predictors that determine it");
}

function refuseSingular(item: string, expected: string, received: string): never {
  refuse("singular_data", ["predictors", item], `${item} ${expected}`, received);
}

function notesOnUnanswered({ items, asked }: DriverData): Note[] {
  return asked.flatMap((item, k): Note[] =>
    items.includes(item) ? [] : [{ path: ["drivers", k], reason: "no-answers" }],
  );
}

function notesOn(r2: number, sharesNothing: boolean, sampleFailed: boolean): Note[] {
  const notes: Note[] = [];
  if (r2 > 1) notes.push({ path: ["r2"], reason: "not-positive-definite" });
  if (sharesNothing) notes.push({ path: ["drivers"], reason: "nothing-explained" });
  if (sampleFailed) notes.push({ path: ["bootstrap"], reason: "few-respondents" });
  return notes;
}
