import { summarizeIncidents } from "service-quality/priorities";
import { describe, expect, it } from "vitest";

describe("Bitner, Booms & Tetreault (1990), The service encounter: diagnosing favorable and unfavorable incidents, Journal of Marketing 54(1), 71–84, table 1", () => {
  it("347 satisfactory and 352 dissatisfactory incidents in three groups, in percent of their columns", () => {
    const { satisfactory, dissatisfactory, categories } = summarizeIncidents([
      { category: "response to service delivery system failures", satisfactory: 81, dissatisfactory: 151 },
      { category: "response to customer needs and requests", satisfactory: 114, dissatisfactory: 55 },
      { category: "unprompted and unsolicited actions", satisfactory: 152, dissatisfactory: 146 },
    ]);
    expect([satisfactory, dissatisfactory]).toEqual([347, 352]);
    const percent = (share: number | null) => (100 * share!).toFixed(1);
    expect(
      categories.map((row) => [percent(row.satisfactoryShare), percent(row.dissatisfactoryShare)]),
    ).toEqual([
      ["23.3", "42.9"],
      ["32.9", "15.6"],
      ["43.8", "41.5"],
    ]);
  });
});
