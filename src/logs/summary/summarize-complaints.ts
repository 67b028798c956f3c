import { instantOf, instantText } from "../../calendars/instant.ts";
import type { Note } from "../../errors/note.ts";
import { type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { type Spread, spreadOf } from "../../numeric/inference/spread.ts";
import { quotient } from "../../numeric/quotient.ts";
import type { ActivityCount } from "../../numeric/ranking.ts";
import type { CollectedComplaints } from "../collected/collected-complaints.ts";
import { isCollected, readCollected } from "../collected/read-collected.ts";
import type { CaseFigures } from "../reading/case-figures.ts";
import { type ClockAttainment, clockAttainment } from "../reading/clock-counts.ts";
import type { EventLog } from "../reading/log-cells.ts";
import { type LogFigures, readLogFigures } from "../reading/log-figures.ts";
import { COMPLAINT_LOG_OPTIONS, type ComplaintLogOptions } from "../reading/log-settings.ts";
import type { ReworkCounts } from "../reading/rework.ts";
import { backlogOf, type ComplaintBacklog } from "./backlog.ts";
import type { ComplaintChart } from "./complaint-charts.ts";
import { type ComplaintRate, complaintRate } from "./complaint-rate.ts";
import {
  customerOpenings,
  type FirstContactResolution,
  firstContactResolution,
  type RepeatComplainers,
  repeatComplainers,
} from "./customer-openings.ts";
import { durationsOf } from "./durations.ts";
import { chartsOf, flowOf, type MonthlyFlow, monthsOfCases, ratesOf } from "./monthly-flow.ts";
import {
  type CaseCost,
  costOf,
  type FollowUps,
  followUpsOf,
  type UpholdShare,
  upholdOf,
} from "./outcomes.ts";
import { type ComplaintSummaryOptions, SUMMARY_OPTIONS, type SummarySettings } from "./summary-settings.ts";
import { attainmentOf, type TargetAttainment } from "./target-attainment.ts";
import { type TimeToClose, timeToClose } from "./time-to-close.ts";

/** Options of `summarizeComplaints` for a log. */
export interface ComplaintOptions extends ComplaintLogOptions, ComplaintSummaryOptions {}

const COMPLAINT_OPTIONS = {
  ...COMPLAINT_LOG_OPTIONS,
  ...SUMMARY_OPTIONS,
} satisfies Readers<ComplaintOptions>;

/** Closed cases opened again. */
export interface ReopeningCounts {
  /** Reopening rows that met a closed case; without `closing`, all of them. */
  events: number;
  /** Cases reopened. */
  cases: number;
  /** Cases reopened / cases ever closed; `null` where none was. */
  rate: number | null;
}

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
export interface ComplaintSummary {
  model: "event-log";
  /** Level of the intervals. */
  confidence: number;
  /** Of the months. */
  timeZone: string;
  cases: number;
  events: number;
  /** The most frequent first, ties by name. */
  activities: ActivityCount[];
  /** Of the rows read; `null`, like `asOf`, for none. */
  firstAt: string | null;
  lastAt: string | null;
  asOf: string | null;
  closed: number;
  open: number;
  /** From opening to the closing that stands, of closed cases. */
  throughputMs: Spread | null;
  eventsPerCase: Spread | null;
  /** The same time with open cases counted at their age. */
  timeToClose: TimeToClose;
  backlog: ComplaintBacklog;
  reopenings: ReopeningCounts;
  rework: ReworkCounts;
  /** `null` where no row has a resource. */
  handovers: HandoverCounts | null;
  /** `null` without `firstContact`. */
  firstContactResolution: FirstContactResolution | null;
  /** In the order given. */
  clocks: ClockAttainment[];
  targets: TargetAttainment[];
  /** Every month from the first opening to the last opening or closing. */
  flow: MonthlyFlow[];
  /** `null` without `followUp`. */
  followUps: FollowUps | null;
  /** `null` without `outcome`. */
  uphold: UpholdShare | null;
  /** `null` without `cost`. */
  cost: CaseCost | null;
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
 * clocks and targets are held, how it went month by month; and, where the log says so, what was followed up,
 * upheld, spent, and complained of again.
 *
 * `log` is rows `{ case, activity, at, resource?, customer?, … }` in any order, or columns of the same names, or
 * the collected parts of a log (`collectComplaints`). A case opens with its first row; a `closing` activity closes
 * it, a `reopening` one opens it again. Durations are milliseconds, in the business time of `calendar` where there
 * is one. Rows after `asOf` are left out.
 *
 * Spreads are of closed cases (survivorship: slow cases are not among them yet); `timeToClose` is Kaplan and
 * Meier's estimate, which counts open cases at their age. Rates per 1,000 customers have exact Poisson intervals,
 * uphold rates Wilson's. Limits of `charts` lie three standard errors from the mean of all months (p and u charts).
 *
 * @throws `invalid_input` for a row without case or activity, or whose `at` is no ISO 8601 instant with an offset,
 * an activity that closes and reopens, a bad clock, calendar, zone or option, months of `customers` that lack one
 * with a complaint.
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
 * flow; // => [{ month: "2026-03", opened: 2, closed: 1 }]
 * ```
 */
export function summarizeComplaints(log: EventLog, options?: ComplaintOptions): ComplaintSummary;
export function summarizeComplaints(
  collected: CollectedComplaints,
  options?: ComplaintSummaryOptions,
): ComplaintSummary;
export function summarizeComplaints(
  log: EventLog | CollectedComplaints,
  options?: ComplaintOptions,
): ComplaintSummary {
  if (!isCollected(log)) {
    const settings = readOptions(options, COMPLAINT_OPTIONS);
    const figures = readLogFigures(log, settings);
    return summaryOf(figures, settings.asOf ?? figures.last, settings);
  }
  const settings = readOptions(options, SUMMARY_OPTIONS);
  const figures = readCollected(log, []);
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

function summaryOf(figures: LogFigures, asOf: number | null, settings: SummarySettings): ComplaintSummary {
  const { cases, settings: understood } = figures;
  const { quantiles, targetsMs, confidence, customers, timeZone } = settings;
  // Where there is no instant there is no case that would be measured by it.
  const now = asOf ?? 0;
  const { throughputByCase, throughput, ages } = durationsOf(cases, understood, now);
  const toClose = timeToClose(throughput, ages, quantiles);
  const reopenings = reopeningsOf(cases);
  const openings = customerOpenings(cases);
  const months = monthsOfCases(cases, timeZone);
  const rates = customers === null ? null : ratesOf(months, customers);
  return {
    model: "event-log",
    confidence,
    timeZone: timeZone.name,
    cases: cases.cases.length,
    events: figures.events,
    activities: [...figures.activities],
    firstAt: textOf(figures.first),
    lastAt: textOf(figures.last),
    asOf: textOf(asOf),
    closed: throughput.length,
    open: ages.length,
    throughputMs: spreadOf(throughput, quantiles),
    eventsPerCase: spreadOf(Float64Array.from(cases.events), quantiles),
    timeToClose: toClose,
    backlog: backlogOf(ages, settings.ageEdgesMs, quantiles),
    reopenings,
    rework: figures.rework,
    handovers: handoversOf(figures),
    firstContactResolution:
      understood.firstContact === null
        ? null
        : firstContactResolution(cases, openings, understood.firstContact, now),
    clocks: figures.clocks.map((counts) => clockAttainment(counts, understood, now)),
    targets: targetsMs.map((targetMs) => attainmentOf(throughput, ages, targetMs)),
    flow: flowOf(months),
    followUps: understood.followUp === null ? null : followUpsOf(cases),
    uphold: understood.outcome === null ? null : upholdOf(cases, confidence),
    cost: understood.cost === null ? null : costOf(cases, quantiles),
    repeatComplainers: repeatComplainers(openings),
    rate: rates === null ? null : complaintRate(cases.cases.length, rates.customers, confidence),
    charts: chartsOf(figures, throughputByCase, months, rates, targetsMs),
    notes: notesOn(toClose, reopenings),
  };
}

function reopeningsOf({ reopenings, everClosed }: CaseFigures): ReopeningCounts {
  let [events, reopened, closed] = [0, 0, 0];
  for (let c = 0; c < reopenings.length; c++) {
    events += reopenings[c]!;
    if (reopenings[c]! > 0) reopened++;
    closed += everClosed[c]!;
  }
  return { events, cases: reopened, rate: quotient(reopened, closed) };
}

function handoversOf({ handovers, singleResourceCases, resources }: LogFigures): HandoverCounts | null {
  return resources.length === 0 ? null : { n: handovers, resources: resources.length, singleResourceCases };
}

function notesOn({ n, medianMs }: TimeToClose, { rate }: ReopeningCounts): Note[] {
  if (n === 0) return [];
  return [
    ...(medianMs === null ? [{ path: ["timeToClose", "medianMs"], reason: "not-reached" } as const] : []),
    ...(rate === null ? [{ path: ["reopenings", "rate"], reason: "none-closed" } as const] : []),
  ];
}

function textOf(instant: number | null): string | null {
  return instant === null ? null : instantText(instant);
}
