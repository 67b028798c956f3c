import { fields, optional, type Readers } from "../../errors/options.ts";
import { textAt } from "../../errors/read-argument.ts";
import { type AuditSection, sectionsAt } from "./audit-section.ts";

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
  sections: sectionsAt,
} satisfies Readers<MysteryVisit>;

/** Checks a visit; it may have other keys, such as its date. */
export const visitAt = fields(VISIT, "a visit of a site, with its sections");

/** A visit that was checked. */
export type ReadVisit = ReturnType<typeof visitAt>;
