import type { ErrorCode, ErrorPath } from "../../errors/error.ts";
import type { FactorsEstimate } from "../../factors/exploratory/estimate-factors.ts";
import type { ParallelAnalysis } from "../../factors/exploratory/parallel-analysis.ts";
import type { SamplingAdequacy } from "../../factors/exploratory/sampling-adequacy.ts";
import type { SampleComparison } from "../../gaps/compare.ts";
import type { ServperfScores } from "../../gaps/servperf.ts";
import type { ServqualScores } from "../../gaps/servqual.ts";
import type { ToleranceScores } from "../../gaps/zone-scores.ts";
import type { PathBootstrap } from "../../paths/resampling/path-bootstrap.ts";
import type { PathModelEstimate } from "../../paths/tables/path-estimate.ts";
import type { DriverEstimate } from "../../priorities/drivers/driver-estimate.ts";
import type { PenaltyRewardEstimate } from "../../priorities/estimate-penalty-reward.ts";
import type { ImportancePerformanceGrid } from "../../priorities/importance-performance.ts";
import type { KanoFeature } from "../../priorities/kano/format-kano.ts";
import type { AlphaEstimate } from "../../reliability/estimate-alpha.ts";
import type { OmegaEstimate } from "../../reliability/omega.ts";
import type { MeasureComparison } from "../../satisfaction/comparison/compare-measures.ts";
import type { CesEstimate } from "../../satisfaction/measures/ces.ts";
import type { CsatEstimate } from "../../satisfaction/measures/csat.ts";
import type { NpsEstimate } from "../../satisfaction/measures/nps.ts";
import type { Missing } from "../../survey/estimation.ts";
import type { Screening } from "../../survey/screen-respondents.ts";
import type { SurveyMapping } from "./mapping/survey-mapping.ts";
import type { SurveyPart } from "./parts/survey-part.ts";
import type { Statement } from "./plan/expression.ts";

/** The results of a survey, part by part: numbers without words, strictly JSON. */
export interface SurveyAnalysis {
  kind: "survey-analysis";
  version: 1;
  /** Of the table: its title, and where it comes from. */
  title: string | null;
  source: string | null;
  respondents: number;
  mapping: SurveyMapping;
  /** Questions by the name of their column, and by the item or feature that they are about. */
  labels: Record<string, string>;
  parts: AnalyzedPart[];
}

/** A part of the analysis. */
export interface AnalyzedPart {
  part: SurveyPart;
  /** Whether there are results; whether the mapping has no data for them; whether the library refused all. */
  state: "result" | "lacking" | "refused";
  /** What the functions of the library returned, by name. */
  results: SurveyResults;
  /** The results that the library refused. */
  refusals: Refusal[];
}

/** Why a result is not there. */
export interface Refusal {
  result: keyof SurveyResults;
  error: { code: ErrorCode; path: ErrorPath; message: string };
}

/** Results by name. */
export interface SurveyResults {
  /** Overview: patterns of answers that tell of little care. */
  screening?: Screening;
  /** Overview: who answered, and how much of it. */
  answered?: AnsweredBattery[];
  /** Overview: how many respondents each group has. */
  composition?: GroupComposition[];
  /** Gaps. */
  servqual?: ServqualScores<Missing>;
  servperf?: ServperfScores<Missing>;
  toleranceZone?: ToleranceScores<Missing>;
  /** Reliability, by battery: a scale is a dimension or a construct. */
  expectationsReliability?: ScaleReliability[];
  perceptionsReliability?: ScaleReliability[];
  performanceReliability?: ScaleReliability[];
  itemsReliability?: ScaleReliability[];
  groups?: GroupComparison[];
  /** Importance. */
  importancePerformance?: ImportancePerformanceGrid<Missing>;
  kano?: KanoFeature[];
  /** Satisfaction, by column. */
  nps?: (NpsEstimate & { column: string })[];
  csat?: (CsatEstimate & { column: string })[];
  ces?: (CesEstimate & { column: string })[];
  drivers?: DriverEstimate;
  /** Drivers: what low and high ratings add. */
  penaltyReward?: PenaltyRewardEstimate<Missing>;
  /** Factors. */
  adequacy?: SamplingAdequacy;
  parallel?: ParallelAnalysis;
  factors?: FactorsEstimate;
  paths?: PathModelEstimate;
  pathBootstrap?: PathBootstrap;
}

/** What a result is computed by. */
export type ResultStatement = Statement<keyof SurveyResults>;

/** How far a battery of answers is complete. */
export interface AnsweredBattery {
  battery: string;
  items: number;
  /** Respondents who answered every item. */
  complete: number;
  /** Respondents who answered none. */
  empty: number;
  /** Answers that are missing. */
  missing: number;
}

/** How many respondents each group has, the largest first. */
export interface GroupComposition {
  by: string;
  groups: { group: string; n: number }[];
  /** Respondents without a group. */
  missing: number;
}

/** Alpha and omega of a scale. */
export interface ScaleReliability {
  scale: string;
  alpha: AlphaEstimate;
  omega: OmegaEstimate;
}

/** What differs between the groups of an attribute. */
export interface GroupComparison {
  by: string;
  /** Gaps, or perceptions without expectations; absent without them. */
  scores?: SampleComparison<Missing>;
  ratings: { column: string; comparison: MeasureComparison<Missing> }[];
}
