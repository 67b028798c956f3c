import { describe, expect, it } from "vitest";
import { collectComplaints } from "../../../src/logs/collected/collect-complaints.ts";
import { mergeComplaints } from "../../../src/logs/collected/merge-complaints.ts";
import type { ComplaintLogOptions } from "../../../src/logs/reading/log-settings.ts";
import { summarizeCauses } from "../../../src/logs/summarize-causes.ts";
import { summarizeVariants } from "../../../src/logs/summarize-variants.ts";
import {
  type ComplaintOptions,
  summarizeComplaints,
} from "../../../src/logs/summary/summarize-complaints.ts";
import type { ComplaintSummaryOptions } from "../../../src/logs/summary/summary-settings.ts";
import golden from "./event-log.json" with { type: "json" };

const DAY = 86_400_000;
const asOf = "2026-06-20T12:00:00Z";

const reading: ComplaintLogOptions = {
  asOf,
  closing: ["answered", "settled"],
  reopening: ["reopened"],
  firstContact: { contacts: ["received", "called"], repeatWithinMs: 14 * DAY },
  clocks: { answer: clock(5 * DAY) },
  followUp: ["follow-up"],
  outcome: { column: "outcome", upheld: ["upheld", "partly"], rejected: ["rejected"] },
  cost: "cost",
};

const telling: ComplaintSummaryOptions = {
  targetsMs: [2 * DAY, 10 * DAY],
  quantiles: [0.1, 0.25, 0.5, 0.75, 0.9],
  ageEdgesMs: [0, 7 * DAY, 30 * DAY],
  timeZone: "Europe/Berlin",
  customers: { "2026-02": 800, "2026-03": 950, "2026-04": 1000, "2026-05": 700, "2026-06": 650 },
};

const options: ComplaintOptions = { ...reading, ...telling };

const berlin = {
  timeZone: "Europe/Berlin",
  hours: Object.fromEntries(
    ["mon", "tue", "wed", "thu", "fri"].map((day) => [day, [["09:00", "17:30"] as const]]),
  ),
  holidays: ["2026-04-03", "2026-04-06", "2026-05-01"],
  breaks: { "2026-04-15": [["12:00", "13:00"] as const] },
};

const columns = golden.log;
const rows = columns.case.map((_, i) =>
  Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells[i]])),
);

describe("a generated log gives what pandas, scipy and lifelines say of it", () => {
  it("in full, from columns", () => {
    expectNumbers(summarizeComplaints(columns, options), golden.summary);
  });

  it("in full, from rows in another order", () => {
    expect(summarizeComplaints(byCase(rows).flat(), options)).toEqual(summarizeComplaints(columns, options));
  });

  it("in business time", () => {
    const business = { ...options, calendar: berlin, clocks: { answer: clock(1.25 * DAY) } };
    expectNumbers(summarizeComplaints(rows, business), golden.businessSummary);
  });

  it("where every case closes with its last row", () => {
    expectNumbers(summarizeComplaints(rows, { ...options, closing: undefined }), golden.withoutClosing);
  });

  it("in its variants", () => {
    expectNumbers(summarizeVariants(rows, { asOf }), golden.variants);
  });

  it("in its causes, counted and weighed", () => {
    expectNumbers(summarizeCauses(golden.causeLog), golden.causes);
    expectNumbers(summarizeCauses(golden.causeLog, { weight: "cost" }), golden.costlyCauses);
  });

  it("from merged parts, in any order to the same text", () => {
    const parts = [0, 1, 2].map((part) =>
      byCase(rows)
        .filter((_, i) => i % 3 === part)
        .flat(),
    );
    const [a, b, c] = parts.map((part) => collectComplaints(part, reading)) as [
      Collected,
      Collected,
      Collected,
    ];
    const merged = mergeComplaints(mergeComplaints(c, a), b);
    expect(JSON.stringify(merged)).toBe(JSON.stringify(mergeComplaints(a, mergeComplaints(b, c))));
    expect(merged).toEqual(collectComplaints(rows, reading));
    expect(summarizeComplaints(JSON.parse(JSON.stringify(merged)), telling)).toEqual(
      summarizeComplaints(rows, options),
    );
  });
});

type Collected = ReturnType<typeof collectComplaints>;

function clock(targetMs: number) {
  return {
    targetMs,
    start: ["received"],
    pause: ["held"],
    resume: ["resumed"],
    stop: ["answered", "settled"],
    reopenOn: ["reopened"],
    reopen: "restart",
  } as const;
}

/** The rows of each case, in the order given. */
function byCase<Row extends Record<string, unknown>>(log: readonly Row[]): Row[][] {
  const cases = new Map<unknown, Row[]>();
  for (const row of log) {
    const known = cases.get(row.case);
    if (known === undefined) cases.set(row.case, [row]);
    else known.push(row);
  }
  return Array.from(cases.values()).reverse();
}

/** Every key of what is expected, numbers to a relative 1e-12. */
function expectNumbers(actual: unknown, expected: unknown, path = "result"): void {
  if (typeof expected === "number") {
    expect(typeof actual, path).toBe("number");
    expect(Math.abs((actual as number) - expected), path).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
  } else if (Array.isArray(expected)) {
    expect(actual, path).toHaveLength(expected.length);
    expected.forEach((entry, i) => {
      expectNumbers((actual as unknown[])[i], entry, `${path}[${i}]`);
    });
  } else if (typeof expected === "object" && expected !== null) {
    for (const [key, entry] of Object.entries(expected)) {
      expectNumbers((actual as Record<string, unknown>)[key], entry, `${path}.${key}`);
    }
  } else {
    expect(actual, path).toBe(expected);
  }
}
