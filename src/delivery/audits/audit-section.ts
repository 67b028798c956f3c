import type { ErrorPath } from "../../errors/error.ts";
import { namedListOf, optional, otherwise, type Readers, readRecord, record } from "../../errors/options.ts";
import { amountAt, booleanAt, numberAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";

/** A standard that was looked at, and how far it was met. */
export interface AuditCheck {
  readonly check: string;
  /** Points, 0 to `possible`. */
  readonly earned: number;
  /** The weight of the check; one of 0 informs and counts nowhere. */
  readonly possible: number;
  /** `true` by default; what does not apply leaves both sums. */
  readonly applicable?: boolean | undefined;
  /** `false` by default; a critical check fails unless it is fully met. */
  readonly critical?: boolean | undefined;
}

/** Checks that belong together, such as those of a room or of a stage of the visit. */
export interface AuditSection {
  readonly section: string;
  /** What the section counts for, at least 0. All sections have a weight or none has. */
  readonly weight?: number | undefined;
  /** At least one, no two of one name. */
  readonly checks: readonly AuditCheck[];
}

/** An audit as it is stored. */
export interface AuditDocument {
  readonly kind?: "audit" | undefined;
  readonly version?: 1 | undefined;
  readonly sections: readonly AuditSection[];
}

const CHECK = {
  check: textAt,
  earned: numberAt,
  possible: amountAt,
  applicable: otherwise(booleanAt, true),
  critical: otherwise(booleanAt, false),
} satisfies Readers<AuditCheck>;

const SECTION = {
  section: textAt,
  weight: optional(amountAt),
  checks: namedListOf("check", checkAt),
} satisfies Readers<AuditSection>;

const sectionAt = record(SECTION, "a section of checks");

const namedSectionsAt = namedListOf("section", sectionAt);

/** A check with its defaults. */
export type ReadCheck = ReturnType<typeof checkAt>;

/** A section that was checked, its weight `null` where sections have none. */
export type ReadSection = ReturnType<typeof sectionAt>;

/** Checks sections; weights are on all of them or on none, and not all 0. */
export function sectionsAt(value: unknown, path: ErrorPath): readonly ReadSection[] {
  const sections = namedSectionsAt(value, path);
  const bare = sections.findIndex(({ weight }) => weight === null);
  if (bare >= 0 && sections.some(({ weight }) => weight !== null)) {
    refuse("invalid_input", [...path, bare, "weight"], "a weight, as other sections have", null);
  }
  if (bare < 0 && sections.every(({ weight }) => weight === 0)) {
    refuse("invalid_input", [...path, 0, "weight"], "at least one weight above 0", 0);
  }
  return sections;
}

function checkAt(value: unknown, path: ErrorPath) {
  const check = readRecord(value, CHECK, path, "a check with what was earned and what was possible");
  const { applicable, earned, possible } = check;
  if (applicable && !(earned >= 0 && earned <= possible)) {
    refuse("invalid_input", [...path, "earned"], `a number from 0 to what was possible, ${possible}`, earned);
  }
  return check;
}
