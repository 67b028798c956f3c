import { fields, listOf, oneOf, type Readers, readFields, readOptions, whole } from "../../errors/options.ts";
import { rateAt, textAt } from "../../errors/read-argument.ts";
import { countedShareAt } from "../../numeric/inference/counted-share.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { render } from "../../text/report.ts";
import { wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import { shareTextIn } from "../share-text.ts";
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

const WORDS = {
  title: ["Perfect orders", "Безупречные заказы", "Безупречни поръчки"],
  product: [
    "if criteria failed independently: {share}; {level} % intervals",
    "если бы критерии нарушались независимо: {share}; интервалы {level} %",
    "ако критериите се нарушаваха независимо: {share}; интервали {level} %",
  ],
  plainProduct: [
    "if criteria failed independently: {share}",
    "если бы критерии нарушались независимо: {share}",
    "ако критериите се нарушаваха независимо: {share}",
  ],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * Perfect orders for people: their share, the product of the criteria's shares that it is not, and each criterion.
 *
 * A plain report leaves out intervals. `labels` may name the criteria.
 *
 * @throws `invalid_input` for what is no result of `estimatePerfectOrders`, and for options that cannot be.
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
export function formatPerfectOrders(orders: PerfectOrders, options?: FormatOptions): string {
  const read = readFields(orders, ORDERS, [], "the result of estimatePerfectOrders");
  const { as, language, style, labels } = readOptions(options, FORMAT_OPTIONS);
  const wording = wordingWith(WORDS, language);
  const { say } = wording;
  const labelOf = labelIn(labels);
  const shareText = shareTextIn(wording, style);
  const product = { share: wording.percent(read.product), level: wording.level(read.confidence) };
  const rows = read.criteria.map(({ criterion, met }) => [labelOf(criterion), shareText(met)]);
  return render(
    {
      title: `${say("title")}: ${shareText(read.perfect)}`,
      lines: [filled(say(style === "full" ? "product" : "plainProduct"), product)],
      parts: [{ table: { head: null, rows, words: [1] } }],
    },
    as,
  );
}
