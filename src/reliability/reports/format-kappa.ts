import { oneOf, optional, type Readers, readFields, readOptions, whole } from "../../errors/options.ts";
import { numberAt, rateAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { FORMAT_OPTIONS, type FormatOptions } from "../../text/format-options.ts";
import { render } from "../../text/report.ts";
import { wordingIn } from "../../text/wording.ts";
import type { KappaEstimate } from "../agreement/kappa.ts";

/** What the report needs of the estimate. */
const ESTIMATE = {
  method: oneOf("cohen"),
  confidence: confidenceAt,
  n: whole(1),
  observed: rateAt,
  expected: rateAt,
  kappa: optional(numberAt),
  interval: optional(limitsAt),
} satisfies Partial<Readers<KappaEstimate>>;

/**
 * Cohen's kappa for people, in two lines: with its interval, and the agreement that was seen and that chance would
 * give.
 *
 * Kappa has 2 decimals unless `digits` says otherwise.
 *
 * @throws `invalid_input` for what is no result of `estimateKappa`, and for options that cannot be.
 *
 * @example
 * ```ts
 * import { estimateKappa, formatKappa } from "service-quality/reliability";
 *
 * console.log(formatKappa(estimateKappa([[10, 2], [3, 5]])));
 * ```
 * ```text output
 * κ .47, 95 % interval .07 to .87
 * n 20: observed agreement 75 %, by chance 53 %
 * ```
 */
export function formatKappa(estimate: KappaEstimate, options?: FormatOptions): string {
  const read = readFields(estimate, ESTIMATE, [], "the result of estimateKappa");
  const { as, language, digits } = readOptions(options, FORMAT_OPTIONS);
  const { word, bounded, percent, intervalPhrase } = wordingIn(language);
  const text = (kappa: number | null) => bounded(kappa, digits ?? 2);
  const limits = intervalPhrase(read.interval, read.confidence, text);
  return render(
    {
      title: `κ ${text(read.kappa)}, ${limits}`,
      lines: [
        `n ${read.n}: ${word("observed")} ${percent(read.observed)}, ${word("expected")} ${percent(read.expected)}`,
      ],
    },
    as,
  );
}
