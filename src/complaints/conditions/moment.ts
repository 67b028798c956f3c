import type { OpenTime } from "../../calendars/open-time.ts";
import type { EventData } from "../process/event.ts";
import type { ComplaintState } from "../process/state.ts";

/** What conditions and operands read. */
export interface Moment {
  readonly state: ComplaintState;
  readonly event: EventAsKnown;
  /** The caller's, for clocks that have none of their own. */
  readonly calendar: OpenTime | null;
}

/** An event as far as it is known: `undefined` is not known yet, `null` is not there. */
export interface EventAsKnown {
  readonly type: string | undefined;
  /** In milliseconds, and in canonical form. */
  /** In canonical form. */
  readonly at: string | undefined;
  readonly actor: string | null | undefined;
  readonly role: string | null | undefined;
  readonly data: EventData | undefined;
}
