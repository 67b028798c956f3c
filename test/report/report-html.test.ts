import { describe, expect, it } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { gapChart } from "../../src/charts/rows/gap-chart.ts";
import type { ReportBlock, ReportSection } from "../../src/report/report-block.ts";
import { type ReportOptions, reportHtml } from "../../src/report/report-html.ts";
import { servqualOf } from "../charts/results.ts";
import { expectRefusal } from "../refusal.ts";

const chart: Chart = gapChart(servqualOf(2));

const svg = {
  light: '<svg viewBox="0 0 4 2"><clipPath id="c"/><g clip-path="url(#c)"/></svg>',
  dark: '<svg viewBox="0 0 4 2"><clipPath id="c"/></svg>',
};

const table = (rows: number, language = "en"): ReportBlock => ({
  kind: "table",
  caption: `Branches in ${language}`,
  columns: [
    { name: "name", title: "branch", type: "name", digits: null },
    { name: "__proto__", title: "share", type: "share", digits: 1 },
  ],
  rows: Array.from({ length: rows }, (_, i) => JSON.parse(`{ "name": "b${i}", "__proto__": 0.25 }`)),
});

/** The page of one section. */
const page = (blocks: readonly ReportBlock[], options?: ReportOptions) =>
  reportHtml([{ title: "Section", blocks }], options);

/** The blocks of a page with one section. */
const body = (block: ReportBlock, options?: ReportOptions) =>
  /<h2 [^\n]*\n(.*)\n<\/section>/s.exec(page([block], options))![1];

describe("a report", () => {
  it("is a page that runs and loads nothing, in its language and direction", () => {
    const html = page([{ kind: "text", text: "a" }], {
      title: "Касса",
      subtitle: "n = 207",
      generatedAt: "30.11.2026",
      language: "ru-RU",
      direction: "rtl",
    });
    expect(html).toMatch(/^<!doctype html>\n<html lang="ru-RU" dir="rtl">\n<head>\n<meta charset="utf-8">\n/);
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    );
    expect(html).toContain("<title>Касса</title>");
    expect(html).toContain(
      '<header><h1>Касса</h1><p class="subtitle">n = 207</p><p class="subtitle">Составлен: 30.11.2026</p></header>',
    );
    expect(html).not.toMatch(/<script|<link|<img|https?:(?!\/\/www\.w3\.org)/);
  });

  it("has a title of its own where none is given, and says nothing of when it was made", () => {
    const text: ReportBlock = { kind: "text", text: "a" };
    expect(page([text])).toContain("<header><h1>Service quality report</h1></header>");
    expect(page([text], { language: "bg", generatedAt: null })).toContain(
      "<header><h1>Доклад за качеството на услугите</h1></header>",
    );
  });

  it("lists its sections, each by the id it has or by its place, without those that have no block", () => {
    const blocks: ReportBlock[] = [{ kind: "text", text: "a" }];
    const html = reportHtml([
      { title: "A & B", blocks },
      { title: "Empty", blocks: [] },
      { title: "Разрывы", id: "разрыв", blocks },
      { title: "C", blocks },
    ]);
    expect(/<nav.*<\/nav>/.exec(html)![0]).toBe(
      '<nav aria-label="Contents"><ol><li><a href="#section.1">A &amp; B</a></li><li><a href="#%D1%80%D0%B0%D0%B7%D1%80%D1%8B%D0%B2">Разрывы</a></li><li><a href="#section.3">C</a></li></ol></nav>',
    );
    expect(html.match(/<section [^>]*>/g)).toEqual([
      '<section id="section.1" aria-labelledby="section.1.title">',
      '<section id="разрыв" aria-labelledby="разрыв.title">',
      '<section id="section.3" aria-labelledby="section.3.title">',
    ]);
    expect(html).not.toContain("Empty");
  });

  it("of one section has no list of them", () => {
    expect(page([{ kind: "text", text: "a" }])).not.toContain("<nav");
  });

  it("prints whatever texts hold", () => {
    const hostile = `</style><script>alert("1")</script>'&amp;\u001b[31m`;
    const plain = "&lt;/style&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;amp;";
    const html = reportHtml(
      [
        {
          title: hostile,
          blocks: [
            { kind: "text", text: hostile },
            { kind: "figures", items: [{ value: hostile, label: hostile, detail: hostile }] },
            {
              kind: "table",
              caption: hostile,
              columns: [{ name: hostile, title: hostile, type: "text", digits: null }],
              rows: [{ [hostile]: hostile }],
            },
            { kind: "chart", chart: { ...chart, alt: hostile }, svg },
            { kind: "code", text: hostile, language: hostile },
            { kind: "list", items: [hostile] },
          ],
        },
      ],
      { title: hostile, subtitle: hostile, generatedAt: hostile },
    );
    expect(html).not.toContain("<script");
    // Title twice, subtitle, date, section, text, figure thrice, caption, head, cell, alt thrice, code twice, list.
    expect(html.split(plain)).toHaveLength(1 + 18);
  });

  it("is the same, byte for byte, of the same sections, which stay as they are", () => {
    const sections: ReportSection[] = [{ title: "A", blocks: [table(3), { kind: "chart", chart, svg }] }];
    const before = JSON.stringify(sections);
    expect(reportHtml(sections)).toBe(reportHtml(JSON.parse(before)));
    expect(JSON.stringify(sections)).toBe(before);
  });
});

