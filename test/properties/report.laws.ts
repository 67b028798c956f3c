import fc from "fast-check";
import type { ReportBlock } from "service-quality/report";
import { gapChart } from "../../src/charts/rows/gap-chart.ts";
import { laws as ofCharts } from "./charts.laws.ts";
import { few } from "./few.ts";
import type { Law, Laws } from "./law.ts";

const words = fc.constantFrom(
  "a",
  "Gaps",
  "<b>&amp;",
  "first\n\nsecond",
  "жалба",
  "__proto__",
  "$&",
  "\u001b[31m",
);

const text = fc.record(
  { kind: fc.constant("text"), text: words, role: fc.constantFrom("note", "finding") },
  { requiredKeys: ["kind", "text"] },
);

const figures = fc.record({
  kind: fc.constant("figures"),
  items: fc.array(
    fc.record({ value: words, label: words, detail: words }, { requiredKeys: ["value", "label"] }),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
});

const value = fc.oneof(
  fc.constantFrom(null, true, false, 0, -0.001, 1e300),
  words,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const column = fc.record({
  name: fc.constantFrom("a", "b", "__proto__", "n"),
  title: words,
  type: fc.constantFrom("name", "text", "number", "share", "count", "time", "money"),
  digits: fc.constantFrom(null, 0, 2, 20),
});

const table = fc
  .uniqueArray(column, { minLength: 1, maxLength: 4, selector: ({ name }) => name })
  .chain((columns) =>
    fc.record({
      kind: fc.constant("table"),
      caption: words,
      columns: fc.constant(columns),
      rows: fc.array(
        fc
          .array(value, { minLength: columns.length, maxLength: columns.length })
          .map((cells) => Object.fromEntries(cells.map((cell, i) => [columns[i]!.name, cell]))),
        { maxLength: 14 },
      ),
    }),
  );

const picture = fc.constantFrom(
  '<svg width="40" height="20"><rect width="40" height="20" fill="#fff"/></svg>',
  '<svg viewBox="0 0 4 2"><defs><clipPath id="c"><rect/></clipPath></defs><g clip-path="url(#c)"><text>&lt;</text></g></svg>',
);

const chart = fc.record({
  kind: fc.constant("chart"),
  chart: few((ofCharts.gapChart as Law).calls).map((args) =>
    gapChart(...(args as Parameters<typeof gapChart>)),
  ),
  svg: fc.option(fc.record({ light: picture, dark: picture }, { requiredKeys: ["light"] })),
});

const code = fc.record(
  { kind: fc.constant("code"), text: words, language: words },
  { requiredKeys: ["kind", "text"] },
);

const list = fc.record({ kind: fc.constant("list"), items: fc.array(words, { minLength: 1, maxLength: 3 }) });

const block = fc.oneof(text, figures, table, chart, code, list) as fc.Arbitrary<ReportBlock>;

const sections = fc
  .array(fc.record({ title: words, blocks: fc.array(block, { maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .filter((all) => all.some(({ blocks }) => blocks.length > 0));

const options = fc.record(
  {
    title: words,
    subtitle: words,
    language: fc.constantFrom("en", "ru", "bg-BG"),
    direction: fc.constantFrom("ltr", "rtl"),
    generatedAt: fc.constantFrom(null, "2026-11-30"),
    details: fc.constantFrom("closed", "open"),
  },
  { requiredKeys: [] },
);

export const laws: Laws = {
  reportHtml: { calls: fc.tuple(sections, options) },
  renderChart: { exempt: "a promise of what a renderer draws: test/report/render-chart.test.ts" },
};
