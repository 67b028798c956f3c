import type { Note } from "../../errors/note.ts";
import type { Moments } from "../../moments/moments.ts";
import { cholesky, inverseFromCholesky } from "../../numeric/algebra/cholesky.ts";
import { normalQuantile, normalUpperTail } from "../../numeric/distributions/normal.ts";
import type { Interval, Test } from "../../numeric/inference/t-test.ts";
import { informationOf } from "../../numeric/latent/factor-likelihood.ts";
import { cellValue, impliedCovariances } from "../../numeric/latent/factor-matrices.ts";
import type { Columns } from "../../survey/column.ts";
import type { Missing } from "../../survey/estimation.ts";
import { type CovarianceCell, unitOf } from "./cfa-data.ts";
import type { CfaModelSpec } from "./cfa-model.ts";
import { type ConstructValidity, constructValidity } from "./construct-validity.ts";
import { type CfaFit, fitMeasures, fitNotes, withoutDistribution } from "./fit-measures.ts";
import { type CfaOptions, fitMeasurement, type MeasurementFit } from "./measurement-fit.ts";

/**
 * An estimate with its uncertainty; all but the estimate are `null` for fixed values, weighted answers and models that
 * are not identified.
 */
export interface CfaParameter {
  estimate: number;
  standardError: number | null;
  /** Of 0, by the normal distribution; `z` and `p` are its statistic and its p. */
  test: Test | null;
  z: number | null;
  p: number | null;
  interval: Interval | null;
}

/** How an item measures its construct. */
export interface CfaLoading extends CfaParameter {
  construct: string;
  item: string;
  /** For a construct and an item of variance 1; `null` where the construct's is not above 0. */
  standardized: number | null;
}

/** The variance of an item that its construct leaves. */
export interface CfaResidual extends CfaParameter {
  item: string;
  /** The share that the construct explains, 1 − residual / variance implied. */
  r2: number;
}

/** The variance of a construct, in squared units of its marker. */
export interface CfaVariance extends CfaParameter {
  construct: string;
}

/** What two constructs share. */
export interface CfaCovariance extends CfaParameter {
  a: string;
  b: string;
}

/** The correlation of two constructs; `null` where one has no positive variance. */
export interface CfaCorrelation {
  a: string;
  b: string;
  estimate: number | null;
}

/** The result of `estimateCfa`. */
export interface CfaEstimate {
  model: "confirmatory-factor-analysis";
  method: "maximum-likelihood";
  missing: Missing;
  confidence: number;
  n: number;
  /** (Σw)² / Σw², n without weights. */
  effectiveN: number;
  converged: boolean;
  /** Whether no variance is negative and the constructs' covariances are positive definite. */
  admissible: boolean;
  iterations: number;
  fit: CfaFit;
  loadings: CfaLoading[];
  residuals: CfaResidual[];
  variances: CfaVariance[];
  covariances: CfaCovariance[];
  correlations: CfaCorrelation[];
  validity: ConstructValidity[];
  notes: Note[];
}

