import type { ErrorPath } from "../errors/error.ts";
import type { Note } from "../errors/note.ts";
import {
  amountAt,
  booleanAt,
  checkNames,
  listAt,
  oneAt,
  optionalAt,
  positiveAt,
  recordAt,
  textAt,
} from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { quotient } from "../numeric/quotient.ts";
import { compensatedSum } from "../numeric/sums.ts";
import { QUALITY_COST_CATEGORIES, type QualityCostCategory } from "./category.ts";
import type { LedgerEntry } from "./ledger.ts";

const POOL_KEYS = ["pool", "cost", "capacity"];
const ACTIVITY_KEYS = ["activity", "pool", "volume", "category", "element", "valueAdding", "period", "unit"];

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
  const given = recordAt(input, [], "pools and activities", ["pools", "activities"]);
  const pools = listAt(given.pools, ["pools"], "pool", poolAt);
  const uses = listAt(given.activities, ["activities"], "activity", activityAt);
  checkNames(
    pools.map(({ pool }) => pool),
    ["pools"],
    "pool",
  );
  checkNames(
    uses.map(({ activity }) => activity),
    ["activities"],
    "activity",
  );
  uses.forEach(({ pool }, i) => {
    if (!pools.some((one) => one.pool === pool))
      refuse(
        "invalid_input",
        ["activities", i, "pool"],
        `one of ${pools.map((one) => one.pool).join(", ")}`,
        pool,
      );
  });
  const assigned = pools.map((pool, i) => assignedPool(pool, uses, ["pools", i]));
  const activities = uses.map(({ activity, pool, volume, category, valueAdding }) => {
    const place = pools.findIndex((one) => one.pool === pool);
    const { rate, used } = assigned[place]!;
    return { activity, pool, volume, rate, cost: partOf(pools[place]!, used, volume), category, valueAdding };
  });
  const total = compensatedSum(activities.map(({ cost }) => cost));
  const adding = compensatedSum(activities.map(({ cost, valueAdding }) => (valueAdding ? cost : 0)));
  return {
    model: "activity-based",
    total,
    idle: compensatedSum(assigned.map(({ idle }) => idle)),
    pools: assigned,
    activities,
    valueAddedShare: quotient(adding, total),
    entries: uses.flatMap(({ category, element, period, unit }, i): LedgerEntry[] =>
      category === null
        ? []
        : [
            {
              element,
              category,
              amount: activities[i]!.cost,
              credit: false,
              period,
              unit,
              basis: "recorded",
            },
          ],
    ),
    notes: total > 0 ? [] : [{ path: "valueAddedShare", reason: "zero-base" }],
  };
}

interface CheckedPool {
  readonly pool: string;
  readonly cost: number;
  readonly capacity: number | null;
}

function poolAt(value: unknown, path: ErrorPath): CheckedPool {
  const given = recordAt(value, path, "a pool of resources", POOL_KEYS);
  return {
    pool: textAt(given.pool, [...path, "pool"]),
    cost: amountAt(given.cost, [...path, "cost"]),
    capacity: optionalAt(given.capacity, [...path, "capacity"], positiveAt),
  };
}

function activityAt(value: unknown, path: ErrorPath) {
  const given = recordAt(value, path, "an activity", ACTIVITY_KEYS);
  const at = (key: string) => [...path, key];
  const activity = textAt(given.activity, at("activity"));
  const category = optionalAt(given.category, at("category"), (one, here) =>
    oneAt(one, here, QUALITY_COST_CATEGORIES),
  );
  return {
    activity,
    pool: textAt(given.pool, at("pool")),
    volume: amountAt(given.volume, at("volume")),
    category,
    element: optionalAt(given.element, at("element"), textAt) ?? activity,
    valueAdding: optionalAt(given.valueAdding, at("valueAdding"), booleanAt) ?? category === null,
    period: optionalAt(given.period, at("period"), textAt),
    unit: optionalAt(given.unit, at("unit"), textAt),
  };
}

function assignedPool(
  { pool, cost, capacity }: CheckedPool,
  uses: readonly { readonly pool: string; readonly volume: number }[],
  path: ErrorPath,
): AssignedPool {
  const used = compensatedSum(uses.map((one) => (one.pool === pool ? one.volume : 0)));
  if (capacity !== null && used > capacity * (1 + 1e-12))
    refuse("invalid_input", [...path, "capacity"], `a capacity of at least what is used, ${used}`, capacity);
  return {
    pool,
    cost,
    rate: quotient(cost, capacity ?? used),
    used,
    idle: Math.max(0, cost - partOf({ cost, capacity }, used, used)),
  };
}

/** The cost of a volume, as its part of the pool: a rate of next to no capacity would be beyond the numbers. */
function partOf(
  { cost, capacity }: Pick<CheckedPool, "cost" | "capacity">,
  used: number,
  volume: number,
): number {
  return volume === 0 ? 0 : cost * (volume / (capacity ?? used));
}
