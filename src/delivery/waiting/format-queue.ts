import { oneOf, optional, type Readers, readFields } from "../../errors/options.ts";
import { finiteAt, rateAt } from "../../errors/read-argument.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { noteLines } from "../../text/note-text.ts";
import { numberTable } from "../../text/number-table.ts";
import { decimals, percentText } from "../../text/number-text.ts";
import { reportText } from "../../text/report-text.ts";
import type { QueueMeasures } from "./queue-measures.ts";

const QUEUE = {
  model: oneOf("M/M/1", "M/M/c"),
  utilization: finiteAt,
  waitProbability: rateAt,
  emptyProbability: optional(rateAt),
  inQueue: optional(finiteAt),
  inSystem: optional(finiteAt),
  timeInQueue: optional(finiteAt),
  timeInSystem: optional(finiteAt),
  withinTime: optional(rateAt),
  notes: notesAt,
} satisfies Readers<QueueMeasures>;

/**
 * A queue for people: how busy the servers are, who waits, lengths and times in the unit of the rates. A dash stands
 * where there is no figure.
 *
 * @throws `invalid_input` for what is no result of `queueMeasures`.
 *
 * @example
 * ```ts
 * import { formatQueue, queueMeasures } from "service-quality/delivery";
 *
 * console.log(formatQueue(queueMeasures({ arrivalRate: 3, serviceRate: 6, servers: 1 })));
 * ```
 * ```text output
 * Queue M/M/1: servers busy 50 %, 50 % wait
 * nobody there 50 %
 *
 * place              number  time
 * ─────────────────  ──────  ────
 * waiting              0.50  0.17
 * waiting or served    1.00  0.33
 * ```
 */
export function formatQueue(queue: QueueMeasures): string {
  const read = readFields(queue, QUEUE, [], "the result of queueMeasures");
  const within =
    read.withinTime === null ? "" : `; ${percentText(read.withinTime)} wait at most the time asked about`;
  return reportText([
    [
      `Queue ${read.model}: servers busy ${percentText(read.utilization)}, ${percentText(read.waitProbability)} wait`,
      `nobody there ${percentText(read.emptyProbability)}${within}`,
    ],
    numberTable(
      ["place", "number", "time"],
      [
        ["waiting", decimals(read.inQueue, 2), decimals(read.timeInQueue, 2)],
        ["waiting or served", decimals(read.inSystem, 2), decimals(read.timeInSystem, 2)],
      ],
    ),
    noteLines(read.notes),
  ]);
}
