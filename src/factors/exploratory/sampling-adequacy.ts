import type { Note } from "../../errors/note.ts";
import { type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { correlationsOf, type ItemCorrelations } from "../../moments/correlations.ts";
import { preciseRootOf } from "../../moments/covariance-remainders.ts";
import { COVARIANCE_OPTIONS } from "../../moments/covariances.ts";
import type { Moments } from "../../moments/moments.ts";
import { logDeterminant } from "../../numeric/algebra/cholesky.ts";
import { chiSquaredLogUpperTail, chiSquaredUpperTail } from "../../numeric/distributions/chi-squared.ts";
import type { Columns } from "../../survey/column.ts";
import type { Estimation, Missing } from "../../survey/estimation.ts";
import { invertedCorrelations } from "../inverted-correlations.ts";

/** Options of `samplingAdequacy`. */
export interface SamplingAdequacyOptions extends Estimation {
  /** The items; every column by default. */
  items?: readonly string[] | undefined;
}

const OPTIONS = COVARIANCE_OPTIONS satisfies Readers<SamplingAdequacyOptions>;

/** How well an item is accounted for by the others, in the sense of the KMO. */
export interface ItemAdequacy {
  item: string;
  /** Measure of sampling adequacy, 0..1; `null` for an item that correlates with no other. */
  msa: number | null;
}

/** Bartlett's test of sphericity: whether any of the items correlate. */
export interface SphericityTest {
  chiSquared: number;
  df: number;
  /** 0 where it is too small for a number: see `logP`. */
  p: number;
  /** The natural logarithm of p, which does not underflow. */
  logP: number;
}

/** Whether correlations are fit for a factor analysis. */
export interface SamplingAdequacy {
  method: "kaiser-meyer-olkin";
  missing: Missing;
  /** Respondents; under `"available"` the fewest that any pair of items shares. */
  n: number;
  /** (Σw)² / Σw², n without weights. */
  effectiveN: number;
  /** Kaiser–Meyer–Olkin measure, 0..1; `null` where no items correlate. */
  kmo: number | null;
  items: ItemAdequacy[];
  /** The natural logarithm of the determinant of the correlations, at most 0. */
  logDeterminant: number;
  /** `null` with weights, and where too few respondents share a pair of items. */
  bartlett: SphericityTest | null;
  notes: Note[];
}

/**
 * Whether items have enough in common for a factor analysis: the Kaiser–Meyer–Olkin measure
 * Σr² / (Σr² + Σq²) over pairs of items with correlation r and partial correlation q given all
 * the other items, the same item by item (MSA), and Bartlett's test of sphericity,
 * −(n − 1 − (2p + 5)/6) · ln |R| for p items.
 *
 * `data` is columns of answers by item id, or moments of them; at least two items.
 *
 * @throws `singular_data` for an item that does not vary, and for one of which the others leave less than 1e-10 of its
 * variance, as of any where respondents are fewer than items; `insufficient_data` for fewer than two items or
 * respondents; `missing_answers` for a missing answer, unless `missing` says what to do with it; `unknown_item`;
 * `invalid_input` for anything malformed.
 *
 * Source: Kaiser & Rice (1974), Little Jiffy, Mark IV, Educational and Psychological Measurement 34, 111–117;
 * Bartlett (1951), The effect of standardization on a χ² approximation in factor analysis, Biometrika 38, 337–344.
 *
 * @example
 * ```ts
 * import { samplingAdequacy } from "service-quality/factors";
 *
 * const adequacy = samplingAdequacy({
 *   q5: [7, 3, 4, 3, 7, 6, 3, 3, 7, 1, 2, 7],
 *   q6: [7, 2, 2, 2, 6, 6, 2, 4, 7, 3, 4, 6],
 *   q7: [6, 1, 5, 2, 5, 3, 1, 5, 7, 3, 3, 7],
 * });
 * adequacy.kmo; // => 0.7342…
 * adequacy.bartlett?.df; // => 3
 * ```
 */
export function samplingAdequacy(
  data: Columns | Moments,
  options: SamplingAdequacyOptions = {},
): SamplingAdequacy {
  const settings = readOptions(options, OPTIONS);
  const correlations = correlationsOf(data, settings);
  const { items, missing, n, effectiveN, matrix } = correlations;
  const p = items.length;
  if (p < 2) refuse("insufficient_data", ["items"], "at least two items", p);
  const { factor, inverse } = invertedCorrelations(matrix, items, () => preciseRootOf(data, settings));
  const { kmo, msa } = adequacyOf(matrix, inverse, p);
  // Adding 0 makes 0 of −0.
  const logOfDeterminant = Math.min(0, logDeterminant(factor, p)) + 0;
  const bartlett = sphericityTest(correlations, logOfDeterminant);
  const notes: Note[] = [];
  if (kmo === null) notes.push({ path: ["kmo"], reason: "uncorrelated" });
  for (const [i, value] of msa.entries()) {
    if (value === null) notes.push({ path: ["items", i, "msa"], reason: "uncorrelated" });
  }
  if (bartlett === null) {
    notes.push({ path: ["bartlett"], reason: effectiveN === n ? "few-respondents" : "weighted" });
  }
  return {
    method: "kaiser-meyer-olkin",
    missing,
    n,
    effectiveN,
    kmo,
    items: items.map((item, i) => ({ item, msa: msa[i]! })),
    logDeterminant: logOfDeterminant,
    bartlett,
    notes,
  };
}

/** Partial correlations are −rⁱʲ / √(rⁱⁱrʲʲ) of the inverse. */
function adequacyOf(
  matrix: Float64Array,
  inverse: Float64Array,
  p: number,
): { kmo: number | null; msa: (number | null)[] } {
  const correlated = new Float64Array(p);
  const partial = new Float64Array(p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      if (i === j) continue;
      correlated[i]! += matrix[i * p + j]! ** 2;
      partial[i]! += inverse[i * p + j]! ** 2 / (inverse[i * p + i]! * inverse[j * p + j]!);
    }
  }
  const share = (r: number, q: number) => (r === 0 ? null : r / (r + q));
  return {
    kmo: share(
      correlated.reduce((sum, r) => sum + r, 0),
      partial.reduce((sum, q) => sum + q, 0),
    ),
    msa: Array.from(correlated, (r, i) => share(r, partial[i]!)),
  };
}

function sphericityTest(
  { items, n, effectiveN }: ItemCorrelations,
  logOfDeterminant: number,
): SphericityTest | null {
  const p = items.length;
  const scale = n - 1 - (2 * p + 5) / 6;
  if (effectiveN !== n || scale <= 0) return null;
  const chiSquared = -scale * logOfDeterminant + 0;
  const df = (p * (p - 1)) / 2;
  return {
    chiSquared,
    df,
    p: chiSquaredUpperTail(chiSquared, df),
    logP: chiSquaredLogUpperTail(chiSquared, df),
  };
}
