import { instantText } from "../../calendars/instant.ts";
import { step } from "../../complaints/case/step.ts";
import type { GuardPredicates } from "../../complaints/case/transition.ts";
import { growing } from "../../complaints/clocks/append.ts";
import { inMilliseconds } from "../../complaints/clocks/reading/in-milliseconds.ts";
import type { CompiledProcess } from "../../complaints/process/compile-process.ts";
import { dataOf, type EventData, type KnownEvent } from "../../complaints/process/event.ts";
import { overrideAt } from "../../complaints/process/override.ts";
import type { ComplaintState } from "../../complaints/process/state.ts";
import { amountAt, optionalAt, wholeAt } from "../../errors/read-argument.ts";
import { hasConditionalAlert } from "./activity-run.ts";
import { type CaseRun, CLOSES, REFUSED, REOPENS } from "./case-run.ts";
import { keepDatedValues } from "./dated-values.ts";
import type { LogSource } from "./event-table.ts";
import { cellName, cellValues, filledValues } from "./log-cells.ts";
import type { LogRules } from "./log-settings.ts";
import { dataReader, ROLE } from "./row-data.ts";

const [REVISION, OVERRIDE] = ["revision", "override"];

/**
 * Cases that are replayed through a process; of each only the state is kept. `parts` are those that activities play
 * besides; `cases` and `activities` are names by number, which may grow.
 */
export function runByProcess(
  source: LogSource,
  { calendars, grantsRedress }: LogRules,
  compiled: CompiledProcess,
  guards: GuardPredicates,
  parts: ReadonlyMap<string, number>,
  cases: readonly string[],
  activities: readonly string[],
): CaseRun {
  const eventOf = eventReader(source);
  const support = { guards, calendars: { ...calendars, fallback: null } };
  const amountOf = amountReader(source);
  const append = growing();
  const states: ComplaintState[] = [];
  const redress = keepDatedValues();
  const hasRefused: boolean[] = [];
  let refusals = 0;
  return {
    meet(c, at, activity, row) {
      const type = activities[activity]!;
      const event = eventOf(row, type, at, cases[c]!);
      const before = states[c] ?? compiled.before;
      const { kind, state } = step(compiled, before, event, support, append);
      if (kind === "refused") {
        refusals++;
        hasRefused[c] = true;
        return REFUSED;
      }
      states[c] = state;
      const { redress: granted } = compiled.events.get(type)!;
      if (granted !== null) redress.add(c, at, amountOf(event.data, granted.amount, row));
      const turn = before.ended === state.ended ? 0 : state.ended ? CLOSES : REOPENS;
      return turn | (parts.get(type) ?? 0);
    },
    total(opened, names) {
      const ended = opened.map((c) => states[c]!);
      const places: number[] = [];
      opened.forEach((c, place) => {
        places[c] = place;
      });
      return {
        clocks: Array.from(compiled.clocks, ([clock, rule]) => ({
          clock,
          records: ended.map(({ clocks }) => inMilliseconds(rule, clocks[clock]!, calendars)),
        })),
        standings: Array.from(compiled.clocks.values()).some(hasConditionalAlert)
          ? ended.map(({ facts, parts }) => ({ facts, parts }))
          : null,
        redress: grantsRedress ? redress.total(opened.length, (c) => places[c]!) : null,
        facts: new Map(names.map((name) => [name, ended.map(({ facts }) => facts[name]!)])),
        refused: { events: refusals, cases: hasRefused.filter(Boolean).length },
      };
    },
  };
}

/** An amount of redress, small enough to be added up. */
function amountReader({ cells }: LogSource) {
  return (data: EventData, key: string, row: number) =>
    amountAt(dataOf(data, key), filledValues(cells, key).pathOf(row));
}

/** Makes a row an event of the process. */
function eventReader({ cells, columns, naive }: LogSource) {
  const { case: name, activity, at, resource } = columns;
  const dataIn = dataReader(cells, [name, activity, at, resource, ROLE, REVISION, OVERRIDE], naive);
  const [actors, roles] = [cellValues(cells, resource), cellValues(cells, ROLE)];
  const [revisions, overrides] = [cellValues(cells, REVISION), cellValues(cells, OVERRIDE)];
  return (row: number, type: string, instant: number, ofCase: string): KnownEvent => {
    const event = {
      type,
      at: instantText(instant),
      case: ofCase,
      actor: cellName(actors.of(row), row, actors.pathOf),
      role: cellName(roles.of(row), row, roles.pathOf),
      revision: optionalAt(revisions.of(row), revisions.pathOf(row), (value, path) =>
        wholeAt(value, path, 0),
      ),
      data: dataIn(row),
      override: optionalAt(overrides.of(row), overrides.pathOf(row), overrideAt),
    };
    return { ...event, given: event, path: [row] };
  };
}
