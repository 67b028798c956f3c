import { fields, oneOf, optional, type Readers, readFields } from "../../errors/options.ts";
import { finiteAt, rateAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { levelText } from "../../text/interval-text.ts";
import { noteLines } from "../../text/note-text.ts";
import { decimals, percentText } from "../../text/number-text.ts";
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

/**
 * Defects and the sigma level for people. A dash stands where there is no figure, as for the upper limit where no
 * defect was found.
 *
 * @throws `invalid_input` for what is no result of `estimateSigmaLevel`.
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
export function formatSigmaLevel(estimate: SigmaLevelEstimate): string {
  const read = readFields(estimate, ESTIMATE, [], "the result of estimateSigmaLevel");
  const { lower, upper } = read.defectInterval;
  const sigma = read.sigmaInterval;
  const million = (share: number) => decimals(1e6 * share, 0);
  return [
    `Sigma level ${decimals(read.sigmaLevel, 2)} [${decimals(sigma.lower, 2)}, ${decimals(sigma.upper, 2)}], with a shift of ${read.shift}`,
    `${decimals(read.defectsPerMillion, 0)} defects per million [${million(lower)}, ${million(upper)}] of ${read.n} opportunities; ${levelText(read.confidence)} % intervals`,
    `${decimals(read.defectsPerUnit, 3)} defects per unit; ${percentText(read.throughputYield, 1)} of units without any`,
    ...noteLines(read.notes),
  ].join("\n");
}
