export type { Note, NoteReason } from "../errors/note.ts";
export type { InstrumentSpec, Scale } from "../instruments/instrument.ts";
export type { SamplingError } from "../numeric/design/sampling-error.ts";
export type { Interval, Test } from "../numeric/inference/t-test.ts";
export type { Column, Columns, GroupColumn } from "../survey/column.ts";
export type { Estimation, Missing, SurveyEstimation } from "../survey/estimation.ts";
export type { SampleDesign } from "../survey/sample-design.ts";
export {
  type EquivalenceMargins,
  type EquivalenceMethod,
  type EquivalenceTest,
  type EstimatedDifference,
  testEquivalence,
} from "./comparing/test-equivalence.ts";
export type { AnswerCount, Description } from "./describing/description.ts";
export {
  type CorrelationOptions,
  type CorrelationPair,
  type Correlations,
  estimateCorrelations,
} from "./describing/estimate-correlations.ts";
export type { MardiaTests } from "./describing/mardia.ts";
export type { CorrelationMethod } from "./describing/pair-correlation.ts";
export type { Shape } from "./describing/shape.ts";
export type { ShapiroWilk } from "./describing/shapiro-wilk.ts";
export {
  type DescriptiveOptions,
  type Descriptives,
  type DimensionDescription,
  type ItemDescription,
  summarizeAnswers,
} from "./describing/summarize-answers.ts";
export {
  type ItemNormality,
  type Normality,
  type NormalityOptions,
  testNormality,
} from "./describing/test-normality.ts";
