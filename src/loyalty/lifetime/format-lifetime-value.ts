import { oneOf, optional, type Readers, readFields, readOptions, whole } from "../../errors/options.ts";
import { finiteAt, rateAt } from "../../errors/read-argument.ts";
import { FORMAT_OPTIONS, type FormatOptions } from "../../text/format-options.ts";
import { render } from "../../text/report.ts";
import { wordingIn } from "../../text/wording.ts";
import type { LifetimeValueExplanation } from "./explain-lifetime-value.ts";

/** What the report needs of the explanation. */
const EXPLANATION = {
  model: oneOf("customer-lifetime-value"),
  value: finiteAt,
  breakEvenAcquisitionCost: finiteAt,
  breakEvenRetention: optional(rateAt),
  paybackPeriods: optional(whole(0)),
} satisfies Partial<Readers<LifetimeValueExplanation>>;

/**
 * The lifetime value of a customer for people, and what it hangs on: the most that winning such a customer may cost,
 * the retention at which nothing is left, and when the cost is back.
 *
 * Amounts have 2 decimals unless `digits` says otherwise; `currency` stands behind them.
 *
 * @throws `invalid_input` for what is no result of `explainLifetimeValue`, and for options that cannot be.
 *
 * @example
 * ```ts
 * import { explainLifetimeValue, formatLifetimeValue } from "service-quality/loyalty";
 *
 * const explanation = explainLifetimeValue({
 *   margin: 60, retention: 0.75, discount: 0.25, convention: "first-margin-later", acquisitionCost: 40,
 * });
 * console.log(formatLifetimeValue(explanation, { currency: "EUR" }));
 * ```
 * ```text output
 * Customer lifetime value: 50.00 EUR
 * break-even acquisition cost: 90.00 EUR
 * break-even retention: 50.0 %
 * periods to pay back: 2
 * ```
 */
export function formatLifetimeValue(explanation: LifetimeValueExplanation, options?: FormatOptions): string {
  const read = readFields(explanation, EXPLANATION, [], "the result of explainLifetimeValue");
  const { as, language, digits, currency } = readOptions(options, FORMAT_OPTIONS);
  const { word, money, decimals, percent } = wordingIn(language);
  const sum = (amount: number) =>
    [money(amount, digits ?? 2), ...(currency === null ? [] : [currency])].join(" ");
  return render(
    {
      title: `${word("lifetimeValue")}: ${sum(read.value)}`,
      lines: [
        `${word("breakEvenAcquisitionCost")}: ${sum(read.breakEvenAcquisitionCost)}`,
        `${word("breakEvenRetention")}: ${percent(read.breakEvenRetention, 1)}`,
        `${word("paybackPeriods")}: ${decimals(read.paybackPeriods, 0)}`,
      ],
    },
    as,
  );
}
