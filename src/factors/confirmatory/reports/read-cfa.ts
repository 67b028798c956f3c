import {
  entriesOf,
  fields,
  listOf,
  oneOf,
  optional,
  otherwise,
  type Read,
  type Readers,
  whole,
} from "../../../errors/options.ts";
import { nameAt, numberAt, rateAt } from "../../../errors/read-argument.ts";
import { limitsAt } from "../../../errors/read-limits.ts";
import { notesAt } from "../../../errors/read-notes.ts";
import type { CfaMethod } from "../cfa-options.ts";
import type {
  CfaConstruct,
  CfaCorrelation,
  CfaIntercept,
  CfaLoading,
  CfaParameter,
  CfaRegression,
  CfaResidual,
  CfaResidualCovariance,
  CfaSecondOrder,
  CfaThresholds,
} from "../cfa-rows.ts";
import type { ConstructValidity } from "../construct-validity.ts";
import type { CfaEstimate } from "../estimate-cfa.ts";
import type { CfaFit, ScaledFit } from "../fit-measures.ts";

const SCALED = {
  chiSquared: numberAt,
  df: whole(0),
  p: rateAt,
  cfi: optional(numberAt),
  tli: optional(numberAt),
  rmsea: optional(numberAt),
  rmseaInterval: optional(limitsAt),
} satisfies Partial<Readers<ScaledFit>>;

const FIT = {
  chiSquared: optional(numberAt),
  df: whole(0),
  p: optional(rateAt),
  cfi: optional(numberAt),
  tli: optional(numberAt),
  rmsea: optional(numberAt),
  rmseaInterval: optional(limitsAt),
  srmr: numberAt,
  scaled: optional(fields(SCALED, "the scaled fit")),
} satisfies Partial<Readers<CfaFit>>;

const LOADING = {
  construct: nameAt,
  item: nameAt,
  estimate: numberAt,
  standardError: optional(numberAt),
  z: optional(numberAt),
  standardized: optional(numberAt),
} satisfies Partial<Readers<CfaLoading>>;

const RESIDUAL = { item: nameAt, r2: numberAt } satisfies Partial<Readers<CfaResidual>>;

const CORRELATION = { a: nameAt, b: nameAt, estimate: optional(numberAt) } satisfies Readers<CfaCorrelation>;

const VALIDITY = {
  construct: nameAt,
  ave: optional(numberAt),
  compositeReliability: optional(numberAt),
} satisfies Partial<Readers<ConstructValidity>>;

const PARAMETER = {
  estimate: numberAt,
  standardError: optional(numberAt),
  z: optional(numberAt),
} satisfies Partial<Readers<CfaParameter>>;

const STANDARDIZED = { ...PARAMETER, standardized: optional(numberAt) };

const SECOND_ORDER = { construct: nameAt, of: nameAt, ...STANDARDIZED } satisfies Partial<
  Readers<CfaSecondOrder>
>;

const REGRESSION = { from: nameAt, to: nameAt, ...STANDARDIZED } satisfies Partial<Readers<CfaRegression>>;

const RESIDUAL_COVARIANCE = { a: nameAt, b: nameAt, ...STANDARDIZED } satisfies Partial<
  Readers<CfaResidualCovariance>
>;

const INTERCEPT = { item: nameAt, ...PARAMETER } satisfies Partial<Readers<CfaIntercept>>;

const THRESHOLDS = { item: nameAt, values: listOf(numberAt, "threshold") } satisfies Readers<CfaThresholds>;

const CONSTRUCT = { construct: nameAt, r2: optional(numberAt) } satisfies Readers<CfaConstruct>;

/** What the report needs of the analysis; what the method does not have may be left out. */
export const CFA = {
  method: otherwise(oneOf<CfaMethod>("maximum-likelihood", "mlm", "mlr", "wlsmv"), "maximum-likelihood"),
  missing: optional(nameAt),
  secondOrder: otherwise(entriesOf(fields(SECOND_ORDER, "a part"), "parts"), []),
  regressions: otherwise(entriesOf(fields(REGRESSION, "a path"), "paths"), []),
  residualCovariances: otherwise(entriesOf(fields(RESIDUAL_COVARIANCE, "a pair"), "pairs of items"), []),
  constructs: otherwise(entriesOf(fields(CONSTRUCT, "a construct"), "constructs"), []),
  intercepts: optional(listOf(fields(INTERCEPT, "an intercept"), "intercept")),
  thresholds: optional(listOf(fields(THRESHOLDS, "an item's thresholds"), "item")),
  n: whole(0),
  fit: fields(FIT, "the fit"),
  loadings: listOf(fields(LOADING, "a loading"), "loading"),
  residuals: listOf(fields(RESIDUAL, "a residual"), "residual"),
  correlations: entriesOf(fields(CORRELATION, "a correlation"), "correlations"),
  validity: listOf(fields(VALIDITY, "a construct's row"), "row"),
  notes: notesAt,
} satisfies Partial<Readers<CfaEstimate>>;

/** The analysis as the report reads it. */
export type ReadCfa = Read<typeof CFA>;
