import { instantText } from "../calendars/instant.ts";
import { step } from "../complaints/case/step.ts";
import {
  type RefusalReason,
  supportBy,
  TRANSITION_OPTIONS,
  type TransitionOptions,
} from "../complaints/case/transition.ts";
import { growing } from "../complaints/clocks/append.ts";
import { compiledProcess } from "../complaints/process/define-process.ts";
import type { KnownEvent } from "../complaints/process/event.ts";
import type { PlainProcess } from "../complaints/process/plain-process.ts";
import type { ErrorPath } from "../errors/error.ts";
import type { Note } from "../errors/note.ts";
import { otherwise, type Readers, readOptions } from "../errors/options.ts";
import { objectAt, textAt } from "../errors/read-argument.ts";
import { quotient } from "../numeric/quotient.ts";
import { byCodeUnits } from "../numeric/ranking.ts";
import {
  type EventTable,
  LOG_OPTIONS,
  type LogOptions,
  logReading,
  readEventTable,
} from "./reading/event-table.ts";
import { cellName, cellValues, type EventLog } from "./reading/log-cells.ts";
import { dataReader, ROLE } from "./reading/row-data.ts";

/** Options of `checkConformance`. */
export interface ConformanceOptions extends LogOptions, TransitionOptions {
  /** What the process calls the log's activities, where it calls them otherwise. */
  activities?: Readonly<Record<string, string>> | undefined;
}

const CONFORMANCE_OPTIONS = {
  ...LOG_OPTIONS,
  ...TRANSITION_OPTIONS,
  activities: otherwise(activitiesAt, new Map<string, string>()),
} satisfies Readers<ConformanceOptions>;

/** What the process does not allow, and how often it was done. */
export interface ProcessDeviation {
  activity: string;
  /** The stage in which it came. */
  stage: string;
  reason: RefusalReason;
  n: number;
}

/** A case that does not conform. */
export interface DeviatingCase {
  case: string;
  /** Events refused. */
  refused: number;
  /** The first of them. */
  first: { activity: string; at: string; stage: string; reason: RefusalReason };
}

/** The result of `checkConformance`. */
export interface ProcessConformance {
  model: "replay";
  /** Id and version of the process. */
  process: string;
  version: number;
  /** `null` for no events. */
  asOf: string | null;
  cases: number;
  events: number;
  /** Events that the process allowed. */
  accepted: number;
  /** accepted / events; `null` for no events. */
  fitness: number | null;
  /** Cases without a refusal that have ended. */
  conforming: number;
  /** Cases without a refusal that have not. */
  unfinished: number;
  /** Cases with a refusal. */
  deviating: number;
  /** (conforming + unfinished) / cases; `null` for no cases. */
  share: number | null;
  /** The most frequent first, ties by activity, stage and reason. */
  deviations: ProcessDeviation[];
  /** Most refusals first, ties by name. */
  deviatingCases: DeviatingCase[];
  notes: Note[];
}

/**
 * Whether what was done is what the process allows: every case of a log is replayed, and what the process refuses
 * is listed with the stage in which it came. A refused row is skipped, so the next ones are judged from the stage
 * before it.
 *
 * A row is the event `{ type: activities[activity] ?? activity, at, case, role: row.role, data: row.data ?? the other
 * columns }`. `guards` are predicates that the process leaves to the caller.
 *
 * @throws `invalid_input` for a row that `summarizeVariants` refuses, one whose other cells are no text, number,
 * true, false or null, or whose amounts make a fact infinite, a process that `defineComplaintProcess` refuses, or a
 * guard that was not supplied.
 *
 * Source: Rozinat & van der Aalst (2008), Conformance checking of processes based on monitoring real behavior,
 * Information Systems 33, 64–95 (replay); fitness is the share of events that could be replayed.
 *
 * @example
 * ```ts
 * import { checkConformance } from "service-quality/logs";
 *
 * const process = {
 *   id: "desk",
 *   version: 1,
 *   initial: "new",
 *   states: { new: {}, open: {}, done: { final: true } },
 *   events: { received: {}, answered: {} },
 *   transitions: [
 *     { from: "new", event: "received", to: "open" },
 *     { from: "open", event: "answered", to: "done" },
 *   ],
 * };
 * const { fitness, conforming, deviations } = checkConformance(
 *   [
 *     { case: "A", activity: "received", at: "2026-03-02T09:00:00Z" },
 *     { case: "A", activity: "answered", at: "2026-03-02T10:00:00Z" },
 *     { case: "B", activity: "answered", at: "2026-03-02T11:00:00Z" },
 *     { case: "B", activity: "received", at: "2026-03-02T12:00:00Z" },
 *   ],
 *   process,
 * );
 * fitness; // => 0.75
 * conforming; // => 1
 * deviations; // => [{ activity: "answered", stage: "new", reason: "not-allowed", n: 1 }]
 * ```
 */
