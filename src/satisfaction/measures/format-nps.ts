import { levelText } from "../../text/interval-text.ts";
import { decimals, percentText } from "../../text/number-text.ts";
import type { NpsEstimate } from "./nps.ts";

/** Options of `formatNps`. */
export interface FormatNpsOptions {
  /** Decimals of the score; 0 by default. */
  digits?: number | undefined;
}

/**
 * A net promoter score for people, in two lines: the score with its interval and method, and who answered
 * what. This is the only place where it is rounded.
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
export function formatNps(estimate: NpsEstimate, { digits = 0 }: FormatNpsOptions = {}): string {
  const { n, effectiveN, nps, interval, confidence, method } = estimate;
  const text = (points: number) => decimals(points, digits);
  const limits =
    interval === null
      ? "no interval from one respondent"
      : `${levelText(confidence)} % interval ${text(interval.lower)} to ${text(interval.upper)}`;
  const classes = (["promoter", "passive", "detractor"] as const).map(
    (name) => `${name}s ${estimate[`${name}s`]} (${percentText(estimate[`${name}Share`])})`,
  );
  const weighted = effectiveN === n ? "" : `, weighted to the worth of ${decimals(effectiveN, 0)}`;
  return [
    `NPS ${text(nps)}, ${limits} (${method === "wald" ? "Wald" : "adjusted Wald"})`,
    `n ${n}${weighted}: ${classes.join(", ")}`,
  ].join("\n");
}
