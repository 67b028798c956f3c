import { inHtml, withBoundFigures } from "../text/html-text.ts";
import type { TaggedLanguage, Tongue } from "../text/language.ts";
import { filled, wordIn } from "../text/words.ts";
import { codeWord } from "./code-words.ts";
import type { ReadTable } from "./read-chart.ts";
import type { ReadBlock } from "./read-sections.ts";
import { REPORT_WORDS } from "./report-words.ts";
import { pictureText } from "./svg/print-picture.ts";
import { tableHtml } from "./table-html.ts";

/** So much larger than drawn a picture stands at most: its texts are then as large as the captions. */
const LARGER = 1.25;

/** The numbers of a chart that has more rows are not printed, and not counted: they would fill pages. */
const MANY = 100;

/** How a report is written, and how many figures and tables it has so far. */
export interface Writing {
  readonly language: TaggedLanguage;
  readonly areNumbersOpen: boolean;
  figures: number;
  tables: number;
}

type BlockOf<Kind extends ReadBlock["kind"]> = Extract<ReadBlock, { readonly kind: Kind }>;

/** How each kind of block is written. */
const LAYOUTS: { readonly [Kind in ReadBlock["kind"]]: (block: BlockOf<Kind>, writing: Writing) => string } =
  {
    text: textHtml,
    figures: ({ items }) => `<ul class="figures">${items.map(figureHtml).join("")}</ul>`,
    table: (table, writing) => numberedTable(table, table.caption, writing.language.language, writing),
    chart: chartHtml,
    code: ({ text, language }) =>
      `<pre><code${language === null ? "" : ` class="language-${inHtml(language)}"`}>${codeText(text)}</code></pre>`,
    list: ({ items }) => `<ul>${items.map((item) => `<li>${inHtml(item)}</li>`).join("")}</ul>`,
  };

/** A block as HTML. */
export function blockHtml(block: ReadBlock, writing: Writing): string {
  return LAYOUTS[block.kind](block as never, writing);
}

function textHtml({ text, role }: BlockOf<"text">): string {
  const look = role === null ? "" : ` class="${role}"`;
  const paragraphs = text.split(/(?:\r?\n[^\S\n]*){2,}/).filter((paragraph) => paragraph.trim() !== "");
  return paragraphs.map((paragraph) => `<p${look}>${proseHtml(paragraph)}</p>`).join("\n");
}

function proseHtml(text: string): string {
  return inHtml(withBoundFigures(text));
}

function figureHtml({ value, label, detail }: BlockOf<"figures">["items"][number]): string {
  const below = detail === null ? "" : `<span class="detail">${proseHtml(detail)}</span>`;
  return `<li><strong>${inHtml(value)}</strong><span>${inHtml(label)}</span>${below}</li>`;
}

/** The picture with its text, then its numbers; without a picture its numbers stand open. */
function chartHtml({ chart, svg }: BlockOf<"chart">, writing: Writing): string {
  const { alt, language, width } = chart;
  const tongue = language.language;
  const foreign = language.tag === writing.language.tag ? "" : ` lang="${language.tag}"`;
  if (svg === null) {
    const numbers = numberedTable(
      inWords(chart, tongue),
      wordIn(REPORT_WORDS.numbers, tongue),
      tongue,
      writing,
    );
    return `<div class="chart"${foreign}><p>${proseHtml(alt)}</p>${numbers}</div>`;
  }
  writing.figures++;
  const n = String(writing.figures);
  const id = `figure.${n}`;
  const shown = (["light", "dark"] as const).flatMap((theme) => {
    const picture = svg[theme];
    if (picture === null) return [];
    const root = { style: `max-width:${LARGER * width}px` };
    return `<div class="${theme}">${pictureText(picture, alt, root, `${id}.${theme}.`)}</div>`;
  });
  const caption = `<b>${filled(wordIn(REPORT_WORDS.figure, tongue), { n })}</b> ${proseHtml(alt)}`;
  const isPrinted = chart.rows.length <= MANY;
  const table = inWords(chart, tongue);
  const title = filled(wordIn(REPORT_WORDS.numbersOf, tongue), { n });
  const numbers = isPrinted
    ? numberedTable(table, title, tongue, writing)
    : tableHtml(table, title, `numbers.${n}`, tongue);
  const summary = `<summary>${wordIn(REPORT_WORDS.numbers, tongue)}</summary>`;
  const many = isPrinted ? "" : ' class="many"';
  return [
    `<div class="chart"${foreign}>`,
    `<figure id="${id}">${shown.join("")}<figcaption>${caption}</figcaption></figure>`,
    `<details${many}${writing.areNumbersOpen ? " open" : ""}>${summary}${numbers}</details>`,
    "</div>",
  ].join("");
}

function numberedTable(
  table: Parameters<typeof tableHtml>[0],
  caption: string,
  language: Tongue,
  writing: Writing,
): string {
  writing.tables++;
  const n = String(writing.tables);
  const numbered = filled(wordIn(REPORT_WORDS.table, language), { n, caption });
  return tableHtml(table, numbered, `table.${n}`, language);
}

/** The table of a chart, words in place of its codes. */
function inWords({ columns, rows }: ReadTable, language: Tongue): ReadTable {
  return {
    columns,
    rows: rows.map((row) => row.map((cell, i) => codeWord(columns[i]!.name, cell, language))),
  };
}

/** Lines stay lines, and tabs tabs. */
function codeText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[^\n\t]+/g, inHtml);
}