/**
 * Confirmatory factor analysis by maximum likelihood: every item measures its construct alone, and constructs correlate
 * freely. Loadings, residuals, variances and covariances with standard errors; the fit; and what Fornell and Larcker
 * ask of a measure.
 *
 * The first item of each construct is its marker, with a loading of 1. Covariances are divided by n and chi-square is n
 * times the discrepancy (normal likelihood); standard errors are from the expected information. Variances are not
 * bounded: a negative one, or constructs that correlate beyond 1, is the solution, with `admissible: false` and a note.
 * A construct's only item is taken to measure it without error. Of weighted answers estimates are weighted, and what
 * rests on the normal distribution is `null`.
 *
 * `data` is columns of answers by item id, or moments of them. Turn reverse-keyed items first.
 *
 * @throws `singular_data` for an item that does not vary or is determined by others, as with fewer respondents than
 * items; `missing_answers` for a missing answer, unless `missing` says what to do with it; `insufficient_data` for
 * fewer than two respondents; `unknown_item`; `invalid_input` for an item in two constructs, more parameters than
 * covariances, or anything malformed.
 *
 * Source: Jöreskog (1969), A general approach to confirmatory maximum likelihood factor analysis, Psychometrika 34,
 * 183–202; Bollen (1989), Structural Equations with Latent Variables, ch. 7.
 *
 * @example
 * ```ts
 * import { estimateCfa } from "service-quality/factors";
 *
 * const answers = {
 *   q5: [7, 3, 4, 3, 7, 6, 3, 3, 7, 1, 2, 7], q6: [7, 2, 2, 2, 6, 6, 2, 4, 7, 3, 4, 6],
 *   q7: [6, 1, 5, 2, 5, 3, 1, 5, 7, 3, 3, 7], q8: [5, 4, 4, 2, 4, 4, 2, 3, 6, 5, 2, 4],
 * };
 * const { fit, loadings, validity } = estimateCfa(answers, { constructs: { Reliability: ["q5", "q6", "q7", "q8"] } });
 * fit.df; // => 2
 * loadings.map(({ item, standardized }) => [item, standardized?.toFixed(2)]); // => [["q5", "0.88"], ["q6", "0.93"], ["q7", "0.81"], ["q8", "0.63"]]
 * validity[0]?.ave; // => 0.6738…
 * ```
 */
export function estimateCfa(
  data: Columns | Moments,
  model: CfaModelSpec & CfaOptions,
  options?: CfaOptions | null,
): CfaEstimate {
  const fitted = fitMeasurement(data, model, options);
  const { read, confidence, minimum, isWeighted } = fitted;
  const { missing, n, effectiveN } = read.covariances;
  const measures = fitMeasures({
    groups: [read.group],
    matrices: minimum.matrices,
    size: fitted.size,
    discrepancy: minimum.discrepancy,
    df: fitted.df,
    parameters: fitted.parameters.length,
    logUnits: read.units.reduce((sum, unit) => sum + Math.log(unit), 0),
  });
  const fit = isWeighted ? withoutDistribution(measures) : measures;
  const errors = isWeighted ? null : standardErrors(fitted);
  const rows = rowsOf(fitted, errors);
  return {
    model: "confirmatory-factor-analysis",
    method: "maximum-likelihood",
    missing,
    confidence,
    n,
    effectiveN,
    converged: minimum.converged,
    admissible: minimum.admissible,
    iterations: minimum.iterations,
    fit,
    ...rows,
    notes: [
      ...(minimum.converged ? [] : [{ path: ["converged"], reason: "not-converged" } as const]),
      ...(minimum.passesAdmissible ? [{ path: ["admissible"], reason: "improper-optimum" } as const] : []),
      ...(errors === null && !isWeighted ? [{ path: ["loadings"], reason: "not-identified" } as const] : []),
      ...(isWeighted ? [{ path: ["loadings"], reason: "weighted" } as const] : []),
      ...fitNotes(fit),
      ...inadmissibilities(rows),
    ],
  };
}

/** By parameter; `null` where the information is singular. */
function standardErrors({ read, matrices, size, minimum, parameters }: MeasurementFit): Float64Array | null {
  const q = parameters.length;
  const { n } = read.group;
  const { information } = informationOf([read.group], [matrices], size, minimum.comparisons, parameters);
  const factor = cholesky(information, q);
  if (factor === null) return null;
  const inverse = inverseFromCholesky(factor, q);
  return Float64Array.from(parameters, (_, a) => Math.sqrt((2 * inverse[a * q + a]!) / n));
}

type CfaRows = Pick<
  CfaEstimate,
  "loadings" | "residuals" | "variances" | "covariances" | "correlations" | "validity"
>;

