import {
  fields,
  listOf,
  oneOf,
  optional,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../../errors/options.ts";
import { nameAt, numberAt } from "../../../errors/read-argument.ts";
import { limitsAt } from "../../../errors/read-limits.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../../text/format-options.ts";
import { render } from "../../../text/report.ts";
import { wordingIn } from "../../../text/wording.ts";
import type { HtmtEstimate, HtmtPair } from "../heterotrait-monotrait.ts";

const PAIR = {
  a: nameAt,
  b: nameAt,
  htmt: optional(numberAt),
  interval: optional(limitsAt),
} satisfies Readers<HtmtPair>;

/** What the report needs of the estimate. */
const ESTIMATE = {
  method: oneOf("htmt", "htmt2"),
  n: whole(0),
  pairs: listOf(fields(PAIR, "the ratio of a pair of constructs"), "pair"),
} satisfies Partial<Readers<HtmtEstimate>>;

/**
 * Heterotrait–monotrait ratios for people: each pair of constructs with its interval, a dash without one. A plain
 * report leaves the intervals out.
 *
 * Figures have 2 decimals unless `digits` says otherwise; `labels` may name the constructs.
 *
 * @throws `invalid_input` for what is no result of `heterotraitMonotrait`, and for options that cannot be.
 *
 * @example
 * ```ts
 * import { formatHeterotraitMonotrait, heterotraitMonotrait } from "service-quality/factors";
 *
 * const answers = {
 *   q5: [7, 3, 4, 3, 7, 6, 3, 3], q6: [7, 2, 2, 2, 6, 6, 2, 4],
 *   s1: [5, 4, 4, 2, 4, 4, 2, 3], s2: [6, 4, 3, 3, 5, 4, 2, 2],
 * };
 * const ratios = heterotraitMonotrait(answers, { constructs: { Reliability: ["q5", "q6"], Satisfaction: ["s1", "s2"] } });
 * console.log(formatHeterotraitMonotrait(ratios));
 * ```
 * ```text output
 * HTMT
 * n 8
 *
 * pair                        HTMT  interval
 * ──────────────────────────  ────  ────────
 * Reliability − Satisfaction  0.86         –
 * ```
 */
export function formatHeterotraitMonotrait(estimate: HtmtEstimate, options?: FormatOptions): string {
  const { n, pairs } = readFields(estimate, ESTIMATE, [], "the result of heterotraitMonotrait");
  const { as, language, style, digits, labels } = readOptions(options, FORMAT_OPTIONS);
  const { word, decimals, interval } = wordingIn(language);
  const labelOf = labelIn(labels);
  const text = (ratio: number | null) => decimals(ratio, digits ?? 2);
  const full = (cell: string) => (style === "full" ? [cell] : []);
  return render(
    {
      title: word("htmt"),
      lines: [`n ${n}`],
      parts: [
        {
          table: {
            head: [word("pair"), word("htmt"), ...full(word("intervalHead"))],
            rows: pairs.map((pair) => [
              `${labelOf(pair.a)} − ${labelOf(pair.b)}`,
              text(pair.htmt),
              ...full(interval(pair.interval, text)),
            ]),
          },
        },
      ],
    },
    as,
  );
}
