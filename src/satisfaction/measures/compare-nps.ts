import type { Note } from "../../errors/note.ts";
import {
  asGiven,
  otherwise,
  type Reader,
  type Readers,
  readOptions,
  readRecord,
} from "../../errors/options.ts";
import { booleanAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";
import type { Interval, Test } from "../../numeric/inference/t-test.ts";
import type { Column } from "../../survey/column.ts";
import { ESTIMATION_OPTIONS, type Estimation, type Missing } from "../../survey/estimation.ts";
import {
  differenceOfScores,
  type NpsMethod,
  npsMethodAt,
  npsMethodOf,
  type WaldScore,
  waldInterval,
  waldNotes,
  waldScore,
  waldTest,
} from "../wald.ts";
import { netScoreOf, pointsOf } from "./net-score.ts";
import { type NpsCounts, tallyNps } from "./nps-counts.ts";
import { tallyNpsPairs } from "./nps-pairs.ts";
import { meanScore, type RatingAnswers, type RatingTally, someRatings } from "./rating-tally.ts";

/**
 * Sum of the squared differences of the added respondents, in points: each side's 3/4 and 3/4, independent of each
 * other.
 */
const ADDED_SQUARES = 3 * 100 ** 2;

/** One sample: its ratings or counts, or its ratings with its respondents' weights. */
export type NpsSample = RatingAnswers | NpsCounts | WeightedRatings;

/** Ratings with the respondents' weights. */
export interface WeightedRatings {
  readonly ratings: Column;
  /** One per respondent. */
  readonly weights: Column;
}

/** Options of `compareNps`. */
export interface CompareNpsOptions extends Estimation {
  /** `"adjusted-wald"` by default. */
  method?: NpsMethod | undefined;
  /** Whether row i of both samples is the same respondent, asked twice; `false` by default. */
  paired?: boolean | undefined;
  /** Weights of paired respondents; independent samples bring their own as `{ ratings, weights }`. */
  weights?: Column | undefined;
}

const OPTIONS = {
  ...ESTIMATION_OPTIONS,
  method: npsMethodAt,
  paired: otherwise(booleanAt, false),
} satisfies Readers<CompareNpsOptions>;

const WEIGHTED_RATINGS = {
  ratings: asGiven as Reader<Column>,
  weights: asGiven as Reader<Column>,
} satisfies Readers<WeightedRatings>;

/** One side of a comparison: what was observed. */
export interface NpsSide {
  n: number;
  promoters: number;
  passives: number;
  detractors: number;
  nps: number;
}

/** The result of `compareNps`: of `a` less `b`, in points. */
export interface NpsComparison {
  model: "nps-comparison";
  method: NpsMethod;
  paired: boolean;
  missing: Missing;
  confidence: number;
  a: NpsSide;
  b: NpsSide;
  /** The observed difference. */
  difference: number;
  /**
   * The difference of the scores with the added respondents, which the test and the interval of `"adjusted-wald"` are
   * about.
   */
  adjustedDifference: number;
  /** `null` for `"wald"` where a side has one respondent. */
  standardError: number | null;
  /** The z test of no difference; `null` where there is no error. */
  test: Test | null;
  /** The test's statistic. */
  z: number | null;
  /** The test's p. */
  p: number | null;
  /** Within −200..200. */
  interval: Interval | null;
  notes: Note[];
}

/**
 * Compares two net promoter scores: of independent samples, or of the same respondents in two waves.
 *
 * Independent: z = (a − b) / √(SE_a² + SE_b²), unpooled, with each side's score and error by `method`.
 * Paired: respondents' own differences of the scores −100, 0, 100, so that what a respondent always
 * answers does not count as error; respondents with one answer missing are left out or refused.
 * There the adjustment adds 3 respondents whose two answers are independent, each with the added shares
 * of a single sample: what Agresti & Min do for two paired shares, with one class more.
 *
 * @throws what `estimateNps` does, the path of a fault in `b` beginning with its name; `invalid_input` for counts that
 * are said to be paired.
 *
 * Source: Rocks (2016), The American Statistician 70(4), 365–372; Agresti & Min (2005), Simple improved
 * confidence intervals for comparing matched proportions, Statistics in Medicine 24, 729–740.
 *
 * @example
 * ```ts
 * import { compareNps } from "service-quality/satisfaction";
 *
 * const spring = { promoters: 50, passives: 30, detractors: 20 };
 * const autumn = { promoters: 40, passives: 30, detractors: 30 };
 * const { difference, z, p } = compareNps(spring, autumn);
 * [difference, z, p]; // => [20, 1.732…, 0.0832…]
 *
 * compareNps([9, 7, 10, 3], [7, 7, 9, 0], { paired: true }).difference; // => 25
 * ```
 */
export function compareNps(a: NpsSample, b: NpsSample, options: CompareNpsOptions = {}): NpsComparison {
  const read = readOptions(options, OPTIONS);
  const { paired, missing, confidence } = read;
  const method = npsMethodOf(read.method, false);
  const { sides, by } = paired ? pairedDifference(a, b, read) : independentDifference(a, b, read);
  const difference = by(method);
  const test = waldTest(difference);
  return {
    model: "nps-comparison",
    method,
    paired,
    missing,
    confidence,
    a: sides[0],
    b: sides[1],
    difference: sides[0].nps - sides[1].nps,
    adjustedDifference: by("adjusted-wald").center,
    standardError: difference.standardError,
    test,
    z: test?.statistic ?? null,
    p: test?.p ?? null,
    interval: waldInterval(difference, confidence, 200),
    notes: waldNotes(difference.standardError),
  };
}

interface Compared {
  readonly sides: readonly [NpsSide, NpsSide];
  by(method: NpsMethod): WaldScore;
}

type Settings = Pick<CompareNpsOptions, "missing" | "weights">;

function independentDifference(a: NpsSample, b: NpsSample, { missing, weights }: Settings): Compared {
  if (weights !== undefined) {
    refuse("invalid_input", ["weights"], "weights with each sample, as { ratings, weights }", weights);
  }
  const [first, second] = [tallyOfSample(a, missing), underPath(["b"], () => tallyOfSample(b, missing))];
  return {
    sides: [sideOf(first), sideOf(second)],
    by: (method) => differenceOfScores(netScoreOf(first, method), netScoreOf(second, method)),
  };
}

function tallyOfSample(sample: NpsSample, missing: Missing | undefined): RatingTally {
  if (!isWeighted(sample)) return someRatings(tallyNps(sample, { missing }));
  const { ratings, weights } = readRecord(sample, WEIGHTED_RATINGS, [], "ratings and weights");
  return someRatings(tallyNps(ratings, { missing, weights }, ["ratings"]), ["ratings"]);
}

function isWeighted(sample: NpsSample): sample is WeightedRatings {
  return typeof sample === "object" && sample !== null && Object.hasOwn(sample, "ratings");
}

function sideOf(classes: RatingTally): NpsSide {
  const [detractors, passives, promoters] = classes.counts as unknown as [number, number, number];
  return { n: classes.n, promoters, passives, detractors, nps: meanScore(classes, pointsOf).mean };
}

function pairedDifference(a: NpsSample, b: NpsSample, settings: Settings): Compared {
  const pairs = tallyNpsPairs(a, b, settings);
  const mean = meanScore(pairs.difference, pointsOf);
  return {
    sides: [sideOf(pairs.a), sideOf(pairs.b)],
    by: (method) => waldScore(mean, pairs.difference.weighted, method, ADDED_SQUARES),
  };
}
