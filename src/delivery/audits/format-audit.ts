import {
  entriesOf,
  fields,
  listOf,
  oneOf,
  optional,
  type Readers,
  readFields,
  whole,
} from "../../errors/options.ts";
import { booleanAt, finiteAt, textAt } from "../../errors/read-argument.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { countedShareAt } from "../../numeric/inference/counted-share.ts";
import { noteLines } from "../../text/note-text.ts";
import { numberTable } from "../../text/number-table.ts";
import { decimals } from "../../text/number-text.ts";
import { reportText } from "../../text/report-text.ts";
import { shareText } from "../share-text.ts";
import { percentAt } from "./percent.ts";
import type { AuditScore, AuditSectionScore, FailedCheck } from "./score-audit.ts";

const SECTION = {
  section: textAt,
  weight: optional(finiteAt),
  earned: finiteAt,
  possible: finiteAt,
  score: optional(percentAt),
  notApplicable: whole(0),
} satisfies Readers<AuditSectionScore>;

const FAILED = { section: textAt, check: textAt } satisfies Readers<FailedCheck>;

const AUDIT = {
  model: oneOf("audit"),
  critical: oneOf("report", "zero", "cap"),
  passMark: optional(percentAt),
  n: whole(1),
  score: percentAt,
  rawScore: percentAt,
  met: countedShareAt,
  failedCritical: entriesOf(fields(FAILED, "a failed check"), "failed checks"),
  passed: optional(booleanAt),
  sections: listOf(fields(SECTION, "a section's points"), "section"),
  notes: notesAt,
} satisfies Partial<Readers<AuditScore>>;

/**
 * An audit for people: the score, whether it passed, the sections' points, and the critical checks that failed. A dash
 * stands where there is no figure.
 *
 * @throws `invalid_input` for what is no result of `scoreAudit`.
 *
 * @example
 * ```ts
 * import { formatAudit, scoreAudit } from "service-quality/delivery";
 *
 * const audit = scoreAudit(
 *   [
 *     { section: "arrival", checks: [{ check: "greeted", earned: 4, possible: 5 }] },
 *     { section: "counter", checks: [{ check: "receipt", earned: 0, possible: 1, critical: true }, { check: "offer", earned: 4, possible: 4 }] },
 *   ],
 *   { passMark: 75 },
 * );
 * console.log(formatAudit(audit));
 * ```
 * ```text output
 * Audit: 80.0 of 100, not passed (pass mark 75.0)
 * fully met: 1 of 3 (33 %) [6 %, 79 %]
 *
 * section  earned  possible  score  weight  not applicable
 * ───────  ──────  ────────  ─────  ──────  ──────────────
 * arrival       4         5   80.0       –               0
 * counter       4         5   80.0       –               0
 *
 * Failed critical checks
 * counter: receipt
 * ```
 */
export function formatAudit(audit: AuditScore): string {
  const { score, rawScore, critical, passMark, passed, met, failedCritical, sections, notes } = readFields(
    audit,
    AUDIT,
    [],
    "the result of scoreAudit",
  );
  const verdict =
    passed === null ? "" : `, ${passed ? "passed" : "not passed"} (pass mark ${decimals(passMark, 1)})`;
  const before = critical === "report" ? "" : `; ${decimals(rawScore, 1)} before critical checks`;
  return reportText([
    [`Audit: ${decimals(score, 1)} of 100${verdict}${before}`, `fully met: ${shareText(met)}`],
    numberTable(
      ["section", "earned", "possible", "score", "weight", "not applicable"],
      sections.map((row) => [
        row.section,
        String(row.earned),
        String(row.possible),
        decimals(row.score, 1),
        row.weight === null ? "–" : String(row.weight),
        String(row.notApplicable),
      ]),
    ),
    failedCritical.length === 0
      ? []
      : ["Failed critical checks", ...failedCritical.map(({ section, check }) => `${section}: ${check}`)],
    noteLines(notes),
  ]);
}
