import {
  entriesOf,
  fields,
  listOf,
  oneOf,
  optional,
  type Read,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { finiteAt, textAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { countedShareAt } from "../../numeric/inference/counted-share.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { noteLines } from "../../text/note-text.ts";
import { render } from "../../text/report.ts";
import { type Wording, wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
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

const WORDS = {
  title: [
    "Mystery enquiries: {n} sent, {share} answered",
    "Пробные запросы: отправлено {n}, отвечено {share}",
    "Пробни запитвания: изпратени {n}, отговорени {share}",
  ],
  settings: [
    "{level} % intervals; times of all sent{target}; places hold for all firms together",
    "интервалы {level} %; время по всем отправленным{target}; места верны для всех фирм сразу",
    "интервали {level} %; времена по всички изпратени{target}; местата важат за всички фирми заедно",
  ],
  target: ["; target {time}", "; цель {time}", "; цел {time}"],
  firm: ["firm", "фирма", "фирма"],
  rank: ["rank", "место", "място"],
  places: ["places", "места", "места"],
  sent: ["sent", "отправлено", "изпратени"],
  answered: ["answered", "отвечено", "отговорени"],
  inTime: ["in time", "вовремя", "навреме"],
  score: ["score", "оценка", "оценка"],
  all: ["all", "все", "всички"],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * Test enquiries for people: firms by rank, how many answered, how fast and how well. A dash stands where there is no
 * figure, such as a median of a firm that left half unanswered.
 *
 * A plain report leaves out intervals. `labels` may name the firms.
 *
 * @throws `invalid_input` for what is no result of `scoreMysteryEnquiries`, and for options that cannot be.
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
export function formatMysteryEnquiries(enquiries: MysteryEnquiries, options?: FormatOptions): string {
  const read = readFields(enquiries, ENQUIRIES, [], "the result of scoreMysteryEnquiries");
  const { as, language, style, labels } = readOptions(options, FORMAT_OPTIONS);
  const wording = wordingWith(WORDS, language);
  const { say } = wording;
  const labelOf = labelIn(labels);
  const isFull = style === "full";
  const { word, percent, level, duration } = wording;
  const { n, overall, firms, targetMs } = read;
  const target = targetMs === null ? "" : filled(say("target"), { time: duration(targetMs) });
  const byRank = [...firms].sort((a, b) => a.rank - b.rank);
  const table = {
    head: [
      ...[say("firm"), say("rank"), say("places"), say("sent"), say("answered")],
      ...(isFull ? [word("intervalHead")] : []),
      ...[say("inTime"), ...overall.quantiles.map(({ p }) => percent(p)), say("score")],
    ],
    rows: [
      ...byRank.map((row) => [
        labelOf(row.firm),
        String(row.rank),
        placesText(row.rankInterval),
        ...figureCells(row, isFull, wording),
      ]),
      [say("all"), "–", "–", ...figureCells(overall, isFull, wording)],
    ],
  };
  const head = { n: String(n), share: percent(overall.answered.share) };
  const settings = filled(say("settings"), { level: level(read.confidence), target });
  return render(
    {
      title: filled(say("title"), head),
      lines: isFull ? [settings] : [],
      parts: [{ table }, { lines: noteLines(read.notes, "", language) }],
    },
    as,
  );
}

function figureCells(
  { n, answered, withinTarget, quantiles, score }: Read<typeof FIGURES>,
  isFull: boolean,
  { percent, interval, duration, decimals }: Wording,
): string[] {
  return [
    String(n),
    percent(answered.share),
    ...(isFull ? [interval(answered.interval, percent)] : []),
    percent(withinTarget?.share ?? null),
    ...quantiles.map(({ value }) => duration(value)),
    decimals(score.mean, 1),
  ];
}
