import { instantText } from "../../calendars/instant.ts";
import { byCodeUnits } from "../../numeric/ranking.ts";
import type { CaseFigures } from "../reading/case-figures.ts";
import { type ClockCounts, clockCounts } from "../reading/clock-counts.ts";
import { type DatedValues, datedPairs } from "../reading/dated-values.ts";
import type { LogFigures } from "../reading/log-figures.ts";
import type { CollectedCases, CollectedComplaints, CollectedComplaintsV1 } from "./collected-complaints.ts";

/** The figures of a log in the form in which they are stored, the same whatever the order of the cases. */
export function collectedOf(figures: LogFigures): CollectedComplaints {
  const order = inOrder(figures.cases);
  const { standings } = figures;
  const { attributes, redress, reopened, costs } = figures.cases;
  return {
    ...headOf(figures),
    version: 2,
    settings: figures.settings,
    refused: figures.refused,
    cases: {
      ...columnsOf(figures.cases, order),
      attributes: Object.fromEntries(
        Array.from(attributes, ([name, values]) => [name, order.map((c) => values[c]!)]),
      ),
      clocks: Object.fromEntries(
        figures.clocks.map(({ clock, records }) => [clock, order.map((c) => records[c]!)]),
      ),
      standing: standings === null ? null : order.map((c) => standings[c]!),
      redress: pairsOf(redress, order),
      reopened: pairsOf(reopened, order).map((pairs) =>
        pairs.map(([at, closedAt]) => [at, Number.isNaN(closedAt) ? null : closedAt]),
      ),
      costs: pairsOf(costs, order),
    },
  };
}

/** The same in the form of version 1. */
export function versionOneOf(figures: LogFigures): CollectedComplaintsV1 {
  const { calendars, process, by, ...settings } = figures.settings;
  return {
    ...headOf(figures),
    version: 1,
    settings,
    clocks: countsOf(figures).map(ordered),
    cases: columnsOf(figures.cases, inOrder(figures.cases)),
  };
}

/** Clocks as counts, whether or not more is known of them. */
export function countsOf({ clocks, counted, rules }: LogFigures): readonly ClockCounts[] {
  return counted ?? clocks.map((clock) => clockCounts(clock, rules));
}

function inOrder({ cases }: CaseFigures): readonly number[] {
  return Array.from(cases.keys()).sort((a, b) => byCodeUnits(cases[a]!, cases[b]!));
}

function headOf(figures: LogFigures) {
  return {
    kind: "collected-complaints" as const,
    events: figures.events,
    firstAt: figures.first === null ? null : instantText(figures.first),
    lastAt: figures.last === null ? null : instantText(figures.last),
    activities: [...figures.activities],
    rework: figures.rework,
    handovers: {
      n: figures.handovers,
      singleResourceCases: figures.singleResourceCases,
      resources: [...figures.resources].sort(byCodeUnits),
    },
  };
}

function columnsOf(figures: CaseFigures, order: readonly number[]): CollectedComplaintsV1["cases"] {
  const column = (values: ArrayLike<number>) => order.map((c) => values[c]!);
  return {
    case: order.map((c) => figures.cases[c]!),
    openedMs: column(figures.opened),
    closedMs: column(figures.closed).map((at) => (Number.isNaN(at) ? null : at)),
    events: column(figures.events),
    everClosed: column(figures.everClosed),
    reopenings: column(figures.reopenings),
    contacts: column(figures.contacts),
    followedUp: column(figures.followedUp),
    upheld: column(figures.upheld).map((outcome) => (outcome < 0 ? null : outcome)),
    cost: column(figures.cost),
    customer: order.map((c) => figures.customer.names[figures.customer.ids[c]!] ?? null),
  };
}

function pairsOf(values: DatedValues | null, order: readonly number[]): CollectedCases["costs"] {
  return order.map((c) => (values === null ? [] : datedPairs(values, c)));
}

function ordered({ clock, idle, met, breached, undecided }: ClockCounts): ClockCounts {
  const texts = new Map(undecided.map((record) => [record, JSON.stringify(record)]));
  const inOrder = [...undecided].sort((a, b) => byCodeUnits(texts.get(a)!, texts.get(b)!));
  return { clock, idle, met, breached, undecided: inOrder };
}
