import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as charts from "service-quality/charts";
import { createMarkdownRenderer, type MarkdownRenderer } from "vitepress";
import { beforeAll, describe, expect, it } from "vitest";
import { chartTable } from "../../docs/.vitepress/charts/chart-table.ts";
import { inlineSvg } from "../../docs/.vitepress/charts/inline-svg.ts";
import { drawnWith } from "../../docs/.vitepress/charts/package-modules.ts";
import { chartKeys, pageCharts } from "../../docs/.vitepress/charts/page-charts.ts";
import { chartFences } from "../../docs/.vitepress/markdown/chart-fences.ts";
import { root } from "../files.ts";

const modules = new Map([["service-quality/charts", charts]]);

const page = `# Page

\`\`\`ts
const rows = [{ id: "a", value: 1, lower: 0.5, upper: 1.5 }, { id: "b <i>", value: -2, lower: null, upper: null }];
\`\`\`

\`\`\`ts chart continued
import { intervalChart } from "service-quality/charts";

intervalChart(rows, { title: "Two" });
\`\`\`

\`\`\`ts
1 + 1;
\`\`\`
`;

describe("the charts of a page", () => {
  it("are made by its code in both themes, without a word about themes in it", () => {
    const [chart, ...more] = pageCharts("page.md", page, modules);
    expect(more).toEqual([]);
    expect(chart!.light.data).toEqual(chart!.dark.data);
    expect(chart!.light.spec.config.background).toBe("#ffffff");
    expect(chart!.dark.spec.config.background).toBe("#14171a");
  });

  it("alone take a theme: functions of other modules are called as they are", () => {
    const controlChart = (...given: unknown[]) => given;
    const drawn = drawnWith(new Map<string, unknown>([...modules, ["x", { controlChart }]]), {
      theme: "dark",
    });
    expect(drawn.get("x")).toEqual({ controlChart });
  });

  it("have a key that changes with their code only", () => {
    const keys = chartKeys(page);
    expect(keys).toHaveLength(1);
    expect(chartKeys(page.replace("# Page", "# Other"))).toEqual(keys);
    expect(chartKeys(page.replace("value: 1", "value: 3"))).not.toEqual(keys);
  });

  it("stop the build where the code fails, by the line of its fence", () => {
    const failing = page.replace("-2", '"x"');
    expect(() => pageCharts("page.md", failing, modules)).toThrow(/^page\.md:3: .*\(at data\[1\]\.value\)/);
    expect(() => pageCharts("page.md", page.replace("service-quality/charts", "node:fs"), modules)).toThrow(
      "page.md:3 imports node:fs, which is not the package's",
    );
  });
});

describe("a fence that ends in a chart", () => {
  let md: MarkdownRenderer;
  let html: string;
  const render = (env: object = {}) =>
    md.render(page, { path: `${root}docs/page.md`, relativePath: "page.md", ...env });
  beforeAll(async () => {
    const fences = chartFences(modules);
    md = await createMarkdownRenderer(`${root}docs`, { config: (one) => void one.use(fences.show) });
    await fences.draw("page.md", page);
    html = render();
  }, 60_000);

  it("is shown as tabs, each with its panel, of which the first is chosen", () => {
    const tabs = [...html.matchAll(/role="tab" id="([^"]+)" aria-controls="([^"]+)" aria-selected="(\w+)"/g)];
    expect(tabs.map(([, , panel]) => panel!.replace(/^chart-\w+-/, ""))).toEqual([
      "picture",
      "code",
      "table",
      "alt",
    ]);
    expect(tabs.map(([, , , selected]) => selected)).toEqual(["true", "false", "false", "false"]);
    for (const [, tab, panel] of tabs) expect(html).toContain(`id="${panel}" aria-labelledby="${tab}"`);
    expect(html.match(/data-chosen/g)).toHaveLength(1);
  });

  it("shows a picture for each theme, named by its alternative text, and the code as other code", () => {
    expect(html.match(/<svg role="img" aria-label="[^"]*a[^"]*"/g)).toHaveLength(2);
    expect(html.match(/class="language-ts/g)).toHaveLength(3);
  });

  it("offers the picture and the specification as files", () => {
    const files = [...html.matchAll(/href="\/(drawings\/[^"]+)" download/g)].map(([, file]) => file!);
    expect(files.map((file) => file.replace(/.*?\./, ""))).toEqual(["svg", "vl.json"]);
    for (const file of files) expect(existsSync(join(root, "docs/.charts", file))).toBe(true);
    const spec = JSON.parse(readFileSync(join(root, "docs/.charts", files[1]!), "utf8"));
    expect(spec.$schema).toContain("vega-lite");
  });

  it("is code alone to the search", () => {
    expect(render({ isSearched: true })).not.toContain("<svg");
  });
});

describe("the table of a chart", () => {
  it("prints figures as the language does, and escapes words", () => {
    const { light } = pageCharts("page.md", page, modules)[0]!;
    expect(chartTable(light, "en")).toContain("<td>b &#60;i&#62;</td>");
    expect(chartTable(light, "en")).toMatch(/<td class="figure">−2(\.0+)?<\/td><td class="figure">–<\/td>/);
    expect(chartTable(light, "ru")).toContain("0,5");
  });
});

describe("a picture within a page", () => {
  it("keeps its references, apart from those of others, and has one name", () => {
    const svg = `<svg class="marks" xmlns="http://www.w3.org/2000/svg" role="img" aria-label="x"><g id="clip0" role="list"></g><g clip-path="url(#clip0)" transform="translate(1.23456,2)"></g></svg>`;
    expect(inlineSvg(svg, "one", 'a "b"')).toBe(
      `<svg role="img" aria-label="a &#34;b&#34;" xmlns="http://www.w3.org/2000/svg"><g id="one-clip0"></g><g clip-path="url(#one-clip0)" transform="translate(1.23,2)"></g></svg>`,
    );
  });
});
