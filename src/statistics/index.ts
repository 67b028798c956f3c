export type { Note, NoteReason } from "../errors/note.ts";
export type { Interval, Test } from "../numeric/inference/t-test.ts";
export type { Column, Columns } from "../survey/column.ts";
export type { Estimation, Missing } from "../survey/estimation.ts";
export {
  type EquivalenceMargins,
  type EquivalenceMethod,
  type EquivalenceTest,
  type EstimatedDifference,
  testEquivalence,
} from "./comparing/test-equivalence.ts";
export {
  type CorrelationOptions,
  type CorrelationPair,
  type Correlations,
  estimateCorrelations,
} from "./describing/estimate-correlations.ts";
export type { MardiaTests } from "./describing/mardia.ts";
export type { CorrelationMethod } from "./describing/pair-correlation.ts";
export type { ShapiroWilk } from "./describing/shapiro-wilk.ts";
export {
  type ItemNormality,
  type Normality,
  type NormalityOptions,
  testNormality,
} from "./describing/test-normality.ts";