function rowsOf(
  { read, size, matrices, parameters, confidence }: MeasurementFit,
  errors: Float64Array | null,
): CfaRows {
  const { constructs, covariances } = read;
  const { items } = covariances;
  const implied = impliedCovariances(matrices, size);
  const reach = normalQuantile((1 + confidence) / 2);
  const value = (matrix: CovarianceCell["matrix"], row: number, column: number) =>
    cellValue(matrices, { group: 0, matrix, row, column }, size);
  const parameter = (matrix: CovarianceCell["matrix"], row: number, column: number): CfaParameter => {
    const unit = unitOf({ matrix, row, column }, read);
    const place = parameters.findIndex(
      ([cell]) => cell!.matrix === matrix && cell!.row === row && cell!.column === column,
    );
    const error = place < 0 || errors === null ? null : errors[place]! * unit;
    return tested(value(matrix, row, column) * unit + 0, error, reach);
  };
  const deviations = constructs.map((_, a) => {
    const variance = value("factors", a, a);
    return variance > 0 ? Math.sqrt(variance) : null;
  });
  const correlation = (a: number, b: number) => {
    const [one, other] = [deviations[a]!, deviations[b]!];
    return one === null || other === null ? null : value("factors", b, a) / one / other + 0;
  };
  const standardized = (item: number, a: number) => {
    const deviation = deviations[a]!;
    if (deviation === null) return null;
    return (value("loadings", item, a) * deviation) / Math.sqrt(implied[item * size.items + item]!) + 0;
  };
  const pairs = constructs.flatMap((_, a) => constructs.slice(a + 1).map((__, i) => [a, a + 1 + i] as const));
  return {
    loadings: constructs.flatMap(({ construct, items: own }, a) =>
      own.map((item) => ({
        construct,
        item: items[item]!,
        ...parameter("loadings", item, a),
        standardized: standardized(item, a),
      })),
    ),
    residuals: items.map((item, i) => ({
      item,
      ...parameter("residuals", i, i),
      r2: 1 - value("residuals", i, i) / implied[i * size.items + i]!,
    })),
    variances: constructs.map(({ construct }, a) => ({ construct, ...parameter("factors", a, a) })),
    covariances: pairs.map(([a, b]) => ({
      a: constructs[a]!.construct,
      b: constructs[b]!.construct,
      ...parameter("factors", b, a),
    })),
    correlations: pairs.map(([a, b]) => ({
      a: constructs[a]!.construct,
      b: constructs[b]!.construct,
      estimate: correlation(a, b),
    })),
    validity: constructs.map(({ construct, items: own }, a) =>
      constructValidity(
        construct,
        own.map((item) => standardized(item, a)),
        pairs
          .filter((pair) => pair.includes(a))
          .map((pair) => correlation(...pair))
          .filter((other) => other !== null),
      ),
    ),
  };
}

function tested(estimate: number, error: number | null, reach: number): CfaParameter {
  if (error === null) {
    return { estimate, standardError: null, test: null, z: null, p: null, interval: null };
  }
  const z = estimate / error;
  const p = Math.min(1, 2 * normalUpperTail(Math.abs(z)));
  return {
    estimate,
    standardError: error,
    test: { statistic: z, df: null, p },
    z,
    p,
    interval: { lower: estimate - reach * error, upper: estimate + reach * error },
  };
}

/** Variances below 0, and constructs whose covariances no variables could have. */
function inadmissibilities({ residuals, variances, covariances }: CfaRows): Note[] {
  const negative = (rows: readonly CfaParameter[], name: string): Note[] =>
    rows.flatMap(({ estimate }, i) =>
      estimate < 0 ? [{ path: [name, i, "estimate"], reason: "inadmissible-solution" } as const] : [],
    );
  const k = variances.length;
  const matrix = new Float64Array(k * k);
  const places = new Map(variances.map(({ construct }, a) => [construct, a]));
  variances.forEach(({ estimate }, a) => {
    matrix[a * k + a] = estimate;
  });
  for (const { a, b, estimate } of covariances) {
    matrix[places.get(a)! * k + places.get(b)!] = estimate;
    matrix[places.get(b)! * k + places.get(a)!] = estimate;
  }
  const indefinite: Note = { path: ["correlations"], reason: "not-positive-definite" };
  return [
    ...negative(residuals, "residuals"),
    ...negative(variances, "variances"),
    ...(cholesky(matrix, k) === null ? [indefinite] : []),
  ];
}
