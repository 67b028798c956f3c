import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { optional, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { entriesAt, listAt, textAt, wholeAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { competitionRanks } from "../../numeric/competition-ranks.ts";
import { type CountedShare, countedShare } from "../../numeric/inference/counted-share.ts";
import { quotient } from "../../numeric/quotient.ts";
import { confidenceAt } from "../../survey/estimation.ts";

/** Options of `summarizeVotes`. */
export interface SummarizeVotesOptions {
  /**
   * All that can be voted for, in the order of the result; by default what is voted for, in order of first
   * appearance.
   */
  options?: readonly string[] | undefined;
  /** The most votes that a ballot may hold; any number by default. */
  maximum?: number | undefined;
  /** Level of the intervals, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

const OPTIONS = {
  options: optional((value, path) => listAt(value, path, "option", textAt)),
  maximum: optional((value, path) => wholeAt(value, path, 1)),
  confidence: otherwise(confidenceAt, 0.95),
} satisfies Readers<SummarizeVotesOptions>;

/** An option and who voted for it. */
export interface OptionVotes {
  option: string;
  /** Of all ballots, the empty ones too. */
  votes: CountedShare;
  /** Of all votes; `null` where nobody voted. */
  voteShare: number | null;
  /** 1 for the most votes; options with as many share the best place of theirs. */
  rank: number;
}

/** The result of `summarizeVotes`. */
export interface VoteSummary {
  model: "votes";
  confidence: number;
  /** Ballots, the empty ones too. */
  n: number;
  /** On all ballots. */
  votes: number;
  /** Empty ballots. */
  abstentions: number;
  options: OptionVotes[];
  notes: Note[];
}

/**
 * What a group votes for, each ballot with as many options as its voter approves of: how many voted for each, of
 * all ballots with Wilson's interval, and of all votes.
 *
 * @throws `insufficient_data` without ballots; `invalid_input` for an option twice on a ballot, one that `options`
 * does not name, more votes than `maximum` and everything else malformed.
 *
 * Source: Brams & Fishburn (1978), Approval voting, American Political Science Review 72, 831–847; Wilson (1927).
 *
 * @example
 * ```ts
 * import { summarizeVotes } from "service-quality/programme";
 *
 * const { votes, abstentions, options } = summarizeVotes([
 *   ["attention", "training"],
 *   ["attention"],
 *   ["product", "attention"],
 *   [],
 * ]);
 * [votes, abstentions]; // => [5, 1]
 * options.map(({ option, rank }) => [option, rank]); // => [["attention", 1], ["training", 2], ["product", 2]]
 * options[0]?.votes; // => { count: 3, n: 4, share: 0.75, interval: { lower: 0.3006…, upper: 0.9544… } }
 * ```
 */
export function summarizeVotes(
  ballots: readonly (readonly string[])[],
  options: SummarizeVotesOptions = {},
): VoteSummary {
  const { options: named, maximum, confidence } = readOptions(options, OPTIONS);
  const counts = new Map(named?.map((option) => [option, 0]));
  if (named !== null && counts.size < named.length) refuseTwice(named, ["options"]);
  const read = listAt(ballots, [], "ballot", (ballot, path) => ballotAt(ballot, path, maximum));
  read.forEach((ballot, b) => {
    ballot.forEach((option, i) => {
      if (named !== null && !counts.has(option)) {
        refuse("invalid_input", [b, i], "one of the options", option);
      }
      counts.set(option, (counts.get(option) ?? 0) + 1);
    });
  });
  const votes = read.reduce((sum, ballot) => sum + ballot.length, 0);
  const ranks = competitionRanks([...counts.values()]);
  return {
    model: "votes",
    confidence,
    n: read.length,
    votes,
    abstentions: read.filter((ballot) => ballot.length === 0).length,
    options: Array.from(counts, ([option, count]) => ({
      option,
      votes: countedShare(count, read.length, confidence),
      voteShare: quotient(count, votes),
    })).map((row, i) => ({ ...row, rank: ranks[i]! })),
    notes: [],
  };
}

function ballotAt(value: unknown, path: ErrorPath, maximum: number | null): string[] {
  const ballot = entriesAt(value, path, "a ballot: a list of options", textAt);
  if (maximum !== null && ballot.length > maximum) {
    refuse("invalid_input", path, `at most ${maximum} votes on a ballot`, ballot.length);
  }
  refuseTwice(ballot, path);
  return ballot;
}

function refuseTwice(options: readonly string[], path: ErrorPath): void {
  if (new Set(options).size === options.length) return;
  const second = options.findIndex((option, i) => options.indexOf(option) < i);
  refuse("invalid_input", [...path, second], "every option once", options[second]);
}
