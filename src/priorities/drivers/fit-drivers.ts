import type { Note } from "../../errors/note.ts";
import type { Read } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Moments } from "../../moments/moments.ts";
import type { ScaledRegression } from "../../numeric/algebra/scaled-regression.ts";
import type { Column, Columns } from "../../survey/column.ts";
import { type DriverData, driverDataOf } from "./driver-data.ts";
import type { DriverEstimate } from "./driver-estimate.ts";
import { importanceBy, sharesBy } from "./driver-importance.ts";
import type { DRIVER_FIT_OPTIONS } from "./driver-options.ts";
import { driverRegression } from "./driver-regression.ts";
import { type DriverSampler, driverSampler } from "./resampling/draw-drivers.ts";
import { sampledLmg } from "./sampled-lmg.ts";

/** Beyond this many predictors LMG is sampled: every one more doubles the subsets. */
const MOST_EXACT = 16;

const PERMUTATIONS = 1000;

/** What importance lacks without draws. */
const EXACT = { interval: null, shareInterval: null, monteCarloError: null } as const;

/** The settings that a bootstrap shares with the estimate. */
export interface DriverSettings extends Read<typeof DRIVER_FIT_OPTIONS> {
  readonly seed: number | null;
}

/** Drivers of all respondents. */
export interface DriverFit {
  /** Without a bootstrap. */
  readonly estimate: DriverEstimate;
  /** Draws samples; `null` from moments, and where the outcome does not vary. */
  readonly sample: DriverSampler | null;
}

/** Estimates the drivers of all respondents. */
export function fitDrivers(
  outcome: Column | string,
  predictors: Columns | Moments,
  { method, items: asked, missing: policy, weights, confidence, permutations: orders, seed }: DriverSettings,
): DriverFit {
  const data = driverDataOf(outcome, predictors, { items: asked, missing: policy, weights });
  const { items, asked: all, covariances, answers } = data;
  const { missing, n, effectiveN } = covariances;
  const p = items.length;
  const permutations = method === "lmg" ? ordersOf(orders, p, seed) : null;
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
    const estimate: DriverEstimate = {
      ...described,
      r2: null,
      adjustedR2: null,
      drivers: all.map((item) => ({ item, importance: null, share: null, ...EXACT })),
      permutations,
      bootstrap: null,
      seed,
      notes: [...notesOnUnanswered(data), { path: ["r2"], reason: "no-variance" }],
    };
    return { estimate, sample: null };
  }
  const measure = (fit: ScaledRegression) => {
    const { importance, errors } =
      permutations === null
        ? { importance: importanceBy(method, fit), errors: null }
        : sampledLmg(fit, permutations, seed!);
    return { importance, errors, shares: sharesBy(method, importance, fit.r2) };
  };
  const { importance, errors, shares } = measure(regression);
  const estimate: DriverEstimate = {
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
        interval: null,
        shareInterval: null,
        monteCarloError: errors && errors[j]!,
      };
    }),
    permutations,
    bootstrap: null,
    seed,
    notes: [...notesOnUnanswered(data), ...notesOn(regression.r2, shares === null)],
  };
  return { estimate, sample: answers && driverSampler(answers, measure) };
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

function notesOn(r2: number, sharesNothing: boolean): Note[] {
  const notes: Note[] = [];
  if (r2 > 1) notes.push({ path: ["r2"], reason: "not-positive-definite" });
  if (sharesNothing) notes.push({ path: ["drivers"], reason: "nothing-explained" });
  return notes;
}
