import type { CalendarSpec } from "service-quality/calendars";
import {
  type ComplaintProcess,
  defineComplaintProcess,
  type GuardPredicates,
  POLICIES,
  type PolicyId,
  policyClocks,
  STANDARD_PROCESS,
} from "service-quality/complaints";

/** The process of the desk: the standard one, the same with the terms of a regime, or the person's own. */
export type ProcessChoice =
  | { readonly kind: "standard" }
  | { readonly kind: "policy"; readonly id: PolicyId }
  | { readonly kind: "own"; readonly process: ComplaintProcess };

export const POLICY_IDS = Object.keys(POLICIES) as readonly PolicyId[];

/** When a complaint was received, and whose dates its terms count. */
export interface Receipt {
  readonly receivedAt: string;
  readonly calendar: CalendarSpec;
}

/** The process that is chosen, where it is the same whenever a complaint is received. */
export function processOf(choice: Exclude<ProcessChoice, { kind: "policy" }>): ComplaintProcess {
  return choice.kind === "standard" ? STANDARD_PROCESS : choice.process;
}

/** The last process of a regime, which most moves leave as it is. */
let last: (Receipt & { readonly id: PolicyId; readonly process: ComplaintProcess }) | null = null;

/**
 * The standard process with the terms of a regime: those in force when the complaint was received, in the dates of the
 * calendar.
 */
export function regimeProcess(id: PolicyId, { receivedAt, calendar }: Receipt): ComplaintProcess {
  if (last?.id === id && last.receivedAt === receivedAt && last.calendar === calendar) return last.process;
  const process = defineComplaintProcess<ComplaintProcess>({
    ...STANDARD_PROCESS,
    id,
    facts: regimeFacts(id),
    clocks: { ...STANDARD_PROCESS.clocks, ...policyClocks(POLICIES[id], { receivedAt, calendar }) },
  });
  last = { id, receivedAt, calendar, process };
  return process;
}

/** Of what a regime decides, what its document says. */
function regimeFacts(id: PolicyId): NonNullable<ComplaintProcess["facts"]> {
  const { stages } = POLICIES[id];
  const { handlingStages } = STANDARD_PROCESS.facts;
  return { ...STANDARD_PROCESS.facts, policy: id, handlingStages: stages ?? handlingStages };
}

/** Guards that a process leaves to its application. */
export function callersGuards({ guards = {} }: ComplaintProcess): readonly string[] {
  return Object.keys(guards).filter((guard) => guards[guard] === null);
}

/** At this desk they always hold. */
export function predicatesOf(process: ComplaintProcess): GuardPredicates {
  return Object.fromEntries(callersGuards(process).map((guard) => [guard, () => true]));
}

/** The roles that a process knows, by what they may grant and what they may send. */
export function rolesOf({ roles = {}, events }: ComplaintProcess): readonly string[] {
  const senders = Object.values(events).flatMap((event) => event.roles ?? []);
  return [...new Set([...Object.keys(roles), ...senders])];
}
