import type { ErrorPath } from "../../errors/error.ts";
import { optional, type Readers, readRecord, whole } from "../../errors/options.ts";
import { textAt } from "../../errors/read-argument.ts";
import { type Counts, countsAt } from "../../errors/read-counts.ts";
import { refuse } from "../../errors/refuse.ts";
import { dateAt } from "../../numeric/civil-date.ts";

/** A standard of service, and what is known of its life. */
export interface ServiceStandard {
  readonly standard: string;
  /** What it regulates. */
  readonly activity?: string | null | undefined;
  /** Who answers for it; `""` is nobody. */
  readonly owner?: string | null | undefined;
  /** When it was last looked at, `YYYY-MM-DD`; absent where it never was. */
  readonly reviewedAt?: string | null | undefined;
  /** Days within which it must be looked at again, whole, at least 1. */
  readonly reviewEveryDays?: number | null | undefined;
  /** Staff trained in it, of the staff concerned. */
  readonly training?: Counts | null | undefined;
  /** Right answers, of those asked about it. */
  readonly knowledge?: Counts | null | undefined;
  /** Checks met, of those made. */
  readonly compliance?: Counts | null | undefined;
}

/** A registry of standards as it is stored. */
export interface StandardsRegistry {
  readonly kind?: "standards-registry" | undefined;
  readonly version?: 1 | undefined;
  readonly standards: readonly ServiceStandard[];
}

const STANDARD = {
  standard: textAt,
  activity: optional(textAt),
  owner: optional(ownerAt),
  reviewedAt: optional(dateAt),
  reviewEveryDays: optional(whole(1)),
  training: optional(countsAt),
  knowledge: optional(countsAt),
  compliance: optional(countsAt),
} satisfies Readers<ServiceStandard>;

/** A standard that was checked: `reviewedAt` as a number of days. */
export type ReadStandard = ReturnType<typeof standardAt>;

/** Checks a standard; an owner who is nobody is `null`. */
export function standardAt(value: unknown, path: ErrorPath) {
  return readRecord(value, STANDARD, path, "a standard with its name");
}

function ownerAt(value: unknown, path: ErrorPath): string | null {
  if (typeof value !== "string") refuse("invalid_input", path, "a name as text", value);
  return value === "" ? null : value;
}
