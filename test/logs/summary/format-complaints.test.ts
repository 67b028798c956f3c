import { formatComplaints, summarizeComplaints } from "service-quality/logs";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const log = [
  { case: "1", activity: "open", at: "2026-01-05T09:00:00Z" },
  { case: "1", activity: "close", at: "2026-01-06T12:00:00Z" },
  { case: "2", activity: "open", at: "2026-02-05T09:00:00Z" },
];
const summary = summarizeComplaints(log, { closing: ["close"] });

describe("formatComplaints", () => {
  it("has the months with what is then open, and durations in days as long as they are", () => {
    expect(
      formatComplaints(summary, { language: "ru", dayMs: 28_800_000, labels: { "2026-01": "январь" } }),
    ).toBe(
      `Обращения: 2
закрыто 1, в работе 1, медиана времени до закрытия 3 д 3 ч

месяц    открыто  закрыто  в работе
───────  ───────  ───────  ────────
январь         1        1         0
2026-02        1        0         1`,
    );
  });

  it("has a dash where half are not closed, and a head alone without a month", () => {
    expect(formatComplaints(summarizeComplaints(log.slice(2), { closing: ["close"] })).split("\n")[1]).toBe(
      "closed 0, open 1, median time to close –",
    );
    expect(formatComplaints(summarizeComplaints([], { closing: ["close"] }), { as: "html" })).toContain(
      "<tbody></tbody>",
    );
  });

  it("refuses what is no summary, and a day of an hour", () => {
    expectRefusal(() => formatComplaints({} as never), "invalid_input", ["model"]);
    expectRefusal(() => formatComplaints(summary, { dayMs: 3_600_000 }), "invalid_input", ["dayMs"]);
  });
});
