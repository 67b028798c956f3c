import { fields, oneOf, optional, type Readers, readFields, readOptions } from "../../errors/options.ts";
import { finiteAt, rateAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { FORMAT_OPTIONS, type FormatOptions } from "../../text/format-options.ts";
import { noteLines } from "../../text/note-text.ts";
import { render } from "../../text/report.ts";
import { wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import type { SigmaLevelEstimate } from "./estimate-sigma-level.ts";

const LIMITS = { lower: optional(finiteAt), upper: optional(finiteAt) };

const ESTIMATE = {
  model: oneOf("sigma-level"),
  shift: finiteAt,
  confidence: confidenceAt,
  n: finiteAt,
  defectsPerUnit: finiteAt,
  defectsPerMillion: finiteAt,
  defectInterval: limitsAt,
  throughputYield: rateAt,
  sigmaLevel: optional(finiteAt),
  sigmaInterval: fields(LIMITS, "the limits of the sigma level"),
  notes: notesAt,
} satisfies Partial<Readers<SigmaLevelEstimate>>;

const WORDS = {
  title: [
    "Sigma level {level}{interval}, with a shift of {shift}",
    "Уровень сигма {level}{interval}, сдвиг {shift}",
    "Ниво сигма {level}{interval}, отместване {shift}",
  ],
  million: [
    "{million} defects per million{interval} of {n} opportunities",
    "дефектов на миллион {million}{interval}, возможностей {n}",
    "дефекти на милион {million}{interval}, възможности {n}",
  ],
  intervals: ["; {level} % intervals", "; интервалы {level} %", "; интервали {level} %"],
  units: [
    "{perUnit} defects per unit; {yield} of units without any",
    "дефектов на единицу {perUnit}; без дефектов {yield} единиц",
    "дефекти на единица {perUnit}; без дефекти {yield} от единиците",
  ],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * Defects and the sigma level for people. A dash stands where there is no figure, as for the upper limit where no
 * defect was found.
 *
 * A plain report leaves out intervals.
 *
 * @throws `invalid_input` for what is no result of `estimateSigmaLevel`, and for options that cannot be.
 *
 * @example
 * ```ts
 * import { estimateSigmaLevel, formatSigmaLevel } from "service-quality/delivery";
 *
 * console.log(formatSigmaLevel(estimateSigmaLevel({ defects: 34, units: 750, opportunities: 10 })));
 * ```
 * ```text output
 * Sigma level 4.11 [3.99, 4.22], with a shift of 1.5
 * 4533 defects per million [3246, 6328] of 7500 opportunities; 95 % intervals
 * 0.045 defects per unit; 95.6 % of units without any
 * ```
 */
export function formatSigmaLevel(estimate: SigmaLevelEstimate, options?: FormatOptions): string {
  const read = readFields(estimate, ESTIMATE, [], "the result of estimateSigmaLevel");
  const { as, language, style } = readOptions(options, FORMAT_OPTIONS);
  const { decimals, percent, number, interval, level, say } = wordingWith(WORDS, language);
  const full = (text: string) => (style === "full" ? text : "");
  const million = (share: number) => decimals(1e6 * share, 0);
  const sigma = {
    level: decimals(read.sigmaLevel, 2),
    interval: full(` ${interval(read.sigmaInterval, (limit) => decimals(limit, 2))}`),
    shift: number(read.shift),
  };
  const defects = {
    million: decimals(read.defectsPerMillion, 0),
    interval: full(` ${interval(read.defectInterval, million)}`),
    n: number(read.n),
  };
  const units = { perUnit: decimals(read.defectsPerUnit, 3), yield: percent(read.throughputYield, 1) };
  const intervals = full(filled(say("intervals"), { level: level(read.confidence) }));
  return render(
    {
      title: filled(say("title"), sigma),
      lines: [
        `${filled(say("million"), defects)}${intervals}`,
        filled(say("units"), units),
        ...noteLines(read.notes, "", language),
      ],
    },
    as,
  );
}
