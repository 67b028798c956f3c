import { type AsOfOptions, readCaseClocks } from "./case-clocks.ts";
import type { Right } from "./compile-process.ts";
import type { ComplaintStateOf } from "./inferred.ts";
import type { Moment } from "./moment.ts";
import type { ComplaintProcess } from "./process.ts";
import type { ComplaintState } from "./state.ts";

/** How a right of the customer stands in a case. */
export type RightStatus = "honored" | "late" | "broken" | "pending" | "not-applicable";

/** A right of the customer in a case. */
export interface AssessedRight<Name extends string = string> {
  right: Name;
  status: RightStatus;
  /** The clock by which it is late or broken. */
  clock: string | null;
}

export function assessRights<const Process extends ComplaintProcess>(
  process: Process,
  state: ComplaintStateOf<Process>,
  options: AsOfOptions,
): AssessedRight<RightOf<Process>>[] {
  const { compiled, clocks, asOf, asOfText, calendar } = readCaseClocks(
    process,
    state as ComplaintState,
    options,
  );
  const event = {
    type: undefined,
    at: asOf,
    atText: asOfText,
    actor: undefined,
    role: undefined,
    data: undefined,
  };
  const moment: Moment = { state: state as ComplaintState, event, calendar };
  return [...compiled.rights].map(([right, rule]) => {
    const breached = rule.clock !== null && clocks.get(rule.clock)!.figures.breached;
    return { right: right as RightOf<Process>, status: statusOf(rule, moment, breached), clock: rule.clock };
  });
}

/** The names of a process's rights. */
type RightOf<Process> = Process extends { readonly rights: infer Rights extends object }
  ? keyof Rights & string
  : string;

function statusOf({ applies, broken, honored }: Right, moment: Moment, breached: boolean): RightStatus {
  if (applies?.(moment) === false) return "not-applicable";
  if (broken?.(moment) === true) return "broken";
  if (honored(moment) === true) return breached ? "late" : "honored";
  return breached || moment.state.ended ? "broken" : "pending";
}
