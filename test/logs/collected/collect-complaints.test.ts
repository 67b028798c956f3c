import { describe, expect, it } from "vitest";
import { collectComplaints, emptyComplaints } from "../../../src/logs/collected/collect-complaints.ts";
import { mergeComplaints } from "../../../src/logs/collected/merge-complaints.ts";
import { expectRefusal } from "../../refusal.ts";

describe("a log reduced to its cases", () => {
  it("keeps how each was decided: 1 upheld, 0 rejected, null for neither", () => {
    const rows = ["upheld", "rejected", null].map((outcome, i) => {
      return { case: `C${i}`, activity: "decided", at: "2026-03-02T09:00:00Z", outcome };
    });
    const outcome = { column: "outcome", upheld: ["upheld"], rejected: ["rejected"] };
    expect(collectComplaints(rows, { outcome }).cases.upheld).toEqual([1, 0, null]);
    expect(collectComplaints(rows).cases.upheld).toEqual([null, null, null]);
  });

  it("is refused with an option that only a summary has", () => {
    expectRefusal(() => collectComplaints([], { targetsMs: [1] } as never), "invalid_input", ["targetsMs"]);
  });
});

describe("a log without a row", () => {
  it("changes no part that was understood in the same way, and has its settings", () => {
    const rows = [{ case: "A", activity: "closed", at: "2026-03-02T09:00:00Z" }];
    const options = { closing: ["closed"], clocks: { c: { targetMs: 1, start: ["closed"] } } };
    const [empty, part] = [emptyComplaints(options), collectComplaints(rows, options)];
    expect(mergeComplaints(empty, part)).toEqual(part);
    expect(mergeComplaints(part, empty)).toEqual(part);
    expect(emptyComplaints().settings.closing).toBe(null);
  });
});
