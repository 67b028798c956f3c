import { scoreImportancePerformance } from "service-quality/priorities";
import { describe, expect, it } from "vitest";

/** Mean importance and mean performance of an automobile dealer's service. */
const attributes = (
  [
    ["job done right the first time", 3.83, 2.63],
    ["fast action on complaints", 3.63, 2.73],
    ["prompt warranty work", 3.6, 3.15],
    ["able to do any job needed", 3.56, 3.0],
    ["service available when needed", 3.41, 3.05],
    ["courteous and friendly service", 3.41, 3.29],
    ["car ready when promised", 3.38, 3.03],
    ["perform only necessary work", 3.37, 3.11],
    ["low prices on service", 3.29, 2.0],
    ["clean up after service work", 3.27, 3.02],
    ["convenient to home", 2.52, 2.25],
    ["convenient to work", 2.43, 2.49],
    ["courtesy buses and rental cars", 2.37, 2.35],
    ["send out maintenance notices", 2.05, 3.33],
  ] as const
).map(([attribute, importance, performance]) => ({ attribute, importance, performance }));

describe("Martilla & James (1977), Importance-performance analysis, Journal of Marketing 41(1), 77–79, table 1 and figure 1", () => {
  const { attributes: rows } = scoreImportancePerformance(attributes);
  const inQuadrant = (quadrant: string) =>
    rows.filter((row) => row.quadrant === quadrant).map(({ attribute }) => attribute);

  it("concentrate here: the job done right, complaints and prices", () => {
    expect(inQuadrant("concentrate")).toEqual([
      "job done right the first time",
      "fast action on complaints",
      "low prices on service",
    ]);
  });

  it("possible overkill: maintenance notices; low priority: places and rental cars", () => {
    expect(inQuadrant("overkill")).toEqual(["send out maintenance notices"]);
    expect(inQuadrant("low-priority")).toEqual([
      "convenient to home",
      "convenient to work",
      "courtesy buses and rental cars",
    ]);
  });
});
