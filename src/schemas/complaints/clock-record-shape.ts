import * as z from "zod";
import { termShape } from "./clock-schema.ts";

/** A shape that may be absent: left out, or also `null`. */
type Absent = <Shape extends z.ZodType>(shape: Shape) => z.ZodType;

/**
 * What a clock has been through, with instants as a state keeps them or as parts of logs do, and `until` as facts may
 * choose it.
 */
export function clockRecordShape(instant: z.ZodType, until: z.ZodType, absent: Absent) {
  const spans = z.array(
    z.union([z.tuple([instant, instant]), z.tuple([instant, instant, z.string().nullable()])]),
  );
  const goal = z.strictObject({
    targetMs: z.int().min(0).optional(),
    term: termShape.optional(),
    until: until.optional(),
    calendar: z.string().nullish(),
  });
  return z.strictObject({
    state: z.enum(["idle", "running", "paused", "stopped"]),
    spans,
    since: instant.nullable(),
    stoppedAt: instant.nullable(),
    holds: absent(z.array(z.string()).min(1)),
    goal: absent(goal),
    past: absent(z.array(z.strictObject({ spans, stoppedAt: instant, goal: absent(goal) }))),
  });
}
