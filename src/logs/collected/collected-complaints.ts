import type { ActivityCount } from "../../numeric/ranking.ts";
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
}

/**
 * A log reduced to its cases: what `collectComplaints` returns and `mergeComplaints` adds up. Strictly JSON, to be
 * stored and sent.
 */
export interface CollectedComplaints {
  kind: "collected-complaints";
  version: 1;
  /** How the log was understood. */
  settings: LogSettings;
  events: number;
  /** `null`, like `lastAt`, for no events. */
  firstAt: string | null;
  lastAt: string | null;
  activities: ActivityCount[];
  rework: ReworkCounts;
  handovers: { n: number; singleResourceCases: number; resources: string[] };
  clocks: ClockCounts[];
  cases: CollectedCases;
}
