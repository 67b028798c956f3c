import {
  entriesOf,
  fields,
  oneOf,
  optional,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { finiteAt, textAt } from "../../errors/read-argument.ts";
import { countedShareAt } from "../../numeric/inference/counted-share.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { render } from "../../text/report.ts";
import { wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
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

const WORDS = {
  title: [
    "Votes: ballots {n}, abstentions {abstentions}, votes {votes}",
    "Голоса: бюллетеней {n}, воздержались {abstentions}, голосов {votes}",
    "Гласове: бюлетини {n}, въздържали се {abstentions}, гласове {votes}",
  ],
  intervals: ["{level} % intervals", "интервалы {level} %", "интервали {level} %"],
  option: ["option", "вариант", "вариант"],
  rank: ["rank", "место", "място"],
  votes: ["votes", "голоса", "гласове"],
  ofBallots: ["of ballots", "от бюллетеней", "от бюлетините"],
  ofVotes: ["of votes", "от голосов", "от гласовете"],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * Votes for people: the options by rank, with the share of ballots, its interval, which a plain report leaves out, and
 * the share of votes. `labels` may name the options.
 *
 * @throws `invalid_input` for what is no result of `summarizeVotes`, and for options that cannot be.
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
export function formatVotes(summary: VoteSummary, options?: FormatOptions): string {
  const read = readFields(summary, SUMMARY, [], "the result of summarizeVotes");
  const { as, language, style, digits, labels } = readOptions(options, FORMAT_OPTIONS);
  const { percent, interval, level, word, say } = wordingWith(WORDS, language);
  const labelOf = labelIn(labels);
  const full = (text: string) => (style === "full" ? [text] : []);
  const text = (share: number | null) => percent(share, digits ?? 0);
  const ranked = [...read.options].sort((a, b) => a.rank - b.rank);
  const counts = { n: String(read.n), abstentions: String(read.abstentions), votes: String(read.votes) };
  const table = {
    head: [
      ...[say("option"), say("rank"), say("votes"), say("ofBallots")],
      ...full(word("intervalHead")),
      say("ofVotes"),
    ],
    rows: ranked.map(({ option, rank, votes: { count, share, interval: limits }, voteShare }) => [
      ...[labelOf(option), String(rank), String(count), text(share)],
      ...full(interval(limits, text)),
      text(voteShare),
    ]),
  };
  const title = [
    filled(say("title"), counts),
    ...full(filled(say("intervals"), { level: level(read.confidence) })),
  ];
  return render({ title: title.join("; "), parts: [{ table }] }, as);
}
