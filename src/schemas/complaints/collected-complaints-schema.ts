import * as z from "zod";
import type {
  CollectedComplaints,
  CollectedComplaintsV1,
} from "../../logs/collected/collected-complaints.ts";
import { readCollected } from "../../logs/collected/read-collected.ts";
import { calendarShape } from "../calendar-schema.ts";
import { documentSchema } from "../document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "../json-schema.ts";
import { clockRecordShape } from "./clock-record-shape.ts";
import { clockShape } from "./clock-schema.ts";
import { jsonProcessShape, processDescriptions } from "./complaint-process-schema.ts";
import { scalarShape, text } from "./expression-shape.ts";

const texts = z.array(text);
const count = z.int().min(0);
const counts = z.array(count);
const flag = z.union([z.literal(0), z.literal(1)]);
const amount = z.number().min(0).max(1e100);
const cost = z.number().min(-1e100).max(1e100);
const millisecond = z.int();

const settings = z.strictObject({
  asOf: z.string().nullish(),
  closing: texts.nullish(),
  reopening: texts.nullish(),
  calendar: calendarShape.nullish(),
  clocks: z.record(z.string(), clockShape).nullish(),
  firstContact: z.strictObject({ contacts: texts, repeatWithinMs: amount.nullish() }).nullish(),
  followUp: texts.nullish(),
  outcome: z.strictObject({ column: text.nullish(), upheld: texts, rejected: texts }).nullish(),
  cost: text.nullish(),
  calendars: z.record(z.string(), calendarShape).nullish(),
  process: jsonProcessShape.nullish(),
  by: z.array(z.union([text, texts.min(1)])).nullish(),
});
const activity = z.strictObject({ activity: text, n: count });
const rework = z.strictObject({
  cases: count,
  repetitions: count,
  selfLoops: count,
  selfLoopCases: count,
  activities: z.array(activity),
});
const record = clockRecordShape(millisecond, millisecond, (shape) => shape.nullish()).partial({
  since: true,
  stoppedAt: true,
});
const clock = z.strictObject({
  clock: z.string(),
  idle: count,
  met: count,
  breached: count,
  undecided: z.array(record),
});
const casesV1 = z.strictObject({
  case: texts,
  openedMs: z.array(millisecond),
  closedMs: z.array(millisecond.nullish()),
  events: counts,
  everClosed: z.array(flag),
  reopenings: counts,
  contacts: counts,
  followedUp: z.array(flag),
  upheld: z.array(flag.nullish()),
  cost: z.array(cost),
  customer: z.array(text.nullish()),
});
const standing = z.strictObject({
  facts: z.record(z.string(), scalarShape),
  parts: z.record(z.string(), z.string()),
});
const dated = <Value extends z.ZodType>(value: Value) => z.array(z.array(z.tuple([millisecond, value])));
const cases = casesV1.extend({
  attributes: z.record(z.string(), z.array(scalarShape)),
  clocks: z.record(z.string(), z.array(record)),
  standing: z.array(standing).nullish(),
  redress: dated(amount),
  reopened: dated(millisecond.nullish()),
  costs: dated(cost),
});
const head = {
  kind: z.literal("collected-complaints"),
  settings,
  events: count,
  firstAt: z.string().nullish(),
  lastAt: z.string().nullish(),
  activities: z.array(activity),
  rework,
  handovers: z.strictObject({ n: count, singleResourceCases: count, resources: texts }),
};
const collected = z.strictObject({
  ...head,
  version: z.literal(2),
  refused: z.strictObject({ events: count, cases: count }).nullish(),
  cases,
});
const collectedV1 = z.strictObject({
  ...head,
  version: z.literal(1),
  clocks: z.array(clock),
  cases: casesV1,
});
const either = z.discriminatedUnion("version", [collected, collectedV1]);

const descriptions: Descriptions = processDescriptions()
  .add(settings, { id: "settings", description: "How the log was understood." })
  .add(activity, { id: "activity", description: "How often an activity occurs." })
  .add(clock, { id: "counts", description: "How cases did against a clock." })
  .add(record, { id: "record", description: "How a clock stands, in milliseconds since 1970 UTC." })
  .add(cases, { id: "cases", description: "The figures of cases in columns, in the order of their names." })
  .add(either, { title: "Collected complaints", description: "A log reduced to its cases." });

/**
 * A log reduced to its cases, as `collectComplaints` gives it: accepts exactly what `mergeComplaints` and
 * `summarizeComplaints` take for one. Every fault is an issue with its path.
 *
 * @example
 * ```ts
 * import { collectComplaints } from "service-quality/logs";
 * import { collectedComplaintsSchema } from "service-quality/schemas";
 *
 * const collected = collectComplaints([{ case: "A", activity: "received", at: "2026-03-02T09:00:00Z" }]);
 * collectedComplaintsSchema.safeParse(collected).success; // => true
 * collectedComplaintsSchema.safeParse({ ...collected, events: -1 }).error?.issues[0]?.path; // => ["events"]
 * ```
 */
export const collectedComplaintsSchema: z.ZodType<CollectedComplaints | CollectedComplaintsV1, unknown> =
  documentSchema(
    (given: never) => readCollected(given, []),
    either as z.ZodType as z.ZodType<CollectedComplaints | CollectedComplaintsV1>,
  );

/**
 * JSON Schema (draft 2020-12) of a log reduced to its cases. It describes the shape; that the columns are of one
 * length, in order and of the clocks that the settings name, only `collectedComplaintsSchema` and the functions of
 * logs see.
 *
 * @example
 * ```ts
 * import { collectedComplaintsJsonSchema } from "service-quality/schemas";
 *
 * collectedComplaintsJsonSchema.title; // => "Collected complaints"
 * ```
 */
export const collectedComplaintsJsonSchema: JsonSchema = jsonSchemaOf(either, descriptions);