describe("a block", () => {
  it("of text is a paragraph for every stretch between empty lines", () => {
    expect(body({ kind: "text", text: "a\nb\n\n \r\nc\n" })).toBe("<p>a b</p>\n<p>c </p>");
    expect(body({ kind: "text", text: "a", role: "note" })).toBe('<p class="note">a</p>');
    expect(body({ kind: "text", text: "a", role: "finding" })).toBe('<p class="finding">a</p>');
  });

  it("of figures has each with what it is of", () => {
    const items = [
      { value: "−1.10", label: "gap", detail: "95 %" },
      { value: "207", label: "people" },
    ];
    expect(body({ kind: "figures", items })).toBe(
      '<ul class="figures"><li><strong>−1.10</strong><span>gap</span><span class="detail">95\u00A0%</span></li><li><strong>207</strong><span>people</span></li></ul>',
    );
  });

  it("of a table has a caption, heads of columns and rows, and a region that is scrolled from the keyboard", () => {
    expect(body(table(1), { language: "bg" })).toBe(
      '<div class="table" role="region" aria-labelledby="table.1" tabindex="0"><table class="short"><caption id="table.1"><span>Таблица 1: Branches in en</span></caption><thead><tr><th scope="col" class="words">branch</th><th scope="col">share</th></tr></thead><tbody><tr><th scope="row" class="words">b0</th><td>25,0\u202F%</td></tr></tbody></table></div>',
    );
  });

  it("of a table may have no rows, and is broken over pages where it has more than twelve", () => {
    expect(body(table(0))).toContain("<tbody></tbody>");
    expect(body(table(12))).toContain('<table class="short">');
    expect(body(table(13))).toContain("<table><caption");
  });

  it("of a table breaks long texts into lines", () => {
    const columns = [{ name: "a", title: "A", type: "text", digits: null } as const];
    const html = body({
      kind: "table",
      caption: "T",
      columns,
      rows: [{ a: "a".repeat(30) }, { a: "b".repeat(31) }],
    });
    expect(html).toContain(`<th scope="row" class="words">${"a".repeat(30)}</th>`);
    expect(html).toContain(`<th scope="row" class="words long">${"b".repeat(31)}</th>`);
  });

  it("of a chart has its pictures, its text as the caption, and its numbers", () => {
    const html = body({ kind: "chart", chart, svg })!;
    const { alt, width } = chart;
    expect(html).toContain(
      `<figure id="figure.1"><div class="light"><svg viewBox="0 0 4 2" direction="ltr" style="max-width:${1.25 * width}px" role="img" aria-label="${alt}"><g aria-hidden="true"><clipPath id="figure.1.light.c"/><g clip-path="url(#figure.1.light.c)"/></g></svg></div><div class="dark"><svg viewBox="0 0 4 2" direction="ltr" style="max-width:${1.25 * width}px" role="img" aria-label="${alt}"><g aria-hidden="true"><clipPath id="figure.1.dark.c"/></g></svg></div><figcaption><b>Figure 1.</b> ${alt.replace(" %", "\u00A0%").replace("n = ", "n\u00A0=\u00A0")}</figcaption></figure>`,
    );
    expect(html).toContain("<details><summary>Numbers of this chart</summary>");
    expect(html).toContain('<caption id="table.1"><span>Table 1: numbers of figure 1</span></caption>');
    const cells = chart.columns.map(({ title }) => title);
    expect([...html.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map(([, title]) => title)).toEqual(cells);
    expect(html.match(/<tr>/g)).toHaveLength(1 + chart.data.length);
  });

  it("of a chart may have the light picture alone, and open numbers", () => {
    const html = body({ kind: "chart", chart, svg: { light: svg.light } }, { details: "open" });
    expect(html).not.toContain('class="dark"');
    expect(html).toContain("<details open>");
  });

  it("keeps the numbers of a chart of more than a hundred rows off paper", () => {
    const html = (rows: number) => {
      const { data } = chart;
      const long = {
        ...chart,
        data: Array.from({ length: rows }, (_, i) => ({ ...data[0]!, id: `row ${i}` })),
      };
      return body({ kind: "chart", chart: long, svg })!;
    };
    expect(html(100)).toContain("<details><summary>");
    expect(html(101)).toContain('<details class="many"><summary>');
    expect(html(100)).toContain('<caption id="table.1"><span>Table 1: numbers of figure 1</span></caption>');
    expect(html(101)).toContain('<caption id="numbers.1"><span>numbers of figure 1</span></caption>');
  });

  it("of a chart without a picture has its text, and its numbers in sight", () => {
    const html = body({ kind: "chart", chart, svg: null });
    expect(html).toMatch(/^<div class="chart"><p>Gaps, n\u00A0=\u00A0/);
    expect(html).toContain("Table 1: Numbers of this chart");
    expect(html).not.toMatch(/<figure|<details/);
  });

  it("does not count a table that is not on paper", () => {
    const long = {
      ...chart,
      data: Array.from({ length: 101 }, (_, i) => ({ ...chart.data[0]!, id: `${i}` })),
    };
    const blocks: ReportBlock[] = [{ kind: "chart", chart: long, svg }, table(1)];
    expect(reportHtml([{ title: "A", blocks }])).toContain("Table 1: Branches in en");
  });

  it("of a chart in another language than the report says so, and is in it throughout", () => {
    const russian = gapChart(servqualOf(2), { language: "ru" });
    const html = body({ kind: "chart", chart: russian, svg });
    expect(html).toMatch(/^<div class="chart" lang="ru"><figure/);
    expect(html).toContain("<b>Рисунок 1.</b> Разрывы");
    expect(html).toContain("Таблица 1: числа рисунка 1");
    expect(html).toMatch(/<td>−?\d,\d\d<\/td>/);
  });

  it("of code keeps its lines and tabs", () => {
    expect(body({ kind: "code", text: "a <b\r\n\tc", language: "sh" })).toBe(
      '<pre><code class="language-sh">a &lt;b\n\tc</code></pre>',
    );
    expect(body({ kind: "code", text: "a" })).toBe("<pre><code>a</code></pre>");
  });

  it("of a list has its items", () => {
    expect(body({ kind: "list", items: ["a", "b & c"] })).toBe("<ul><li>a</li><li>b &amp; c</li></ul>");
  });
});

describe("figures and tables", () => {
  it("are numbered through the report, so that every region has a name of its own", () => {
    const blocks: ReportBlock[] = [table(1), { kind: "chart", chart, svg }];
    const html = reportHtml([
      { title: "A", blocks },
      { title: "B", blocks: [...blocks, { kind: "chart", chart, svg: null }] },
    ]);
    expect(
      [...html.matchAll(/<caption id="(.*?)"><span>(.*?)<\/span><\/caption>/g)].map(([, id, name]) => [
        id,
        name,
      ]),
    ).toEqual([
      ["table.1", "Table 1: Branches in en"],
      ["table.2", "Table 2: numbers of figure 1"],
      ["table.3", "Table 3: Branches in en"],
      ["table.4", "Table 4: numbers of figure 2"],
      ["table.5", "Table 5: Numbers of this chart"],
    ]);
    const ids = [...html.matchAll(/ id="(.*?)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("what cannot be is refused", () => {
  const section = (block: object) => [{ title: "A", blocks: [block] }] as never;
  const columns = [{ name: "a", title: "A", type: "number", digits: 1 }];

  it.each([
    ["no sections", null, "invalid_input", []],
    ["no section", [], "insufficient_data", []],
    ["no section with a block", [{ title: "A", blocks: [] }], "insufficient_data", []],
    ["a section without a title", [{ title: "", blocks: [] }], "invalid_input", [0, "title"]],
    ["a section without blocks", [{ title: "A" }], "invalid_input", [0, "blocks"]],
    ["a misspelt key", [{ title: "A", block: [], blocks: [] }], "invalid_input", [0, "block"]],
    ["an id with a space", [{ title: "A", id: "a b", blocks: [] }], "invalid_input", [0, "id"]],
    ["an id that ends a tag", [{ title: "A", id: 'a">', blocks: [] }], "invalid_input", [0, "id"]],
    ["an id with a point", [{ title: "A", id: "table.1", blocks: [] }], "invalid_input", [0, "id"]],
    ["an id that is none", [{ title: "A", id: 5, blocks: [] }], "invalid_input", [0, "id"]],
    [
      "an id twice",
      [
        { title: "A", id: "a", blocks: [] },
        { title: "B", id: "a", blocks: [] },
      ],
      "invalid_input",
      [1, "id"],
    ],
  ] as const)("%s", (_, sections, code, path) => {
    expectRefusal(() => reportHtml(sections as never), code, path);
  });

  const cell = (value: unknown) => ({ kind: "table", caption: "T", columns, rows: [{ a: 1 }, { a: value }] });

  it.each([
    ["no block", null, []],
    ["a block of another kind", { kind: "html", text: "<b>" }, ["kind"]],
    ["the kind of every object", { kind: "toString" }, ["kind"]],
    ["an empty text", { kind: "text", text: "" }, ["text"]],
    ["another role", { kind: "text", text: "a", role: "warning" }, ["role"]],
    ["a misspelt key of a text", { kind: "text", text: "a", rolle: "note" }, ["rolle"]],
    ["a figure without a label", { kind: "figures", items: [{ value: "1" }] }, ["items", 0, "label"]],
    [
      "a figure that is a number",
      { kind: "figures", items: [{ value: 1, label: "a" }] },
      ["items", 0, "value"],
    ],
    ["a table without a caption", { kind: "table", columns, rows: [] }, ["caption"]],
    ["a table without rows", { kind: "table", caption: "T", columns }, ["rows"]],
    [
      "two columns of a name",
      { kind: "table", caption: "T", columns: [...columns, ...columns], rows: [] },
      ["columns", 1, "name"],
    ],
    [
      "a column of another type",
      { kind: "table", caption: "T", columns: [{ ...columns[0], type: "date" }], rows: [] },
      ["columns", 0, "type"],
    ],
    ["a row that is none", { kind: "table", caption: "T", columns, rows: [[1]] }, ["rows", 0]],
    [
      "a cell of another column",
      { kind: "table", caption: "T", columns, rows: [{ a: 1, b: 2 }] },
      ["rows", 0, "b"],
    ],
    ["a cell that is not there", { kind: "table", caption: "T", columns, rows: [{}] }, ["rows", 0, "a"]],
    ["a cell that is no number", cell(Number.NaN), ["rows", 1, "a"]],
    ["a cell beyond all numbers", cell(Infinity), ["rows", 1, "a"]],
    ["a cell with a date", cell(new Date(0)), ["rows", 1, "a"]],
    ["a chart that is none", { kind: "chart", chart: { kind: "table" }, svg: null }, ["chart", "kind"]],
    [
      "a chart of another version",
      { kind: "chart", chart: { ...chart, version: 2 }, svg: null },
      ["chart", "version"],
    ],
    [
      "a chart whose data has another column",
      { kind: "chart", chart: { ...chart, data: [{ x: 1 }] }, svg: null },
      ["chart", "data", 0, "x"],
    ],
    ["a picture that is none", { kind: "chart", chart, svg: { light: "picture" } }, ["svg", "light"]],
    [
      "a picture that runs",
      { kind: "chart", chart, svg: { ...svg, dark: '<svg viewBox="0 0 1 1" onload="a"/>' } },
      ["svg", "dark"],
    ],
    ["a dark picture alone", { kind: "chart", chart, svg: { dark: svg.dark } }, ["svg", "light"]],
    ["empty code", { kind: "code", text: "" }, ["text"]],
    ["an item that is no text", { kind: "list", items: ["a", 5] }, ["items", 1]],
  ] as const)("%s", (_, block, path) => {
    expectRefusal(() => reportHtml(section(block as object)), "invalid_input", [0, "blocks", 0, ...path]);
  });

  it("figures and lists without an item", () => {
    for (const kind of ["figures", "list"]) {
      expectRefusal(() => reportHtml(section({ kind, items: [] })), "insufficient_data", [
        0,
        "blocks",
        0,
        "items",
      ]);
    }
  });

  it.each([
    [{ title: "" }, ["title"]],
    [{ language: "fr" }, ["language"]],
    [{ direction: "up" }, ["direction"]],
    [{ generatedAt: new Date(0) }, ["generatedAt"]],
    [{ details: true }, ["details"]],
    [{ theme: "dark" }, ["theme"]],
  ])("the options %j", (options, path) => {
    expectRefusal(() => page([{ kind: "text", text: "a" }], options as never), "invalid_input", path);
  });
});

it("a table of a hundred thousand rows is written", () => {
  expect(page([table(100_000)]).match(/<tr>/g)).toHaveLength(100_001);
});
