/** Why an estimate is `null` or doubtful. The list is closed. */
export type NoteReason =
  | "one-respondent"
  | "fewer-than-two-complete"
  | "no-variance"
  | "one-item"
  | "two-items"
  | "no-complete-respondent"
  | "not-positive-definite"
  | "inadmissible-solution"
  | "not-converged"
  | "few-units"
  | "few-respondents"
  | "effective-n"
  | "weighted"
  | "unbounded"
  | "needs-answers"
  | "zone-without-width"
  | "not-seven-points"
  | "chance-agreement-is-certain"
  | "only-reverse-or-questionable"
  | "wrong-sign"
  | "nothing-explained"
  | "zero-base"
  | "ordinal-scale"
  | "cost-above-value"
  | "unmarked-credit"
  | "unclassified-costs"
  | "share-moved-with-others"
  | "between-zones"
  | "not-reached"
  | "ties-at-the-border"
  | "never-pays-back"
  | "rate-at-its-limit"
  | "nobody-left"
  | "one-unit"
  | "none-closed"
  | "nothing-weighed"
  | "after-year-9999"
  | "base-unknown";

/** What a result says about one of its own values: `path` leads to it, such as `dimensions[0].alphaPerception`. */
export interface Note {
  path: string;
  reason: NoteReason;
}
