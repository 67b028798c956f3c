import type { Note } from "../../errors/note.ts";
import { notesOfNulls } from "../../errors/notes-of-nulls.ts";
import { asGiven, oneOf, otherwise, type Reader, type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { type RankMethod, rankSumTest } from "../../numeric/inference/rank-sum-test.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import type { Column, GroupColumn } from "../../survey/column.ts";
import { ESTIMATION_OPTIONS, type Estimation, type Missing } from "../../survey/estimation.ts";
import {
  type ComparedSample,
  comparedSamples,
  notesOnSamples,
  rowsOfSamples,
  type SampleRow,
} from "./compared-samples.ts";
import { dunnPairs, kruskalWallisTest, type RankEffect, rankVariance } from "./rank-analysis.ts";
import { gamesHowellPairs, type SamplePair, tukeyPairs } from "./sample-pairs.ts";
import {
  type FTest,
  homogeneityTest,
  omegaSquared,
  type SampleTest,
  squaresOf,
  type Tested,
  type VarianceEffect,
  varianceTest,
  welchTest,
} from "./variance-analysis.ts";

/** How groups are compared: by means with equal variances or without, by ranks, or by ranks of two groups. */
export type SampleMethod = "anova" | "welch-anova" | "kruskal-wallis" | "mann-whitney";

/** Options of `compareSamples`. */
export interface IndependentComparisonOptions extends Pick<Estimation, "missing" | "confidence"> {
  /** The group of each respondent. */
  by: GroupColumn;
  /** `"welch-anova"` by default. */
  method?: SampleMethod | undefined;
}

const OPTIONS = {
  by: asGiven as Reader<GroupColumn>,
  method: otherwise(
    oneOf<SampleMethod>("anova", "welch-anova", "kruskal-wallis", "mann-whitney"),
    "welch-anova",
  ),
  missing: ESTIMATION_OPTIONS.missing,
  confidence: ESTIMATION_OPTIONS.confidence,
} satisfies Readers<IndependentComparisonOptions>;

/** How far two groups are apart by ranks. */
export interface RankSumEffect {
  /** 2U/(mn) − 1, from −1 to 1: the share of pairs that the first group wins less the share that it loses. */
  rankBiserial: number;
  /** U/(mn), 0..1: the chance that one of the first group answers higher than one of the second, ties counting half. */
  superiority: number;
  /** Median of all differences of an answer of the first group and one of the second. */
  hodgesLehmann: number;
  /** Of that median, by order statistics of the differences. */
  interval: Interval;
}

/** The effect size of each method. */
export interface SampleEffects {
  anova: VarianceEffect;
  "welch-anova": VarianceEffect;
  "kruskal-wallis": RankEffect;
  "mann-whitney": RankSumEffect;
}

/** The result of `compareSamples`. */
export interface IndependentComparison<Method extends SampleMethod = SampleMethod> {
  model: "sample-comparison";
  method: Method;
  missing: Missing;
  confidence: number;
  /** Respondents with an answer and a group. */
  n: number;
  /** In order of first appearance. */
  groups: SampleRow[];
  /**
   * F with both degrees of freedom, H as chi-squared with the first alone, U with neither; `null` where the answers do
   * not vary enough.
   */
  test: SampleTest | null;
  /** How the p of `"mann-whitney"` was come by; `null` for the others and without a test. */
  pMethod: RankMethod | null;
  /** Of equal spread (Brown & Forsythe 1974), for `"anova"` and `"welch-anova"`; `null` for the others. */
  homogeneity: FTest | null;
  effect: SampleEffects[Method];
  /** All pairs; none for `"mann-whitney"`. */
  pairs: SamplePair[];
  notes: Note[];
}

/** What a method adds to the groups. */
type Compared<Effect> = Pick<
  IndependentComparison,
  "test" | "pMethod" | "homogeneity" | "pairs" | "notes"
> & { effect: Effect };

/**
 * Compares the answers of independent groups: all of them by one test, and every pair, with effect sizes.
 *
 * - `"welch-anova"`: Welch's F, which lets the groups differ in spread; pairs by Games & Howell.
 * - `"anova"`: Fisher's F; pairs by Tukey & Kramer.
 * - `"kruskal-wallis"`: H of the ranks, corrected for ties; pairs by Dunn, adjusted by Holm.
 * - `"mann-whitney"`: two groups by U, exact where nothing is tied and both have fewer than 50 answers.
 *
 * Respondents are not weighed: weighted groups, and those of a sample with clusters, are compared by
 * `compareMeasureGroups` of `service-quality/satisfaction`.
 *
 * @throws `invalid_input` for a group column of another length, an answer that is not a finite number, `weights`, and
 * more than two groups by `"mann-whitney"`; `missing_answers` for a missing answer or group (`null`, empty text) unless
 * `missing` says otherwise; `insufficient_data` for fewer than two groups with answers.
 *
 * Source: Welch (1951), Biometrika 38, 330–336; Games & Howell (1976), Journal of Educational Statistics 1, 113–125;
 * Kramer (1956), Biometrics 12, 307–310; Kruskal & Wallis (1952), Journal of the American Statistical Association 47,
 * 583–621; Dunn (1964), Technometrics 6, 241–252; Mann & Whitney (1947), Annals of Mathematical Statistics 18, 50–60;
 * effects: Hays (1963), Statistics for Psychologists; Tomczak & Tomczak (2014), Trends in Sport Sciences 21, 19–25;
 * Kerby (2014), Comprehensive Psychology 3.
 *
 * @example
 * ```ts
 * import { compareSamples } from "service-quality/statistics";
 *
 * const minutes = [4, 6, 5, 7, 5, 6, 8, 12, 9, 15, 10];
 * const branch = ["A", "A", "A", "A", "A", "A", "B", "B", "B", "B", "B"];
 * const { test, pairs } = compareSamples(minutes, { by: branch });
 * test?.p; // => 0.0101…
 * pairs[0]?.adjustedP; // => 0.0101…
 * ```
 */
export function compareSamples<Method extends SampleMethod = "welch-anova">(
  answers: Column,
  options: IndependentComparisonOptions & { method?: Method | undefined },
): IndependentComparison<Method>;
export function compareSamples(
  answers: Column,
  options: IndependentComparisonOptions,
): IndependentComparison {
  const { by, method, missing, confidence } = readOptions(options, OPTIONS);
  const samples = comparedSamples(answers, by, missing);
  const groups = rowsOfSamples(samples, confidence);
  const { notes, ...compared } = COMPARE[method](samples, groups, confidence);
  return {
    model: "sample-comparison",
    method,
    missing,
    confidence,
    n: groups.reduce((sum, { n }) => sum + n, 0),
    groups,
    ...compared,
    notes: [...notesOnSamples(groups), ...notes],
  };
}

const COMPARE: {
  readonly [Method in SampleMethod]: (
    samples: readonly ComparedSample[],
    groups: readonly SampleRow[],
    confidence: number,
  ) => Compared<SampleEffects[Method]>;
} = {
  anova(samples, _, confidence) {
    const squares = squaresOf(samples.map(({ mean }) => mean));
    const tested = varianceTest(squares);
    return comparedMeans(samples, tested, tukeyPairs(samples, squares, confidence), (omega) => omega);
  },
  "welch-anova"(samples, _, confidence) {
    const tested = welchTest(samples.map(({ mean }) => mean));
    return comparedMeans(samples, tested, gamesHowellPairs(samples, confidence), (omega) =>
      Math.max(0, omega),
    );
  },
  "kruskal-wallis"(samples, groups) {
    const variance = rankVariance(samples.map(({ tally }) => tally));
    const { test, reason } = kruskalWallisTest(groups, variance);
    const n = groups.reduce((sum, group) => sum + group.n, 0);
    const k = groups.length;
    const effect = {
      epsilonSquared: test && test.statistic / (n - 1),
      etaSquared: test && n > k ? (test.statistic - k + 1) / (n - k) : null,
    };
    const { pairs, notes } = dunnPairs(groups, variance);
    return {
      test,
      pMethod: null,
      homogeneity: null,
      effect,
      pairs,
      notes: [
        ...notesOfNulls({ test }, [], { test: reason ?? undefined }),
        ...notesOfNulls(effect, ["effect"], {
          epsilonSquared: reason ?? undefined,
          etaSquared: reason ?? "no-degrees-of-freedom",
        }),
        ...notes,
      ],
    };
  },
  "mann-whitney"(samples, _, confidence) {
    const [first, second, third] = samples as [ComparedSample, ComparedSample, ComparedSample?];
    if (third !== undefined) refuse("invalid_input", ["by"], "exactly two groups", samples.length);
    const { u, p, pMethod, hodgesLehmann, interval } = rankSumTest(first.tally, second.tally, confidence);
    const superiority = u / (first.mean.n * second.mean.n);
    const test = p === null ? null : { statistic: u, df1: null, df2: null, p };
    return {
      test,
      pMethod,
      homogeneity: null,
      effect: { rankBiserial: 2 * superiority - 1, superiority, hodgesLehmann, interval },
      pairs: [],
      notes: notesOfNulls({ test, pMethod }, [], {
        test: "no-variance",
        pMethod: test === null ? "no-variance" : undefined,
      }),
    };
  },
};

function comparedMeans(
  samples: readonly ComparedSample[],
  { test, reason }: Tested<FTest>,
  { pairs, notes }: { readonly pairs: SamplePair[]; readonly notes: readonly Note[] },
  clipped: (omega: number) => number,
): Compared<VarianceEffect> {
  const { between, within, df1, df2 } = squaresOf(samples.map(({ mean }) => mean));
  const all = between + within;
  const effect = {
    etaSquared: all === 0 ? null : between / all,
    omegaSquared: test && clipped(omegaSquared(test, df1 + df2 + 1)),
  };
  const { test: homogeneity, reason: uneven } = homogeneityTest(samples);
  return {
    test,
    pMethod: null,
    homogeneity,
    effect,
    pairs,
    notes: [
      ...notesOfNulls({ test, homogeneity }, [], {
        test: reason ?? undefined,
        homogeneity: uneven ?? undefined,
      }),
      ...notesOfNulls(effect, ["effect"], { etaSquared: "no-variance", omegaSquared: reason ?? undefined }),
      ...notes,
    ],
  };
}
