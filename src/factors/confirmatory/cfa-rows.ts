import { normalQuantile, normalTwoSided } from "../../numeric/distributions/normal.ts";
import type { Interval, Test } from "../../numeric/inference/t-test.ts";
import { impliedCovariances } from "../../numeric/latent/factor-matrices.ts";
import type { Slot } from "../../numeric/latent/path-diagram.ts";
import { type ConstructValidity, constructValidity } from "./construct-validity.ts";
import { type CfaSolution, slotValue } from "./methods/cfa-solution.ts";

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

/**
 * The variance of a construct, in squared units of its marker; of one to which arrows lead, what they leave of it (its
 * disturbance).
 */
export interface CfaVariance extends CfaParameter {
  construct: string;
}

/** What two constructs without an arrow to them share. */
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

/** How a construct measures one of the second order. */
export interface CfaSecondOrder extends CfaParameter {
  construct: string;
  /** The part. */
  of: string;
  /** For constructs of variance 1; `null` where one has no positive variance. */
  standardized: number | null;
}

/** What one construct does to another. */
export interface CfaRegression extends CfaParameter {
  from: string;
  to: string;
  /** For constructs of variance 1; `null` where one has no positive variance. */
  standardized: number | null;
}

/** What two items share beyond their constructs. */
export interface CfaResidualCovariance extends CfaParameter {
  a: string;
  b: string;
  /** The correlation of the residuals; `null` where one has no positive variance. */
  standardized: number | null;
}

/** A construct to which arrows lead. */
export interface CfaConstruct {
  construct: string;
  /** The share of its variance that they account for; `null` for a variance that is not positive. */
  r2: number | null;
}

/** An item's mean where its construct is at its own. */
export interface CfaIntercept extends CfaParameter {
  item: string;
}

/** Where the variable behind an item passes from one category into the next, in its standard deviations. */
export interface CfaThresholds {
  item: string;
  values: number[];
}

/** The rows of a solution. */
export interface CfaRows {
  loadings: CfaLoading[];
  residuals: CfaResidual[];
  variances: CfaVariance[];
  covariances: CfaCovariance[];
  correlations: CfaCorrelation[];
  validity: ConstructValidity[];
  secondOrder: CfaSecondOrder[];
  regressions: CfaRegression[];
  residualCovariances: CfaResidualCovariance[];
  constructs: CfaConstruct[];
  intercepts: CfaIntercept[] | null;
  thresholds: CfaThresholds[] | null;
}

/** Everything that is estimated, in the units of the answers. */
export function rowsOf(solution: CfaSolution, confidence: number): CfaRows {
  const { of, matrices, diagram, intercepts, thresholds } = solution;
  const { items, names, structure, caused } = of;
  const { itemsOf, partsOf, paths } = structure;
  const [p, k] = [items.length, names.length];
  const first = k - partsOf.length;
  const implied = impliedCovariances(matrices, diagram);
  const reach = normalQuantile((1 + confidence) / 2);
  const parameter = (slot: Slot): CfaParameter => {
    const { estimate, error } = slotValue(solution, slot);
    return tested(estimate, error, reach);
  };
  const arrow = (row: number, column: number): Slot => ({ kind: "arrow", row, column });
  const covariance = (row: number, column: number): Slot => ({ kind: "covariance", row, column });
  const phi = (a: number, b: number) => matrices.factors[b * k + a]!;
  const residual = (i: number, j: number) => matrices.residuals[i * p + j]!;
  const deviations = names.map((_, a) => (phi(a, a) > 0 ? Math.sqrt(phi(a, a)) : null));
  const correlation = (a: number, b: number) => {
    const [one, other] = [deviations[a]!, deviations[b]!];
    return one === null || other === null ? null : phi(a, b) / one / other + 0;
  };
  const loading = (item: number, a: number) => {
    const deviation = deviations[a]!;
    if (deviation === null) return null;
    return (matrices.loadings[item * k + a]! * deviation) / Math.sqrt(implied[item * p + item]!) + 0;
  };
  const regressed = (from: number, to: number) => {
    const [cause, effect] = [deviations[from]!, deviations[to]!];
    if (cause === null || effect === null) return null;
    return (solution.state.arrows[(p + to) * (p + k) + p + from]! * cause) / effect + 0;
  };
  const pairs = names.flatMap((_, a) => names.slice(a + 1).map((__, i) => [a, a + 1 + i] as const));
  const measured = itemsOf.slice(0, first);
  return {
    loadings: measured.flatMap((own, a) =>
      own.map((item) => ({
        construct: names[a]!,
        item: items[item]!,
        ...parameter(arrow(item, p + a)),
        standardized: loading(item, a),
      })),
    ),
    residuals: items.map((item, i) => ({
      item,
      ...(structure.isStandardized ? tested(residual(i, i) + 0, null, reach) : parameter(covariance(i, i))),
      r2: 1 - residual(i, i) / implied[i * p + i]!,
    })),
    variances: names.map((construct, a) => ({ construct, ...parameter(covariance(p + a, p + a)) })),
    covariances: pairs
      .filter((pair) => !pair.some((a) => caused.has(a)))
      .map(([a, b]) => ({ a: names[a]!, b: names[b]!, ...parameter(covariance(p + b, p + a)) })),
    correlations: pairs.map(([a, b]) => ({ a: names[a]!, b: names[b]!, estimate: correlation(a, b) })),
    validity: measured.map((own, a) =>
      constructValidity(
        names[a]!,
        own.map((item) => loading(item, a)),
        pairs
          .filter((pair) => pair.includes(a) && pair[1] < first)
          .map((pair) => correlation(...pair))
          .filter((other) => other !== null),
      ),
    ),
    secondOrder: partsOf.flatMap((parts, s) =>
      parts.map((part) => ({
        construct: names[first + s]!,
        of: names[part]!,
        ...parameter(arrow(p + part, p + first + s)),
        standardized: regressed(first + s, part),
      })),
    ),
    regressions: paths.map(([from, to]) => ({
      from: names[from]!,
      to: names[to]!,
      ...parameter(arrow(p + to, p + from)),
      standardized: regressed(from, to),
    })),
    residualCovariances: structure.residualCovariances.map(([i, j]) => {
      const product = residual(i, i) * residual(j, j);
      const isProper = residual(i, i) > 0 && residual(j, j) > 0;
      return {
        a: items[i]!,
        b: items[j]!,
        ...parameter(covariance(Math.max(i, j), Math.min(i, j))),
        standardized: isProper ? residual(i, j) / Math.sqrt(product) + 0 : null,
      };
    }),
    constructs: names.flatMap((construct, a) => {
      if (!caused.has(a)) return [];
      const own = solution.state.covariances[(p + a) * (p + k + 1)]!;
      return [{ construct, r2: phi(a, a) > 0 ? 1 - own / phi(a, a) : null }];
    }),
    intercepts:
      intercepts?.map(({ estimate, error }, i) => ({ item: items[i]!, ...tested(estimate, error, reach) })) ??
      null,
    thresholds: thresholds?.map((values, i) => ({ item: items[i]!, values: [...values] })) ?? null,
  };
}

function tested(estimate: number, error: number | null, reach: number): CfaParameter {
  if (error === null) {
    return { estimate, standardError: null, test: null, z: null, p: null, interval: null };
  }
  const z = estimate / error;
  const p = Math.min(1, normalTwoSided(z));
  return {
    estimate,
    standardError: error,
    test: { statistic: z, df: null, p },
    z,
    p,
    interval: { lower: estimate - reach * error, upper: estimate + reach * error },
  };
}
