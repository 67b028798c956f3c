import { fields, listOf, oneOf, type Readers, readFields, readOptions, whole } from "../../errors/options.ts";
import { rateAt, textAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { render } from "../../text/report.ts";
import { wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import type { RankedShare, RankedShares } from "./rank-shares.ts";
import { placesAt, placesText } from "./rank-text.ts";

const UNIT = {
  unit: textAt,
  count: whole(0),
  n: whole(1),
  share: rateAt,
  interval: limitsAt,
  rank: whole(1),
  rankInterval: placesAt,
} satisfies Readers<RankedShare>;

const SHARES = {
  model: oneOf("ranked-shares"),
  confidence: confidenceAt,
  units: listOf(fields(UNIT, "a unit's share"), "unit"),
} satisfies Partial<Readers<RankedShares>>;

const WORDS = {
  title: ["Ranks of {n} units by share", "Места по доле, единиц {n}", "Места по дял, единици {n}"],
  settings: [
    "{level} % intervals; places hold for all units together",
    "интервалы {level} %; места верны для всех сразу",
    "интервали {level} %; местата важат за всички заедно",
  ],
  unit: ["unit", "единица", "единица"],
  rank: ["rank", "место", "място"],
  places: ["places", "места", "места"],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * Ranked shares for people: units by rank, with the interval of each share and the places that each may have.
 *
 * A plain report leaves out intervals. `labels` may name the units.
 *
 * @throws `invalid_input` for what is no result of `rankShares`, and for options that cannot be.
 *
 * @example
 * ```ts
 * import { formatRankedShares, rankShares } from "service-quality/delivery";
 *
 * const shares = rankShares([{ unit: "south", count: 120, n: 200 }, { unit: "north", count: 196, n: 200 }]);
 * console.log(formatRankedShares(shares));
 * ```
 * ```text output
 * Ranks of 2 units by share
 * 95 % intervals; places hold for all units together
 *
 * unit   rank  places  share      interval    n
 * ─────  ────  ──────  ─────  ────────────  ───
 * north     1       1   98 %  [95 %, 99 %]  200
 * south     2       2   60 %  [53 %, 67 %]  200
 * ```
 */
export function formatRankedShares(shares: RankedShares, options?: FormatOptions): string {
  const { confidence, units } = readFields(shares, SHARES, [], "the result of rankShares");
  const { as, language, style, digits, labels } = readOptions(options, FORMAT_OPTIONS);
  const { word, percent, interval, level, say } = wordingWith(WORDS, language);
  const labelOf = labelIn(labels);
  const full = (text: string) => (style === "full" ? [text] : []);
  const text = (share: number) => percent(share, digits ?? 0);
  const table = {
    head: [
      ...[say("unit"), say("rank"), say("places"), word("share")],
      ...full(word("intervalHead")),
      word("n"),
    ],
    rows: [...units]
      .sort((a, b) => a.rank - b.rank)
      .map((row) => [
        ...[labelOf(row.unit), String(row.rank), placesText(row.rankInterval), text(row.share)],
        ...full(interval(row.interval, text)),
        String(row.n),
      ]),
  };
  const lines = full(filled(say("settings"), { level: level(confidence) }));
  return render({ title: filled(say("title"), { n: String(units.length) }), lines, parts: [{ table }] }, as);
}
