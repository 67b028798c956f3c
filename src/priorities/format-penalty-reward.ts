import {
  fields,
  listOf,
  oneOf,
  optional,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../errors/options.ts";
import { nameAt, numberAt, rateAt } from "../errors/read-argument.ts";
import type { Missing } from "../survey/estimation.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../text/format-options.ts";
import { render } from "../text/report.ts";
import { wordingIn } from "../text/wording.ts";
import type { AttributeImpact, PenaltyRewardEstimate } from "./estimate-penalty-reward.ts";

const testAt = optional(fields({ p: rateAt }, "a test"));

const ATTRIBUTE = {
  attribute: nameAt,
  penalty: optional(numberAt),
  penaltyTest: testAt,
  reward: optional(numberAt),
  rewardTest: testAt,
  class: optional(oneOf("delighter", "satisfier", "hybrid", "dissatisfier", "frustrator")),
} satisfies Partial<Readers<AttributeImpact<Missing>>>;

/** What the report needs of the estimate. */
const ESTIMATE = {
  model: oneOf("penalty-reward-contrast"),
  n: whole(1),
  r2: optional(numberAt),
  attributes: listOf(fields(ATTRIBUTE, "an attribute's effects"), "attribute"),
} satisfies Partial<Readers<PenaltyRewardEstimate<Missing>>>;

/**
 * A penalty–reward contrast for people: what a low and what a high rating of each attribute does, with p, and the class
 * of the attribute by the asymmetry of the two. A plain report has the classes alone.
 *
 * Figures have 2 decimals unless `digits` says otherwise; `labels` may name the attributes. A dash stands where an
 * effect has the wrong sign, so that there is no class.
 *
 * @throws `invalid_input` for what is no result of `estimatePenaltyReward`, and for options that cannot be.
 *
 * @example
 * ```ts
 * import { estimatePenaltyReward, formatPenaltyReward } from "service-quality/priorities";
 *
 * const contrast = estimatePenaltyReward(
 *   [1, 2, 1, 4, 4, 5, 4, 4, 5, 4],
 *   { clean: [1, 2, 1, 3, 3, 4, 5, 5, 4, 3] },
 *   { low: 2, high: 4 },
 * );
 * console.log(formatPenaltyReward(contrast));
 * ```
 * ```text output
 * Penalty and reward
 * n 10, R² .92
 *
 * attribute  penalty       p  reward     p       class
 * ─────────  ───────  ──────  ──────  ────  ──────────
 * clean        -2.67  < .001    0.50  .222  frustrator
 * ```
 */
export function formatPenaltyReward(
  estimate: PenaltyRewardEstimate<Missing>,
  options?: FormatOptions,
): string {
  const { n, r2, attributes } = readFields(estimate, ESTIMATE, [], "the result of estimatePenaltyReward");
  const { as, language, style, digits, labels } = readOptions(options, FORMAT_OPTIONS);
  const { word, decimals, bounded, p } = wordingIn(language);
  const labelOf = labelIn(labels);
  const isFull = style === "full";
  const text = (effect: number | null) => decimals(effect, digits ?? 2);
  return render(
    {
      title: word("penaltyReward"),
      lines: isFull ? [`n ${n}, R² ${bounded(r2, 2)}`] : [],
      parts: [
        {
          table: {
            head: [
              word("attribute"),
              ...(isFull ? [word("penalty"), "p", word("reward"), "p"] : []),
              word("class"),
            ],
            rows: attributes.map((row) => [
              labelOf(row.attribute),
              ...(isFull
                ? [
                    text(row.penalty),
                    p(row.penaltyTest?.p ?? null),
                    text(row.reward),
                    p(row.rewardTest?.p ?? null),
                  ]
                : []),
              row.class === null ? "–" : word(row.class),
            ]),
          },
        },
      ],
    },
    as,
  );
}
