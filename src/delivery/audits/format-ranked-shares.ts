import { fields, listOf, oneOf, type Readers, readFields, whole } from "../../errors/options.ts";
import { rateAt, textAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { intervalText, levelText } from "../../text/interval-text.ts";
import { numberTable } from "../../text/number-table.ts";
import { percentText } from "../../text/number-text.ts";
import { reportText } from "../../text/report-text.ts";
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

/**
 * Ranked shares for people: units by rank, with the interval of each share and the places that each may have.
 *
 * @throws `invalid_input` for what is no result of `rankShares`.
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
export function formatRankedShares(shares: RankedShares): string {
  const { confidence, units } = readFields(shares, SHARES, [], "the result of rankShares");
  return reportText([
    [
      `Ranks of ${units.length} units by share`,
      `${levelText(confidence)} % intervals; places hold for all units together`,
    ],
    numberTable(
      ["unit", "rank", "places", "share", "interval", "n"],
      [...units]
        .sort((a, b) => a.rank - b.rank)
        .map(({ unit, rank, rankInterval, share, interval, n }) => [
          unit,
          String(rank),
          placesText(rankInterval),
          percentText(share),
          intervalText(interval, percentText),
          String(n),
        ]),
    ),
  ]);
}
