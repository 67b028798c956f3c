import { describe, expect, it } from "vitest";
import { collectComplaints } from "../../../src/logs/collected/collect-complaints.ts";

describe("a log reduced to its cases", () => {
  it("keeps how each was decided: 1 upheld, 0 rejected, null for neither", () => {
    const rows = ["upheld", "rejected", null].map((outcome, i) => {
      return { case: `C${i}`, activity: "decided", at: "2026-03-02T09:00:00Z", outcome };
    });
    const outcome = { column: "outcome", upheld: ["upheld"], rejected: ["rejected"] };
    expect(collectComplaints(rows, { outcome }).cases.upheld).toEqual([1, 0, null]);
    expect(collectComplaints(rows).cases.upheld).toEqual([null, null, null]);
  });
});
