import {
  entriesOf,
  oneOf,
  optional,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { finiteAt } from "../../errors/read-argument.ts";
import { countedShareAt } from "../../numeric/inference/counted-share.ts";
import { FORMAT_OPTIONS, type FormatOptions } from "../../text/format-options.ts";
import { render } from "../../text/report.ts";
import { wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import { quantileAt } from "../quantile-shares.ts";
import { shareTextIn } from "../share-text.ts";
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

const WORDS = {
  title: [
    "Times: {n}, mean {mean}, standard deviation {deviation}",
    "Времена: {n}, среднее {mean}, стандартное отклонение {deviation}",
    "Времена: {n}, средно {mean}, стандартно отклонение {deviation}",
  ],
  target: ["on time ({target}): {share}", "вовремя ({target}): {share}", "навреме ({target}): {share}"],
  time: ["time", "время", "време"],
  least: ["least", "наименьшее", "най-малко"],
  most: ["most", "наибольшее", "най-много"],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * Times for people: mean, spread, quantiles and the share on time, in days, hours, minutes and seconds.
 *
 * A plain report leaves out intervals.
 *
 * @throws `invalid_input` for what is no result of `summarizeTimes`, and for options that cannot be.
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
export function formatTimes(times: TimesSummary, options?: FormatOptions): string {
  const read = readFields(times, TIMES, [], "the result of summarizeTimes");
  const { as, language, style } = readOptions(options, FORMAT_OPTIONS);
  const wording = wordingWith(WORDS, language);
  const { say } = wording;
  const { word, percent, duration } = wording;
  const { n, mean, standardDeviation, min, max, quantiles, targetMs, onTime } = read;
  const head = { n: String(n), mean: duration(mean), deviation: duration(standardDeviation) };
  const kept = { target: duration(targetMs), share: shareTextIn(wording, style)(onTime) };
  const table = {
    head: [word("share"), say("time")],
    rows: [
      [say("least"), duration(min)],
      ...quantiles.map(({ p, value }) => [percent(p), duration(value)]),
      [say("most"), duration(max)],
    ],
  };
  const lines = targetMs === null ? [] : [filled(say("target"), kept)];
  return render({ title: filled(say("title"), head), lines, parts: [{ table }] }, as);
}
