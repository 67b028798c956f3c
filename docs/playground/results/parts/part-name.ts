import type { SurveyPart } from "service-quality/report";

/** A part of the results as it stands in the address: those of the survey, and two made of all of them. */
export type PartName = SurveyPart | (typeof EXPORTS)[number];

/** The parts that are made of the others. */
export const EXPORTS = ["report", "script"] as const;
