import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { oneOf, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { type Given, listAt, objectAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { type CountedShare, countedShare } from "../../numeric/inference/counted-share.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";

/** Whether an order met each criterion: on time, complete, undamaged, papers right; `null` where that is not known. */
export type OrderCriteria = Readonly<Record<string, boolean | null>>;

/** Options of `estimatePerfectOrders`. */
export interface PerfectOrderOptions {
  /**
   * What to do with criteria not known: `"reject"` refuses them (the default), `"listwise"` leaves out their orders.
   */
  missing?: "reject" | "listwise" | undefined;
  /** Level of the intervals, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

/** How often a criterion was met. */
export interface CriterionShare {
  criterion: string;
  met: CountedShare;
}

/** The result of `estimatePerfectOrders`. */
export interface PerfectOrders {
  model: "perfect-orders";
  missing: "reject" | "listwise";
  confidence: number;
  /** Orders counted. */
  n: number;
  /** Orders that met every criterion. */
  perfect: CountedShare;
  /** In the order of the first order's keys. */
  criteria: CriterionShare[];
  /** Product of the criteria's shares: the share of perfect orders if criteria failed independently. */
  product: number;
  notes: Note[];
}

const OPTIONS = {
  missing: otherwise(oneOf("reject", "listwise"), "reject"),
  confidence: ESTIMATION_OPTIONS.confidence,
} satisfies Readers<PerfectOrderOptions>;

/**
 * The share of perfect orders, counted order by order, beside the product of the criteria's shares that is often
 * reported for it: the two agree only where criteria fail independently.
 *
 * @throws `insufficient_data` without orders, without criteria, and where listwise leaves none; `missing_answers` for a
 * criterion not known unless `missing` says otherwise; `invalid_input` for an order with other criteria than the first,
 * and a value that is not true, false or `null`.
 *
 * Source: Novack & Thomas (2004), The challenges of implementing the perfect order concept, Transportation Journal
 * 43(1), 5–16; Wilson (1927), Journal of the American Statistical Association 22, 209–212.
 *
 * @example
 * ```ts
 * import { estimatePerfectOrders } from "service-quality/delivery";
 *
 * const { perfect, product } = estimatePerfectOrders([
 *   { onTime: true, complete: true },
 *   { onTime: true, complete: true },
 *   { onTime: false, complete: false },
 *   { onTime: true, complete: true },
 * ]);
 * [perfect.share, product]; // => [0.75, 0.5625]
 * ```
 */
export function estimatePerfectOrders(
  orders: readonly OrderCriteria[],
  options?: PerfectOrderOptions,
): PerfectOrders {
  const { missing, confidence } = readOptions(options, OPTIONS);
  const given = listAt(orders, [], "order", (order, path) => objectAt(order, path, "an order's criteria"));
  const criteria = Object.keys(given[0]!).map((criterion) => textAt(criterion, [0, criterion]));
  if (criteria.length === 0) refuse("insufficient_data", [0], "at least one criterion", given[0]);
  const known = given.flatMap((order, i) => {
    const met = criteriaOf(order, criteria, [i], missing === "listwise");
    return met.includes(null) ? [] : [met as boolean[]];
  });
  const n = known.length;
  if (n === 0) refuse("insufficient_data", [], "at least one complete order", 0);
  const share = (isCounted: (met: readonly boolean[]) => boolean) =>
    countedShare(known.filter(isCounted).length, n, confidence);
  const shares = criteria.map((criterion, k) => ({ criterion, met: share((met) => met[k]!) }));
  return {
    model: "perfect-orders",
    missing,
    confidence,
    n,
    perfect: share((met) => met.every((one) => one)),
    criteria: shares,
    product: shares.reduce((product, { met }) => product * met.share!, 1),
    notes: [],
  };
}

/** What an order says of every criterion, and nothing else. */
function criteriaOf(
  order: Given,
  criteria: readonly string[],
  path: ErrorPath,
  mayLack: boolean,
): (boolean | null)[] {
  const stranger = Object.keys(order).find((key) => !criteria.includes(key));
  if (stranger !== undefined) {
    refuse("invalid_input", [...path, stranger], `no criterion but ${criteria.join(", ")}`, stranger);
  }
  return criteria.map((criterion) => {
    const here = [...path, criterion];
    if (!Object.hasOwn(order, criterion))
      refuse("invalid_input", here, "every criterion of the first order", undefined);
    const met = order[criterion];
    if (typeof met === "boolean") return met;
    if (met !== null && met !== undefined) refuse("invalid_input", here, "true, false or null", met);
    if (mayLack) return null;
    return refuse(
      "missing_answers",
      here,
      'true or false; options.missing "listwise" leaves the order out',
      met,
    );
  });
}
