import {
  fields,
  listOf,
  oneOf,
  optional,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { booleanAt, finiteAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { FORMAT_OPTIONS, type FormatOptions } from "../../text/format-options.ts";
import { noteLines } from "../../text/note-text.ts";
import { render } from "../../text/report.ts";
import { wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import type {
  RetentionParameter,
  RetentionPoint,
  TrainingRetentionEstimate,
} from "./estimate-training-retention.ts";

const PARAMETER = {
  parameter: oneOf("initial", "halfLife", "floor", "rate", "exponent"),
  estimate: optional(finiteAt),
  standardError: optional(finiteAt),
  interval: optional(limitsAt),
} satisfies Readers<RetentionParameter>;

const POINT = {
  elapsed: finiteAt,
  score: finiteAt,
  fitted: optional(finiteAt),
  residual: optional(finiteAt),
} satisfies Readers<RetentionPoint>;

const ESTIMATE = {
  model: oneOf("training-retention"),
  method: oneOf("exponential", "exponential-floor", "power"),
  confidence: confidenceAt,
  n: whole(1),
  converged: booleanAt,
  parameters: listOf(fields(PARAMETER, "a parameter of the curve"), "parameter"),
  residualStandardDeviation: optional(finiteAt),
  r2: optional(finiteAt),
  points: listOf(fields(POINT, "a score beside the curve"), "score"),
  notes: notesAt,
} satisfies Readers<TrainingRetentionEstimate>;

const WORDS = {
  initial: ["initial score", "начальная оценка", "начален резултат"],
  halfLife: ["half-life", "период полузабывания", "период на полузабравяне"],
  floor: ["floor (share of it)", "остаток (доля от неё)", "остатък (дял от него)"],
  rate: ["rate", "скорость", "скорост"],
  exponent: ["exponent", "показатель", "степен"],
  title: [
    "Training retention: {method}, {fit}",
    "Сохранение знаний: {method}, {fit}",
    "Запазване на наученото: {method}, {fit}",
  ],
  none: ["no curve identified", "кривая не определена", "кривата не е определена"],
  scores: ["{n} scores", "оценок {n}", "оценки {n}"],
  intervals: ["{level} % intervals", "интервалы {level} %", "интервали {level} %"],
  deviation: [
    "residual deviation {figure}",
    "отклонение остатков {figure}",
    "отклонение на остатъците {figure}",
  ],
  parameter: ["parameter", "параметр", "параметър"],
  estimate: ["estimate", "оценка", "оценка"],
  elapsed: ["elapsed", "прошло", "изминало"],
  score: ["score", "оценка", "резултат"],
  fitted: ["fitted", "по кривой", "по кривата"],
  residual: ["residual", "остаток", "остатък"],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * A fitted forgetting curve for people: its parameters with their errors, and the scores beside it. A dash stands where
 * there is no figure.
 *
 * A plain report leaves out errors and intervals. `labels` may name the parameters.
 *
 * @throws `invalid_input` for what is no result of `estimateTrainingRetention`, and for options that cannot be.
 *
 * @example
 * ```ts
 * import { estimateTrainingRetention, formatTrainingRetention } from "service-quality/delivery";
 *
 * const scores = [[0, 96], [7, 84], [14, 79], [30, 66], [60, 52], [90, 47], [120, 44], [180, 41]] as const;
 * const estimate = estimateTrainingRetention(scores.map(([elapsed, score]) => ({ elapsed, score })));
 * console.log(formatTrainingRetention(estimate).split("\n").slice(0, 7).join("\n"));
 * ```
 * ```text output
 * Training retention: exponential-floor, R² .998
 * 8 scores; 95 % intervals; residual deviation 1.15
 *
 * parameter            estimate    SE        interval
 * ───────────────────  ────────  ────  ──────────────
 * initial score           94.91  0.93  [92.51, 97.31]
 * half-life               26.48  1.70  [22.10, 30.86]
 * ```
 */
export function formatTrainingRetention(
  estimate: TrainingRetentionEstimate,
  options?: FormatOptions,
): string {
  const read = readFields(estimate, ESTIMATE, [], "the result of estimateTrainingRetention");
  const { as, language, style, digits, labels } = readOptions(options, FORMAT_OPTIONS);
  const { word, bounded, decimals, number, interval, level, say } = wordingWith(WORDS, language);
  const isFull = style === "full";
  const text = (figure: number | null) => decimals(figure, digits ?? 2);
  const fit = read.converged ? `R² ${bounded(read.r2, 3)}` : say("none");
  const settings = [
    filled(say("scores"), { n: String(read.n) }),
    ...(isFull ? [filled(say("intervals"), { level: level(read.confidence) })] : []),
    filled(say("deviation"), { figure: text(read.residualStandardDeviation) }),
  ];
  const parameters = {
    head: [say("parameter"), say("estimate"), ...(isFull ? ["SE", word("intervalHead")] : [])],
    rows: read.parameters.map((row) => [
      labels.get(row.parameter) ?? say(row.parameter),
      text(row.estimate),
      ...(isFull ? [text(row.standardError), interval(row.interval, text)] : []),
    ]),
  };
  const points = {
    head: [say("elapsed"), say("score"), say("fitted"), say("residual")],
    rows: read.points.map(({ elapsed, score, fitted, residual }) => [
      number(elapsed),
      text(score),
      text(fitted),
      text(residual),
    ]),
  };
  return render(
    {
      title: filled(say("title"), { method: read.method, fit }),
      lines: [settings.join("; ")],
      parts: [{ table: parameters }, { table: points }, { lines: noteLines(read.notes, "", language) }],
    },
    as,
  );
}
