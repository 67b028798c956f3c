import type { Chart } from "service-quality/charts";
import { base } from "../base.ts";
import { inLanguage, type SiteLanguage, type Words } from "../languages.ts";
import { chartTable } from "./chart-table.ts";
import { escaped, inlineSvg } from "./inline-svg.ts";

const WORDS = {
  views: ["Views of the chart", "Виды диаграммы", "Изгледи на диаграмата"],
  picture: ["Picture", "Рисунок", "Картина"],
  code: ["Code", "Код", "Код"],
  table: ["Table", "Таблица", "Таблица"],
  alt: ["Alt text", "Текст", "Текст"],
  svg: ["Download SVG", "Скачать SVG", "Изтегли SVG"],
  spec: ["Download Vega-Lite", "Скачать Vega-Lite", "Изтегли Vega-Lite"],
  playground: ["Try with your file", "Попробовать со своим файлом", "Опитайте със своя файл"],
} satisfies Record<string, Words>;

/** A chart with what is shown of it. */
export interface FigureParts {
  readonly key: string;
  readonly light: { readonly chart: Chart; readonly svg: string; readonly file: string };
  readonly dark: { readonly chart: Chart; readonly svg: string; readonly file: string };
  /** HTML of the code that made it. */
  readonly code: string;
  readonly language: SiteLanguage;
}

/**
 * A chart as tabs: picture, code, table and alternative text. Without scripts all four stand below each other; the theme's
 * script turns the tabs.
 */
export function chartFigure({ key, light, dark, code, language }: FigureParts): string {
  const word = (name: keyof typeof WORDS) => inLanguage(WORDS[name], language);
  const id = `chart-${key}`;
  const panels = [
    ["picture", pictures(id, light, dark)],
    ["code", code],
    ["table", `<div class="scroll" tabindex="0">${chartTable(light.chart, language)}</div>`],
    ["alt", `<p>${escaped(light.chart.alt)}</p>`],
  ] as const;
  const tabs = panels.map(
    ([name], i) =>
      `<button type="button" role="tab" id="${id}-tab-${name}" aria-controls="${id}-${name}" aria-selected="${i === 0}" tabindex="${i === 0 ? 0 : -1}">${word(name)}</button>`,
  );
  const bodies = panels.map(
    ([name, body], i) =>
      `<div class="chart-panel chart-${name}" role="tabpanel" id="${id}-${name}" aria-labelledby="${id}-tab-${name}"${i === 0 ? " data-chosen" : ""}>${body}</div>`,
  );
  const links = [
    `<a href="${base}drawings/${light.file}.svg" download>${word("svg")}</a>`,
    `<a href="${base}drawings/${light.file}.vl.json" download>${word("spec")}</a>`,
    `<a href="${base}playground/" target="_self">${word("playground")}</a>`,
  ];
  return `<div class="chart" v-pre><div class="chart-tabs" role="tablist" aria-label="${word("views")}">${tabs.join("")}</div>${bodies.join("")}<p class="chart-links">${links.join("")}</p></div>\n`;
}

function pictures(id: string, light: FigureParts["light"], dark: FigureParts["dark"]): string {
  const drawn = [
    ["light", light],
    ["dark", dark],
  ] as const;
  return drawn
    .map(
      ([theme, { chart, svg }]) =>
        `<div class="picture of-${theme}">${inlineSvg(svg, `${id}-${theme}`, chart.alt)}</div>`,
    )
    .join("");
}
