import {
  entriesOf,
  fields,
  listOf,
  oneOf,
  optional,
  type Read,
  type Readers,
  readFields,
  whole,
} from "../../errors/options.ts";
import { finiteAt, textAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { countedShareAt } from "../../numeric/inference/counted-share.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { durationText } from "../../text/duration-text.ts";
import { intervalText, levelText } from "../../text/interval-text.ts";
import { noteLines } from "../../text/note-text.ts";
import { numberTable } from "../../text/number-table.ts";
import { decimals, percentText } from "../../text/number-text.ts";
import { reportText } from "../../text/report-text.ts";
import { quantileAt } from "../quantile-shares.ts";
import { percentAt } from "./percent.ts";
import { placesAt, placesText } from "./rank-text.ts";
import type { EnquiryFigures, FirmEnquiries, MysteryEnquiries } from "./score-mystery-enquiries.ts";

const SCORE = { n: whole(0), mean: optional(percentAt), interval: optional(limitsAt) };

const FIGURES = {
  n: whole(1),
  answered: countedShareAt,
  withinTarget: optional(countedShareAt),
  quantiles: entriesOf(quantileAt, "quantiles"),
  score: fields(SCORE, "the score of the answers"),
} satisfies Readers<EnquiryFigures>;

const FIRM = {
  ...FIGURES,
  firm: textAt,
  rank: whole(1),
  rankInterval: placesAt,
} satisfies Readers<FirmEnquiries>;

const ENQUIRIES = {
  model: oneOf("mystery-enquiries"),
  confidence: confidenceAt,
  targetMs: optional(finiteAt),
  n: whole(1),
  overall: fields(FIGURES, "the figures of all enquiries"),
  firms: listOf(fields(FIRM, "a firm's figures"), "firm"),
  notes: notesAt,
} satisfies Readers<MysteryEnquiries>;

/**
 * Test enquiries for people: firms by rank, how many answered, how fast and how well. A dash stands where there is no
 * figure, such as a median of a firm that left half unanswered.
 *
 * @throws `invalid_input` for what is no result of `scoreMysteryEnquiries`.
 *
 * @example
 * ```ts
 * import { formatMysteryEnquiries, scoreMysteryEnquiries } from "service-quality/delivery";
 *
 * const hour = 3_600_000;
 * const enquiries = scoreMysteryEnquiries(
 *   [
 *     { firm: "a", responseMs: hour, score: 80 },
 *     { firm: "a", responseMs: 3 * hour, score: 60 },
 *     { firm: "b", responseMs: null },
 *     { firm: "b", responseMs: null },
 *   ],
 *   { targetMs: 2 * hour, quantiles: [0.5] },
 * );
 * console.log(formatMysteryEnquiries(enquiries).split("\n").slice(0, 7).join("\n"));
 * ```
 * ```text output
 * Mystery enquiries: 4 sent, 50 % answered
 * 95 % intervals; times of all sent; target 2 h; places hold for all firms together
 *
 * firm  rank  places  sent  answered       interval  in time  50 %  score
 * ────  ────  ──────  ────  ────────  ─────────────  ───────  ────  ─────
 * a        1     1–2     2     100 %  [34 %, 100 %]     50 %   1 h   70.0
 * b        2     1–2     2       0 %    [0 %, 66 %]      0 %     –      –
 * ```
 */
export function formatMysteryEnquiries(enquiries: MysteryEnquiries): string {
  const read = readFields(enquiries, ENQUIRIES, [], "the result of scoreMysteryEnquiries");
  const { n, overall, firms, targetMs } = read;
  const target = targetMs === null ? "" : `; target ${durationText(targetMs)}`;
  const byRank = [...firms].sort((a, b) => a.rank - b.rank);
  const shares = overall.quantiles.map(({ p }) => percentText(p));
  return reportText([
    [
      `Mystery enquiries: ${n} sent, ${percentText(overall.answered.share)} answered`,
      `${levelText(read.confidence)} % intervals; times of all sent${target}; places hold for all firms together`,
    ],
    numberTable(
      ["firm", "rank", "places", "sent", "answered", "interval", "in time", ...shares, "score"],
      [
        ...byRank.map((row) => [
          row.firm,
          String(row.rank),
          placesText(row.rankInterval),
          ...figureCells(row),
        ]),
        ["all", "–", "–", ...figureCells(overall)],
      ],
    ),
    noteLines(read.notes),
  ]);
}

function figureCells({ n, answered, withinTarget, quantiles, score }: Read<typeof FIGURES>): string[] {
  return [
    String(n),
    percentText(answered.share),
    intervalText(answered.interval, percentText),
    percentText(withinTarget?.share ?? null),
    ...quantiles.map(({ value }) => durationText(value)),
    decimals(score.mean, 1),
  ];
}
