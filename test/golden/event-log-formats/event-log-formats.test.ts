import { type LogRow, parseOcel, parseXes, toOcel, toXes } from "service-quality/logs";
import { describe, expect, it } from "vitest";
import golden from "./event-log-formats.json" with { type: "json" };

const { log, writtenHere, writtenByPm4py, byHand } = golden;

type Cells = Readonly<Record<string, unknown>>;

/** A row under the names that a frame of pm4py has. */
function asFrame({ case: name, activity, at, resource, ...others }: Cells): Cells {
  const own = { "case:concept:name": name, "concept:name": activity, "time:timestamp": at };
  return resource === undefined ? { ...own, ...others } : { ...own, "org:resource": resource, ...others };
}

/** A row under the names that pm4py has in a log that it flattened. */
function asFlattened({ case: name, activity, at, event, ...others }: Cells, type: string): Cells {
  return {
    ...{ "case:concept:name": name, "concept:name": activity, "time:timestamp": at, "ocel:eid": event },
    ...{ "case:ocel:type": type, ...others },
  };
}

/** Rows by case in order of first appearance, in each by instant. */
function byCase(rows: readonly Cells[]): Cells[] {
  const cases = [...new Set(rows.map((row) => row.case))];
  return cases.flatMap((name) => byInstant(rows.filter((row) => row.case === name)));
}

function byInstant(rows: readonly Cells[]): Cells[] {
  return [...rows].sort((a, b) => (a.at! < b.at! ? -1 : a.at! > b.at! ? 1 : 0));
}

describe("a log that is written here", () => {
  it("is the text that pm4py was given", () => {
    expect(toXes(log)).toBe(writtenHere.xes);
    expect(toOcel(log)).toEqual(writtenHere.ocel);
  });

  it("is read by pm4py from XES as it was", () => {
    const wanted = byCase(log).map(({ customer, cost, ...row }) => ({
      ...asFrame(row),
      "case:customer": customer,
      ...(cost === undefined ? {} : { "cost:total": cost }),
    }));
    expect(writtenHere.readByPm4py).toEqual(wanted);
  });

  it("is flattened by pm4py from OCEL to the same log, by case and by customer", () => {
    const events = byInstant(log).map((row, i): Cells => ({ ...row, event: `e${i + 1}` }));
    const wanted = events.map(({ customer: _, ...row }) => asFlattened(row, "complaint"));
    expect(writtenHere.flattenedByPm4py).toEqual(wanted);
    const customers = events.map(({ customer, ...row }) =>
      asFlattened({ ...row, case: `customer:${customer}` }, "customer"),
    );
    expect(writtenHere.customersByPm4py).toEqual(customers);
  });

  it("is read here as pm4py reads it", () => {
    expect(parseXes(writtenHere.xes).rows.map(asFrame)).toEqual(writtenHere.readByPm4py);
  });
});

describe("a log that pm4py wrote", () => {
  it("is read from XES as pm4py reads it", () => {
    const { rows, traces, nested } = parseXes(writtenByPm4py.xes);
    expect(rows.map(asFrame)).toEqual(writtenByPm4py.read);
    expect([rows.length, traces, nested]).toEqual([log.length, 6, 0]);
  });

  it("is read from OCEL as pm4py flattens it, but for attributes that changed, of which pm4py keeps the first", () => {
    const { rows } = parseOcel(writtenByPm4py.ocel, { objectType: "complaint" });
    const changed = rows.map((row) => row.event === "e3" && row.case === "A");
    const first = (row: LogRow, i: number) => (changed[i] ? { ...row, "case:priority": "low" } : row);
    expect(rows.filter((_, i) => changed[i]).map((row) => row["case:priority"])).toEqual(["high"]);
    expect(rows.map(first).map((row) => asFlattened(row, "complaint"))).toEqual(writtenByPm4py.complaints);
    const orders = parseOcel(writtenByPm4py.ocel, { objectType: "order" });
    expect(orders.rows.map((row) => asFlattened(row, "order"))).toEqual(writtenByPm4py.orders);
    expect(orders.unrelated).toBe(2);
  });
});

it("every type of attribute is read as pm4py reads it; what is inside another is counted", () => {
  const { rows, nested } = parseXes(byHand.xes);
  expect(rows.map(asFrame)).toEqual(byHand.read);
  expect(nested).toBe(1 + 3 + 2);
});
