import type { Note, NotePath } from "../errors/note.ts";
import { readOptions } from "../errors/options.ts";
import { refuse } from "../errors/refuse.ts";
import type { Scale } from "../instruments/instrument.ts";
import { estimateMean, type Mean } from "../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../numeric/inference/t-test.ts";
import { type Columns, type Source, sourcesOf } from "../survey/column.ts";
import { type Missing, type Respondents, respondentsOf } from "../survey/estimation.ts";
import {
  dimensionsOf,
  importanceAt,
  JUSTICE_OPTIONS,
  type JusticeDimension,
  type JusticeOptions,
} from "./justice-options.ts";
import { type JusticeRegression, regressSatisfaction } from "./justice-regression.ts";

/** A mean over respondents, in points of the scale. */
export interface JusticeMean {
  n: number;
  /** (Σw)² / Σw² of their weights; n without weights. */
  effectiveN: number;
  mean: number;
  /** `null` for one respondent. */
  standardDeviation: number | null;
  /** Student's interval of the mean; `null` for one respondent. */
  interval: Interval | null;
}

/** How just customers found a dimension. */
export interface JusticeScore extends JusticeMean {
  dimension: JusticeDimension;
  items: string[];
  /** Its part in the composite, of 1; `null` where there is no composite. */
  importance: number | null;
}

/** The result of `scoreJustice`. */
export interface JusticeScores {
  model: "justice";
  /** How the composite is weighed. */
  method: "equal" | "regression" | "given";
  scale: Scale;
  missing: Missing;
  confidence: number;
  /** Respondents with a score on every dimension. */
  n: number;
  dimensions: JusticeScore[];
  /** Of the respondents' weighted means over the dimensions; `null` where they cannot be weighed. */
  composite: JusticeMean | null;
  /** `null` where no items are given. */
  satisfaction: JusticeMean | null;
  /** Of satisfaction on the dimensions; `null` without items of satisfaction, and where there is no unique fit. */
  regression: JusticeRegression | null;
  notes: Note[];
}

/**
 * How just complainants found the handling of their complaints: distributive, procedural and interactional justice (or
 * interpersonal and informational in its place), and one composite.
 *
 * justice_k of a respondent is the mean of the dimension's items (under `"available"` of those answered), and the
 * composite Σ w_k justice_k / Σ w_k over respondents with every dimension: w_k equal, given (`importance`), or the
 * coefficients of the satisfaction with the recovery regressed on the dimensions. `weights` are the respondents'.
 *
 * @throws `unknown_item` for an item without a column; `missing_answers` unless `missing` says otherwise;
 * `insufficient_data` where nobody has a score on a dimension; `invalid_input` for items of both forms or of
 * neither, an item twice, an answer off its scale, weights of no or unknown dimensions.
 *
 * Source: Tax, Brown & Chandrashekaran (1998), Journal of Marketing 62(2), 60–76; Colquitt (2001), Journal of Applied
 * Psychology 86, 386–400 (four dimensions); Smith, Bolton & Wagner (1999), Journal of Marketing Research 36, 356–372.
 *
 * @example
 * ```ts
 * import { scoreJustice } from "service-quality/recovery";
 *
 * const { dimensions, composite } = scoreJustice(
 *   { fair: [4, 2], deserved: [5, 3], quick: [2, 1], polite: [5, 5] },
 *   {
 *     scale: { min: 1, max: 5 },
 *     distributive: ["fair", "deserved"],
 *     procedural: ["quick"],
 *     interactional: ["polite"],
 *   },
 * );
 * dimensions.map(({ dimension, mean }) => [dimension, mean]); // => [["distributive", 3.5], ["procedural", 1.5], ["interactional", 5]]
 * composite?.mean; // => 3.3333333333333335
 * ```
 */
