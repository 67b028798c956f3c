import type { Stretch } from "../../numeric/stretches.ts";
import type { TimeZone } from "../time-zone.ts";

/** An event of a feed from one instant up to another, in whole seconds. */
export interface FeedSpan extends Stretch {
  title: string | null;
}

/** The local dates that are asked for, by their numbers, the last one included. */
export interface FeedPeriod {
  readonly zone: TimeZone;
  readonly first: number;
  readonly last: number;
}
