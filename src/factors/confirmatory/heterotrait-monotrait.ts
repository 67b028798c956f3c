import type { Note } from "../../errors/note.ts";
import { oneOf, optional, otherwise, type Read, type Readers } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { correlationsOf, indefiniteNotes } from "../../moments/correlations.ts";
import type { CovarianceOptions } from "../../moments/covariances.ts";
import { geometricMean, heterotraitMonotraitRatio } from "../../moments/heterotrait-monotrait-ratio.ts";
import { isMoments, type Moments } from "../../moments/moments.ts";
import { drawSamples } from "../../moments/samples/draw-samples.ts";
import { sampleAnswers } from "../../moments/samples/sample-answers.ts";
import { checkDraws, DRAW_OPTIONS, type DrawOptions } from "../../numeric/draws.ts";
import { percentileInterval } from "../../numeric/inference/bootstrap-interval.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import { type Columns, namedSources } from "../../survey/column.ts";
import { countedAnswers } from "../../survey/counted-answers.ts";
import { ESTIMATION_OPTIONS, type Estimation, type Missing, missingAt } from "../../survey/estimation.ts";
import { type CfaModelSpec, readModelAndOptions } from "./cfa-model.ts";

/**
 * `"htmt"` takes arithmetic means of absolute correlations, `"htmt2"` geometric ones, which hold for items that load
 * unequally.
 */
export type HtmtMethod = "htmt" | "htmt2";

/** Options of `heterotraitMonotrait`. */
export interface HtmtOptions extends Estimation, DrawOptions {
  /** `"htmt"` by default. */
  method?: HtmtMethod | undefined;
}

const OPTIONS = {
  ...ESTIMATION_OPTIONS,
  ...DRAW_OPTIONS,
  missing: optional(missingAt),
  method: otherwise(oneOf("htmt", "htmt2"), "htmt"),
} satisfies Readers<HtmtOptions>;

/** The ratio of two constructs. */
export interface HtmtPair {
  a: string;
  b: string;
  /** `null` where the items of one of them do not correlate. */
  htmt: number | null;
  /** Percentile interval of the bootstrap; `null` without one. */
  interval: Interval | null;
}

/** The result of `heterotraitMonotrait`. */
export interface HtmtEstimate {
  method: HtmtMethod;
  missing: Missing;
  confidence: number;
  n: number;
  replicates: number;
  /** Samples in which an item did not vary. */
  failed: number;
  pairs: HtmtPair[];
  notes: Note[];
}

/**
 * The heterotrait–monotrait ratio of every two constructs: how much their items correlate with each other beside how
 * much they correlate among themselves. Below .85 (or .90 of constructs that are alike) they are taken to be distinct;
 * so they are where the interval leaves out 1. Correlations are taken as absolute, a single item's own mean is 1.
 *
 * `data` is columns of answers by item id, or moments of them, which have no respondents to draw samples of.
 *
 * @throws `singular_data` for an item that does not vary; `invalid_input` for fewer than two constructs, replicates
 * without a seed, or replicates of moments; `missing_answers`, `insufficient_data`, `unknown_item` as everywhere.
 *
 * Source: Henseler, Ringle & Sarstedt (2015), Journal of the Academy of Marketing Science 43, 115–135; HTMT2: Roemer,
 * Schuberth & Henseler (2021), Industrial Management & Data Systems 121, 2637–2650.
 *
 * @example
 * ```ts
 * import { heterotraitMonotrait } from "service-quality/factors";
 *
 * const answers = {
 *   q5: [7, 3, 4, 3, 7, 6, 3, 3], q6: [7, 2, 2, 2, 6, 6, 2, 4],
 *   s1: [5, 4, 4, 2, 4, 4, 2, 3], s2: [6, 4, 3, 3, 5, 4, 2, 2],
 * };
 * heterotraitMonotrait(answers, { constructs: { Reliability: ["q5", "q6"], Satisfaction: ["s1", "s2"] } }).pairs[0]?.htmt; // => 0.8617…
 * ```
 */
export function heterotraitMonotrait(
  data: Columns | Moments,
  model: CfaModelSpec & HtmtOptions,
  options?: HtmtOptions | null,
): HtmtEstimate {
  const {
    model: { constructs: named },
    options: { method, confidence, replicates, seed, missing, weights },
  } = readModelAndOptions(model, options, OPTIONS);
  const constructs = Object.entries(named);
  if (constructs.length < 2)
    refuse("invalid_input", ["constructs"], "at least two constructs", constructs.length);
  const items = constructs.flatMap(([, own]) => own);
  const asked = { items, missing, weights };
  const read = correlationsOf(data, asked);
  const pairs = constructs.flatMap(([a, ofA], i) =>
    constructs.slice(i + 1).map(([b, ofB]) => ({ a, b, ofA, ofB })),
  );
  const ratiosOf = (matrix: Float64Array) =>
    pairs.map(({ ofA, ofB }) => ratioOf(matrix, items, ofA, ofB, method));
  const draws = drawsOf(data, asked, { replicates, seed }, ratiosOf);
  const ratios = ratiosOf(read.matrix);
  return {
    method,
    missing: read.missing,
    confidence,
    n: read.n,
    replicates,
    failed: replicates - draws.length,
    pairs: pairs.map(({ a, b }, i) => ({
      a,
      b,
      htmt: ratios[i]!,
      interval: intervalOf(
        draws.map((draw) => draw[i]!),
        confidence,
      ),
    })),
    notes: [
      ...indefiniteNotes(read.matrix, items.length, read.missing, ["pairs"]),
      ...ratios.flatMap((ratio, i): Note[] =>
        ratio === null ? [{ path: ["pairs", i, "htmt"], reason: "uncorrelated" }] : [],
      ),
    ],
  };
}

function ratioOf(
  matrix: Float64Array,
  items: readonly string[],
  a: readonly string[],
  b: readonly string[],
  method: HtmtMethod,
): number | null {
  const places = (own: readonly string[]) => own.map((item) => items.indexOf(item));
  const average = method === "htmt2" ? geometricMean : undefined;
  return heterotraitMonotraitRatio(matrix, items.length, places(a), places(b), average);
}

/**
 * The ratios of each sample of respondents, drawn with replacement and with their weights; samples that have none are
 * left out.
 */
function drawsOf(
  data: Columns | Moments,
  { items, missing, weights }: CovarianceOptions & { readonly items: readonly string[] },
  draws: Read<typeof DRAW_OPTIONS>,
  ratiosOf: (correlations: Float64Array) => (number | null)[],
): (number | null)[][] {
  checkDraws(draws, isMoments(data));
  const { replicates, seed } = draws;
  if (replicates === 0 || isMoments(data)) return [];
  const samples = sampleAnswers(
    countedAnswers(namedSources(data, items, null), {
      missing: missing ?? undefined,
      weights: weights ?? undefined,
    }),
  );
  const drawn: (number | null)[][] = [];
  drawSamples(samples, { seed: seed!, from: 0, to: replicates }, (_, fault) => {
    if (fault === null) drawn.push(ratiosOf(samples.correlations));
  });
  return drawn;
}

/** `null` for no draw, or one without a ratio. */
function intervalOf(draws: readonly (number | null)[], confidence: number): Interval | null {
  const ratios = draws.filter((ratio) => ratio !== null);
  if (ratios.length === 0 || ratios.length < draws.length) return null;
  return percentileInterval(Float64Array.from(ratios), confidence);
}
