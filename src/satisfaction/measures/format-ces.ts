import { oneOf, optional, type Readers, readFields, readOptions, whole } from "../../errors/options.ts";
import { numberAt, rateAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { scaleAt } from "../../instruments/scale.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { render } from "../../text/report.ts";
import { wordingIn } from "../../text/wording.ts";
import { filled } from "../../text/words.ts";
import type { CesEstimate } from "./ces.ts";
import { ratingRows, ratingSharesAt } from "./rating-rows.ts";

/** What the report needs of the estimate. */
const ESTIMATE = {
  model: oneOf("ces"),
  scale: scaleAt,
  confidence: confidenceAt,
  n: whole(1),
  mean: numberAt,
  interval: optional(limitsAt),
  easyShare: rateAt,
  easyShareInterval: limitsAt,
  distribution: ratingSharesAt,
} satisfies Partial<Readers<CesEstimate>>;

/**
 * The customer effort score for people: the mean with its interval, the share that found it easy, and who answered
 * what. A plain report is one sentence.
 *
 * `digits` are those of the score, 2 by default; `labels` may name the ratings.
 *
 * @throws `invalid_input` for what is no result of `estimateCes`, and for options that cannot be.
 *
 * @example
 * ```ts
 * import { estimateCes, formatCes } from "service-quality/satisfaction";
 *
 * const ces = estimateCes([7, 6, 3, 2, 5]);
 * formatCes(ces).split("\n").slice(0, 2); // => ["CES 4.60, 95 % interval 2.03 to 7.17", "n 5: easy 60 % (1–7)"]
 * formatCes(ces, { style: "plain" }); // => "Found it easy: 60 % of 5 respondents (between 23 % and 88 %)."
 * ```
 */
export function formatCes(estimate: CesEstimate, options?: FormatOptions): string {
  const read = readFields(estimate, ESTIMATE, [], "the result of estimateCes");
  const { n, mean, interval, easyShare, easyShareInterval, scale } = read;
  const { as, language, style, digits, labels } = readOptions(options, FORMAT_OPTIONS);
  const { word, percent, decimals, intervalPhrase, respondents } = wordingIn(language);
  if (style === "plain") {
    const [lower, upper] = [percent(easyShareInterval.lower), percent(easyShareInterval.upper)];
    const parts = { share: percent(easyShare), n: String(n), respondents: respondents(n), lower, upper };
    return render({ title: filled(word("cesPlain"), parts) }, as);
  }
  const text = (points: number) => decimals(points, digits ?? 2);
  return render(
    {
      title: `CES ${text(mean)}, ${intervalPhrase(interval, read.confidence, text)}`,
      lines: [`n ${n}: ${word("easy")} ${percent(easyShare)} (${scale.min}–${scale.max})`],
      parts: [
        {
          table: {
            head: [word("answer"), word("n"), word("share")],
            rows: ratingRows(read.distribution, labelIn(labels), percent),
          },
        },
      ],
    },
    as,
  );
}
