import type { Moment } from "../conditions/moment.ts";
import type { Right } from "../process/compile-process.ts";
import type { ComplaintStateOf, RightOf } from "../process/inferred.ts";
import type { ComplaintProcess } from "../process/process.ts";
import type { ComplaintState } from "../process/state.ts";
import { type AsOfOptions, readCaseClocks } from "./case-clocks.ts";

/** How a right of the customer stands in a case. */
export type RightStatus = "honored" | "late" | "broken" | "pending" | "not-applicable";

/** A right of the customer in a case. */
export interface AssessedRight<Process extends ComplaintProcess = ComplaintProcess> {
  right: RightOf<Process>;
  status: RightStatus;
  /** The clock by which it is late or broken. */
  clock: string | null;
}

/**
 * How each of the customer's rights stands in a case at an instant, in the order of the process: `"not-applicable"`
 * where `applies` fails; else `"broken"` where `broken` holds; else, where `honored` holds, `"late"` if the right's
 * clock is breached or `late` holds and `"honored"` if not; otherwise `"broken"` if its clock is breached or the
 * case has ended, `"pending"` if not.
 *
 * @throws `invalid_input` as `complaintDeadlines`.
 *
 * @example
 * ```ts
 * import { assessRights, defineComplaintProcess, openComplaint } from "service-quality/complaints";
 *
 * const day = 86_400_000;
 * const process = defineComplaintProcess({
 *   id: "desk",
 *   version: 1,
 *   initial: "new",
 *   states: { new: {}, open: {}, closed: { final: true } },
 *   facts: { answered: false },
 *   events: { Received: {}, Answered: {} },
 *   transitions: [
 *     { from: "new", event: "Received", to: "open" },
 *     { from: "open", event: "Answered", to: "closed", set: { answered: true } },
 *   ],
 *   clocks: { answer: { targetMs: 3 * day, start: ["Received"], stop: ["Answered"] } },
 *   rights: { timelyHelp: { clock: "answer", honored: { fact: "answered", equals: true } } },
 * });
 * const { state } = openComplaint(process, { type: "Received", at: "2026-01-12T09:00:00Z" });
 * assessRights(process, state, { asOf: "2026-01-14T09:00:00Z" }); // => [{ right: "timelyHelp", status: "pending", clock: "answer" }]
 * assessRights(process, state, { asOf: "2026-01-16T09:00:00Z" })[0]?.status; // => "broken"
 * ```
 */
export function assessRights<const Process extends ComplaintProcess>(
  process: Process,
  state: ComplaintStateOf<Process>,
  options: AsOfOptions,
): AssessedRight<Process>[] {
  const { compiled, clocks, asOfText, calendars } = readCaseClocks(process, state as ComplaintState, options);
  const event = {
    type: undefined,
    at: asOfText,
    actor: undefined,
    role: undefined,
    data: undefined,
  };
  const moment: Moment = { state: state as ComplaintState, event, calendars };
  return [...compiled.rights].map(([right, rule]) => {
    const breached = rule.clock !== null && clocks.get(rule.clock)!.figures.breached;
    const status = statusOf(rule, moment, breached, state.ended);
    return { right: right as RightOf<Process>, status, clock: rule.clock };
  });
}

function statusOf(
  { applies, broken, late, honored }: Right,
  moment: Moment,
  breached: boolean,
  ended: boolean,
): RightStatus {
  if (applies?.(moment) === false) return "not-applicable";
  if (broken?.(moment) === true) return "broken";
  if (honored(moment) === true) return breached || late?.(moment) === true ? "late" : "honored";
  return breached || ended ? "broken" : "pending";
}