export function scoreJustice(columns: Columns, options: JusticeOptions): JusticeScores {
  const given = readOptions(options, JUSTICE_OPTIONS);
  const { scale, missing, confidence, satisfaction, importance } = given;
  const batteries = dimensionsOf(given);
  const weighed = importanceAt(importance, batteries);
  const sources = batteries.map(({ items }) => sourcesOf(columns, items, scale));
  const pleased =
    satisfaction === null ? [] : sourcesOf(columns, satisfaction, given.satisfactionScale ?? scale);
  if (weighed === null && pleased.length === 0) {
    refuse("invalid_input", ["satisfaction"], "items of satisfaction, which a regression needs", undefined);
  }
  const respondents = respondentsOf([...sources.flat(), ...pleased], given);
  const { weights } = respondents;
  const scores = sources.map((items) => scoresOf(items, respondents));
  const means = scores.map((values, k) => meanAt(values, weights, batteries[k]!.dimension));
  const names = batteries.map(({ dimension }) => dimension);
  const outcome = pleased.length === 0 ? null : scoresOf(pleased, respondents);
  const satisfied = outcome === null ? null : meanAt(outcome, weights, "satisfaction");
  const fit = outcome === null ? null : regressSatisfaction(names, scores, outcome, weights, confidence);
  const regression = typeof fit === "string" ? null : fit;
  const weighing = weighed ?? slopesOf(regression);
  const parts = weighing !== null && sumOf(weighing) > 0 ? weighing : null;
  const complete = estimateMean(
    weightedMeans(
      scores,
      names.map(() => 1),
    ),
    weights,
  );
  const composite = parts === null ? null : estimateMean(weightedMeans(scores, parts), weights);
  return {
    model: "justice",
    method: typeof importance === "string" ? importance : "given",
    scale,
    missing,
    confidence,
    n: complete?.n ?? 0,
    dimensions: batteries.map(({ dimension, items }, k) => ({
      dimension,
      items: items.map(({ id }) => id),
      importance: parts === null ? null : parts[k]! / sumOf(parts) + 0,
      ...told(means[k]!, confidence),
    })),
    composite: composite === null ? null : told(composite, confidence),
    satisfaction: satisfied === null ? null : told(satisfied, confidence),
    regression,
    notes: [
      ...means.flatMap(({ n }, k) => (n === 1 ? [lone(["dimensions", k])] : [])),
      ...(typeof fit === "string" ? [{ path: ["regression"], reason: fit }] : []),
      ...wrongSigns(weighed === null ? regression : null),
      ...noComposite(parts, complete),
    ],
  };
}

/** Each respondent's mean over the items answered; NaN without any. */
function scoresOf(sources: readonly Source[], respondents: Respondents): Float64Array {
  const answers = new Float64Array(respondents.length);
  const sums = new Float64Array(respondents.length);
  const counts = new Float64Array(respondents.length);
  for (const source of sources) {
    respondents.read(source, answers);
    for (let i = 0; i < answers.length; i++) {
      if (Number.isNaN(answers[i]!)) continue;
      sums[i]! += answers[i]!;
      counts[i]!++;
    }
  }
  return sums.map((sum, i) => sum / counts[i]!);
}

function meanAt(values: Float64Array, weights: Float64Array | null, name: string): Mean {
  return estimateMean(values, weights) ?? refuse("insufficient_data", [name], "a respondent with a score", 0);
}

function slopesOf(regression: JusticeRegression | null): readonly number[] | null {
  return regression === null ? null : regression.coefficients.slice(1).map(({ estimate }) => estimate);
}

/** Σ w_k justice_k / Σ w_k of each respondent; NaN without every dimension. */
function weightedMeans(scores: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const total = sumOf(weights);
  return scores[0]!.map(
    (_, i) => scores.reduce((sum, values, k) => sum + weights[k]! * values[i]!, 0) / total,
  );
}

function sumOf(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

function told(score: Mean, confidence: number): JusticeMean {
  const { n, effectiveN, mean, standardDeviation } = score;
  return { n, effectiveN, mean, standardDeviation, interval: meanInterval(score, confidence) };
}

function lone(path: NotePath): Note {
  return { path, reason: "one-respondent" };
}

function wrongSigns(regression: JusticeRegression | null): Note[] {
  const slopes = slopesOf(regression) ?? [];
  return slopes.flatMap((slope, k): Note[] =>
    slope < 0 ? [{ path: ["dimensions", k, "importance"], reason: "wrong-sign" }] : [],
  );
}

function noComposite(parts: readonly number[] | null, complete: Mean | null): Note[] {
  if (complete === null) return [{ path: ["composite"], reason: "no-complete-respondent" }];
  if (parts === null) return [{ path: ["composite"], reason: "nothing-weighed" }];
  return complete.n === 1 ? [lone(["composite"])] : [];
}
