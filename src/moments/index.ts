export type { Column, Columns } from "../survey/column.ts";
export type { Estimation, Missing } from "../survey/estimation.ts";
export { collectMoments, type MomentsOptions } from "./collect-moments.ts";
export {
  collectMomentsFrom,
  type MomentsFromOptions,
  type MomentsProgress,
  type MomentsSignal,
} from "./collect-moments-from.ts";
export { defineMoments } from "./define-moments.ts";
export { emptyMoments } from "./empty-moments.ts";
export { mergeMoments } from "./merge-moments.ts";
export type { MomentSums, Moments } from "./moments.ts";
export type { MomentInteger } from "./whole.ts";
