import { deadlinesOf } from "./desk-charts.ts";
import { deskLog } from "./desk-log.ts";
import type { DeskView } from "./desk-view.ts";

/** Lines that make the calendar of what falls due. */
export function deadlineCode(view: DeskView): string {
  return [
    'import { deadlineChart } from "service-quality/charts";',
    "",
    `const deadlines = ${JSON.stringify(deadlinesOf(view), null, 2)};`,
    "const chart = deadlineChart(deadlines);",
    "",
  ].join("\n");
}

/** Lines that make the picture of how the case went. */
export function flowCode(view: DeskView): string {
  return [
    'import { complaintFlowChart } from "service-quality/charts";',
    'import { summarizeVariants } from "service-quality/logs";',
    "",
    `const log = ${JSON.stringify(deskLog(view), null, 2)};`,
    "const chart = complaintFlowChart(summarizeVariants(log), { durations: true });",
    "",
  ].join("\n");
}
