import {
  fields,
  listOf,
  oneOf,
  optional,
  type Read,
  type Readers,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { finiteAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { noteLines } from "../../text/note-text.ts";
import { render } from "../../text/report.ts";
import { type Wording, wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import type { AgentsNeeded } from "./agents-needed.ts";
import type { StaffedQueue } from "./staff-queue.ts";

/** An interval of the day, or anything else with a queue of its own. */
export interface StaffedInterval {
  readonly interval: string;
  readonly queue: StaffedQueue | AgentsNeeded;
}

const QUEUE = {
  model: oneOf("erlang-c", "erlang-a"),
  traffic: finiteAt,
  occupancy: rateAt,
  waitProbability: rateAt,
  serviceLevel: rateAt,
  averageSpeedOfAnswer: optional(finiteAt),
  averageWait: optional(finiteAt),
  inQueue: optional(finiteAt),
  abandonShare: optional(rateAt),
  notes: notesAt,
  agents: optional(whole(1)),
  positions: optional(whole(1)),
  fullTimeEquivalents: optional(finiteAt),
} satisfies Readers<AgentsNeeded>;

const queueAt = fields(QUEUE, "the result of staffQueue or agentsNeeded");

const INTERVAL = { interval: textAt, queue: queueAt } satisfies Readers<StaffedInterval>;

const WORDS = {
  title: ["Staffing ({models})", "Персонал ({models})", "Персонал ({models})"],
  interval: ["interval", "интервал", "интервал"],
  traffic: ["erlangs", "эрлангов", "ерланга"],
  agents: ["agents", "операторов", "агенти"],
  positions: ["positions", "мест", "места"],
  busy: ["busy", "заняты", "заети"],
  wait: ["wait", "ждут", "чакат"],
  inTime: ["in time", "вовремя", "навреме"],
  meanWait: ["mean wait", "среднее ожидание", "средно чакане"],
  inQueue: ["in queue", "в очереди", "в опашката"],
  giveUp: ["give up", "уходят", "отказват се"],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * Queues with their agents for people, a line for each interval: how many agents and positions, how busy they are, who
 * is answered in time, how long people wait. A dash stands where there is no figure.
 *
 * `labels` may name the intervals.
 *
 * @throws `insufficient_data` without intervals; `invalid_input` for what is no result of `staffQueue` or
 * `agentsNeeded`.
 *
 * @example
 * ```ts
 * import { agentsNeeded, formatStaffing } from "service-quality/delivery";
 *
 * const needed = (arrivalsPerHour: number) =>
 *   agentsNeeded({ arrivalsPerHour, handleSeconds: 180, targetSeconds: 20, serviceLevel: 0.8, shrinkage: 0.3 });
 * console.log(formatStaffing([{ interval: "09:00", queue: needed(200) }, { interval: "09:30", queue: needed(260) }]));
 * ```
 * ```text output
 * Staffing (erlang-c)
 *
 * interval  erlangs  agents  positions  busy  wait  in time  mean wait  in queue  give up
 * ────────  ───────  ──────  ─────────  ────  ────  ───────  ─────────  ────────  ───────
 * 09:00        10.0      14         20  71 %  17 %     89 %      7.8 s       0.4        –
 * 09:30        13.0      17         25  76 %  22 %     86 %      9.8 s       0.7        –
 * ```
 */
export function formatStaffing(intervals: readonly StaffedInterval[], options?: FormatOptions): string {
  const read = listOf(fields(INTERVAL, "an interval with its queue"), "interval")(intervals, []);
  const { as, language, labels } = readOptions(options, FORMAT_OPTIONS);
  const wording = wordingWith(WORDS, language);
  const { say } = wording;
  const labelOf = labelIn(labels);
  const models = [...new Set(read.map(({ queue }) => queue.model))].join(", ");
  const table = {
    head: [
      ...(["interval", "traffic", "agents", "positions", "busy"] as const).map(say),
      ...(["wait", "inTime", "meanWait", "inQueue", "giveUp"] as const).map(say),
    ],
    rows: read.map(({ interval, queue }) => [labelOf(interval), ...queueCells(queue, wording)]),
  };
  const lines = read.flatMap(({ interval, queue }) => noteLines(queue.notes, labelOf(interval), language));
  return render({ title: filled(say("title"), { models }), parts: [{ table }, { lines }] }, as);
}

function queueCells(queue: Read<typeof QUEUE>, { decimals, percent, word }: Wording): string[] {
  const { averageWait } = queue;
  return [
    decimals(queue.traffic, 1),
    queue.agents === null ? "–" : String(queue.agents),
    queue.positions === null ? "–" : String(queue.positions),
    percent(queue.occupancy),
    percent(queue.waitProbability),
    percent(queue.serviceLevel),
    averageWait === null ? "–" : `${decimals(averageWait, 1)} ${word("durationSecond")}`,
    decimals(queue.inQueue, 1),
    percent(queue.abandonShare, 1),
  ];
}
