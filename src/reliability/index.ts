export type { Note, NoteReason } from "../errors/note.ts";
export type { MomentSums, Moments } from "../moments/moments.ts";
export type { MomentInteger } from "../moments/whole.ts";
export type { Interval, Test } from "../numeric/inference/t-test.ts";
export type { Column, Columns } from "../survey/column.ts";
export type { Estimation, Missing } from "../survey/estimation.ts";
export type { FormatOptions } from "../text/format-options.ts";
export type { Language } from "../text/language.ts";
export {
  type AgreementTable,
  type AgreementTableOptions,
  agreementTable,
  type RaterCategories,
  type RaterCategory,
} from "./agreement/agreement-table.ts";
export {
  type AgreementEstimate,
  type AgreementMethod,
  type AgreementOptions,
  type AgreementWeighting,
  estimateAgreement,
} from "./agreement/estimate-agreement.ts";
export {
  type CategoryAgreement,
  estimateFleissKappa,
  type FleissKappaEstimate,
  type FleissKappaOptions,
} from "./agreement/fleiss-kappa.ts";
export type { GwetWeighting } from "./agreement/gwet-coefficient.ts";
export {
  estimateIcc,
  type IccEstimate,
  type IccEstimates,
  type IccForm,
  type IccOptions,
  type IccTest,
} from "./agreement/icc.ts";
export {
  estimateKappa,
  type KappaEstimate,
  type KappaOptions,
  type KappaWeighting,
} from "./agreement/kappa.ts";
export type { AlphaMetric } from "./agreement/krippendorff-alpha.ts";
export type { IccMeanSquares } from "./agreement/mean-squares.ts";
export type { RatingCounts } from "./agreement/rating-counts.ts";
export { type DifferenceReliabilityInput, differenceReliability } from "./difference-reliability.ts";
export { type AlphaEstimate, type AlphaOptions, estimateAlpha } from "./estimate-alpha.ts";
export type { ItemStatistics } from "./item-statistics.ts";
export {
  estimateOmega,
  type FactorLoading,
  type GeneralLoading,
  type OmegaEstimate,
  type OmegaOptions,
} from "./omega.ts";
export { formatIcc } from "./reports/format-icc.ts";
export { formatKappa } from "./reports/format-kappa.ts";
export { type FormatReliabilityOptions, formatReliability } from "./reports/format-reliability.ts";
export { type SpearmanBrownInput, spearmanBrown } from "./spearman-brown.ts";
export { estimateSplitHalf, type SplitHalfEstimate, type SplitHalfOptions } from "./split-half.ts";
