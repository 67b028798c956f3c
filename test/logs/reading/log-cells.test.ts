import { describe, expect, it } from "vitest";
import { summarizeVariants } from "../../../src/logs/summarize-variants.ts";
import { summarizeComplaints } from "../../../src/logs/summary/summarize-complaints.ts";
import { expectRefusal } from "../../refusal.ts";

const at = "2026-03-02T09:00:00Z";

describe("a log", () => {
  it("may be columns of any kind of array, with names of its own", () => {
    const log = {
      ticket: Int32Array.of(1, 1, 2),
      what: ["a", "b", "a"],
      when: [at, at, at],
      who: ["x", null, "y"],
    };
    const columns = { case: "ticket", activity: "what", at: "when", resource: "who", customer: undefined };
    const rows = [0, 1, 2].map((i) => ({
      ticket: log.ticket[i],
      what: log.what[i],
      when: log.when[i],
      who: log.who[i],
    }));
    const summary = summarizeComplaints(log, { columns });
    expect(summary).toMatchObject({
      cases: 2,
      events: 3,
      handovers: { n: 0, resources: 2, singleResourceCases: 2 },
    });
    expect(summarizeComplaints(rows, { columns })).toEqual(summary);
  });

  it("keeps rows of one instant in the order given, and sorts the others", () => {
    const log = [
      { case: "A", activity: "c", at: "2026-03-02T10:00:00.001Z" },
      { case: "A", activity: "a", at },
      { case: "B", activity: "a", at },
      { case: "A", activity: "b", at: "2026-03-02T11:00:00+02:00" },
    ];
    expect(summarizeVariants(log).variants.map(({ activities }) => activities)).toEqual([
      ["a"],
      ["a", "b", "c"],
    ]);
  });

  it("orders rows of one millisecond by their further digits, also where it need not be sorted otherwise", () => {
    const rows = (activities: Readonly<Record<string, string>>) =>
      Object.entries(activities).map(([activity, digits]) => ({
        case: "A",
        activity,
        at: `2026-03-02T09:00:00.001${digits}Z`,
      }));
    const order = (log: object[]) => summarizeVariants(log).variants[0]?.activities;
    expect(order(rows({ b: "9", a: "1" }))).toEqual(["a", "b"]);
    expect(order(rows({ c: "51", b: "50", a: "5", d: "510" }))).toEqual(["b", "a", "c", "d"]);
    expect(order(rows({ a: "000", b: "", c: "0" }))).toEqual(["a", "b", "c"]);
    const closing = { closing: ["closed"], reopening: ["reopened"] };
    const reopened = rows({ reopened: "9", opened: "1", closed: "2" });
    expect(summarizeComplaints(reopened, closing)).toMatchObject({ open: 1, reopenings: { events: 1 } });
    const [last, first, middle] = reopened;
    expect(summarizeComplaints([first!, middle!, last!], closing)).toEqual(
      summarizeComplaints(reopened, closing),
    );
  });

  it("reads cells without a value as empty", () => {
    const log = {
      case: [1, 1, 1],
      activity: ["a", "a", "a"],
      at: [at, at, at],
      resource: [Number.NaN, null, "x"],
      cost: [Number.NaN, "", 2],
    };
    const { handovers, cost } = summarizeComplaints(log, { cost: "cost" });
    expect([handovers, cost?.total]).toEqual([{ n: 0, resources: 1, singleResourceCases: 1 }, 2]);
  });

  it("may be columns that are like arrays, with their last index of their own", () => {
    const log = { case: { length: 1, 0: "A" }, activity: ["a"], at: [at] };
    expect(summarizeVariants(log).cases).toBe(1);
  });

  it("may call cases and activities by any name", () => {
    const log = ["__proto__", "constructor"].map((name) => ({ case: name, activity: name, at }));
    expect(summarizeVariants(log).startActivities).toEqual([
      { activity: "__proto__", n: 1 },
      { activity: "constructor", n: 1 },
    ]);
  });

  it.each<[unknown, (string | number)[]]>([
    [null, []],
    ["rows", []],
    [{}, ["case"]],
    [{ case: "A" }, ["case"]],
    [{ case: new DataView(new ArrayBuffer(1)) }, ["case"]],
    [{ case: { length: 1e9 }, activity: { length: 1e9 }, at: { length: 1e9 } }, ["case"]],
    [new Map([["case", []]]), []],
    [{ case: ["A"], activity: ["a", "b"], at: [at] }, ["activity"]],
    [{ case: ["A"], activity: ["a"] }, ["at", 0]],
    [{ case: ["A", ""], activity: ["a", "a"], at: [at, at] }, ["case", 1]],
    [[null], [0]],
    [["row"], [0]],
    [[{ activity: "a", at }], [0, "case"]],
    [[{ case: "A", at }], [0, "activity"]],
    [[{ case: "A", activity: "a", at: Date.parse(at) }], [0, "at"]],
    [[{ case: "A", activity: "a", at: "2026-03-02 09:00" }], [0, "at"]],
    [[{ case: Number.NaN, activity: "a", at }], [0, "case"]],
    [[{ case: ["A"], activity: "a", at }], [0, "case"]],
    [[{ case: "A", activity: "a", at, resource: true }], [0, "resource"]],
    [[Object.create({ case: "A", activity: "a", at })], [0, "at"]],
  ])("is refused where it is %j", (log, path) => {
    expectRefusal(() => summarizeComplaints(log as object[]), "invalid_input", path);
  });
});
