import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import {
  type AnyReaders,
  oneOf,
  optional,
  otherwise,
  type Read,
  type Reader,
  readFields,
  readRecord,
  whole,
} from "../../errors/options.ts";
import { amountAt, LARGEST, positiveAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { leastWhole } from "../../numeric/least-whole.ts";
import { roundedUp } from "../../numeric/ties.ts";
import {
  anovaCurve,
  equivalenceCurve,
  pairedCurve,
  regressionCurve,
  twoSamplesCurve,
} from "./exact-curves.ts";
import {
  chiSquaredCurve,
  correlationCurve,
  mcnemarCurve,
  RANK_TESTS,
  rankCurve,
  sharesCurve,
  smallestPathCurve,
} from "./normal-curves.ts";
import type { PowerCurve } from "./power-curve.ts";

/** More respondents than this are never looked for. */
const MOST_RESPONDENTS = 1e9;

/** Steps of a bisection, after which no digit moves. */
const HALVINGS = 200;

/** What is left of the three of which one is solved for, and what the tests share. */
export interface PowerSettings {
  /** Respondents: of the first group, of each of equal groups, or in all, as the test counts. */
  n?: number | undefined;
  /** Probability of finding the effect, between 0 and 1. */
  power?: number | undefined;
  /** Above 0, in the measure of the test. */
  effect?: number | undefined;
  /** Level of the test; 0.05 by default. */
  alpha?: number | undefined;
  /** How many times the variance of single respondents the sample has; 1 by default. */
  designEffect?: number | undefined;
}

/** A test, with what it alone needs. */
export type PowerInput = PowerSettings &
  (
    | {
        /** Effect: d_z, r, the probability that the first wins (Noether), the smallest path of a PLS model. */
        test: "t-paired" | "correlation" | "mann-whitney" | "wilcoxon" | "sign" | "pls-inverse-square-root";
      }
    | {
        /** Effect: Cohen's d. */
        test: "t-two-samples";
        /** Second group over first; 1 by default. */
        ratio?: number | undefined;
      }
    | {
        /** Effect: Cohen's f. */
        test: "anova";
        groups: number;
      }
    | {
        /** Effect: Cohen's f². */
        test: "regression";
        predictors: number;
      }
    | {
        /** Effect: Cohen's h, or the shares in its place. */
        test: "two-shares";
        shares?: readonly [number, number] | undefined;
      }
    | {
        /** Effect: Cohen's w. */
        test: "chi-squared";
        df: number;
      }
    | {
        /** In place of an effect: shares of pairs in which the first alone, and the second alone, is met. */
        test: "mcnemar";
        discordant: readonly [number, number];
      }
    | {
        /** Effect: the true difference, which may be 0, in deviations as the margin is. */
        test: "equivalence";
        margin: number;
      }
  );

/** A test whose power is known here. */
export type PowerTest = PowerInput["test"];

/** The result of `estimatePower`. */
export interface PowerEstimate {
  model: "power";
  test: PowerTest;
  /** Which of the three was left out. */
  solved: "n" | "power" | "effect";
  /** `null` where no number of respondents reaches the power. */
  n: number | null;
  /** Of all groups. */
  totalN: number | null;
  /** `null` where no effect reaches the power. */
  effect: number | null;
  power: number;
  alpha: number;
  designEffect: number;
  notes: Note[];
}

const COMMON = {
  test: (value) => value as PowerTest,
  n: optional(whole(1)),
  power: optional(betweenAt),
  effect: optional(amountAt),
  alpha: otherwise(betweenAt, 0.05),
  designEffect: otherwise(positiveAt, 1),
} satisfies Record<string, Reader<unknown>>;

/** What a test alone reads, and the curve that it makes of it. */
interface KnownTest {
  readonly reads: AnyReaders;
  curve(alpha: number, own: unknown): PowerCurve;
}

function known<const R extends AnyReaders>(
  reads: R,
  curve: (alpha: number, own: Read<R>) => PowerCurve,
): KnownTest {
  return { reads, curve: (alpha, own) => curve(alpha, own as Read<R>) };
}

const TESTS: Readonly<Record<PowerTest, KnownTest>> = {
  "t-two-samples": known({ ratio: otherwise(positiveAt, 1) }, (alpha, { ratio }) =>
    twoSamplesCurve(alpha, ratio),
  ),
  "t-paired": known({}, pairedCurve),
  anova: known({ groups: whole(2) }, (alpha, { groups }) => anovaCurve(alpha, groups)),
  regression: known({ predictors: whole(1) }, (alpha, { predictors }) => regressionCurve(alpha, predictors)),
  correlation: known({}, correlationCurve),
  "two-shares": known({ shares: optional(sharesAt) }, (alpha, { shares }) => sharesCurve(alpha, shares)),
  "chi-squared": known({ df: whole(1) }, (alpha, { df }) => chiSquaredCurve(alpha, df)),
  mcnemar: known({ discordant: discordantAt }, (alpha, { discordant }) => mcnemarCurve(alpha, discordant)),
  equivalence: known({ margin: positiveAt }, (alpha, { margin }) => equivalenceCurve(alpha, margin)),
  "mann-whitney": known({}, (alpha) => rankCurve(alpha, RANK_TESTS["mann-whitney"])),
  wilcoxon: known({}, (alpha) => rankCurve(alpha, RANK_TESTS.wilcoxon)),
  sign: known({}, (alpha) => rankCurve(alpha, RANK_TESTS.sign)),
  "pls-inverse-square-root": known({}, smallestPathCurve),
};

const testAt = oneOf(...(Object.keys(TESTS) as PowerTest[]));

/**
 * How many respondents a test needs, how likely it finds an effect, or which effect it finds: of `n`, `power` and
 * `effect` the one that is left out. Tests are two-sided, and exact in the noncentral distribution where there is one.
 *
 * `n` is the smallest whole number that reaches `power`, times `designEffect` and rounded up; a given `n` is divided by
 * it. It counts the first group of `"t-two-samples"`, each group of `"anova"`, `"two-shares"`, `"equivalence"` and
 * `"mann-whitney"`, and all respondents elsewhere; `totalN` is all of them.
 *
 * @throws `invalid_input` unless exactly one of the three is left out, for an effect that is none or that the test
 * cannot have, fewer respondents than the test is defined for, and everything malformed.
 *
 * Source: Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed.; Connor (1987), Biometrics 43,
 * 207–211 (McNemar); Noether (1987), Journal of the American Statistical Association 82, 645–647 (ranks and signs);
 * Schuirmann (1987), Journal of Pharmacokinetics and Biopharmaceutics 15, 657–680 (equivalence); Kock & Hadaya (2018),
 * Information Systems Journal 28, 227–261 (PLS).
 *
 * @example
 * ```ts
 * import { estimatePower } from "service-quality/statistics";
 *
 * estimatePower({ test: "t-two-samples", effect: 0.5, power: 0.8 }).n; // => 64
 * estimatePower({ test: "correlation", effect: 0.2, n: 150 }).power; // => 0.6907…
 * ```
 */
export function estimatePower(input: PowerInput): PowerEstimate {
  const { test } = readFields(input, { test: testAt }, [], "a test with what it needs");
  const { reads, curve: curveOf } = TESTS[test];
  const {
    n,
    power,
    effect: given,
    alpha,
    designEffect,
    ...own
  } = readRecord(input, { ...COMMON, ...reads }, [], "a test with what it needs");
  const curve = curveOf(alpha, own);
  const { derived = null, effects } = curve;
  if (derived !== null && given !== null) {
    refuse("invalid_input", ["effect"], "no effect beside what it follows from", given);
  }
  if (given !== null && !effects.includes(given)) {
    refuse("invalid_input", ["effect"], effects.expected, given);
  }
  const effect = derived ?? given;
  const open = [n, power, effect].filter((value) => value === null).length;
  if (open !== 1) refuse("invalid_input", [], "exactly one of n, power and effect left out", open);
  if (n !== null && n / designEffect < curve.fewest) {
    refuse("invalid_input", ["n"], `${roundedUp(curve.fewest * designEffect)} respondents or more`, n);
  }
  const described = { model: "power", test } as const;
  const shared = { alpha, designEffect };
  if (n === null) {
    const least = leastWhole(
      (count) => curve.powerOf(count, effect!) >= power!,
      curve.fewest,
      MOST_RESPONDENTS,
    );
    const found = least && roundedUp(least * designEffect);
    const notes: Note[] = least === null ? notReached("n", "totalN") : [];
    const totalN = found && curve.totalOf(found);
    return { ...described, solved: "n", n: found, totalN, effect, power: power!, ...shared, notes };
  }
  const totalN = curve.totalOf(n);
  if (power === null) {
    const reached = Math.min(1, curve.powerOf(n / designEffect, effect!));
    return { ...described, solved: "power", n, totalN, effect, power: reached, ...shared, notes: [] };
  }
  const found = effectReaching(curve, n / designEffect, power);
  const notes = found === null ? notReached("effect") : [];
  return { ...described, solved: "effect", n, totalN, effect: found, power, ...shared, notes };
}

/** The effect whose power is the one asked for, by bisection; `null` where none has it. */
function effectReaching({ powerOf, effects }: PowerCurve, n: number, power: number): number | null {
  let { none, most } = effects;
  if (most === Number.POSITIVE_INFINITY)
    for (most = 1; most < LARGEST && powerOf(n, most) < power; ) most *= 2;
  if (powerOf(n, most) < power) return null;
  for (let halvings = 0; halvings < HALVINGS; halvings++) {
    const middle = none + (most - none) / 2;
    if (powerOf(n, middle) >= power) most = middle;
    else none = middle;
  }
  return most;
}

function notReached(...keys: string[]): Note[] {
  return keys.map((key) => ({ path: [key], reason: "not-reached" }));
}

function betweenAt(value: unknown, path: ErrorPath): number {
  if (typeof value === "number" && value > 0 && value < 1) return value;
  return refuse("invalid_input", path, "a number between 0 and 1", value);
}

/** Two shares that differ. */
function sharesAt(value: unknown, path: ErrorPath): readonly [number, number] {
  if (Array.isArray(value) && value.length === 2) {
    const [first, second] = value as [unknown, unknown];
    if (isShare(first) && isShare(second) && first !== second) return [first, second];
  }
  return refuse("invalid_input", path, "two shares from 0 to 1 that differ", value);
}

/** Two shares that differ and are no more than 1 together. */
function discordantAt(value: unknown, path: ErrorPath): readonly [number, number] {
  const [first, second] = sharesAt(value, path);
  if (first + second <= 1) return [first, second];
  return refuse("invalid_input", path, "two shares of at most 1 together", first + second);
}

function isShare(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 1;
}
