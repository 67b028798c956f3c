import { describe, expect, it } from "vitest";
import { correlationChart, gapChart, kanoCategoryChart } from "../../src/charts/index.ts";

/** A result with one row that so many answered. */
const gapsOf = (n: number) => {
  const row = { n, expectation: 6, perception: 5, gap: -1, interval: null, holmP: null };
  return { model: "servqual", confidence: 0.95, n, items: [], dimensions: [{ dimension: "Staff", ...row }] };
};

describe("a count in the words of a chart", () => {
  it.each([
    ["en", "n = 12,345"],
    ["ru", "n = 12\u202F345"],
    ["bg", "n = 12\u202F345"],
  ])("has the marks of %s", (language, said) => {
    const { alt, spec } = gapChart(gapsOf(12_345) as never, { language });
    expect(alt).toContain(said);
    expect(JSON.stringify(spec.layer)).toContain(`${said} · `);
    const matrix = [
      [1, 0.5],
      [0.5, 1],
    ];
    const related = { items: ["a", "b"], matrix, n: 12_345, method: null };
    expect(correlationChart(related, { language }).alt).toContain(said);
  });

  it("has a decimal where weights make it no whole number", () => {
    const counts = { M: 500.25, O: 734.25, A: 0, I: 0, R: 0, Q: 0 };
    const shares = { M: 0.405, O: 0.595, A: 0, I: 0, R: 0, Q: 0 };
    const feature = { feature: "a", model: "kano", n: 1234.5, confidence: 0.95, counts, shares };
    expect(kanoCategoryChart([{ ...feature, category: "O" }] as never).alt).toContain("n = 1,234.5.");
  });
});
