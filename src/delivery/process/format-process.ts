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
import { finiteAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { countedShareAt } from "../../numeric/inference/counted-share.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { noteLines } from "../../text/note-text.ts";
import { render } from "../../text/report.ts";
import { type Wording, wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
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

const WORDS = {
  title: [
    "Process: steps {n}, hand-overs {handOvers}, lead time {lead}",
    "Процесс: шагов {n}, передач {handOvers}, время {lead}",
    "Процес: стъпки {n}, предавания {handOvers}, време {lead}",
  ],
  yield: [
    "right through all steps {rolled}; out at the end {final}, {hidden} only after rework",
    "с первого раза через все шаги {rolled}; в конце {final}, из них {hidden} после переделки",
    "от първия път през всички стъпки {rolled}; накрая {final}, от тях {hidden} след преработка",
  ],
  figures: [
    "satisfaction {satisfaction}; cost of a good unit {cost}; efficiency {efficiency}; quality {quality}",
    "удовлетворённость {satisfaction}; цена годной единицы {cost}; эффективность {efficiency}; качество {quality}",
    "удовлетвореност {satisfaction}; разход за годна единица {cost}; ефективност {efficiency}; качество {quality}",
  ],
  step: ["step", "шаг", "стъпка"],
  units: ["units", "единиц", "единици"],
  firstTime: ["first time", "с первого раза", "от първия път"],
  rework: ["rework", "переделка", "преработка"],
  scrap: ["scrap", "брак", "брак"],
  million: ["defects per million", "дефектов на миллион", "дефекти на милион"],
  sigma: ["sigma", "сигма", "сигма"],
  lead: ["lead time", "время", "време"],
  all: ["all", "все", "всички"],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * A process for people: what comes through, what takes rework, the steps, and the four figures that it is led by. A
 * dash stands where there is no figure.
 *
 * `labels` may name the steps.
 *
 * @throws `invalid_input` for what is no result of `scoreProcess`, and for options that cannot be.
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
export function formatProcess(process: ProcessScore, options?: FormatOptions): string {
  const read = readFields(process, PROCESS, [], "the result of scoreProcess");
  const { as, language, labels } = readOptions(options, FORMAT_OPTIONS);
  const wording = wordingWith(WORDS, language);
  const { say } = wording;
  const labelOf = labelIn(labels);
  const { decimals, percent, duration } = wording;
  const { satisfaction, cost, efficiency, quality } = read.figures;
  const head = { n: String(read.n), handOvers: String(read.handOvers), lead: duration(read.leadMs) };
  const yields = {
    rolled: percent(read.rolledThroughputYield, 1),
    final: percent(read.finalYield, 1),
    hidden: percent(read.hiddenFactory, 1),
  };
  const figures = {
    satisfaction: decimals(satisfaction, 2),
    cost: decimals(cost, 2),
    efficiency: percent(efficiency),
    quality: percent(quality),
  };
  const keys = ["step", "units", "firstTime", "rework", "scrap", "million", "sigma", "lead"] as const;
  const table = {
    head: keys.map(say),
    rows: [
      ...read.steps.map((row) => [
        labelOf(row.step),
        String(row.units),
        percent(row.firstTimeYield.share, 1),
        percent(row.reworkShare, 1),
        percent(row.scrapShare, 1),
        ...defectCells(row, wording),
        duration(row.leadMs),
      ]),
      [say("all"), "–", percent(quality, 1), "–", "–", ...defectCells(read, wording), duration(read.leadMs)],
    ],
  };
  return render(
    {
      title: filled(say("title"), head),
      lines: [filled(say("yield"), yields), filled(say("figures"), figures)],
      parts: [{ table }, { lines: noteLines(read.notes, "", language) }],
    },
    as,
  );
}

function defectCells(
  row: Pick<StepScore, "defectsPerMillion" | "sigmaLevel">,
  { decimals }: Wording,
): string[] {
  return [decimals(row.defectsPerMillion, 0), decimals(row.sigmaLevel, 2)];
}
