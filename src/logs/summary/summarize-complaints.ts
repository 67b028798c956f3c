import { instantOf, instantText } from "../../calendars/instant.ts";
import type { Note, NotePath } from "../../errors/note.ts";
import { type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { type Spread, spreadOf } from "../../numeric/inference/spread.ts";
import type { ActivityCount } from "../../numeric/ranking.ts";
import type { CollectedComplaints, CollectedComplaintsV1 } from "../collected/collected-complaints.ts";
import { isCollected, readCollected } from "../collected/read-collected.ts";
import type { RefusedRows } from "../reading/case-run.ts";
import type { EventLog } from "../reading/log-cells.ts";
import { type LogFigures, readLogFigures } from "../reading/log-figures.ts";
import { COMPLAINT_LOG_OPTIONS, type ComplaintLogOptions } from "../reading/log-settings.ts";
import type { ReworkCounts } from "../reading/rework.ts";
import { readCases } from "./case-readings.ts";
import { type CaseSetFigures, figuresOfCases, survivalOf } from "./case-set.ts";
import { customerOpenings, type RepeatComplainers, repeatComplainers } from "./customer-openings.ts";
import { type ComplaintGroup, groupsOf } from "./groups.ts";
import type { ComplaintChart } from "./monthly/complaint-charts.ts";
import { type ComplaintRate, complaintRate } from "./monthly/complaint-rate.ts";
import { chartsOf, ratesOf } from "./monthly/monthly-charts.ts";
import { flowOf, type MonthlyFlow } from "./monthly/monthly-flow.ts";
import { monthsOfCases } from "./monthly/months.ts";
import { type FollowUps, followUpsOf } from "./outcomes.ts";
import { type ComplaintSummaryOptions, SUMMARY_OPTIONS, type SummarySettings } from "./summary-settings.ts";
import { closingSteps, type TimeToCloseCurve } from "./time-to-close.ts";

/** Options of `summarizeComplaints` for a log. */
export interface ComplaintOptions extends ComplaintLogOptions, ComplaintSummaryOptions {}

const COMPLAINT_OPTIONS = {
  ...SUMMARY_OPTIONS,
  ...COMPLAINT_LOG_OPTIONS,
} satisfies Readers<ComplaintOptions>;

/** Work passed from one resource to another. */
export interface HandoverCounts {
  /** Direct successions whose resources differ, both known. */
  n: number;
  /** Distinct resources. */
  resources: number;
  /** Cases in which exactly one resource is known. */
  singleResourceCases: number;
}

/** The result of `summarizeComplaints`. */
export interface ComplaintSummary extends CaseSetFigures {
  model: "event-log";
  /** Level of the intervals. */
  confidence: number;
  /** Of the months. */
  timeZone: string;
  /** The time from opening to closing with open cases counted at their age, and its curve. */
  timeToClose: TimeToCloseCurve;
  events: number;
  /** `null` without a process. */
  refused: RefusedRows | null;
  /** The most frequent first, ties by name. */
  activities: ActivityCount[];
  /** Of the rows read; `null`, like `asOf`, for none. */
  firstAt: string | null;
  lastAt: string | null;
  asOf: string | null;
  eventsPerCase: Spread | null;
  rework: ReworkCounts;
  /** `null` where no row has a resource. */
  handovers: HandoverCounts | null;
  /** Every month from the first opening to the last opening or closing. */
  flow: MonthlyFlow[];
  /** By what `by` says, in its order; the largest first. */
  groups: ComplaintGroup[];
  /** `null` without `followUp`. */
  followUps: FollowUps | null;
  /** `null` where no row has a customer. */
  repeatComplainers: RepeatComplainers | null;
  /** `null` without `customers`. */
  rate: ComplaintRate | null;
  /**
   * Months against their limits: the rate (with `customers`), what was reopened, upheld (with `outcome`), and later
   * than each target.
   */
  charts: ComplaintChart[];
  notes: Note[];
}

/**
 * What a log of complaints tells: how many there are, open and closed, how long they take (open ones included), how
 * old the backlog is, what is reopened, done again and handed over, what is resolved at the first contact, how
 * clocks and targets are held, how it went month by month and in groups by what cases have in common; and, where the
 * log says so, what was followed up, upheld, spent, granted, and complained of again.
 *
 * `log` is rows `{ case, activity, at, resource?, customer?, … }` in any order, or columns of the same names, or
 * the collected parts of a log (`collectComplaints`). A case opens with its first row; a `closing` activity closes
 * it, a `reopening` one opens it again. Durations are milliseconds, in the business time of `calendar` where there
 * is one. Rows after `asOf` are left out.
 *
 * With a `process` rows are its events, `{ case, type, at, actor?, role?, data?, … }`, and each case is replayed: it
 * opens with the first event that is accepted, is closed when it has ended, and its clocks are those of the process.
 * Refused rows count among events, activities, rework and handovers, and change nothing else; a case of such rows
 * alone is none.
 *
 * Spreads are of closed cases (survivorship: slow cases are not among them yet); `timeToClose` is Kaplan and
 * Meier's estimate, which counts open cases at their age. Rates per 1,000 customers have exact Poisson intervals,
 * uphold rates Wilson's. Limits of `charts` lie three standard errors from the mean of all months (p and u charts).
 *
 * @throws `invalid_input` for a row without case or activity, or whose `at` is no ISO 8601 instant (with an offset,
 * unless `naive` names the zone of those without), an activity that closes and reopens, a bad process, clock,
 * calendar, zone or option, `closing`, `reopening` or `clocks` beside a process, a guard that was not supplied, a name
 * in `by` that nothing has, months of `customers` that lack one with a complaint, and parts of version 1 with groups or
 * clocks that they do not hold.
 *
 * Source: quantiles Hyndman & Fan (1996), type 7; Kaplan & Meier (1958), JASA 53, 457–481; Garwood (1936),
 * Biometrika 28, 437–442; Wilson (1927), JASA 22, 209–212; Montgomery (2013), Introduction to Statistical Quality
 * Control, chapter 7. The indicators are in the style of ISO 10002:2018.
 *
 * @example
 * ```ts
 * import { summarizeComplaints } from "service-quality/logs";
 *
 * const { closed, throughputMs, reopenings, targets, flow } = summarizeComplaints(
 *   [
 *     { case: "A", activity: "received", at: "2026-03-02T09:00:00Z" },
 *     { case: "A", activity: "closed", at: "2026-03-02T11:00:00Z" },
 *     { case: "B", activity: "received", at: "2026-03-02T10:00:00Z" },
 *     { case: "B", activity: "closed", at: "2026-03-02T11:00:00Z" },
 *     { case: "B", activity: "reopened", at: "2026-03-03T11:00:00Z" },
 *   ],
 *   { closing: ["closed"], reopening: ["reopened"], targetsMs: [7_200_000] },
 * );
 * closed; // => 1
 * throughputMs?.median; // => 7200000
 * reopenings; // => { events: 1, cases: 1, rate: 0.5 }
 * targets; // => [{ targetMs: 7200000, met: 1, missed: 1, pending: 0, share: 0.5 }]
 * flow.map(({ month, opened, closed, open }) => [month, opened, closed, open]); // => [["2026-03", 2, 1, 1]]
 * ```
 */
export function summarizeComplaints(log: EventLog, options?: ComplaintOptions): ComplaintSummary;
export function summarizeComplaints(
  collected: CollectedComplaints | CollectedComplaintsV1,
  options?: ComplaintSummaryOptions,
): ComplaintSummary;
export function summarizeComplaints(
  log: EventLog | CollectedComplaints | CollectedComplaintsV1,
  options?: ComplaintOptions,
): ComplaintSummary {
  if (!isCollected(log)) {
    const settings = readOptions(options, COMPLAINT_OPTIONS);
    const figures = readLogFigures(log, settings);
    const { asOf } = figures.settings;
    return summaryOf(figures, asOf === null ? figures.last : instantOf(asOf), settings);
  }
  const settings = readOptions(options, SUMMARY_OPTIONS);
  const figures = readCollected(log, []);
  if (figures.counted !== null && settings.by !== null) {
    refuse("invalid_input", ["version"], "2, which keeps what groups are by", 1);
  }
  return summaryOf(figures, asOfCollected(figures, settings.asOf), settings);
}

/** Rows after an instant cannot be taken out of collected figures, nor those that were left out put back. */
function asOfCollected({ settings, last }: LogFigures, asOf: number | null): number | null {
  const fixed = settings.asOf === null ? null : instantOf(settings.asOf);
  if (asOf === null) return fixed ?? last;
  if (fixed === null ? asOf >= (last ?? asOf) : asOf === fixed) return asOf;
  const expected =
    fixed === null
      ? "an instant not before the last row's"
      : `${settings.asOf}, as of which the log was collected`;
  return refuse("invalid_input", ["asOf"], expected, instantText(asOf));
}

function summaryOf(
  figures: LogFigures,
  asOf: number | null,
  settings: Omit<SummarySettings, "asOf">,
): ComplaintSummary {
  const { cases, settings: understood, refused } = figures;
  const { quantiles, targetsMs, confidence, customers, timeZone } = settings;
  const openings = customerOpenings(cases);
  // Where there is no instant there is no case that would be measured by it.
  const readings = readCases(figures, openings, asOf ?? 0);
  const places = Int32Array.from(cases.cases, (_, c) => c);
  const survival = survivalOf(readings, places);
  const all = figuresOfCases(readings, places, settings, survival);
  const { steps, isThinned } = closingSteps(survival, confidence);
  const months = monthsOfCases(cases, timeZone);
  const rates = customers === null ? null : ratesOf(months, customers);
  const groups = groupsOf(readings, settings.by ?? understood.by, months, settings);
  return {
    model: "event-log",
    confidence,
    timeZone: timeZone.name,
    ...all,
    timeToClose: { ...all.timeToClose, curve: steps },
    events: figures.events,
    refused,
    activities: [...figures.activities],
    firstAt: textOf(figures.first),
    lastAt: textOf(figures.last),
    asOf: textOf(asOf),
    eventsPerCase: spreadOf(Float64Array.from(cases.events), quantiles),
    rework: figures.rework,
    handovers: handoversOf(figures),
    flow: flowOf(readings, months),
    groups,
    followUps: understood.followUp === null ? null : followUpsOf(cases),
    repeatComplainers: repeatComplainers(openings),
    rate: rates === null ? null : complaintRate(all.cases, rates.customers, confidence),
    charts: chartsOf(figures, readings.throughput, months, rates, targetsMs),
    notes: [
      ...notesOn(all, []),
      ...(isThinned ? [{ path: ["timeToClose", "curve"], reason: "steps-left-out" } as const] : []),
      ...(refused === null || refused.events === 0
        ? []
        : [{ path: ["refused"], reason: "refused-events" } as const]),
      ...groups.flatMap((group, i) => notesOn(group, ["groups", i])),
    ],
  };
}

function handoversOf({ handovers, singleResourceCases, resources }: LogFigures): HandoverCounts | null {
  return resources.length === 0 ? null : { n: handovers, resources: resources.length, singleResourceCases };
}

/** Why figures of a set of cases are `null`; of none they are for want of cases. */
function notesOn({ cases, timeToClose, reopenings }: CaseSetFigures, path: NotePath): Note[] {
  if (cases === 0) return [];
  return [
    ...(timeToClose.medianMs === null
      ? [{ path: [...path, "timeToClose", "medianMs"], reason: "not-reached" } as const]
      : []),
    ...(reopenings.rate === null
      ? [{ path: [...path, "reopenings", "rate"], reason: "none-closed" } as const]
      : []),
  ];
}

function textOf(instant: number | null): string | null {
  return instant === null ? null : instantText(instant);
}
