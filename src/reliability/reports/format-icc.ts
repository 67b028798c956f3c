import {
  fields,
  listOf,
  oneOf,
  optional,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { numberAt, rateAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { render } from "../../text/report.ts";
import { wordingIn } from "../../text/wording.ts";
import type { IccEstimate, IccEstimates, IccForm } from "../agreement/icc.ts";

const FORM = {
  form: oneOf<IccForm>("ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)"),
  value: optional(numberAt),
  interval: optional(limitsAt),
  test: optional(fields({ statistic: numberAt, p: rateAt }, "an F test")),
} satisfies Partial<Readers<IccEstimate>>;

/** What the report needs of the estimates. */
const ESTIMATES = {
  forms: listOf(fields(FORM, "a form of the intraclass correlation"), "form"),
  n: whole(0),
  raters: whole(0),
  confidence: confidenceAt,
} satisfies Partial<Readers<IccEstimates>>;

/**
 * Intraclass correlations for people: every form with its interval and F test. A plain report has the correlations
 * alone.
 *
 * Figures have 2 decimals unless `digits` says otherwise; `labels` may name the forms.
 *
 * @throws `invalid_input` for what is no result of `estimateIcc`, and for options that cannot be.
 *
 * @example
 * ```ts
 * import { estimateIcc, formatIcc } from "service-quality/reliability";
 *
 * const icc = estimateIcc([[9, 6, 8, 7, 10, 6], [2, 1, 4, 1, 5, 2], [5, 3, 6, 2, 6, 4], [8, 2, 8, 6, 9, 7]]);
 * formatIcc(icc).split("\n").slice(0, 6);
 * // => [
 * //   "ICC",
 * //   "4 subjects, 6 raters, 95 %",
 * //   "",
 * //   "form      ICC     interval      F       p",
 * //   "────────  ───  ───────────  ─────  ──────",
 * //   "ICC(1,1)  .57   [.18, .96]   9.09  < .001",
 * // ]
 * ```
 */
export function formatIcc(estimates: IccEstimates, options?: FormatOptions): string {
  const { forms, n, raters, confidence } = readFields(estimates, ESTIMATES, [], "the result of estimateIcc");
  const { as, language, style, digits, labels } = readOptions(options, FORMAT_OPTIONS);
  const { word, decimals, bounded, p, interval, level } = wordingIn(language);
  const labelOf = labelIn(labels);
  const isFull = style === "full";
  const text = (value: number | null) => bounded(value, digits ?? 2);
  const judged = [`${n} ${word("subjects")}`, `${raters} ${word("raters")}`];
  return render(
    {
      title: "ICC",
      lines: [[...judged, ...(isFull ? [`${level(confidence)} %`] : [])].join(", ")],
      parts: [
        {
          table: {
            head: [word("form"), "ICC", ...(isFull ? [word("intervalHead"), "F", "p"] : [])],
            rows: forms.map((row) => [
              labelOf(row.form),
              text(row.value),
              ...(isFull
                ? [
                    interval(row.interval, text),
                    decimals(row.test?.statistic ?? null, 2),
                    p(row.test?.p ?? null),
                  ]
                : []),
            ]),
          },
        },
      ],
    },
    as,
  );
}
