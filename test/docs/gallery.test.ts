import { describe, expect, it } from "vitest";
import { gallery } from "../../docs/charts.ts";
import * as charts from "../../src/charts/index.ts";
import { drawnBy } from "./drawn-by.ts";
import { resolves } from "./markdown-links.ts";

const drawing = Object.entries(charts)
  .filter(([name, value]) => typeof value === "function" && name !== "defineChartTheme")
  .map(([name]) => name);

describe("the gallery", () => {
  it("has every function that draws, once", () => {
    expect(gallery.map(({ name }) => name).sort()).toEqual(drawing.sort());
  });

  it("has twelve charts for the first page", () => {
    expect(gallery.filter(({ onFirstPage }) => onFirstPage)).toHaveLength(12);
  });

  describe.each(gallery)("$name", ({ chart, name, guide, draw }) => {
    it("draws its example whole, in every language and in the dark", () => {
      const drawn = ["en", "ru", "bg"].map((language) => draw({ language, theme: "dark" }));
      for (const one of drawn) {
        expect(one).toMatchObject({ kind: "chart", chart, notes: [] });
        expect(one.spec.config.background).toBe(charts.CHART_THEMES.dark.background);
      }
      expect(drawn.map(({ language }) => language)).toEqual(["en", "ru", "bg"]);
      expect(new Set(drawn.map(({ alt }) => alt)).size).toBe(3);
    });

    it("leads to a guide that shows it", () => {
      expect(resolves("docs/guide/README.md", guide)).toBe(true);
      expect(drawnBy(`docs/guide/${guide.split("#")[0]}`)).toContain(name);
    });
  });
});
