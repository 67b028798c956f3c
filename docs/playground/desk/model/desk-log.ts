import type { ComplaintState } from "service-quality/complaints";
import { toCsv } from "service-quality/survey";
import { CASE } from "./desk-case.ts";
import type { DeskView } from "./desk-view.ts";

/** What happened in the case, as rows of an event log; what was refused did not happen. */
export function deskLog({ history }: Pick<DeskView, "history">) {
  return history.flatMap((entry) => {
    if (entry.kind !== "moved") return [];
    const { type, at, actor = null, role = null, data } = entry.event;
    const row = { case: CASE, activity: type, at, resource: actor, role, stage: entry.to };
    return [data === undefined ? row : { ...row, data }];
  });
}

export function logCsv(view: Pick<DeskView, "history">): string {
  return toCsv(deskLog(view));
}

export function stateJson({ state }: { readonly state: ComplaintState }): string {
  return `${JSON.stringify(state, null, 2)}\n`;
}
