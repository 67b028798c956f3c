import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { namedListOf, type Readers, record } from "../../errors/options.ts";
import { moneyPartsAt, textAt } from "../../errors/read-argument.ts";
import { inRankOrder } from "../../numeric/competition-ranks.ts";
import { quotient } from "../../numeric/quotient.ts";
import { compensatedSum } from "../../numeric/sums.ts";

/** Money of at least 0: a sum, or its parts by name (people, equipment, materials, environment). */
export type CostParts = number | Readonly<Record<string, number>>;

/** An activity of a process with its two costs. */
export interface ProcessActivity {
  readonly activity: string;
  /** What the activity costs when it is done right, as the process is specified. */
  readonly conformance: CostParts;
  /** What is spent because it is not: waste, repetition, correction. */
  readonly nonconformance: CostParts;
}

/** An activity's costs. */
export interface ProcessActivityCost {
  activity: string;
  conformance: number;
  nonconformance: number;
  total: number;
  /** Total / total of the process; `null` where that is 0. */
  share: number | null;
  /** Nonconformance / total of the activity; `null` where that is 0. */
  nonconformanceShare: number | null;
}

/** The result of `scoreProcessCosts`. */
export interface ProcessCosts {
  model: "process-cost";
  conformance: number;
  nonconformance: number;
  total: number;
  /** Nonconformance / total; `null` where that is 0. */
  nonconformanceShare: number | null;
  /** In the order given, which is that of the process. */
  activities: ProcessActivityCost[];
  /** Activities with a cost of nonconformance, the most expensive first, equal ones as given. */
  priorities: string[];
  notes: Note[];
}

const ACTIVITY = {
  activity: textAt,
  conformance: sumAt,
  nonconformance: sumAt,
} satisfies Readers<ProcessActivity>;

const activitiesAt = namedListOf("activity", record(ACTIVITY, "an activity with its costs"));

/**
 * The process-cost model: the cost of conformance and of nonconformance by activity. Both can be reduced, one by a
 * better process, the other by doing it right.
 *
 * It reads the same money another way than prevention, appraisal and failure do: do not add the two.
 *
 * @throws `insufficient_data` without activities; `invalid_input` for two of one name and amounts below 0.
 *
 * Source: BS 6143-1 (1992), Guide to the economics of quality: process cost model; Crosby (1979), Quality Is Free
 * (price of conformance and of nonconformance).
 *
 * @example
 * ```ts
 * import { scoreProcessCosts } from "service-quality/cost";
 *
 * const { total, nonconformanceShare, priorities } = scoreProcessCosts([
 *   { activity: "check in", conformance: { people: 500, system: 100 }, nonconformance: 150 },
 *   { activity: "make the room", conformance: 900, nonconformance: { repeated: 200, complaints: 150 } },
 * ]);
 * [total, nonconformanceShare]; // => [2000, 0.25]
 * priorities; // => ["make the room", "check in"]
 * ```
 */
export function scoreProcessCosts(activities: readonly ProcessActivity[]): ProcessCosts {
  const rows = activitiesAt(activities, []);
  const conformance = compensatedSum(rows.map((row) => row.conformance));
  const nonconformance = compensatedSum(rows.map((row) => row.nonconformance));
  const total = conformance + nonconformance;
  return {
    model: "process-cost",
    conformance,
    nonconformance,
    total,
    nonconformanceShare: quotient(nonconformance, total),
    activities: rows.map((row) => {
      const own = row.conformance + row.nonconformance;
      return {
        ...row,
        total: own,
        share: quotient(own, total),
        nonconformanceShare: quotient(row.nonconformance, own),
      };
    }),
    priorities: inRankOrder(rows, (row) => row.nonconformance)
      .filter((row) => row.nonconformance > 0)
      .map(({ activity }) => activity),
    notes: total > 0 ? [] : [{ path: ["nonconformanceShare"], reason: "zero-base" }],
  };
}

function sumAt(value: unknown, path: ErrorPath): number {
  return compensatedSum(moneyPartsAt(value, path).map(({ amount }) => amount));
}
