import {
  entriesOf,
  fields,
  listOf,
  oneOf,
  optional,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { booleanAt, finiteAt, textAt } from "../../errors/read-argument.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { countedShareAt } from "../../numeric/inference/counted-share.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { noteLines } from "../../text/note-text.ts";
import { render } from "../../text/report.ts";
import { wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import { shareTextIn } from "../share-text.ts";
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

const WORDS = {
  title: ["Audit: {score} of 100", "Аудит: {score} из 100", "Одит: {score} от 100"],
  passed: ["passed (pass mark {mark})", "пройден (порог {mark})", "издържан (праг {mark})"],
  failed: ["not passed (pass mark {mark})", "не пройден (порог {mark})", "неиздържан (праг {mark})"],
  before: [
    "{score} before critical checks",
    "{score} до критических проверок",
    "{score} преди критичните проверки",
  ],
  met: ["fully met", "выполнено полностью", "изпълнено изцяло"],
  section: ["section", "раздел", "раздел"],
  earned: ["earned", "набрано", "получени"],
  possible: ["possible", "возможно", "възможни"],
  score: ["score", "оценка", "оценка"],
  weight: ["weight", "вес", "тегло"],
  notApplicable: ["not applicable", "неприменимо", "неприложимо"],
  critical: ["Failed critical checks", "Проваленные критические проверки", "Неиздържани критични проверки"],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * An audit for people: the score, whether it passed, the sections' points, and the critical checks that failed. A dash
 * stands where there is no figure.
 *
 * A plain report leaves out intervals. `labels` may name sections and checks.
 *
 * @throws `invalid_input` for what is no result of `scoreAudit`, and for options that cannot be.
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
export function formatAudit(audit: AuditScore, options?: FormatOptions): string {
  const read = readFields(audit, AUDIT, [], "the result of scoreAudit");
  const { as, language, style, labels } = readOptions(options, FORMAT_OPTIONS);
  const wording = wordingWith(WORDS, language);
  const { say } = wording;
  const labelOf = labelIn(labels);
  const { decimals, number } = wording;
  const { score, rawScore, critical, passMark, passed, failedCritical } = read;
  const mark = { mark: decimals(passMark, 1) };
  const verdict = passed === null ? "" : `, ${filled(say(passed ? "passed" : "failed"), mark)}`;
  const before = critical === "report" ? "" : `; ${filled(say("before"), { score: decimals(rawScore, 1) })}`;
  const table = {
    head: (["section", "earned", "possible", "score", "weight", "notApplicable"] as const).map(say),
    rows: read.sections.map((row) => [
      labelOf(row.section),
      number(row.earned),
      number(row.possible),
      decimals(row.score, 1),
      row.weight === null ? "–" : number(row.weight),
      String(row.notApplicable),
    ]),
  };
  const failures = failedCritical.map(({ section, check }) => `${labelOf(section)}: ${labelOf(check)}`);
  return render(
    {
      title: `${filled(say("title"), { score: decimals(score, 1) })}${verdict}${before}`,
      lines: [`${say("met")}: ${shareTextIn(wording, style)(read.met)}`],
      parts: [
        { table },
        ...(failures.length === 0 ? [] : [{ title: say("critical"), lines: failures }]),
        { lines: noteLines(read.notes, "", language) },
      ],
    },
    as,
  );
}
