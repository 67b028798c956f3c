import * as z from "zod";
import { termShape } from "./clock-schema.ts";

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What a clock has been through, with instants as a state keeps them, or as parts of logs do. */
export function clockRecordShape<Instant extends z.ZodType>(instant: Instant) {
  const spans = z.array(
    z.union([z.tuple([instant, instant]), z.tuple([instant, instant, z.string().nullable()])]),
  );
  const goal = z.strictObject({
    targetMs: z.int().min(0).optional(),
    term: termShape.optional(),
    until: z.union([instant, date]).optional(),
    calendar: z.string().nullish(),
  });
  return z.strictObject({
    state: z.enum(["idle", "running", "paused", "stopped"]),
    spans,
    since: instant.nullable(),
    stoppedAt: instant.nullable(),
    holds: z.array(z.string()).min(1).optional(),
    goal: goal.optional(),
    past: z.array(z.strictObject({ spans, stoppedAt: instant, goal: goal.optional() })).optional(),
  });
}
