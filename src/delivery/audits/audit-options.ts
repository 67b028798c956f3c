import { oneOf, optional, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";
import { percentAt } from "./percent.ts";

/**
 * What a critical check does to the score when it fails: `"report"` nothing, it is listed; `"zero"` makes the score 0;
 * `"cap"` lets it be no higher than the cap.
 */
export type CriticalRule = "report" | "zero" | "cap";

/** Options of `scoreAudit` and `scoreMysteryVisits`. */
export interface AuditOptions {
  /** `"report"` by default. */
  critical?: CriticalRule | undefined;
  /** The highest score that a failed critical check leaves, 0..100; with `"cap"`, which needs it, and only then. */
  cap?: number | undefined;
  /** The score from which an audit passes, 0..100. */
  passMark?: number | undefined;
  /** Level of the intervals, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

/** The options of an audit, checked and with their defaults. */
export interface AuditSettings {
  readonly critical: CriticalRule;
  readonly cap: number | null;
  readonly passMark: number | null;
  readonly confidence: number;
}

const OPTIONS = {
  critical: otherwise(oneOf("report", "zero", "cap"), "report"),
  cap: optional(percentAt),
  passMark: optional(percentAt),
  confidence: ESTIMATION_OPTIONS.confidence,
} satisfies Readers<AuditOptions>;

/** Checks the options of an audit. */
export function auditSettings(options: unknown): AuditSettings {
  const settings = readOptions(options, OPTIONS);
  if ((settings.cap !== null) !== (settings.critical === "cap")) {
    refuse("invalid_input", ["cap"], 'a cap, 0..100, where critical is "cap", and only there', settings.cap);
  }
  return settings;
}
