import type { ErrorPath } from "../../errors/error.ts";
import { optional, type Readers, readFields } from "../../errors/options.ts";
import { listAt, textAt } from "../../errors/read-argument.ts";
import { type AuditSection, sectionAt } from "./audit-section.ts";

/** A visit by somebody whom the staff take for a customer. */
export interface MysteryVisit {
  readonly site: string;
  /** Who went. */
  readonly visitor?: string | null | undefined;
  readonly sections: readonly AuditSection[];
}

const VISIT = {
  site: textAt,
  visitor: optional(textAt),
  sections: (value: unknown, path: ErrorPath) => listAt(value, path, "section", sectionAt),
} satisfies Readers<MysteryVisit>;

/** A visit that was checked. */
export type ReadVisit = ReturnType<typeof visitAt>;

/** Checks a visit; it may have other keys, such as its date. */
export function visitAt(value: unknown, path: ErrorPath) {
  return readFields(value, VISIT, path, "a visit of a site, with its sections");
}
