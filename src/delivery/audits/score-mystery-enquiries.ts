import type { ErrorPath } from "../../errors/error.ts";
import type { Note, NotePath } from "../../errors/note.ts";
import {
  distinctNull,
  optional,
  otherwise,
  type Readers,
  readFields,
  readOptions,
} from "../../errors/options.ts";
import { amountAt, listAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { type CountedShare, countedShare } from "../../numeric/inference/counted-share.ts";
import { estimateMean } from "../../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../../numeric/inference/t-test.ts";
import { reaches } from "../../numeric/ties.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";
import { quantileSharesAt, type TimeQuantile } from "../quantile-shares.ts";
import { type RankInterval, ranksOf } from "./joint-ranks.ts";
import { percentAt, percentInterval } from "./percent.ts";
import { sharePlaces } from "./rank-shares.ts";

/** A test enquiry that was sent to a firm. */
export interface MysteryEnquiry {
  readonly firm: string;
  /** Milliseconds from the enquiry to the answer; `null` where none came. */
  readonly responseMs: number | null;
  /** How good the answer was, 0..100; of answered enquiries only. */
  readonly score?: number | null | undefined;
}

/** Options of `scoreMysteryEnquiries`. */
export interface MysteryEnquiryOptions {
  /** Milliseconds within which an answer should come. */
  targetMs?: number | undefined;
  /** Which quantiles of the response times to give, 0..1; 0.5 and 0.9 by default. */
  quantiles?: readonly number[] | undefined;
  /** Level of the intervals, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

/** What became of enquiries. */
export interface EnquiryFigures {
  /** Enquiries sent. */
  n: number;
  answered: CountedShare;
  /** Answered in at most the target, of all sent; `null` without a target. */
  withinTarget: CountedShare | null;
  /** Of the response times of all sent, those never answered taking forever. */
  quantiles: TimeQuantile[];
  /** Of the answers that have a score. The interval is Student's, cut at 0 and 100; `null` of fewer than two. */
  score: { n: number; mean: number | null; interval: Interval | null };
}

/** A firm and what became of the enquiries to it. */
export interface FirmEnquiries extends EnquiryFigures {
  firm: string;
  /** 1 for the largest share answered; equal shares have the best of their places. */
  rank: number;
  /** The places that the firm may have; those of all firms hold together. */
  rankInterval: RankInterval;
}

/** The result of `scoreMysteryEnquiries`. */
export interface MysteryEnquiries {
  model: "mystery-enquiries";
  confidence: number;
  targetMs: number | null;
  /** Enquiries sent. */
  n: number;
  overall: EnquiryFigures;
  /** In order of first appearance. */
  firms: FirmEnquiries[];
  notes: Note[];
}

const ENQUIRY = {
  firm: textAt,
  responseMs: distinctNull(amountAt),
  score: optional(percentAt),
} satisfies Readers<MysteryEnquiry>;

const OPTIONS = {
  targetMs: optional(amountAt),
  quantiles: otherwise(quantileSharesAt, [0.5, 0.9]),
  confidence: ESTIMATION_OPTIONS.confidence,
} satisfies Readers<MysteryEnquiryOptions>;

/** An enquiry that was checked. */
type ReadEnquiry = ReturnType<typeof enquiryAt>;

/** The options, checked and with their defaults. */
type EnquirySettings = ReturnType<typeof readOptions<typeof OPTIONS>>;

/**
 * Scores test enquiries: who answers at all, how fast, how well, and how certain the order of the firms is.
 *
 * Response times are of all enquiries sent. Those never answered count as taking forever: a median over the answers
 * alone would be the better the fewer there are. So quantile p is the least response time within which a share p of
 * all sent was answered, and `null` where fewer were.
 *
 * @throws `insufficient_data` without enquiries; `invalid_input` for an enquiry without `responseMs` (`null` where no
 * answer came), a time below 0, a score outside 0..100 and a score of an enquiry that was not answered.
 *
 * Source: Wilson (1927), Journal of the American Statistical Association 22, 209–212; Kaplan & Meier (1958), Journal of
 * the American Statistical Association 53, 457–481 (quantiles); Klein, Wright & Wieczorek (2020), Journal of the Royal
 * Statistical Society C 69, 589–606 (ranks).
 *
 * @example
 * ```ts
 * import { scoreMysteryEnquiries } from "service-quality/delivery";
 *
 * const hour = 3_600_000;
 * const { overall, firms } = scoreMysteryEnquiries(
 *   [
 *     { firm: "a", responseMs: hour, score: 80 },
 *     { firm: "a", responseMs: 3 * hour, score: 60 },
 *     { firm: "b", responseMs: null },
 *     { firm: "b", responseMs: 2 * hour },
 *   ],
 *   { targetMs: 2 * hour, quantiles: [0.5] },
 * );
 * overall.quantiles; // => [{ p: 0.5, value: 7200000 }]
 * firms.map(({ firm, answered, rank }) => [firm, answered.share, rank]); // => [["a", 1, 1], ["b", 0.5, 2]]
 * ```
 */
export function scoreMysteryEnquiries(
  enquiries: readonly MysteryEnquiry[],
  options?: MysteryEnquiryOptions,
): MysteryEnquiries {
  const settings = readOptions(options, OPTIONS);
  const { confidence, targetMs } = settings;
  const read = listAt(enquiries, [], "enquiry", enquiryAt);
  const byFirm = new Map<string, ReadEnquiry[]>();
  for (const enquiry of read) {
    const own = byFirm.get(enquiry.firm);
    if (own === undefined) byFirm.set(enquiry.firm, [enquiry]);
    else own.push(enquiry);
  }
  const figures = Array.from(byFirm.values(), (own) => figuresOf(own, settings));
  const ranks = ranksOf(figures.map(({ answered }) => answered.share!));
  const places = sharePlaces(
    figures.map(({ answered }) => answered),
    confidence,
  );
  const firms = Array.from(byFirm.keys(), (firm, i) => ({
    firm,
    ...figures[i]!,
    rank: ranks[i]!,
    rankInterval: places[i]!,
  }));
  const overall = figuresOf(read, settings);
  return {
    model: "mystery-enquiries",
    confidence,
    targetMs,
    n: read.length,
    overall,
    firms,
    notes: [
      ...notReached(["overall"], overall),
      ...firms.flatMap((firm, i) => notReached(["firms", i], firm)),
    ],
  };
}

function enquiryAt(value: unknown, path: ErrorPath) {
  const { firm, responseMs, score } = readFields(value, ENQUIRY, path, "an enquiry to a firm");
  if (responseMs === undefined) {
    const expected = "milliseconds to the answer, or null where none came";
    refuse("invalid_input", [...path, "responseMs"], expected, responseMs);
  }
  if (responseMs === null && score !== null) {
    refuse("invalid_input", [...path, "score"], "no score where no answer came", score);
  }
  return { firm, responseMs, score };
}

function figuresOf(enquiries: readonly ReadEnquiry[], settings: EnquirySettings): EnquiryFigures {
  const { targetMs, quantiles, confidence } = settings;
  const n = enquiries.length;
  const times = Float64Array.from(
    enquiries.flatMap(({ responseMs }) => (responseMs === null ? [] : [responseMs])),
  ).sort();
  const scores = Float64Array.from(enquiries.flatMap(({ score }) => (score === null ? [] : [score])));
  const mean = estimateMean(scores, null);
  const onTime = targetMs === null ? 0 : times.filter((time) => time <= targetMs).length;
  return {
    n,
    answered: countedShare(times.length, n, confidence),
    withinTarget: targetMs === null ? null : countedShare(onTime, n, confidence),
    quantiles: quantiles.map((p) => ({ p, value: timeAnswered(times, n, p) })),
    score: {
      n: scores.length,
      mean: mean === null ? null : mean.mean,
      interval: mean === null ? null : percentInterval(meanInterval(mean, confidence)),
    },
  };
}

/** The least of the times, in order, within which a share p of n was answered; `null` where fewer were. */
function timeAnswered(times: Float64Array, n: number, p: number): number | null {
  const most = Math.ceil(n * p);
  const needed = reaches((most - 1) / n, p) ? most - 1 : most;
  return times[Math.max(0, needed - 1)] ?? null;
}

function notReached(path: NotePath, { quantiles }: EnquiryFigures): Note[] {
  return quantiles.flatMap(({ value }, i): Note[] =>
    value === null ? [{ path: [...path, "quantiles", i, "value"], reason: "not-reached" }] : [],
  );
}
