import {
  fields,
  listOf,
  oneOf,
  optional,
  type Readers,
  readFields,
  readOptions,
} from "../../errors/options.ts";
import { amountAt, rateAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { countedShareAt } from "../../numeric/inference/counted-share.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { noteLines } from "../../text/note-text.ts";
import { render } from "../../text/report.ts";
import { wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import { shareTextIn } from "../share-text.ts";
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

const WORDS = {
  title: ["Service level ({method})", "Уровень обслуживания ({method})", "Ниво на обслужване ({method})"],
  gaveUp: ["gave up", "не дождались", "отказали се"],
  intervals: ["; {level} % intervals", "; интервалы {level} %", "; интервали {level} %"],
  definition: ["definition", "определение", "определение"],
  inTime: ["in time", "вовремя", "навреме"],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * An observed service level for people, beside the other definitions of it. A dash stands where there is no figure.
 *
 * A plain report leaves out intervals. `labels` may name the definitions.
 *
 * @throws `invalid_input` for what is no result of `estimateServiceLevel`, and for options that cannot be.
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
export function formatServiceLevel(estimate: ServiceLevelEstimate, options?: FormatOptions): string {
  const read = readFields(estimate, ESTIMATE, [], "the result of estimateServiceLevel");
  const { as, language, style, labels } = readOptions(options, FORMAT_OPTIONS);
  const wording = wordingWith(WORDS, language);
  const { say } = wording;
  const labelOf = labelIn(labels);
  const { word, percent, level } = wording;
  const shareText = shareTextIn(wording, style);
  const intervals = style === "full" ? filled(say("intervals"), { level: level(read.confidence) }) : "";
  const table = {
    head: [say("definition"), word("share"), say("inTime"), word("of")],
    rows: read.definitions.map(({ method, count, n, share }) => [
      labelOf(method),
      percent(share),
      String(count),
      String(n),
    ]),
  };
  return render(
    {
      title: `${filled(say("title"), { method: labelOf(read.method) })}: ${shareText(read)}`,
      lines: [`${say("gaveUp")}: ${shareText(read.abandonRate)}${intervals}`],
      parts: [{ table }, { lines: noteLines(read.notes, "", language) }],
    },
    as,
  );
}
