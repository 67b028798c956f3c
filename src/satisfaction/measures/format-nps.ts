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
import { FORMAT_OPTIONS, type FormatOptions } from "../../text/format-options.ts";
import { MOST_DIGITS } from "../../text/number-text.ts";
import { render } from "../../text/report.ts";
import { wordingWith } from "../../text/wording.ts";
import type { Words } from "../../text/words.ts";
import type { NpsEstimate } from "./nps.ts";

/** Options of `formatNps`. */
export interface FormatNpsOptions extends FormatOptions {
  /** Decimals of the score, up to 20; 0 by default. */
  digits?: number | undefined;
}

const OPTIONS = {
  ...FORMAT_OPTIONS,
  digits: otherwise(whole(0, MOST_DIGITS), 0),
} satisfies Readers<FormatNpsOptions>;

const WORDS = {
  promoter: ["promoters", "сторонников", "поддръжници"],
  passive: ["passives", "нейтральных", "неутрални"],
  detractor: ["detractors", "критиков", "критици"],
  wald: ["Wald", "Вальд", "Валд"],
  "adjusted-wald": ["adjusted Wald", "скорректированный Вальд", "коригиран Валд"],
  noInterval: [
    "no interval from one respondent",
    "по одному респонденту интервала нет",
    "от един респондент няма интервал",
  ],
  weighted: ["weighted to the worth of", "с весами, равноценно", "с тегла, равностойни на"],
} as const satisfies Readonly<Record<string, Words>>;

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
 * A net promoter score for people, in two lines: the score with its interval and method, which a plain report leaves
 * out, and who answered what.
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
  const { n, effectiveN, interval, confidence, method } = read;
  const { as, language, style, digits } = readOptions(options, OPTIONS);
  const { decimals, percent, intervalPhrase, say } = wordingWith(WORDS, language);
  const text = (points: number) => decimals(points, digits);
  const limits = interval === null ? say("noInterval") : intervalPhrase(interval, confidence, text);
  const classes = (["promoter", "passive", "detractor"] as const).map(
    (name) => `${say(name)} ${read[`${name}s`]} (${percent(read[`${name}Share`])})`,
  );
  const weighted = effectiveN === n ? "" : `, ${say("weighted")} ${decimals(effectiveN, 0)}`;
  return render(
    {
      title: `NPS ${text(read.nps)}${style === "plain" ? "" : `, ${limits} (${say(method)})`}`,
      lines: [`n ${n}${weighted}: ${classes.join(", ")}`],
    },
    as,
  );
}
