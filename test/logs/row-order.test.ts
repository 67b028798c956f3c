import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summarizeComplaints } from "../../src/logs/summary/summarize-complaints.ts";

const activity = fc.constantFrom("received", "called", "closed", "reopened", "upheld");
const rows = fc.uniqueArray(
  fc.record({
    minute: fc.nat({ max: 5000 }),
    case: fc.constantFrom("A", "B", "C", "D"),
    activity,
    resource: fc.constantFrom("x", "y", null),
    customer: fc.constantFrom("ann", "bob", null),
  }),
  { selector: ({ minute }) => minute, maxLength: 30 },
);

describe("the order of rows", () => {
  it("does not matter where no two of a case are of one instant", () => {
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (events, keys) => {
        const log = events.map(({ minute, ...event }) => ({
          ...event,
          at: new Date(Date.UTC(2026, 2, 1, 0, minute)).toISOString(),
        }));
        const shuffled = log
          .map((event) => ({ event, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        const risen = [...log].sort((a, b) => (a.at < b.at ? -1 : 1));
        const summary = (given: typeof log) =>
          summarizeComplaints(given, {
            closing: ["closed"],
            reopening: ["reopened"],
            firstContact: { contacts: ["called"] },
            outcome: { upheld: ["upheld"], rejected: ["closed"] },
            clocks: {
              answer: { targetMs: 3_600_000, start: ["received"], stop: ["closed"], reopenOn: ["reopened"] },
            },
          });
        expect(summary(shuffled)).toEqual(summary(risen));
      }),
    );
  });
});
