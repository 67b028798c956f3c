import type { ComplaintEvent } from "service-quality/complaints";
import type { Refusal } from "./case-history.ts";
import type { DeskView } from "./desk-view.ts";

/** The last thing that was sent, where it was refused and the clock has not moved since. */
export function refusedLast({ desk, history }: DeskView): { event: ComplaintEvent; refusal: Refusal } | null {
  const last = history.at(-1);
  return last?.kind === "refused" && last.event.at === desk.now ? last : null;
}

/** The guards that stood against an event, where the role may waive them. */
export function waivableGuards({ process, desk }: DeskView, { reason, failed }: Refusal): readonly string[] {
  const { role } = desk;
  const mayOverride = role !== null && process.roles?.[role]?.mayOverride === true;
  return mayOverride && reason === "guard-failed" ? failed : [];
}
