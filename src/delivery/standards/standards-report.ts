import type { ErrorPath } from "../../errors/error.ts";
import type { Note, NotePath } from "../../errors/note.ts";
import { optional, type Readers, readOptions } from "../../errors/options.ts";
import { listAt, textAt } from "../../errors/read-argument.ts";
import type { Counts } from "../../errors/read-counts.ts";
import { refuse } from "../../errors/refuse.ts";
import { dateAt, dateText } from "../../numeric/civil-date.ts";
import { type CountedShare, countedShare, emptyShareNotes } from "../../numeric/inference/counted-share.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";
import {
  type ReadStandard,
  registryReader,
  type ServiceStandard,
  type StandardsRegistry,
} from "./service-standard.ts";
import { isDusty, type StandardSign, standardSigns } from "./standard-signs.ts";

/** What of a standard is counted. */
const COUNTED = ["training", "knowledge", "compliance"] as const;

/** Options of `standardsReport`. */
export interface StandardsReportOptions {
  /** The day of the report, `YYYY-MM-DD`. */
  asOf: string;
  /** Activities that should have a standard, each named once. */
  activities?: readonly string[] | undefined;
  /** Level of the intervals, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

/** A standard in the report. */
export interface StandardStatus {
  standard: string;
  owner: string | null;
  /** Days since the last review; `null` where there was none. */
  ageDays: number | null;
  /** Days until the next review is due, below 0 where it is late; `null` where that is not known. */
  dueInDays: number | null;
  /** Whether it was reviewed in time, the due day included; `null` where no interval of reviews is set. */
  current: boolean | null;
  training: CountedShare | null;
  knowledge: CountedShare | null;
  compliance: CountedShare | null;
  signs: StandardSign[];
}

/** Which activities have a standard. */
export interface StandardsCoverage {
  activities: number;
  covered: number;
  share: number;
  uncovered: string[];
}

/** The result of `standardsReport`. */
export interface StandardsReport {
  model: "standards-report";
  asOf: string;
  confidence: number;
  /** Standards. */
  n: number;
  /** Standards reviewed in time, of those with an interval of reviews. */
  currency: CountedShare;
  /** Standards with an owner. */
  owned: CountedShare;
  /** `null` unless activities are given. */
  coverage: StandardsCoverage | null;
  /** Counts of all standards that have them, pooled; `null` where none has. */
  training: CountedShare | null;
  knowledge: CountedShare | null;
  compliance: CountedShare | null;
  /** In the order given. */
  standards: StandardStatus[];
  /** Standards that are out of date and that nobody checks, those with the most signs first. */
  dusty: string[];
  notes: Note[];
}

const OPTIONS = {
  asOf: dateAt,
  activities: optional(activitiesAt),
  confidence: ESTIMATION_OPTIONS.confidence,
} satisfies Readers<StandardsReportOptions>;

/**
 * Whether standards live: in force and up to date, owned, known, trained, complied with; and which ones gather dust.
 *
 * A standard is current up to and including the day on which its review is due; one that was never reviewed is not, and
 * one without an interval of reviews is not counted. Ages are days of the calendar.
 *
 * @throws `insufficient_data` without standards, and for an empty list of activities; `invalid_input` for two standards
 * of one name, a date that does not exist, a review after `asOf`, counts above n, and an unknown key.
 *
 * Source: Zeithaml, Parasuraman & Berry (1990), Delivering Quality Service, Free Press, ch. 5 (standards as gap 2); ISO
 * 9001:2015, 7.5.3 and 9.1; Wilson (1927), Journal of the American Statistical Association 22, 209–212.
 *
 * @example
 * ```ts
 * import { standardsReport } from "service-quality/delivery";
 *
 * const { currency, standards, dusty } = standardsReport(
 *   [
 *     { standard: "greeting", owner: "front desk", reviewedAt: "2026-01-31", reviewEveryDays: 180, compliance: { count: 27, n: 30 } },
 *     { standard: "refunds", owner: "finance", reviewedAt: "2024-05-01", reviewEveryDays: 365 },
 *   ],
 *   { asOf: "2026-07-30" },
 * );
 * currency.share; // => 0.5
 * standards[0].dueInDays; // => 0
 * standards[1].signs; // => ["overdue", "not-trained", "not-checked"]
 * dusty; // => ["refunds"]
 * ```
 */
export function standardsReport(
  standards: readonly ServiceStandard[] | StandardsRegistry,
  options: StandardsReportOptions,
): StandardsReport {
  const { asOf, activities, confidence } = readOptions(options, OPTIONS);
  const read = registryReader(asOf)(standards, []);
  const rows = read.map((standard) => statusOf(standard, asOf, confidence));
  const timed = rows.filter(({ current }) => current !== null);
  const share = (count: number, n: number) => countedShare(count, n, confidence);
  const report = {
    currency: share(timed.filter(({ current }) => current).length, timed.length),
    owned: share(rows.filter(({ owner }) => owner !== null).length, rows.length),
    training: pooledShare(read, "training", confidence),
    knowledge: pooledShare(read, "knowledge", confidence),
    compliance: pooledShare(read, "compliance", confidence),
  };
  return {
    model: "standards-report",
    asOf: dateText(asOf),
    confidence,
    n: rows.length,
    ...report,
    coverage: activities === null ? null : coverageOf(activities, read),
    standards: rows,
    dusty: rows
      .filter(({ signs }) => isDusty(signs))
      .sort((a, b) => b.signs.length - a.signs.length)
      .map(({ standard }) => standard),
    notes: [
      ...emptyShareNotes(["currency"], report.currency),
      ...COUNTED.flatMap((key) => emptyShareNotes([key], report[key])),
      ...rows.flatMap((row, i) => statusNotes(row, ["standards", i])),
    ],
  };
}

function activitiesAt(value: unknown, path: ErrorPath): string[] {
  const seen = new Set<string>();
  return listAt(value, path, "activity", (one, here) => {
    const activity = textAt(one, here);
    if (seen.has(activity)) refuse("invalid_input", here, "each activity once", activity);
    seen.add(activity);
    return activity;
  });
}

function statusOf(read: ReadStandard, asOf: number, confidence: number): StandardStatus {
  const { standard, owner, reviewedAt, reviewEveryDays } = read;
  const ageDays = reviewedAt === null ? null : asOf - reviewedAt;
  const dueInDays = ageDays === null || reviewEveryDays === null ? null : reviewEveryDays - ageDays;
  const current = reviewEveryDays === null ? null : dueInDays !== null && dueInDays >= 0;
  const share = (counts: Counts | null) => counts && countedShare(counts.count, counts.n, confidence);
  return {
    standard,
    owner,
    ageDays,
    dueInDays,
    current,
    training: share(read.training),
    knowledge: share(read.knowledge),
    compliance: share(read.compliance),
    signs: standardSigns({ ...read, ageDays, current }),
  };
}

function pooledShare(
  standards: readonly ReadStandard[],
  key: (typeof COUNTED)[number],
  confidence: number,
): CountedShare | null {
  const known = standards.flatMap((standard) => standard[key] ?? []);
  if (known.length === 0) return null;
  const count = known.reduce((sum, one) => sum + one.count, 0);
  const n = known.reduce((sum, one) => sum + one.n, 0);
  return countedShare(count, n, confidence);
}

function coverageOf(activities: readonly string[], standards: readonly ReadStandard[]): StandardsCoverage {
  const named = new Set(standards.map(({ activity }) => activity));
  const uncovered = activities.filter((activity) => !named.has(activity));
  const covered = activities.length - uncovered.length;
  return { activities: activities.length, covered, share: covered / activities.length, uncovered };
}

function statusNotes(row: StandardStatus, path: NotePath): Note[] {
  return [
    ...(row.current === null ? [{ path: [...path, "current"], reason: "unknown-interval" } as const] : []),
    ...COUNTED.flatMap((key) => emptyShareNotes([...path, key], row[key])),
  ];
}
