import { cholesky, inverseFromCholesky, solveCholesky } from "../../numeric/algebra/cholesky.ts";
import { type CenteredDesign, rowOfQ } from "./centered-design.ts";

const MOST_STEPS = 100;

/** A step that promises less than this of the deviance is the last. */
const NO_GAIN = 1e-10;

/** How often a step that goes too far is halved. */
const MOST_HALVINGS = 30;

/** A fitted share within this of its outcome is there, and one that the last step still moved this far on goes on. */
const AT_ITS_OUTCOME = 1e-8;
const STILL_MOVING = 0.01;

/** Maximum likelihood of a logistic regression, in the coordinates of Q. */
export interface LogisticFit {
  /** The intercept is that at the predictors' means. */
  readonly coordinates: Float64Array;
  /** The inverse of the information; `null` where there is next to none. */
  readonly inverse: number[][] | null;
  /** Outcome less fitted share. */
  readonly residuals: Float64Array;
  readonly logLikelihood: number;
  /** `false` where there is no maximum. */
  readonly converged: boolean;
}

/** A place on the way. */
interface Place {
  readonly logLikelihood: number;
  readonly gradient: Float64Array;
  readonly information: Float64Array;
}

/**
 * Newton's method on the weighted log likelihood Σ w(y log p + (1 − y) log(1 − p)), log(p/(1 − p)) = q · coordinates. A
 * step that would lower it is halved. Where predictors separate the outcomes there is no maximum: fitted shares reach
 * their outcomes and the coefficients keep growing.
 *
 * Source: McCullagh & Nelder (1989), Generalized Linear Models, 2nd ed., 4.4; Albert & Anderson (1984), On the
 * existence of maximum likelihood estimates in logistic regression models, Biometrika 71, 1–10.
 */
export function logisticFit(design: CenteredDesign, outcome: Float64Array): LogisticFit {
  const { k } = design;
  const residuals = new Float64Array(design.n);
  let coordinates = sharedBy(design);
  let place = placeAt(design, outcome, coordinates, residuals);
  let factor = cholesky(place.information, k);
  let isLast = false;
  let converged = false;
  for (let steps = 0; steps < MOST_STEPS && factor !== null && !isLast; steps++) {
    const step = solveCholesky(factor, k, place.gradient);
    const gain = step.reduce((sum, value, a) => sum + value * place.gradient[a]!, 0);
    let size = 1;
    let next = placeAt(design, outcome, moved(coordinates, step, size), residuals);
    for (let halvings = 0; halvings < MOST_HALVINGS && !isHigher(next, place); halvings++) {
      size /= 2;
      next = placeAt(design, outcome, moved(coordinates, step, size), residuals);
    }
    coordinates = moved(coordinates, step, size);
    place = next;
    factor = cholesky(place.information, k);
    isLast = gain <= NO_GAIN;
    converged = isLast && !isSeparated(design, step, residuals);
  }
  const inverse = factor === null ? null : inverseFromCholesky(factor, k);
  return {
    coordinates,
    inverse: inverse && Array.from({ length: k }, (_, a) => Array.from(inverse.subarray(a * k, (a + 1) * k))),
    residuals,
    logLikelihood: place.logLikelihood,
    converged,
  };
}

/** The share of 1 among all, whatever their predictors. */
function sharedBy({ k, outcome: { mean }, fit: { inverse } }: CenteredDesign): Float64Array<ArrayBuffer> {
  const coordinates = new Float64Array(k);
  coordinates[0] = Math.log(mean / (1 - mean)) / inverse[0]![0]!;
  return coordinates;
}

/** Whether a place is no lower than the one before, but for rounding. */
function isHigher(next: Place, before: Place): boolean {
  return next.logLikelihood >= before.logLikelihood - Number.EPSILON * 1e3 * Math.abs(before.logLikelihood);
}

function moved(from: Float64Array, step: Float64Array, size: number): Float64Array<ArrayBuffer> {
  return Float64Array.from(from, (value, a) => value + size * step[a]!);
}

/** The log likelihood with its derivatives; fills in the residuals. */
function placeAt(
  design: CenteredDesign,
  outcome: Float64Array,
  coordinates: Float64Array,
  residuals: Float64Array,
): Place {
  const { n, k, weights } = design;
  const gradient = new Float64Array(k);
  const information = new Float64Array(k * k);
  const q = new Float64Array(k);
  let logLikelihood = 0;
  for (let i = 0; i < n; i++) {
    rowOfQ(design, i, q);
    let logit = 0;
    for (let a = 0; a < k; a++) logit += coordinates[a]! * q[a]!;
    const w = weights === null ? 1 : weights[i]!;
    const away = outcome[i] === 1 ? -logit : logit;
    const rest = Math.exp(-Math.abs(away));
    // The share fitted to the other outcome.
    const missed = away > 0 ? 1 / (1 + rest) : rest / (1 + rest);
    residuals[i] = outcome[i] === 1 ? missed : -missed;
    logLikelihood -= w * (Math.max(0, away) + Math.log1p(rest));
    const variance = (w * rest) / (1 + rest) ** 2;
    for (let a = 0; a < k; a++) {
      gradient[a]! += w * residuals[i]! * q[a]!;
      for (let b = 0; b <= a; b++) information[a * k + b]! += variance * q[a]! * q[b]!;
    }
  }
  for (let a = 0; a < k; a++) for (let b = 0; b < a; b++) information[b * k + a] = information[a * k + b]!;
  return { logLikelihood, gradient, information };
}

/** Whether some fitted share has reached its outcome, and goes on. */
function isSeparated(design: CenteredDesign, step: Float64Array, residuals: Float64Array): boolean {
  const q = new Float64Array(design.k);
  return residuals.some((residual, i) => {
    if (Math.abs(residual) >= AT_ITS_OUTCOME) return false;
    rowOfQ(design, i, q);
    return Math.abs(q.reduce((sum, value, a) => sum + value * step[a]!, 0)) > STILL_MOVING;
  });
}
