import { oneOf, type Readers, readFields, readOptions, whole } from "../../errors/options.ts";
import { numberAt, rateAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { scaleAt } from "../../instruments/scale.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { render } from "../../text/report.ts";
import { wordingIn } from "../../text/wording.ts";
import { filled } from "../../text/words.ts";
import type { CsatEstimate } from "./csat.ts";
import { ratingRows, ratingSharesAt } from "./rating-rows.ts";

/** What the report needs of the estimate. */
const ESTIMATE = {
  model: oneOf("csat"),
  scale: scaleAt,
  confidence: confidenceAt,
  n: whole(1),
  satisfied: whole(0),
  share: rateAt,
  interval: limitsAt,
  dissatisfiedShare: rateAt,
  mean: numberAt,
  distribution: ratingSharesAt,
} satisfies Partial<Readers<CsatEstimate>>;

/**
 * The share of the satisfied for people: with its interval, who answered what, and the mean. A plain report is one
 * sentence.
 *
 * `digits` are those of the percentages, 0 by default; `labels` may name the ratings.
 *
 * @throws `invalid_input` for what is no result of `estimateCsat`, and for options that cannot be.
 *
 * @example
 * ```ts
 * import { estimateCsat, formatCsat } from "service-quality/satisfaction";
 *
 * const csat = estimateCsat([5, 4, 3, 2, 5, 5]);
 * console.log(formatCsat(csat));
 * formatCsat(csat, { style: "plain" }); // => "Satisfied: 67 % of 6 respondents (between 30 % and 90 %)."
 * ```
 * ```text output
 * CSAT 67 %, 95 % interval 30 % to 90 %
 * n 6: satisfied 4 (67 %), dissatisfied 17 %, mean 4.00 (1–5)
 *
 * answer  n  share
 * ──────  ─  ─────
 * 1       0    0 %
 * 2       1   17 %
 * 3       1   17 %
 * 4       1   17 %
 * 5       3   50 %
 * ```
 */
export function formatCsat(estimate: CsatEstimate, options?: FormatOptions): string {
  const read = readFields(estimate, ESTIMATE, [], "the result of estimateCsat");
  const { n, share, interval, scale } = read;
  const { as, language, style, digits, labels } = readOptions(options, FORMAT_OPTIONS);
  const { word, percent, decimals, intervalPhrase, respondents } = wordingIn(language);
  const text = (part: number) => percent(part, digits ?? 0);
  if (style === "plain") {
    const [lower, upper] = [text(interval.lower), text(interval.upper)];
    const parts = { share: text(share), n: String(n), respondents: respondents(n), lower, upper };
    return render({ title: filled(word("csatPlain"), parts) }, as);
  }
  const classes = [
    `${word("satisfied")} ${read.satisfied} (${text(share)})`,
    `${word("dissatisfied")} ${text(read.dissatisfiedShare)}`,
    `${word("mean")} ${decimals(read.mean, 2)} (${scale.min}–${scale.max})`,
  ];
  return render(
    {
      title: `CSAT ${text(share)}, ${intervalPhrase(interval, read.confidence, text)}`,
      lines: [`n ${n}: ${classes.join(", ")}`],
      parts: [
        {
          table: {
            head: [word("answer"), word("n"), word("share")],
            rows: ratingRows(read.distribution, labelIn(labels), text),
          },
        },
      ],
    },
    as,
  );
}
