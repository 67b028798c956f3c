import {
  entriesOf,
  fields,
  listOf,
  oneOf,
  optional,
  type Read,
  type Readers,
  readFields,
  whole,
} from "../../errors/options.ts";
import { booleanAt, finiteAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { countedShareAt } from "../../numeric/inference/counted-share.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { levelText } from "../../text/interval-text.ts";
import { noteLines } from "../../text/note-text.ts";
import { numberTable } from "../../text/number-table.ts";
import { percentText } from "../../text/number-text.ts";
import { reportText } from "../../text/report-text.ts";
import { shareText } from "../share-text.ts";
import type { StandardStatus, StandardsCoverage, StandardsReport } from "./standards-report.ts";

const STATUS = {
  standard: textAt,
  owner: optional(textAt),
  dueInDays: optional(finiteAt),
  current: optional(booleanAt),
  training: optional(countedShareAt),
  knowledge: optional(countedShareAt),
  compliance: optional(countedShareAt),
  signs: entriesOf(
    oneOf("no-owner", "never-reviewed", "overdue", "not-trained", "not-checked"),
    "signs of dust",
  ),
} satisfies Partial<Readers<StandardStatus>>;

const COVERAGE = {
  activities: whole(1),
  covered: whole(0),
  share: rateAt,
  uncovered: entriesOf(textAt, "activities"),
} satisfies Readers<StandardsCoverage>;

const REPORT = {
  model: oneOf("standards-report"),
  asOf: textAt,
  confidence: confidenceAt,
  n: whole(1),
  currency: countedShareAt,
  owned: countedShareAt,
  coverage: optional(fields(COVERAGE, "the coverage of activities")),
  training: optional(countedShareAt),
  knowledge: optional(countedShareAt),
  compliance: optional(countedShareAt),
  standards: listOf(fields(STATUS, "a standard's status"), "standard"),
  dusty: entriesOf(textAt, "standards"),
  notes: notesAt,
} satisfies Readers<StandardsReport>;

/**
 * The life of standards for people: how many are up to date, owned, trained, known and met, each standard with what
 * speaks against it, and those that gather dust. A dash stands where there is no figure.
 *
 * @throws `invalid_input` for what is no result of `standardsReport`.
 *
 * @example
 * ```ts
 * import { formatStandards, standardsReport } from "service-quality/delivery";
 *
 * const report = standardsReport(
 *   [
 *     { standard: "greeting", owner: "desk", reviewedAt: "2026-01-31", reviewEveryDays: 180, compliance: { count: 27, n: 30 } },
 *     { standard: "refunds", reviewedAt: "2024-05-01", reviewEveryDays: 365 },
 *   ],
 *   { asOf: "2026-07-30" },
 * );
 * console.log(formatStandards(report));
 * ```
 * ```text output
 * Standards: 2 on 2026-07-30; 95 % intervals
 * up to date  1 of 2 (50 %) [9 %, 91 %]
 * owned       1 of 2 (50 %) [9 %, 91 %]
 * trained     –
 * known       –
 * met         27 of 30 (90 %) [74 %, 97 %]
 *
 * standard  owner  current  due in days  trained  known   met  signs
 * ────────  ─────  ───────  ───────────  ───────  ─────  ────  ───────────────────────────────────────────
 * greeting  desk       yes            0        –      –  90 %  not-trained
 * refunds   –           no         -455        –      –     –  no-owner, overdue, not-trained, not-checked
 *
 * Gathering dust: refunds
 * ```
 */
export function formatStandards(report: StandardsReport): string {
  const read = readFields(report, REPORT, [], "the result of standardsReport");
  const { n, asOf, confidence, coverage, standards, dusty } = read;
  return reportText([
    [
      `Standards: ${n} on ${asOf}; ${levelText(confidence)} % intervals`,
      `up to date  ${shareText(read.currency)}`,
      `owned       ${shareText(read.owned)}`,
      `trained     ${shareText(read.training)}`,
      `known       ${shareText(read.knowledge)}`,
      `met         ${shareText(read.compliance)}`,
    ],
    coverage === null ? [] : coverageLines(coverage),
    numberTable(
      ["standard", "owner", "current", "due in days", "trained", "known", "met", "signs"],
      standards.map((row) => [
        row.standard,
        row.owner ?? "–",
        row.current === null ? "–" : row.current ? "yes" : "no",
        row.dueInDays === null ? "–" : String(row.dueInDays),
        percentText(row.training?.share ?? null),
        percentText(row.knowledge?.share ?? null),
        percentText(row.compliance?.share ?? null),
        row.signs.join(", ") || "–",
      ]),
      ["owner", "signs"],
    ),
    dusty.length === 0 ? [] : [`Gathering dust: ${dusty.join(", ")}`],
    noteLines(read.notes),
  ]);
}

function coverageLines({ activities, covered, uncovered }: Read<typeof COVERAGE>): string[] {
  const line = `Activities with a standard: ${covered} of ${activities}`;
  return [uncovered.length === 0 ? line : `${line}; without: ${uncovered.join(", ")}`];
}
