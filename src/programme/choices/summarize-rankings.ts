import type { Note } from "../../errors/note.ts";
import { oneOf, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { listAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { competitionRanks } from "../../numeric/competition-ranks.ts";
import { type Concordance, concordanceOf } from "./concordance.ts";
import { type ItemRanking, type RankedPlaces, rankingAt } from "./item-ranking.ts";

/** Options of `summarizeRankings`. */
export interface SummarizeRankingsOptions {
  /**
   * What becomes of a ranking that lacks items: `"reject"` refuses it (the default), `"last"` ties them in its last
   * place.
   */
  unranked?: "reject" | "last" | undefined;
}

const OPTIONS = {
  unranked: otherwise(oneOf("reject", "last"), "reject"),
} satisfies Readers<SummarizeRankingsOptions>;

/** An item over all rankings. */
export interface RankedItem {
  item: string;
  /** Its place by `borda`; items of one score share the best of theirs. */
  rank: number;
  /** Ties count with the mean of the ranks that they take up. */
  meanRank: number;
  /** Σ(k − rank) over the rankings of k items: k − 1 for a first place of its own, 0 for a last one. */
  borda: number;
  /** Rankings in which no item is ahead of it. */
  firsts: number;
  /** Rankings in which no item is behind it. */
  lasts: number;
}

/** The result of `summarizeRankings`. */
export interface RankingSummary extends Concordance {
  model: "rankings";
  /** Rankings. */
  n: number;
  /** The items by `borda`, ties by first appearance. */
  order: string[];
  /** In that order. */
  items: RankedItem[];
  /** Whether items tie in any ranking. */
  tied: boolean;
  notes: Note[];
}

/**
 * What a group ranks first, such as the measures to begin with, and how far its members agree: Borda's count and
 * Kendall's coefficient of concordance W, both with ties.
 *
 * W is corrected for ties, tested by chi-squared on k − 1 degrees of freedom and by the F test, which is closer
 * where few rank few. A low W says that the order is nobody's: the mean of opposed opinions.
 *
 * @throws `insufficient_data` for fewer than two rankings or items; `missing_answers` for an item that a ranking
 * lacks, unless `unranked` says otherwise; `invalid_input` for an item twice in a ranking and everything else
 * malformed.
 *
 * Source: Kendall & Babington Smith (1939), The problem of m rankings, Annals of Mathematical Statistics 10,
 * 275–287; ties: Kendall (1948), Rank Correlation Methods, ch. 6; de Borda (1781), Mémoire sur les élections au
 * scrutin.
 *
 * @example
 * ```ts
 * import { summarizeRankings } from "service-quality/programme";
 *
 * const { order, items, w, p } = summarizeRankings([
 *   ["attention", "training", "product"],
 *   ["attention", ["training", "product"]],
 *   { attention: 1, training: 3, product: 2 },
 * ]);
 * order; // => ["attention", "training", "product"]
 * items[1]; // => { item: "training", rank: 2, meanRank: 2.5, borda: 1.5, firsts: 0, lasts: 2 }
 * w; // => 0.8181818181818182
 * p; // => 0.0859…
 * ```
 */
export function summarizeRankings(
  rankings: readonly ItemRanking[],
  options: SummarizeRankingsOptions = {},
): RankingSummary {
  const { unranked } = readOptions(options, OPTIONS);
  const read = listAt(rankings, [], "ranking", rankingAt);
  if (read.length < 2) refuse("insufficient_data", [], "at least two rankings", read.length);
  const items = [...new Set(read.flatMap(({ named }) => named))];
  if (items.length < 2) refuse("insufficient_data", [], "rankings of at least two items", items);
  const places = read.map((ranking, i) => completePlaces(ranking, items, unranked, i));
  const tally = tallyRanks(places, items);
  const { notes, ...concordance } = concordanceOf(tally);
  const rows = rowsOf(items, tally);
  return {
    model: "rankings",
    n: read.length,
    order: rows.map(({ item }) => item),
    items: rows,
    tied: tally.ties > 0,
    ...concordance,
    notes,
  };
}

type Places = RankedPlaces["places"];

/** The places of a ranking, a last one for the items that it lacks, unless that is to be refused. */
function completePlaces(
  { places }: RankedPlaces,
  items: readonly string[],
  unranked: "reject" | "last",
  i: number,
): Places {
  const ranked = new Set(places.flat());
  if (ranked.size === items.length) return places;
  const lacking = items.filter((item) => !ranked.has(item));
  if (unranked === "last") return [...places, lacking];
  return refuse(
    "missing_answers",
    [i, lacking[0]!],
    'a rank; options.unranked "last" ties the items that a ranking lacks in its last place',
    undefined,
  );
}

interface RankTally {
  /** By item: twice the sum of its ranks. */
  readonly doubled: Float64Array;
  readonly firsts: Float64Array;
  readonly lasts: Float64Array;
  readonly rankings: number;
  readonly ties: number;
}

function tallyRanks(rankings: readonly Places[], items: readonly string[]): RankTally {
  const index = new Map(items.map((item, i) => [item, i]));
  const doubled = new Float64Array(items.length);
  const firsts = new Float64Array(items.length);
  const lasts = new Float64Array(items.length);
  let ties = 0;
  for (const places of rankings) {
    let ahead = 0;
    for (const [p, place] of places.entries()) {
      for (const item of place) {
        const i = index.get(item)!;
        doubled[i]! += 2 * ahead + place.length + 1;
        if (p === 0) firsts[i]!++;
        if (p === places.length - 1) lasts[i]!++;
      }
      ahead += place.length;
      ties += place.length ** 3 - place.length;
    }
  }
  return { doubled, firsts, lasts, rankings: rankings.length, ties };
}

function rowsOf(items: readonly string[], { doubled, firsts, lasts, rankings }: RankTally): RankedItem[] {
  const bordas = Array.from(doubled, (twice) => items.length * rankings - twice / 2);
  const ranks = competitionRanks(bordas);
  return items
    .map((item, i) => ({
      item,
      rank: ranks[i]!,
      meanRank: doubled[i]! / 2 / rankings,
      borda: bordas[i]!,
      firsts: firsts[i]!,
      lasts: lasts[i]!,
    }))
    .sort((a, b) => a.rank - b.rank);
}
