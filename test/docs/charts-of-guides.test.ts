import { describe, expect, it } from "vitest";
import { gallery } from "../../docs/charts.ts";
import { pages, read } from "../files.ts";
import { calledBy, drawnBy } from "./drawn-by.ts";

/** Pages that compute results without drawing them, and why. */
const exceptions: Readonly<Record<string, string>> = {
  "docs/guide/concepts.md": "one line for each concept; its guide draws it",
  "docs/guide/event-logs-in-and-out.md": "about files; event logs draw what comes of them",
  "docs/guide/notes-and-errors-in-words.md": "about words; gaps and satisfaction draw the figures",
};

/** The charts of a result by the function that computes it, as the guide of charts lists them. */
const chartsOf = new Map<string, string[]>();
for (const [, charts, results] of rowsOf("docs/guide/charts.md")) {
  for (const result of namesIn(results!)) {
    chartsOf.set(result, [...(chartsOf.get(result) ?? []), ...namesIn(charts!)]);
  }
}

describe("the guide of charts", () => {
  it("lists every chart of the gallery", () => {
    const listed = rowsOf("docs/guide/charts.md").flatMap(([, charts]) => namesIn(charts!));
    expect(listed).toEqual(expect.arrayContaining(gallery.map(({ name }) => name)));
  });
});

describe.each(pages.filter((page) => page === "README.md" || page.startsWith("docs/guide/")))(
  "%s",
  (page) => {
    it("draws every result that has a chart, or is an exception with a reason", () => {
      const drawn = drawnBy(page);
      const undrawn = [...new Set(calledBy(page))].filter((name) => {
        const charts = chartsOf.get(name);
        return charts !== undefined && !charts.some((chart) => drawn.includes(chart));
      });
      expect(undrawn.length > 0, undrawn.join()).toBe(page in exceptions);
    });
  },
);

/** Cells of the rows of a page's first table, without its head. */
function rowsOf(page: string): string[][] {
  const [table] = read(page).split(/^## /m);
  const rows = table!.split("\n").filter((line) => line.startsWith("| "));
  return rows.slice(1).map((row) => row.split(/\s*\|\s*/).slice(1, -1));
}

function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name!);
}
