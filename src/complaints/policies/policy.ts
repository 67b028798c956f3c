import type { Term } from "../../calendars/due-date.ts";

/** What a term or a window is counted from. */
export type PolicyStart =
  | "receipt"
  | "sent-to-firm"
  | "acknowledgement"
  | "final-response"
  | "escalation-request"
  | "stage-2-acknowledgement"
  | "event"
  | "knowledge";

/** Where a rule was read. */
export interface PolicySource {
  readonly title: string;
  readonly url: string | null;
  /** The date of the text that was seen, or on which it was seen, `YYYY-MM-DD`; `null` where that was not noted. */
  readonly checked: string | null;
}

/** What is owed for each started period of delay. */
export interface PolicyPenalty {
  /** What the share is of, in words. */
  readonly base: string;
  readonly share: number;
  /** The period in milliseconds; `null`: once. */
  readonly perMs: number | null;
  /** The most, as a share of the base; `null` where none was found. */
  readonly cap: number | null;
}

/** Something that must have happened by a date. */
export interface PolicyMilestone {
  /** Those named as clocks of `STANDARD_PROCESS` (`ack`, `final`, `summaryResolution`, `stage2`) take their place. */
  readonly id: string;
  readonly label: string;
  readonly from: PolicyStart;
  /** Statutory terms run in dates and are never paused. */
  readonly term: Term;
  /** By how much it may be extended, with reasons given; `null` where the rule names nothing. */
  readonly extension: Term | null;
  /** When it applies, or what it asks besides; `null`: always, nothing. */
  readonly rule: string | null;
  /**
   * Events of the standard process that start its clock; none where no event marks the start. One from the request
   * for a review starts with the stage `reviewing` then.
   */
  readonly start: readonly string[];
  /** Events of the standard process that stop it. */
  readonly stop: readonly string[];
  readonly penalty: PolicyPenalty | null;
}

/** What holds for complaints received from one date to before another. */
export interface PolicyPeriod {
  /** The first date of receipt, `YYYY-MM-DD`; `null`: from ever. */
  readonly from: string | null;
  /** The first date of receipt for which it no longer holds; `null`: for good. */
  readonly until: string | null;
  readonly milestones: readonly PolicyMilestone[];
}

/** A window of time for the customer. */
export interface PolicyWindow {
  readonly from: PolicyStart;
  readonly term: Term;
}

/** Where the customer can go with a complaint that the firm has not settled. */
export interface PolicyReferral {
  readonly body: string;
  /** How long after what; `null` where that was not read. */
  readonly window: PolicyWindow | null;
  /** How old the matter may be then; the latest of several, none for no limit. */
  readonly admission: readonly PolicyWindow[];
}

/** Fixed amounts of redress by a measure of what went wrong. */
export interface PolicyRedress {
  /** What the bands are told apart by, with its unit. */
  readonly measure: string;
  readonly currency: string;
  /** The first band whose limit is not below the measure; the last one has none. */
  readonly bands: readonly { readonly upTo: number | null; readonly amount: number }[];
  readonly rules: readonly string[];
}

/** A regime for complaints as data: terms, referral and redress, with their sources. */
export interface ComplaintPolicy {
  readonly kind: "complaint-policy";
  readonly version: 1;
  readonly id: string;
  readonly title: string;
  /** The IANA zone of its dates; `null` where there are several. */
  readonly timeZone: string | null;
  /** How many stages of the firm's own; `null` where the regime does not say. */
  readonly stages: number | null;
  /** By date of receipt, in order. */
  readonly periods: readonly PolicyPeriod[];
  /** How old the matter may be when the complaint is made; the latest of several, none for no limit. */
  readonly admission: readonly PolicyWindow[];
  readonly referral: PolicyReferral | null;
  readonly redress: PolicyRedress | null;
  /** What it asks besides, in our words. */
  readonly rules: readonly string[];
  readonly sources: readonly PolicySource[];
}
