import { fields, listOf, oneOf, optional, type Readers, readFields } from "../../errors/options.ts";
import { amountAt, rateAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { countedShareAt } from "../../numeric/inference/counted-share.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { levelText } from "../../text/interval-text.ts";
import { noteLines } from "../../text/note-text.ts";
import { numberTable } from "../../text/number-table.ts";
import { percentText } from "../../text/number-text.ts";
import { reportText } from "../../text/report-text.ts";
import { shareText } from "../share-text.ts";
import {
  SERVICE_LEVEL_METHODS,
  type ServiceLevelDefinition,
  type ServiceLevelEstimate,
} from "./estimate-service-level.ts";

const DEFINITION = {
  method: oneOf(...SERVICE_LEVEL_METHODS),
  count: amountAt,
  n: amountAt,
  share: optional(rateAt),
} satisfies Readers<ServiceLevelDefinition>;

const ESTIMATE = {
  model: oneOf("observed-service-level"),
  method: oneOf(...SERVICE_LEVEL_METHODS),
  confidence: confidenceAt,
  count: amountAt,
  n: amountAt,
  share: optional(rateAt),
  interval: optional(limitsAt),
  definitions: listOf(fields(DEFINITION, "a definition"), "definition"),
  abandonRate: countedShareAt,
  notes: notesAt,
} satisfies Readers<ServiceLevelEstimate>;

/**
 * An observed service level for people, beside the other definitions of it. A dash stands where there is no figure.
 *
 * @throws `invalid_input` for what is no result of `estimateServiceLevel`.
 *
 * @example
 * ```ts
 * import { estimateServiceLevel, formatServiceLevel } from "service-quality/delivery";
 *
 * const level = estimateServiceLevel({ answered: 900, answeredWithin: 720, abandoned: 100, abandonedWithin: 40 });
 * console.log(formatServiceLevel(level));
 * ```
 * ```text output
 * Service level (abandoned-missed): 720 of 1000 (72 %) [69 %, 75 %]
 * gave up: 100 of 1000 (10 %) [8 %, 12 %]; 95 % intervals
 *
 * definition                share  in time    of
 * ────────────────────────  ─────  ───────  ────
 * abandoned-missed           72 %      720  1000
 * answered-only              80 %      720   900
 * short-abandoned-excluded   75 %      720   960
 * short-abandoned-met        76 %      760  1000
 * ```
 */
export function formatServiceLevel(estimate: ServiceLevelEstimate): string {
  const read = readFields(estimate, ESTIMATE, [], "the result of estimateServiceLevel");
  return reportText([
    [
      `Service level (${read.method}): ${shareText(read)}`,
      `gave up: ${shareText(read.abandonRate)}; ${levelText(read.confidence)} % intervals`,
    ],
    numberTable(
      ["definition", "share", "in time", "of"],
      read.definitions.map(({ method, count, n, share }) => [
        method,
        percentText(share),
        String(count),
        String(n),
      ]),
    ),
    noteLines(read.notes),
  ]);
}
