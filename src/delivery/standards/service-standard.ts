import type { ErrorPath } from "../../errors/error.ts";
import { namedListOf, optional, type Reader, type Readers, record, whole } from "../../errors/options.ts";
import { textAt } from "../../errors/read-argument.ts";
import { type Counts, countsAt } from "../../errors/read-counts.ts";
import { refuse } from "../../errors/refuse.ts";
import { dateAt, dateText } from "../../numeric/civil-date.ts";
import { storedList } from "../stored-list.ts";

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

const standardAt = record(STANDARD, "a standard with its name");

/** A standard that was checked: an owner who is nobody is `null`, the day of the review a number. */
export type ReadStandard = ReturnType<typeof standardAt>;

/**
 * A reader of a list of standards, or of the registry that they are stored in, of which none was reviewed after a day.
 */
export function registryReader(asOf: number): Reader<ReadStandard[]> {
  const reviewedAt: Reader<ReadStandard> = (value, path) => reviewedBy(asOf, standardAt(value, path), path);
  return storedList("standards-registry", "standards", namedListOf("standard", reviewedAt));
}

function reviewedBy(asOf: number, standard: ReadStandard, path: ErrorPath): ReadStandard {
  const { reviewedAt } = standard;
  if (reviewedAt !== null && reviewedAt > asOf) {
    refuse("invalid_input", [...path, "reviewedAt"], `a date up to ${dateText(asOf)}`, dateText(reviewedAt));
  }
  return standard;
}

function ownerAt(value: unknown, path: ErrorPath): string | null {
  if (typeof value !== "string") refuse("invalid_input", path, "a name as text", value);
  return value === "" ? null : value;
}
