import { entriesOf, fields, oneOf, optional, type Readers, readFields, whole } from "../../errors/options.ts";
import { finiteAt, textAt } from "../../errors/read-argument.ts";
import { countedShareAt } from "../../numeric/inference/counted-share.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { intervalText, levelText } from "../../text/interval-text.ts";
import { numberTable } from "../../text/number-table.ts";
import { percentText } from "../../text/number-text.ts";
import type { OptionVotes, VoteSummary } from "./summarize-votes.ts";

const OPTION = {
  option: textAt,
  votes: countedShareAt,
  voteShare: optional(finiteAt),
  rank: whole(1),
} satisfies Readers<OptionVotes>;

const SUMMARY = {
  model: oneOf("votes"),
  confidence: confidenceAt,
  n: whole(1),
  votes: whole(0),
  abstentions: whole(0),
  options: entriesOf(fields(OPTION, "an option"), "options"),
} satisfies Partial<Readers<VoteSummary>>;

/**
 * Votes for people: the options by rank, with the share of ballots, its interval, and the share of votes.
 *
 * @throws `invalid_input` for what is no result of `summarizeVotes`.
 *
 * @example
 * ```ts
 * import { formatVotes, summarizeVotes } from "service-quality/programme";
 *
 * console.log(formatVotes(summarizeVotes([["training"], ["attention", "training"], ["attention"], ["training"], []])));
 * ```
 * ```text output
 * Votes: ballots 5, abstentions 1, votes 5; 95 % intervals
 *
 * option     rank  votes  of ballots      interval  of votes
 * ─────────  ────  ─────  ──────────  ────────────  ────────
 * training      1      3        60 %  [23 %, 88 %]      60 %
 * attention     2      2        40 %  [12 %, 77 %]      40 %
 * ```
 */
export function formatVotes(summary: VoteSummary): string {
  const { confidence, n, votes, abstentions, options } = readFields(
    summary,
    SUMMARY,
    [],
    "the result of summarizeVotes",
  );
  const ranked = [...options].sort((a, b) => a.rank - b.rank);
  return [
    `Votes: ballots ${n}, abstentions ${abstentions}, votes ${votes}; ${levelText(confidence)} % intervals`,
    "",
    ...numberTable(
      ["option", "rank", "votes", "of ballots", "interval", "of votes"],
      ranked.map(({ option, rank, votes: { count, share, interval }, voteShare }) => [
        option,
        String(rank),
        String(count),
        percentText(share),
        intervalText(interval, percentText),
        percentText(voteShare),
      ]),
    ),
  ].join("\n");
}
