import type { SurveyMapping } from "service-quality/report";

/** What is done with missing answers. */
export type MissingPolicy = SurveyMapping["options"]["missing"];

/** What a reader can do about results that are not there; `null` for results without their file. */
export interface WaysOut {
  readonly onMissing: ((missing: MissingPolicy) => void) | null;
  /** Leads to the columns. */
  readonly onColumns: (() => void) | null;
}
