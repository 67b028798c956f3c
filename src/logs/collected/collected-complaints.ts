import type { ClockRecord } from "../../complaints/clocks/clock-record.ts";
import type { Scalar } from "../../complaints/conditions/expression.ts";
import type { ActivityCount } from "../../numeric/ranking.ts";
import type { CaseStanding, RefusedRows } from "../reading/case-run.ts";
import type { ClockCounts } from "../reading/clock-counts.ts";
import type { LogSettings } from "../reading/log-settings.ts";
import type { ReworkCounts } from "../reading/rework.ts";

/** The figures of cases in columns: place i of each is case i. Instants are milliseconds since 1970 UTC. */
export interface CollectedCases {
  /** In the order of their code units, each once. */
  case: string[];
  openedMs: number[];
  /** `null` for an open case. */
  closedMs: (number | null)[];
  events: number[];
  /** 1 for a case that was closed once. */
  everClosed: number[];
  reopenings: number[];
  contacts: number[];
  /** 1 for a case with a follow-up. */
  followedUp: number[];
  /** 1 upheld, 0 rejected, `null` for no outcome. */
  upheld: (number | null)[];
  cost: number[];
  /** `null` where no row names one. */
  customer: (string | null)[];
  /** A column for each name in `by` that is no month; none for one that no row and no fact has. */
  attributes: Record<string, Scalar[]>;
  /** By clock: how it stands in each case. */
  clocks: Record<string, ClockRecord<number>[]>;
  /** How it stands besides its clocks; `null` where no alert of a clock asks. */
  standing: CaseStanding[] | null;
  /** What was granted when. */
  redress: [ms: number, amount: number][][];
  /** When a case was opened again, and when it had been closed before; `null` for not. */
  reopened: [ms: number, closedMs: number | null][][];
  /** The costs that add up to `cost`, but for those that are 0. */
  costs: [ms: number, amount: number][][];
}

/**
 * A log reduced to its cases: what `collectComplaints` returns and `mergeComplaints` adds up. Strictly JSON, to be
 * stored and sent.
 */
export interface CollectedComplaints {
  kind: "collected-complaints";
  version: 2;
  /** How the log was understood. */
  settings: LogSettings;
  events: number;
  /** `null` without a process. */
  refused: RefusedRows | null;
  /** `null`, like `lastAt`, for no events. */
  firstAt: string | null;
  lastAt: string | null;
  activities: ActivityCount[];
  rework: ReworkCounts;
  handovers: { n: number; singleResourceCases: number; resources: string[] };
  cases: CollectedCases;
}

/**
 * A log reduced to its cases as it was stored before: clocks are counts, and nothing but openings and closings says
 * when it was.
 */
export interface CollectedComplaintsV1
  extends Omit<CollectedComplaints, "version" | "settings" | "refused" | "cases"> {
  version: 1;
  settings: Omit<LogSettings, "calendars" | "process" | "by">;
  clocks: ClockCounts[];
  cases: Omit<CollectedCases, "attributes" | "clocks" | "standing" | "redress" | "reopened" | "costs">;
}
