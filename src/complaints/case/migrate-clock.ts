import { isPlainObject } from "../../errors/read-argument.ts";
import { switched } from "../clocks/advance.ts";
import { appended } from "../clocks/append.ts";
import { type ClockRecord, UNNAMED } from "../clocks/clock-record.ts";
import type { ClockRule } from "../clocks/clock-rule.ts";
import type { Moment } from "../conditions/moment.ts";

/** A record that nobody has checked yet, without the holds that the new version of its clock does not open. */
export function withDeclaredHolds(record: unknown, { triggers }: ClockRule): unknown {
  if (!isPlainObject(record) || !Array.isArray(record.holds)) return record;
  const { holds, ...others } = record;
  const known = new Set<unknown>([UNNAMED, ...triggers.map(({ hold }) => hold)]);
  const left = record.holds.filter((hold) => known.has(hold));
  return left.length === 0 ? others : { ...others, holds: left };
}

/**
 * A checked record by the new version of its clock: one that nothing holds any more, or that has a term from now on,
 * which is never paused, runs on since the pause; what facts choose is chosen at the last event.
 */
export function migratedClock(
  rule: ClockRule,
  record: ClockRecord,
  isReleased: boolean,
  moment: Moment & { readonly event: { readonly at: string } },
): ClockRecord {
  const isHeld = record.state === "paused" && !isReleased && !rule.inDates;
  const carried = record.state === "paused" && !isHeld ? runningOn(record) : record;
  return switched(carried, rule.choose?.(moment), moment.event.at, appended);
}

function runningOn({ holds, ...record }: ClockRecord): ClockRecord {
  return { ...record, state: "running", since: record.spans.at(-1)![1] };
}
