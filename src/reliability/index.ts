export {
  type AgreementTable,
  type AgreementTableOptions,
  agreementTable,
  type Category,
  type Ratings,
} from "./agreement-table.ts";
export type { Counts } from "./counts.ts";
export { type DifferenceReliabilityInput, differenceReliability } from "./difference-reliability.ts";
export { type AlphaOptions, type AlphaResult, estimateAlpha } from "./estimate-alpha.ts";
export {
  type CategoryAgreement,
  estimateFleissKappa,
  type FleissKappaOptions,
  type FleissKappaResult,
} from "./fleiss-kappa.ts";
export { formatReliability, type ReliabilityFormat } from "./format-reliability.ts";
export {
  estimateIcc,
  type IccEstimate,
  type IccForm,
  type IccOptions,
  type IccResult,
  type IccTest,
} from "./icc.ts";
export type { ItemStatistics } from "./item-statistics.ts";
export { estimateKappa, type KappaOptions, type KappaResult, type KappaWeighting } from "./kappa.ts";
export type { IccMeanSquares } from "./mean-squares.ts";
export { estimateOmega, type FactorLoading, type OmegaOptions, type OmegaResult } from "./omega.ts";
export { type SpearmanBrownInput, spearmanBrown } from "./spearman-brown.ts";
export { estimateSplitHalf, type SplitHalfOptions, type SplitHalfResult } from "./split-half.ts";
