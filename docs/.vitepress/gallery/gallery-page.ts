import type { GalleryEntry } from "../../charts.ts";
import { chartFigure } from "../charts/chart-figure.ts";
import { inLanguage, type SiteLanguage, type Words } from "../languages.ts";
import { titleOf } from "../places.ts";
import { pictureOf } from "./gallery-cards.ts";
import { drawEntry, type Theme } from "./gallery-drawings.ts";

const WORDS = {
  shownIn: ["Shown at work in the guide", "Пример в руководстве", "Показана в ръководството"],
  reference: ["Reference", "Справка", "Справка"],
  options: ["Options", "Параметры", "Параметри"],
  ownOptions: [
    "Besides [those of every chart](/api/charts.md#chartoptions):",
    "Кроме [общих для всех диаграмм](/api/charts.md#chartoptions):",
    "Освен [общите за всички диаграми](/api/charts.md#chartoptions):",
  ],
  sharedOptions: [
    "It has [those of every chart](/api/charts.md#chartoptions).",
    "[Общие для всех диаграмм](/api/charts.md#chartoptions).",
    "[Общите за всички диаграми](/api/charts.md#chartoptions).",
  ],
  option: ["option", "параметр", "параметър"],
  values: [
    "values, the default first",
    "значения, первое по умолчанию",
    "стойности, първата по подразбиране",
  ],
  meaning: ["meaning", "смысл", "значение"],
  table: ["The table", "Таблица", "Таблицата"],
  column: ["column of `data`", "столбец `data`", "колона на `data`"],
  head: ["head", "заголовок", "заглавие"],
  type: ["type", "тип", "тип"],
  digits: ["digits", "знаков", "знаци"],
  looks: ["Themes and languages", "Темы и языки", "Теми и езици"],
} satisfies Record<string, Words>;

/** What every chart is shown in besides the page's own language and theme. */
const LOOKS: readonly (readonly [SiteLanguage, Theme])[] = [
  ["en", "light"],
  ["en", "dark"],
  ["ru", "light"],
  ["bg", "light"],
];

/** The page of a chart: its picture with code, table and text, its options, its columns, its looks. */
export async function galleryPage(entry: GalleryEntry, language: SiteLanguage): Promise<string> {
  const word = (name: keyof typeof WORDS) => inLanguage(WORDS[name], language);
  const light = await drawEntry(entry, language, "light");
  const dark = await drawEntry(entry, language, "dark");
  const figure = chartFigure({ key: entry.chart, light, dark, code: callOf(entry, language), language });
  const guide = `[${titleOf(`docs/guide/${entry.guide.replace(/#.*$/, "")}`)}](/guide/${entry.guide})`;
  const columns = light.chart.columns.map(
    ({ name, title, type, digits }) => `| \`${name}\` | ${title} | ${type} | ${digits ?? "–"} |`,
  );
  return `# ${entry.name}

*${inLanguage(entry.question, language)}*

${figure}
${word("shownIn")}: ${guide}. ${word("reference")}: [\`${entry.name}\`](/api/charts.md#${entry.name.toLowerCase()}).

## ${word("options")}

${optionsOf(entry, language, word)}

## ${word("table")}

| ${word("column")} | ${word("head")} | ${word("type")} | ${word("digits")} |
|---|---|---|---|
${columns.join("\n")}

## ${word("looks")}

${looksOf(entry)}
`;
}

function optionsOf(
  { options }: GalleryEntry,
  language: SiteLanguage,
  word: (name: keyof typeof WORDS) => string,
): string {
  if (options.length === 0) return word("sharedOptions");
  const rows = options.map(
    ({ name, values, meaning }) =>
      `| \`${name}\` | \`${values.replaceAll("|", "\\|")}\` | ${inLanguage(meaning, language)} |`,
  );
  return `${word("ownOptions")}

| ${word("option")} | ${word("values")} | ${word("meaning")} |
|---|---|---|
${rows.join("\n")}`;
}

/** The call, as Markdown between lines of HTML. */
function callOf({ name }: GalleryEntry, language: SiteLanguage): string {
  const options = language === "en" ? "" : `, { language: "${language}" }`;
  const lines = [
    `import { ${name} } from "service-quality/charts";`,
    "",
    `const { spec, data, columns, alt } = ${name}(result${options});`,
  ];
  return `\n\n\`\`\`ts\n${lines.join("\n")}\n\`\`\`\n\n`;
}

function looksOf(entry: GalleryEntry): string {
  const pictures = LOOKS.map(([language, theme]) => `<li>${pictureOf(entry, language, theme)}</li>`);
  return `<ul class="chart-looks" v-pre>${pictures.join("")}</ul>`;
}
