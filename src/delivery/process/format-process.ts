import { fields, listOf, oneOf, optional, type Readers, readFields, whole } from "../../errors/options.ts";
import { finiteAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { countedShareAt } from "../../numeric/inference/counted-share.ts";
import { durationText } from "../../text/duration-text.ts";
import { noteLines } from "../../text/note-text.ts";
import { numberTable } from "../../text/number-table.ts";
import { decimals, percentText } from "../../text/number-text.ts";
import { reportText } from "../../text/report-text.ts";
import type { ProcessFigures, ProcessScore, StepScore } from "./score-process.ts";

const STEP = {
  step: textAt,
  units: whole(0),
  firstTimeYield: countedShareAt,
  finalYield: optional(rateAt),
  reworkShare: optional(rateAt),
  scrapShare: optional(rateAt),
  defectsPerMillion: optional(finiteAt),
  sigmaLevel: optional(finiteAt),
  leadMs: optional(finiteAt),
} satisfies Readers<StepScore>;

const FIGURES = {
  satisfaction: optional(finiteAt),
  cost: optional(finiteAt),
  efficiency: optional(rateAt),
  quality: optional(rateAt),
} satisfies Readers<ProcessFigures>;

const PROCESS = {
  model: oneOf("process"),
  n: whole(1),
  steps: listOf(fields(STEP, "a step's figures"), "step"),
  rolledThroughputYield: optional(rateAt),
  finalYield: optional(rateAt),
  hiddenFactory: optional(rateAt),
  defectsPerMillion: optional(finiteAt),
  sigmaLevel: optional(finiteAt),
  handOvers: whole(0),
  leadMs: optional(finiteAt),
  valueAddedShare: optional(rateAt),
  figures: fields(FIGURES, "the four figures of the process"),
  notes: notesAt,
} satisfies Partial<Readers<ProcessScore>>;

/**
 * A process for people: what comes through, what takes rework, the steps, and the four figures that it is led by. A
 * dash stands where there is no figure.
 *
 * @throws `invalid_input` for what is no result of `scoreProcess`.
 *
 * @example
 * ```ts
 * import { formatProcess, scoreProcess } from "service-quality/delivery";
 *
 * const process = scoreProcess(
 *   [
 *     { step: "order", department: "desk", units: 100, firstTimeRight: 75, workMs: 120_000, waitMs: 480_000, cost: 90 },
 *     { step: "cook", department: "kitchen", units: 100, firstTimeRight: 80, scrapped: 10, workMs: 600_000, cost: 180 },
 *   ],
 *   { satisfaction: 4.2 },
 * );
 * console.log(formatProcess(process));
 * ```
 * ```text output
 * Process: steps 2, hand-overs 1, lead time 20 min
 * right through all steps 60.0 %; out at the end 90.0 %, 30.0 % only after rework
 * satisfaction 4.20; cost of a good unit 3.00; efficiency 60 %; quality 60 %
 *
 * step   units  first time  rework   scrap  defects per million  sigma  lead time
 * ─────  ─────  ──────────  ──────  ──────  ───────────────────  ─────  ─────────
 * order    100      75.0 %  25.0 %   0.0 %                    –      –     10 min
 * cook     100      80.0 %  10.0 %  10.0 %                    –      –     10 min
 * all        –      60.0 %       –       –                    –      –     20 min
 * ```
 */
export function formatProcess(process: ProcessScore): string {
  const read = readFields(process, PROCESS, [], "the result of scoreProcess");
  const { satisfaction, cost, efficiency, quality } = read.figures;
  return reportText([
    [
      `Process: steps ${read.n}, hand-overs ${read.handOvers}, lead time ${durationText(read.leadMs)}`,
      `right through all steps ${percentText(read.rolledThroughputYield, 1)}; out at the end ${percentText(read.finalYield, 1)}, ${percentText(read.hiddenFactory, 1)} only after rework`,
      `satisfaction ${decimals(satisfaction, 2)}; cost of a good unit ${decimals(cost, 2)}; efficiency ${percentText(efficiency)}; quality ${percentText(quality)}`,
    ],
    numberTable(
      ["step", "units", "first time", "rework", "scrap", "defects per million", "sigma", "lead time"],
      [
        ...read.steps.map((row) => [
          row.step,
          String(row.units),
          percentText(row.firstTimeYield.share, 1),
          percentText(row.reworkShare, 1),
          percentText(row.scrapShare, 1),
          ...defectCells(row),
          durationText(row.leadMs),
        ]),
        ["all", "–", percentText(quality, 1), "–", "–", ...defectCells(read), durationText(read.leadMs)],
      ],
    ),
    noteLines(read.notes),
  ]);
}

function defectCells(row: Pick<StepScore, "defectsPerMillion" | "sigmaLevel">): string[] {
  return [decimals(row.defectsPerMillion, 0), decimals(row.sigmaLevel, 2)];
}
