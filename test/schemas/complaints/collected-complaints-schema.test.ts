import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { Scalar } from "../../../src/complaints/conditions/expression.ts";
import { isServiceQualityError } from "../../../src/errors/error.ts";
import { collectComplaints } from "../../../src/logs/collected/collect-complaints.ts";
import type { CollectedComplaints } from "../../../src/logs/collected/collected-complaints.ts";
import { mergeComplaints } from "../../../src/logs/collected/merge-complaints.ts";
import {
  collectedComplaintsJsonSchema,
  collectedComplaintsSchema,
} from "../../../src/schemas/complaints/collected-complaints-schema.ts";
import { laws } from "../../properties/logs.laws.ts";
import { brokenDocument } from "../broken-document.ts";
import { clocksByEvents, OFFICE, timedWalks } from "./timed-process.ts";

const { calls } = laws.collectComplaints as {
  calls: fc.Arbitrary<readonly [log: object[], options: object]>;
};
const stored = (log: object[], options: object): CollectedComplaints =>
  JSON.parse(JSON.stringify(collectComplaints(log, options)));
const plain = calls.map(([log, options]) => stored(log, options));

/** Cases that were replayed through their process, in groups. */
const replayed = timedWalks.map(({ process, events }) => {
  const rows = events.flatMap((event, i) => [
    { ...event, case: "A" },
    ...(i % 3 === 0 ? [{ ...event, case: "B" }] : []),
  ]);
  const by = ["priority", ["region", "openedMonth"]];
  return stored(rows, { process, by, guards: { sure: () => true } });
});

/** Cases with a clock that asks their columns. */
const timed = fc.tuple(timedWalks, clocksByEvents).map(([{ events }, clock]) => {
  const rows = events.map(({ type, at, data }, i) => {
    const { until = null, priority = null } = data as { until?: Scalar; priority?: Scalar };
    return { case: i % 2, activity: type, at, agreed: until, priority, region: "north", limitMs: 60_000 };
  });
  return stored(rows, { clocks: { work: clock }, calendars: { north: OFFICE }, by: ["priority"] });
});

/** As they were stored before: of clocks only how they stand, or how many did. */
const versionOne = plain.map(({ refused: _, cases: { clocks, ...columns }, ...collected }) => {
  const { by: _by, calendars: _calendars, process, ...settings } = collected.settings;
  const { attributes: _a, standing: _s, redress: _r, reopened: _o, costs: _c, ...cases } = columns;
  const counts = Object.entries(clocks).map(([clock, records]) => {
    const undecided = records.filter(({ state }) => state === "running" || state === "paused");
    const idle = records.filter(({ state }) => state === "idle").length;
    return { clock, idle, met: records.length - idle - undecided.length, breached: 0, undecided };
  });
  const isKept =
    Object.values(settings.clocks).every(({ reopen }) => reopen !== "restart") && process === null;
  const given = isKept ? { settings, clocks: counts } : { settings: { ...settings, clocks: {} }, clocks: [] };
  return { ...collected, ...given, version: 1, cases };
});
const documents = fc.oneof<fc.Arbitrary<unknown>[]>(plain, replayed, timed, versionOne);

function faultOf(document: never): readonly PropertyKey[] | null {
  try {
    mergeComplaints(document, document);
    return null;
  } catch (error) {
    if (!isServiceQualityError(error)) throw error;
    // What is faultless itself has its cases in common with itself.
    return error.path[0] === "b" ? null : error.path;
  }
}

describe("collectedComplaintsSchema", () => {
  it("accepts exactly what mergeComplaints accepts, and names the same path otherwise", () => {
    const any = fc.oneof(documents, { arbitrary: brokenDocument(documents), weight: 4 }, fc.anything());
    fc.assert(
      fc.property(any, (document) => {
        const [issue] = collectedComplaintsSchema.safeParse(document).error?.issues ?? [];
        expect(issue?.path ?? null).toStrictEqual(faultOf(document as never));
      }),
      { numRuns: 1000 },
    );
  });

  it("gives back what it accepts, which its JSON Schema accepts too", () => {
    const described = z.fromJSONSchema(collectedComplaintsJsonSchema as never);
    fc.assert(
      fc.property(documents, (document) => {
        expect(collectedComplaintsSchema.parse(document)).toStrictEqual(document);
        expect(described.safeParse(document).success).toBe(true);
      }),
    );
  });

  it("describes every part, and allows no other keys", () => {
    const { oneOf } = collectedComplaintsJsonSchema as { oneOf: { additionalProperties: unknown }[] };
    expect(oneOf.map(({ additionalProperties }) => additionalProperties)).toEqual([false, false]);
    expect(Object.keys(collectedComplaintsJsonSchema.$defs as object).sort()).toStrictEqual([
      ...["activity", "alert", "calendar", "cases", "clock", "condition", "counts", "effect", "event"],
      ...["operand", "part", "record", "right", "role", "settings", "state", "transition", "trigger"],
    ]);
  });
});