export function checkConformance(
  log: EventLog,
  process: PlainProcess,
  options?: ConformanceOptions,
): ProcessConformance {
  const compiled = compiledProcess(process, ["process"]);
  const { guards, calendars, activities, ...reading } = readOptions(options, CONFORMANCE_OPTIONS);
  const support = supportBy(compiled, { guards, calendars });
  const table = readEventTable(log, logReading(reading));
  const { cases, starts, at, activity, asOf } = table;
  const eventOf = eventReader(table, typesOf(activity.names, activities));
  const deviations = new Map<string, ProcessDeviation>();
  const deviatingCases: DeviatingCase[] = [];
  const append = growing();
  let [accepted, conforming] = [0, 0];
  for (let c = 0; c < cases.length; c++) {
    let state = compiled.before;
    let deviating: DeviatingCase | null = null;
    for (let i = starts[c]!; i < starts[c + 1]!; i++) {
      const result = step(compiled, state, eventOf(i, cases[c]!), support, append);
      state = result.state;
      if (result.kind === "moved") {
        accepted++;
        continue;
      }
      const refusal = {
        activity: activity.names[activity.ids[i]!]!,
        stage: state.stage,
        reason: result.reason,
      };
      count(deviations, refusal);
      deviating ??= { case: cases[c]!, refused: 0, first: { ...refusal, at: instantText(at[i]!) } };
      deviating.refused++;
    }
    if (deviating !== null) deviatingCases.push(deviating);
    else if (state.ended) conforming++;
  }
  const fitting = cases.length - deviatingCases.length;
  return {
    model: "replay",
    process: compiled.before.process,
    version: compiled.before.version,
    asOf: asOf === null ? null : instantText(asOf),
    cases: cases.length,
    events: at.length,
    accepted,
    fitness: quotient(accepted, at.length),
    conforming,
    unfinished: fitting - conforming,
    deviating: deviatingCases.length,
    share: quotient(fitting, cases.length),
    deviations: Array.from(deviations.values()).sort(byFrequency),
    deviatingCases: deviatingCases.sort((a, b) => b.refused - a.refused || byCodeUnits(a.case, b.case)),
    notes: [],
  };
}

/** The types of events that the log's activities are. */
function typesOf(names: readonly string[], activities: ReadonlyMap<string, string>): readonly string[] {
  return names.map((name) => activities.get(name) ?? name);
}

function activitiesAt(value: unknown, path: ErrorPath): ReadonlyMap<string, string> {
  const given = objectAt(value, path, "types of events by activity");
  return new Map(Object.entries(given).map(([name, type]) => [name, textAt(type, [...path, name])]));
}

/** Makes event i of the table one of the process. */
function eventReader(
  { cells, columns, naive, rows, at, activity }: EventTable,
  types: readonly string[],
): (i: number, name: string) => KnownEvent {
  const dataOf = dataReader(cells, [columns.case, columns.activity, columns.at, ROLE], naive);
  const roles = cellValues(cells, ROLE);
  return (i, name) => {
    const row = rows[i]!;
    const event = {
      type: types[activity.ids[i]!]!,
      at: instantText(at[i]!),
      case: name,
      role: cellName(roles.of(row), row, roles.pathOf),
      data: dataOf(row),
    };
    return { ...event, actor: null, revision: null, override: null, given: event, path: [row] };
  };
}

function count(
  deviations: Map<string, ProcessDeviation>,
  { activity, stage, reason }: Omit<ProcessDeviation, "n">,
): void {
  const key = JSON.stringify([activity, stage, reason]);
  const known = deviations.get(key);
  if (known === undefined) deviations.set(key, { activity, stage, reason, n: 1 });
  else known.n++;
}

function byFrequency(a: ProcessDeviation, b: ProcessDeviation): number {
  return (
    b.n - a.n ||
    byCodeUnits(a.activity, b.activity) ||
    byCodeUnits(a.stage, b.stage) ||
    byCodeUnits(a.reason, b.reason)
  );
}
