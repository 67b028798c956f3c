import { formatImportancePerformance, scoreImportancePerformance } from "service-quality/priorities";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const grid = scoreImportancePerformance([
  { attribute: "staff", importance: 5, performance: 3 },
  { attribute: "가격", importance: 3, performance: 5 },
]);

describe("formatImportancePerformance", () => {
  it("has the crosshair and every attribute with its quadrant", () => {
    expect(formatImportancePerformance(grid, { language: "ru", digits: 1 })).toBe(
      `Важность и исполнение
пересечение: важность 4,0, исполнение 4,0

свойство  важность  исполнение  разрыв              квадрант
────────  ────────  ──────────  ──────  ────────────────────
staff          5,0         3,0    -2,0       сосредоточиться
가격           3,0         5,0     2,0  возможно, с избытком`,
    );
  });

  it("has the quadrants alone in plain style", () => {
    expect(formatImportancePerformance(grid, { style: "plain", labels: { staff: "Персонал" } })).toBe(
      `Importance and performance

attribute           quadrant
─────────  ─────────────────
Персонал    concentrate here
가격       possible overkill`,
    );
  });

  it("refuses what is no grid", () => {
    expectRefusal(() => formatImportancePerformance({} as never), "invalid_input", ["model"]);
    expectRefusal(() => formatImportancePerformance({ ...grid, attributes: [] }), "insufficient_data", [
      "attributes",
    ]);
  });
});
