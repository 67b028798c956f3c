import type { Table } from "../../../text/report.ts";
import { filled } from "../../../text/words.ts";
import type { ComplaintWording } from "./complaint-words.ts";
import type { PrintedMonth } from "./printed-summary.ts";

/** What came in and went out. What is open runs on from month to month where a month does not say it. */
export function flowTable(flow: readonly PrintedMonth[], { word, say, labelOf }: ComplaintWording): Table {
  const hasReopened = flow.some(({ reopened }) => reopened !== null && reopened > 0);
  let running = 0;
  const rows = flow.map(({ month, opened, closed, reopened, open }) => {
    running += opened - closed;
    const counts = [opened, closed, ...(hasReopened ? [reopened] : []), open ?? running];
    return [labelOf(month), ...counts.map((count) => String(count ?? "–"))];
  });
  const reopenedHead = hasReopened ? [say("reopened")] : [];
  return { head: [word("month"), word("opened"), word("closed"), ...reopenedHead, word("open")], rows };
}

/** How long cases took, which clocks stopped in time, what was spent and granted; `null` where that is times alone. */
export function figuresTable(flow: readonly PrintedMonth[], wording: ComplaintWording): Table | null {
  const { word, say, labelOf, time, sum, percent } = wording;
  const clocks = flow[0]?.clocks ?? [];
  const hasCost = flow.some(({ cost }) => cost !== null);
  const hasRedress = flow.some(({ redress }) => redress !== null);
  if (clocks.length === 0 && !hasCost && !hasRedress) return null;
  return {
    head: [
      word("month"),
      say("median"),
      ...clocks.map(({ clock }) => filled(say("inTime"), { clock: labelOf(clock) })),
      ...(hasCost ? [say("cost")] : []),
      ...(hasRedress ? [say("redress")] : []),
    ],
    rows: flow.map(({ month, throughputMs, clocks: stopped, cost, redress }) => [
      labelOf(month),
      time(throughputMs?.median ?? null),
      ...stopped.map(({ share }) => percent(share)),
      ...(hasCost ? [sum(cost)] : []),
      ...(hasRedress ? [sum(redress)] : []),
    ]),
  };
}
