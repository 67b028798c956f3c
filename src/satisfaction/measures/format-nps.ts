import {
  fields,
  oneOf,
  optional,
  otherwise,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { numberAt, positiveAt, rateAt } from "../../errors/read-argument.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { levelText } from "../../text/interval-text.ts";
import { decimals, MOST_DIGITS, percentText } from "../../text/number-text.ts";
import type { NpsEstimate } from "./nps.ts";

/** Options of `formatNps`. */
export interface FormatNpsOptions {
  /** Decimals of the score; 0 by default. */
  digits?: number | undefined;
}

const OPTIONS = { digits: otherwise(whole(0, MOST_DIGITS), 0) } satisfies Readers<FormatNpsOptions>;

const ESTIMATE = {
  model: oneOf("nps"),
  method: oneOf("wald", "adjusted-wald"),
  confidence: confidenceAt,
  n: whole(1),
  effectiveN: positiveAt,
  promoters: whole(0),
  passives: whole(0),
  detractors: whole(0),
  promoterShare: rateAt,
  passiveShare: rateAt,
  detractorShare: rateAt,
  nps: numberAt,
  interval: optional(fields({ lower: numberAt, upper: numberAt }, "the limits of an interval")),
} satisfies Partial<Readers<NpsEstimate>>;

/**
 * A net promoter score for people, in two lines: the score with its interval and method, and who answered
 * what. This is the only place where it is rounded.
 *
 * @throws `invalid_input` for what is no such estimate, and for digits that are no whole number from 0 to 20.
 *
 * @example
 * ```ts
 * import { estimateNps, formatNps } from "service-quality/satisfaction";
 *
 * console.log(formatNps(estimateNps({ promoters: 50, passives: 30, detractors: 20 })));
 * ```
 * ```text output
 * NPS 30, 95 % interval 14 to 44 (adjusted Wald)
 * n 100: promoters 50 (50 %), passives 30 (30 %), detractors 20 (20 %)
 * ```
 */
export function formatNps(estimate: NpsEstimate, options: FormatNpsOptions = {}): string {
  const read = readFields(estimate, ESTIMATE, [], "the result of estimateNps");
  const { n, effectiveN, nps, interval, confidence, method } = read;
  const { digits } = readOptions(options, OPTIONS);
  const text = (points: number) => decimals(points, digits);
  const limits =
    interval === null
      ? "no interval from one respondent"
      : `${levelText(confidence)} % interval ${text(interval.lower)} to ${text(interval.upper)}`;
  const classes = (["promoter", "passive", "detractor"] as const).map(
    (name) => `${name}s ${read[`${name}s`]} (${percentText(read[`${name}Share`])})`,
  );
  const weighted = effectiveN === n ? "" : `, weighted to the worth of ${decimals(effectiveN, 0)}`;
  return [
    `NPS ${text(nps)}, ${limits} (${method === "wald" ? "Wald" : "adjusted Wald"})`,
    `n ${n}${weighted}: ${classes.join(", ")}`,
  ].join("\n");
}
