import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import {
  namedListOf,
  oneOf,
  optional,
  type Read,
  type Readers,
  readRecord,
  record,
} from "../../errors/options.ts";
import { amountAt, booleanAt, positiveAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { quotient } from "../../numeric/quotient.ts";
import { compensatedSum } from "../../numeric/sums.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { QUALITY_COST_CATEGORIES, type QualityCostCategory } from "../ledger/category.ts";
import type { LedgerEntry } from "../ledger/ledger.ts";

/** A pool of resources: salaries of a desk, a system, a building. */
export interface ResourcePool {
  readonly pool: string;
  /** At least 0. */
  readonly cost: number;
  /**
   * Driver units the pool could serve, above 0; what its activities use is all of it by default, and nothing is idle.
   */
  readonly capacity?: number | null | undefined;
}

/** What uses a pool. */
export interface CostedActivity {
  readonly activity: string;
  readonly pool: string;
  /** Driver units used: hours, calls, checks. At least 0. */
  readonly volume: number;
  /** Its category where it is about quality; `null`, the default, for ordinary work. */
  readonly category?: QualityCostCategory | null | undefined;
  /** Its element in the ledger; the activity's own name by default. */
  readonly element?: string | null | undefined;
  /** Whether customers would pay for it; `true` by default for ordinary work, `false` for a quality cost. */
  readonly valueAdding?: boolean | null | undefined;
  readonly period?: string | null | undefined;
  readonly unit?: string | null | undefined;
}

/** Pools and the activities that use them. */
export interface ActivityCostInput {
  readonly pools: readonly ResourcePool[];
  readonly activities: readonly CostedActivity[];
}

/** An activity with its cost. */
export interface AssignedActivity {
  activity: string;
  pool: string;
  volume: number;
  /** Cost of the pool / its capacity; `null` where that is 0. */
  rate: number | null;
  /** Volume × rate; 0 where nothing is used. */
  cost: number;
  category: QualityCostCategory | null;
  valueAdding: boolean;
}

/** A pool with what is used of it. */
export interface AssignedPool {
  pool: string;
  cost: number;
  /** Cost / capacity, or of what is used where that is not declared; `null` where that is 0. */
  rate: number | null;
  used: number;
  /** Cost of the capacity that nothing used. */
  idle: number;
}

/** The result of `assignActivityCosts`. */
export interface ActivityCosts {
  model: "activity-based";
  /** Of all activities; with what is idle it is the cost of all pools. */
  total: number;
  idle: number;
  pools: AssignedPool[];
  activities: AssignedActivity[];
  /** Cost of value-adding activities / total; `null` where that is 0. */
  valueAddedShare: number | null;
  /** The quality costs as entries of a ledger, for `scoreQualityCosts`. */
  entries: LedgerEntry[];
  notes: Note[];
}

const POOL = {
  pool: textAt,
  cost: amountAt,
  capacity: optional(positiveAt),
} satisfies Readers<ResourcePool>;

const ACTIVITY = {
  activity: textAt,
  pool: textAt,
  volume: amountAt,
  category: optional(oneOf(...QUALITY_COST_CATEGORIES)),
  element: optional(textAt),
  valueAdding: optional(booleanAt),
  period: optional(textAt),
  unit: optional(textAt),
} satisfies Readers<CostedActivity>;

const COSTS = {
  pools: namedListOf("pool", record(POOL, "a pool of resources")),
  activities: namedListOf("activity", record(ACTIVITY, "an activity")),
} satisfies Readers<ActivityCostInput>;

/**
 * Assigns the cost of resource pools to activities by their drivers, volume × rate, and hands the quality costs among
 * them over as entries of a ledger.
 *
 * @throws `insufficient_data` without pools or activities; `invalid_input` for a pool that is not there, more used than
 * its capacity, amounts below 0, and two pools or activities of one name.
 *
 * Source: Tsai (1998), Quality cost measurement under activity-based costing, International Journal of Quality &
 * Reliability Management 15(7), 719–752.
 *
 * @example
 * ```ts
 * import { assignActivityCosts, scoreQualityCosts } from "service-quality/cost";
 *
 * const { activities, idle, valueAddedShare, entries } = assignActivityCosts({
 *   pools: [{ pool: "desk", cost: 6000, capacity: 200 }],
 *   activities: [
 *     { activity: "check in", pool: "desk", volume: 120 },
 *     { activity: "handle complaints", pool: "desk", volume: 40, category: "external-failure" },
 *   ],
 * });
 * activities.map(({ cost }) => cost); // => [3600, 1200]
 * [idle, valueAddedShare]; // => [1200, 0.75]
 * scoreQualityCosts(entries).total; // => 1200
 * ```
 */
export function assignActivityCosts(input: ActivityCostInput): ActivityCosts {
  const { pools, activities: uses } = readRecord(input, COSTS, [], "pools and activities");
  const volumes = new Map<string, number[]>(pools.map(({ pool }) => [pool, []]));
  uses.forEach(({ pool, volume }, i) => {
    const used =
      volumes.get(pool) ?? refuse("invalid_input", ["activities", i, "pool"], "one of the pools", pool);
    used.push(volume);
  });
  const assigned = new Map(
    pools.map((pool, i) => [pool.pool, assignedPool(pool, volumes.get(pool.pool)!, ["pools", i])]),
  );
  const activities = uses.map(({ activity, pool, volume, category, valueAdding }): AssignedActivity => {
    const { cost, size, rate } = assigned.get(pool)!;
    const adding = valueAdding ?? category === null;
    return { activity, pool, volume, rate, cost: partOf(cost, volume, size), category, valueAdding: adding };
  });
  const total = compensatedSum(activities.map(({ cost }) => cost));
  const adding = compensatedSum(activities.map(({ cost, valueAdding }) => (valueAdding ? cost : 0)));
  const rows = [...assigned.values()].map(({ size, ...row }): AssignedPool => row);
  return {
    model: "activity-based",
    total,
    idle: compensatedSum(rows.map(({ idle }) => idle)),
    pools: rows,
    activities,
    valueAddedShare: quotient(adding, total),
    entries: uses.flatMap(({ activity, category, element, period, unit }, i): LedgerEntry[] => {
      if (category === null) return [];
      const { cost: amount } = activities[i]!;
      return [
        { element: element ?? activity, category, amount, credit: false, period, unit, basis: "recorded" },
      ];
    }),
    notes: total > 0 ? [] : [{ path: ["valueAddedShare"], reason: "zero-base" }],
  };
}

/** A pool by what is used of it; `size` is its capacity, or what is used where that is not declared. */
function assignedPool(
  { pool, cost, capacity }: Read<typeof POOL>,
  volumes: readonly number[],
  path: ErrorPath,
): AssignedPool & { size: number } {
  const used = compensatedSum(volumes);
  if (capacity !== null && compareFigures(used, capacity) > 0)
    refuse("invalid_input", [...path, "capacity"], `a capacity of at least what is used, ${used}`, capacity);
  const size = capacity ?? used;
  const idle = Math.max(0, compareFigures(cost, partOf(cost, used, size)));
  return { pool, cost, rate: quotient(cost, size), used, idle, size };
}

/** The cost of a volume, as its part of the pool: a rate of next to no capacity would be beyond the numbers. */
function partOf(cost: number, volume: number, size: number): number {
  return volume === 0 ? 0 : cost * (volume / size);
}
