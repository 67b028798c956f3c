/** The parts of an analysis, in the order in which they are shown. */
export const SURVEY_PARTS = [
  "overview",
  "gaps",
  "reliability",
  "groups",
  "importance",
  "kano",
  "satisfaction",
  "drivers",
  "factors",
  "paths",
] as const;

/** A part of the analysis of a survey. */
export type SurveyPart = (typeof SURVEY_PARTS)[number];

/** A part whose bootstrap can be drawn stretch by stretch. */
export type BootstrappedPart = "drivers" | "paths";

export const BOOTSTRAPPED_PARTS: readonly BootstrappedPart[] = ["drivers", "paths"];

/** Some of the samples of a bootstrap, from the first to before the last; all by default. */
export interface Stretch {
  readonly from?: number;
  readonly to?: number;
}
