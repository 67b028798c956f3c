import type { ReportPart, Table } from "../../../text/report.ts";
import { filled } from "../../../text/words.ts";
import type { ComplaintWording } from "./complaint-words.ts";
import type { PrintedGroup } from "./printed-summary.ts";

/** A table for each list of names that groups are by. */
export function groupTables(groups: readonly PrintedGroup[], wording: ComplaintWording): ReportPart[] {
  const tables = new Map<string, PrintedGroup[]>();
  for (const group of groups) {
    const names = JSON.stringify(group.by);
    const known = tables.get(names);
    if (known === undefined) tables.set(names, [group]);
    else known.push(group);
  }
  return Array.from(tables.values(), (own) => ({ table: groupTable(own, wording) }));
}

function groupTable(groups: readonly PrintedGroup[], wording: ComplaintWording): Table {
  const { word, say, labelOf, time, sum, percent } = wording;
  const { by, clocks, uphold, cost, redress } = groups[0]!;
  return {
    head: [
      ...by.map(labelOf),
      say("cases"),
      word("closed"),
      word("open"),
      word("medianTime"),
      ...clocks.map(({ clock }) => filled(say("inTime"), { clock: labelOf(clock) })),
      ...(uphold === null ? [] : [say("upheld")]),
      ...(cost === null ? [] : [say("cost")]),
      ...(redress === null ? [] : [say("redress")]),
    ],
    rows: groups.map((group) => [
      ...group.values.map((value) => (value === null ? "–" : labelOf(String(value)))),
      String(group.cases),
      String(group.closed),
      String(group.open),
      time(group.timeToClose.medianMs),
      ...group.clocks.map(({ share }) => percent(share)),
      ...(group.uphold === null ? [] : [percent(group.uphold.share)]),
      ...(group.cost === null ? [] : [sum(group.cost.total)]),
      ...(group.redress === null ? [] : [sum(group.redress.total)]),
    ]),
    words: by.map((_, i) => i),
  };
}
