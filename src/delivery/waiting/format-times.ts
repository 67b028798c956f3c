import { entriesOf, oneOf, optional, type Readers, readFields, whole } from "../../errors/options.ts";
import { finiteAt } from "../../errors/read-argument.ts";
import { countedShareAt } from "../../numeric/inference/counted-share.ts";
import { durationText } from "../../text/duration-text.ts";
import { numberTable } from "../../text/number-table.ts";
import { percentText } from "../../text/number-text.ts";
import { reportText } from "../../text/report-text.ts";
import { quantileAt } from "../quantile-shares.ts";
import { shareText } from "../share-text.ts";
import type { TimesSummary } from "./summarize-times.ts";

const TIMES = {
  model: oneOf("times"),
  n: whole(1),
  mean: finiteAt,
  standardDeviation: optional(finiteAt),
  min: finiteAt,
  max: finiteAt,
  quantiles: entriesOf(quantileAt, "quantiles"),
  targetMs: optional(finiteAt),
  onTime: optional(countedShareAt),
} satisfies Partial<Readers<TimesSummary>>;

/**
 * Times for people: mean, spread, quantiles and the share on time, in days, hours, minutes and seconds.
 *
 * @throws `invalid_input` for what is no result of `summarizeTimes`.
 *
 * @example
 * ```ts
 * import { formatTimes, summarizeTimes } from "service-quality/delivery";
 *
 * const times = summarizeTimes([12_000, 45_000, 3000, 200_000, 88_000], { targetMs: 60_000, quantiles: [0.5, 0.9] });
 * console.log(formatTimes(times));
 * ```
 * ```text output
 * Times: 5, mean 1 min 10 s, standard deviation 1 min 20 s
 * on time (1 min): 3 of 5 (60 %) [23 %, 88 %]
 *
 * share        time
 * ─────  ──────────
 * least         3 s
 * 50 %         45 s
 * 90 %   2 min 35 s
 * most   3 min 20 s
 * ```
 */
export function formatTimes(times: TimesSummary): string {
  const read = readFields(times, TIMES, [], "the result of summarizeTimes");
  const { n, mean, standardDeviation, min, max, quantiles, targetMs, onTime } = read;
  const target = targetMs === null ? [] : [`on time (${durationText(targetMs)}): ${shareText(onTime)}`];
  return reportText([
    [
      `Times: ${n}, mean ${durationText(mean)}, standard deviation ${durationText(standardDeviation)}`,
      ...target,
    ],
    numberTable(
      ["share", "time"],
      [
        ["least", durationText(min)],
        ...quantiles.map(({ p, value }) => [percentText(p), durationText(value)]),
        ["most", durationText(max)],
      ],
    ),
  ]);
}
