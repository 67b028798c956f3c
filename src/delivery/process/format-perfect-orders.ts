import { fields, listOf, oneOf, type Readers, readFields, whole } from "../../errors/options.ts";
import { rateAt, textAt } from "../../errors/read-argument.ts";
import { countedShareAt } from "../../numeric/inference/counted-share.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { levelText } from "../../text/interval-text.ts";
import { alignedLines } from "../../text/number-table.ts";
import { percentText } from "../../text/number-text.ts";
import { reportText } from "../../text/report-text.ts";
import { shareText } from "../share-text.ts";
import type { CriterionShare, PerfectOrders } from "./estimate-perfect-orders.ts";

const CRITERION = { criterion: textAt, met: countedShareAt } satisfies Readers<CriterionShare>;

const ORDERS = {
  model: oneOf("perfect-orders"),
  confidence: confidenceAt,
  n: whole(1),
  perfect: countedShareAt,
  criteria: listOf(fields(CRITERION, "a criterion's share"), "criterion"),
  product: rateAt,
} satisfies Partial<Readers<PerfectOrders>>;

/**
 * Perfect orders for people: their share, the product of the criteria's shares that it is not, and each criterion.
 *
 * @throws `invalid_input` for what is no result of `estimatePerfectOrders`.
 *
 * @example
 * ```ts
 * import { estimatePerfectOrders, formatPerfectOrders } from "service-quality/delivery";
 *
 * const orders = estimatePerfectOrders([
 *   { onTime: true, complete: true },
 *   { onTime: true, complete: true },
 *   { onTime: false, complete: false },
 *   { onTime: true, complete: true },
 * ]);
 * console.log(formatPerfectOrders(orders));
 * ```
 * ```text output
 * Perfect orders: 3 of 4 (75 %) [30 %, 95 %]
 * if criteria failed independently: 56 %; 95 % intervals
 *
 * onTime    3 of 4 (75 %) [30 %, 95 %]
 * complete  3 of 4 (75 %) [30 %, 95 %]
 * ```
 */
export function formatPerfectOrders(orders: PerfectOrders): string {
  const read = readFields(orders, ORDERS, [], "the result of estimatePerfectOrders");
  return reportText([
    [
      `Perfect orders: ${shareText(read.perfect)}`,
      `if criteria failed independently: ${percentText(read.product)}; ${levelText(read.confidence)} % intervals`,
    ],
    alignedLines(
      read.criteria.map(({ criterion, met }) => [criterion, shareText(met)]),
      [false, false],
    ),
  ]);
}
