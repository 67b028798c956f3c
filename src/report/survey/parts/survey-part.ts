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
