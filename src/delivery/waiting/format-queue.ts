import { oneOf, optional, type Readers, readFields, readOptions } from "../../errors/options.ts";
import { finiteAt, rateAt } from "../../errors/read-argument.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { FORMAT_OPTIONS, type FormatOptions } from "../../text/format-options.ts";
import { noteLines } from "../../text/note-text.ts";
import { render } from "../../text/report.ts";
import { wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
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

const WORDS = {
  title: [
    "Queue {model}: servers busy {busy}, {wait} wait",
    "Очередь {model}: заняты {busy}, ждут {wait}",
    "Опашка {model}: заети {busy}, чакат {wait}",
  ],
  empty: ["nobody there {share}", "никого нет {share}", "няма никого {share}"],
  within: [
    "; {share} wait at most the time asked about",
    "; не дольше заданного времени ждут {share}",
    "; не повече от зададеното време чакат {share}",
  ],
  place: ["place", "где", "къде"],
  number: ["number", "сколько", "колко"],
  time: ["time", "время", "време"],
  waiting: ["waiting", "в очереди", "в опашката"],
  system: ["waiting or served", "в очереди или на обслуживании", "в опашката или обслужвани"],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * A queue for people: how busy the servers are, who waits, lengths and times in the unit of the rates. A dash stands
 * where there is no figure.
 *
 * Figures have 2 decimals unless `digits` says otherwise.
 *
 * @throws `invalid_input` for what is no result of `queueMeasures`, and for options that cannot be.
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
export function formatQueue(queue: QueueMeasures, options?: FormatOptions): string {
  const read = readFields(queue, QUEUE, [], "the result of queueMeasures");
  const { as, language, digits } = readOptions(options, FORMAT_OPTIONS);
  const { percent, decimals, say } = wordingWith(WORDS, language);
  const text = (figure: number | null) => decimals(figure, digits ?? 2);
  const { withinTime } = read;
  const within = withinTime === null ? "" : filled(say("within"), { share: percent(withinTime) });
  const busy = { model: read.model, busy: percent(read.utilization), wait: percent(read.waitProbability) };
  const table = {
    head: [say("place"), say("number"), say("time")],
    rows: [
      [say("waiting"), text(read.inQueue), text(read.timeInQueue)],
      [say("system"), text(read.inSystem), text(read.timeInSystem)],
    ],
  };
  return render(
    {
      title: filled(say("title"), busy),
      lines: [`${filled(say("empty"), { share: percent(read.emptyProbability) })}${within}`],
      parts: [{ table }, { lines: noteLines(read.notes, "", language) }],
    },
    as,
  );
}
