import { describe, expect, it } from "vitest";
import { checkConformance } from "../../src/logs/check-conformance.ts";
import { collectComplaints } from "../../src/logs/collected/collect-complaints.ts";
import { summarizeVariants } from "../../src/logs/summarize-variants.ts";
import { summarizeComplaints } from "../../src/logs/summary/summarize-complaints.ts";
import { expectRefusal } from "../refusal.ts";

/** In Sofia the first is at 08:30 UTC, after the second. */
const rows = [
  { case: "A", activity: "closed", at: "2026-03-02 10:30:00" },
  { case: "A", activity: "received", at: "2026-03-02T08:00:00Z" },
];
const process = {
  id: "desk",
  version: 1,
  initial: "new",
  states: { new: {}, open: {}, closed: { final: true } },
  facts: { promised: null },
  events: { received: {}, closed: {} },
  transitions: [
    { from: "new", event: "received", to: "open", set: { promised: { data: "promised" } } },
    { from: "open", event: "closed", to: "closed" },
  ],
} as const;
const naive = "Europe/Sofia";

describe("instants without an offset", () => {
  it("are read in the zone naive by every function over logs, and in no other", () => {
    const asOf = "2026-03-02 10:30";
    expect(summarizeComplaints(rows, { naive, asOf, closing: ["closed"] })).toMatchObject({
      closed: 1,
      asOf: "2026-03-02T08:30:00.000Z",
      throughputMs: { mean: 1_800_000 },
    });
    expect(collectComplaints(rows, { naive, asOf }).settings.asOf).toBe("2026-03-02T08:30:00.000Z");
    expect(summarizeVariants(rows, { naive }).variants[0]?.activities).toEqual(["received", "closed"]);
    expect(checkConformance(rows, process, { naive }).fitness).toBe(1);
    expect(summarizeComplaints(rows, { naive: "Asia/Tokyo" }).firstAt).toBe("2026-03-02T01:30:00.000Z");
  });

  it("are refused without it, which the message names, and dates with it too", () => {
    expectRefusal(() => summarizeVariants(rows), "invalid_input", [0, "at"]);
    expect(() => summarizeVariants(rows)).toThrow("naive");
    expectRefusal(() => summarizeComplaints(rows, { asOf: "2026-03-02 10:30" }), "invalid_input", ["asOf"]);
    const dated = [{ case: "A", activity: "closed", at: "2026-03-02" }];
    expectRefusal(() => summarizeComplaints(dated, { naive }), "invalid_input", [0, "at"]);
    expectRefusal(() => summarizeComplaints(rows, { naive: "Europe/Nowhere" }), "invalid_input", ["naive"]);
  });

  it("become instants where data hold them, and other text stays", () => {
    const told = [
      { case: "A", type: "received", at: "2026-03-02 10:00", data: { promised: "2026-03-03 10:00" } },
      {
        case: "B",
        type: "received",
        at: "2026-03-02 10:00",
        data: { promised: "2026-03-03T10:00:00+01:00" },
      },
      { case: "C", type: "received", at: "2026-03-02 10:00", data: { promised: "soon" } },
    ];
    const { attributes } = collectComplaints(told, { process, naive, by: ["promised"] }).cases;
    expect(attributes.promised).toEqual(["2026-03-03T08:00:00.000Z", "2026-03-03T10:00:00+01:00", "soon"]);
  });
});

it("conformance is checked of events with data as of rows with columns", () => {
  const at = "2026-03-02T08:00:00Z";
  const needy = { ...process, events: { ...process.events, received: { requires: ["promised"] } } };
  const told = [
    { case: "A", activity: "received", at, data: { promised: "soon" } },
    { case: "B", activity: "received", at, promised: "soon" },
    { case: "C", activity: "received", at, data: {}, promised: "soon" },
  ];
  expect(checkConformance(told, needy).deviatingCases.map((found) => found.case)).toEqual(["C"]);
});
